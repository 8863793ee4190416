-- title: 哪些单元格没有数 | Which cells have no number
-- description: Which cells of the form give no certain number, and in how many reports; of one agency, or with `per` report, every one of them, with what stands there: blank, missing, unreadable or uncertain. `blanks` counts them per report.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: state text default all choices all,blank,missing,unreadable,uncertain | 状态 | Only cells in this state
-- param: per text optional choices cell,report | 汇总方式 | How many reports per cell of the form, or every cell of every report; without it the latter for one agency only
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: section | 部分 | Table
-- column: row_code | 行代码 | Row code
-- column: row | 行 | Row
-- column: column_code | 列代码 | Column code
-- column: column | 列 | Column
-- column: state | 状态 | State
-- column: printed | 原文 | Printed
-- column: line | 行号 | Line
-- column: reports | 报告数 | Reports | 份
-- chart: none
WITH source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT
    :agency IS NULL AND :county IS NULL AND COALESCE(:per, 'cell') = 'cell' AND EXISTS (
      SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied,
    COALESCE(:per, CASE WHEN :agency IS NULL THEN 'cell' ELSE 'report' END) AS per
), states(state) AS (
  VALUES ('blank'), ('missing'), ('unreadable'), ('uncertain')
), chosen AS MATERIALIZED (
  SELECT r.report_id, r.agency, r.county, r.year
  FROM reports AS r
  WHERE NOT (SELECT is_tallied FROM source)
    AND (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), listed AS (
  -- Table by table, for the view of all cells is made whole before a few reports are taken from it.
  SELECT r.*, c.section, c.row_code, c.column_code, c.state, c.printed, c.line
  FROM chosen AS r
  JOIN proactive_cells AS c ON c.report_id = r.report_id
  WHERE (c.value IS NULL AND c.state <> 'corrected' OR c.state = 'uncertain')
    AND COALESCE(:state, 'all') IN ('all', c.state)
  UNION ALL
  SELECT r.*, c.section, c.row_code, c.column_code, c.state, c.printed, c.line
  FROM chosen AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  WHERE (c.value IS NULL AND c.state <> 'corrected' OR c.state = 'uncertain')
    AND COALESCE(:state, 'all') IN ('all', c.state)
  UNION ALL
  SELECT r.*, c.section, c.row_code, c.column_code, c.state, c.printed, c.line
  FROM chosen AS r
  JOIN review_cells AS c ON c.report_id = r.report_id
  WHERE (c.value IS NULL AND c.state <> 'corrected' OR c.state = 'uncertain')
    AND COALESCE(:state, 'all') IN ('all', c.state)
  UNION ALL
  -- Rows that the form does not have: there are few, and no sums of them are stored.
  SELECT
    r.report_id, r.agency, r.county, r.year, c.section, c.row_code, c.column_code, c.state,
    c.printed, c.line
  FROM local_cells AS c
  JOIN reports AS r ON r.report_id = c.report_id
  WHERE (c.value IS NULL AND c.state <> 'corrected' OR c.state = 'uncertain')
    AND COALESCE(:state, 'all') IN ('all', c.state)
    AND (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), counted(section, row_code, column_code, state, reports) AS (
  SELECT section, row_code, column_code, state, 1 FROM listed
  UNION ALL
  SELECT
    c.section, c.row_code, c.column_code, s.state,
    CASE s.state WHEN 'blank' THEN c.blank WHEN 'missing' THEN c.missing
      WHEN 'unreadable' THEN c.unreadable ELSE c.uncertain END
  FROM tallies AS t
  JOIN tally_cells AS c ON c.tally_id = t.tally_id AND c.figures = ''
  CROSS JOIN states AS s
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
    AND COALESCE(:state, 'all') IN ('all', s.state)
), lines AS (
  SELECT
    report_id, agency, county, year, section, row_code, column_code, state, printed, line,
    1 AS reports
  FROM listed
  WHERE (SELECT per FROM source) = 'report'
  UNION ALL
  SELECT
    NULL, NULL, NULL, NULL, section, row_code, column_code, state, NULL, NULL, sum(reports)
  FROM counted
  WHERE (SELECT per FROM source) = 'cell'
  GROUP BY section, row_code, column_code, state
  HAVING sum(reports) > 0
)
SELECT
  c.agency,
  c.county,
  c.year,
  c.section,
  c.row_code,
  f.label AS "row",
  c.column_code,
  k.label AS "column",
  c.state,
  c.printed,
  c.line,
  c.reports
FROM lines AS c
LEFT JOIN form_rows AS f ON f.section = c.section AND f.code = c.row_code
LEFT JOIN form_columns AS k ON k.section = c.section AND k.code = c.column_code
ORDER BY
  c.agency, c.county, c.year, c.report_id, c.section, f."row" IS NULL, f."row", c.row_code,
  k.column_id, c.state;
