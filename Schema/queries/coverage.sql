-- title: 报告收录情况 | Which reports are there
-- description: Every agency in every year: a complete report, a partial one, or none. The years run from the first to the last in the database unless they are given.
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: show text default all choices all,none,partial,complete | 显示 | Only agencies and years in this state
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: state | 收录状态 | State
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
), listed AS (
  SELECT
    agency_id, agency, county, year,
    CASE is_complete WHEN 1 THEN 'complete' WHEN 0 THEN 'partial' ELSE 'none' END AS state
  FROM states
)
SELECT agency, county, year, state
FROM listed
WHERE COALESCE(:show, 'all') IN ('all', state)
ORDER BY agency, county, agency_id, year;
