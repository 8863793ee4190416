-- title: 空缺与存疑的单元格 | Blank, missing and uncertain cells
-- description: For every report how many cells of its form have a number and how many do not, by the state of the cell.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: cells | 单元格 | Cells
-- column: reported | 有数 | Reported
-- column: blank | 空白 | Blank
-- column: missing | 缺失 | Missing
-- column: unreadable | 无法识读 | Unreadable
-- column: uncertain | 存疑 | Uncertain
-- column: corrected | 人工更正 | Corrected
-- chart: none
WITH chosen AS MATERIALIZED (
  SELECT r.report_id, r.agency, r.county, r.year
  FROM reports AS r
  WHERE (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), uncounted AS MATERIALIZED (
  -- Reports whose cells are not counted in the database yet.
  SELECT r.report_id
  FROM chosen AS r
  LEFT JOIN report_tallies AS t ON t.report_id = r.report_id
  WHERE t.report_id IS NULL
), states AS (
  -- Table by table, for the view of all cells is made whole before a few reports are taken from it.
  SELECT r.report_id, c.state FROM uncounted AS r
  JOIN proactive_cells AS c ON c.report_id = r.report_id
  UNION ALL
  SELECT r.report_id, c.state FROM uncounted AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  UNION ALL
  SELECT r.report_id, c.state FROM uncounted AS r
  JOIN review_cells AS c ON c.report_id = r.report_id
), counts AS (
  SELECT
    t.report_id, t.cells, t.reported, t.blank, t.missing, t.unreadable, t.uncertain, t.corrected
  FROM chosen AS r
  JOIN report_tallies AS t ON t.report_id = r.report_id
  UNION ALL
  SELECT
    c.report_id, 1, c.state = 'reported', c.state = 'blank', c.state = 'missing',
    c.state = 'unreadable', c.state = 'uncertain', c.state = 'corrected'
  FROM states AS c
  UNION ALL
  -- Rows that the form does not have.
  SELECT
    c.report_id, 1, c.state = 'reported', c.state = 'blank', c.state = 'missing',
    c.state = 'unreadable', c.state = 'uncertain', c.state = 'corrected'
  FROM local_cells AS c
  JOIN chosen AS r ON r.report_id = c.report_id
), sums AS MATERIALIZED (
  SELECT
    report_id, sum(cells) AS cells, sum(reported) AS reported, sum(blank) AS blank,
    sum(missing) AS missing, sum(unreadable) AS unreadable, sum(uncertain) AS uncertain,
    sum(corrected) AS corrected
  FROM counts
  GROUP BY report_id
)
SELECT
  r.agency,
  r.county,
  r.year,
  -- A report without any table has no cells, and is listed all the same.
  COALESCE(c.cells, 0) AS cells,
  COALESCE(c.reported, 0) AS reported,
  COALESCE(c.blank, 0) AS blank,
  COALESCE(c.missing, 0) AS missing,
  COALESCE(c.unreadable, 0) AS unreadable,
  COALESCE(c.uncertain, 0) AS uncertain,
  COALESCE(c.corrected, 0) AS corrected
FROM chosen AS r
LEFT JOIN sums AS c ON c.report_id = r.report_id
ORDER BY r.agency, r.county, r.year, r.report_id;
