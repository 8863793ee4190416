-- title: 两年之间的变化 | Change between two years
-- description: One figure of the form in two years, agency by agency. Without years they are the last two in the database. The percentage is of the earlier year; a number that is missing on either side leaves both empty, and the states tell why.
-- param: measure text default applications/received/total choices "SELECT c.section || '/' || r.code || '/' || k.code FROM (SELECT DISTINCT section, row, column_id FROM form_cells) AS c JOIN form_rows AS r ON r.section = c.section AND r.row = c.row JOIN form_columns AS k ON k.section = c.section AND k.column_id = c.column_id ORDER BY c.section, c.row, c.column_id" | 指标 | A cell of the form: its table, row and column
-- param: from year optional | 前一年份 | The earlier year
-- param: to year optional | 后一年份 | The later year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: first_year | 前一年份 | Earlier year
-- column: first | 前一年数值 | Value of the earlier year
-- column: second_year | 后一年份 | Later year
-- column: second | 后一年数值 | Value of the later year
-- column: change | 增减 | Change
-- column: percent | 增减比例 | Change, of the earlier year | %
-- column: first_state | 前一年状态 | State of the earlier cell
-- column: second_state | 后一年状态 | State of the later cell
-- chart: bars change by agency county
WITH measure AS MATERIALIZED (
  -- table/row/column, taken apart.
  SELECT
    substr(path, 1, instr(path, '/') - 1) AS section,
    substr(rest, 1, instr(rest, '/') - 1) AS row_code,
    substr(rest, instr(rest, '/') + 1) AS column_code
  FROM (
    SELECT path, substr(path, instr(path, '/') + 1) AS rest
    FROM (SELECT COALESCE(:measure, 'applications/received/total') AS path) AS p
  ) AS q
), years AS MATERIALIZED (
  SELECT
    COALESCE(:to, (SELECT max(year) FROM reports)) AS second_year,
    COALESCE(:from, (SELECT max(year) FROM reports
      WHERE year < COALESCE(:to, (SELECT max(year) FROM reports)))) AS first_year
), chosen AS MATERIALIZED (
  SELECT r.report_id, r.agency_id, r.agency, r.county, r.year
  FROM reports AS r
  WHERE r.year IN (SELECT first_year FROM years UNION ALL SELECT second_year FROM years)
    AND r.agency_id IS NOT NULL
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), found AS MATERIALIZED (
  SELECT r.*, c.value, c.state
  FROM chosen AS r
  CROSS JOIN proactive_cells AS c
  WHERE c.report_id = r.report_id AND (SELECT section FROM measure) = 'proactive'
    AND c.row_code = (SELECT row_code FROM measure)
    AND c.column_code = (SELECT column_code FROM measure)
  UNION ALL
  SELECT r.*, c.value, c.state
  FROM chosen AS r
  CROSS JOIN application_cells AS c
  WHERE c.report_id = r.report_id AND (SELECT section FROM measure) = 'applications'
    AND c.row_code = (SELECT row_code FROM measure)
    AND c.column_code = (SELECT column_code FROM measure)
  UNION ALL
  SELECT r.*, c.value, c.state
  FROM chosen AS r
  CROSS JOIN review_cells AS c
  WHERE c.report_id = r.report_id AND (SELECT section FROM measure) = 'reviews'
    AND c.row_code = (SELECT row_code FROM measure)
    AND c.column_code = (SELECT column_code FROM measure)
)
SELECT
  COALESCE(b.agency, a.agency) AS agency,
  COALESCE(b.county, a.county) AS county,
  y.first_year,
  a.value AS first,
  y.second_year,
  b.value AS second,
  CASE typeof(b.value - a.value) WHEN 'real' THEN round(b.value - a.value, 6)
    ELSE b.value - a.value
  END AS change,
  round(100.0 * (b.value - a.value) / NULLIF(a.value, 0), 1) AS percent,
  COALESCE(a.state, 'no report') AS first_state,
  COALESCE(b.state, 'no report') AS second_state
FROM (SELECT DISTINCT agency_id FROM found) AS g
CROSS JOIN years AS y
LEFT JOIN found AS a ON a.agency_id = g.agency_id AND a.year = y.first_year
LEFT JOIN found AS b ON b.agency_id = g.agency_id AND b.year = y.second_year
ORDER BY COALESCE(b.agency, a.agency), COALESCE(b.county, a.county), g.agency_id;
