-- title: 历年报送情况 | Who has filed in which years
-- description: One line per agency: a sign for every year, ● for a complete report, ◐ for a partial one, · for none. The years run from the first to the last in the database unless they are given.
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: first_year | 起始年份 | From
-- column: last_year | 截止年份 | To
-- column: years | 各年 | Each year
-- column: complete | 完整 | Complete | 份
-- column: partial | 不完整 | Partial | 份
-- column: none | 未报送 | None | 年
-- column: years_none | 未报送的年份 | Years without a report
-- chart: none
WITH RECURSIVE span AS MATERIALIZED (
  SELECT
    COALESCE(:from, (SELECT min(year) FROM reports)) AS first_year,
    COALESCE(:to, (SELECT max(year) FROM reports)) AS last_year
), years(year) AS (
  SELECT first_year FROM span WHERE first_year <= last_year
  UNION ALL
  SELECT year + 1 FROM years WHERE year < (SELECT last_year FROM span)
), chosen AS MATERIALIZED (
  SELECT r.agency_id, r.agency, r.county
  FROM agencies AS r
  WHERE (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), states AS (
  SELECT
    a.*, y.year,
    (SELECT max(r.status = 'complete') FROM reports AS r
      WHERE r.agency_id = a.agency_id AND r.year = y.year) AS is_complete
  FROM chosen AS a
  CROSS JOIN years AS y
  ORDER BY a.agency, a.county, a.agency_id, y.year
)
SELECT
  agency,
  county,
  min(year) AS first_year,
  max(year) AS last_year,
  group_concat(CASE is_complete WHEN 1 THEN '●' WHEN 0 THEN '◐' ELSE '·' END, '') AS years,
  sum(is_complete IS 1) AS complete,
  sum(is_complete IS 0) AS partial,
  sum(is_complete IS NULL) AS none,
  group_concat(CASE WHEN is_complete IS NULL THEN year END, ' ') AS years_none
FROM states
GROUP BY agency_id
ORDER BY agency, county, agency_id;
