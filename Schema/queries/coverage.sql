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
WITH RECURSIVE span AS (
  SELECT COALESCE(:from, min(year)) AS first, COALESCE(:to, max(year)) AS last FROM reports
), years(year) AS (
  SELECT first FROM span WHERE first <= last
  UNION ALL
  SELECT year + 1 FROM years WHERE year < (SELECT last FROM span)
), filed AS (
  SELECT agency_id, year, max(status = 'complete') AS is_complete
  FROM reports
  WHERE agency_id IS NOT NULL
  GROUP BY agency_id, year
), states AS (
  SELECT
    a.agency_id, a.agency, a.county, y.year,
    CASE f.is_complete WHEN 1 THEN 'complete' WHEN 0 THEN 'partial' ELSE 'none' END AS state
  FROM agencies AS a
  CROSS JOIN years AS y
  LEFT JOIN filed AS f ON f.agency_id = a.agency_id AND f.year = y.year
  WHERE (:county IS NULL OR a.county = :county)
    AND (:region IS NULL OR a.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR a.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
)
SELECT agency, county, year, state
FROM states
WHERE COALESCE(:show, 'all') IN ('all', state)
ORDER BY agency, county, agency_id, year;
