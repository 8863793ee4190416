-- title: 文字与表格是否一致 | Prose against tables
-- description: Totals that the prose states beside the same figure in the tables. A difference is a question to ask, not a fault: the two may count differently.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: show text default differences choices differences,all | 显示 | Only where they differ, or all
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: figure | 指标 | Figure
-- column: stated | 文字所述 | Stated in prose
-- column: in_table | 表格所列 | In the table
-- column: difference | 差额 | Difference
-- column: unit | 单位 | Unit
-- column: line | 行号 | Line
-- column: quote | 原文 | Quote
-- column: state | 表格数的状态 | State of the figure in the table
-- chart: none
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
), counterparts(figure, section, row_code) AS (
  VALUES
    ('applications_received', 'applications', 'received'),
    ('applications_answered', 'applications', 'concluded'),
    ('carried_out', 'applications', 'carried_out'),
    ('reconsiderations', 'reviews', 'reconsideration'),
    ('lawsuits', 'reviews', 'litigation_direct'),
    ('lawsuits', 'reviews', 'litigation_after_reconsideration')
), chosen AS MATERIALIZED (
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
), stated AS MATERIALIZED (
  SELECT r.*, n.figure, n.value, n.unit, n.line, n.quote, n.ordinal
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN narrative_figures AS n
  WHERE NOT o.is_tallied AND n.report_id = r.report_id
    AND n.figure IN (SELECT figure FROM counterparts)
    AND COALESCE(n.label, '') = ''
    -- 近, 余, 多: a round number differs from any exact one and says nothing by it.
    AND n.is_approximate = 0
), listed AS (
  SELECT s.report_id, s.ordinal, c.value, c.state
  FROM stated AS s
  CROSS JOIN counterparts AS p
  CROSS JOIN application_cells AS c
  WHERE p.figure = s.figure AND p.section = 'applications' AND c.report_id = s.report_id
    AND c.row_code = p.row_code AND c.column_code = 'total'
  UNION ALL
  SELECT s.report_id, s.ordinal, c.value, c.state
  FROM stated AS s
  CROSS JOIN counterparts AS p
  CROSS JOIN review_cells AS c
  WHERE p.figure = s.figure AND p.section = 'reviews' AND c.report_id = s.report_id
    AND c.row_code = p.row_code AND c.column_code = 'total'
), totals AS MATERIALIZED (
  SELECT
    c.report_id, c.ordinal,
    -- Lawsuits are two rows of the form: without both there is no sum.
    CASE WHEN count(c.value) = count(*) THEN sum(c.value) END AS in_table,
    -- Of several cells the one that is least certain.
    CASE WHEN count(*) FILTER (WHERE c.state = 'uncertain') > 0 THEN 'uncertain'
      WHEN count(*) > count(c.value) THEN max(c.state) FILTER (WHERE c.value IS NULL)
      ELSE max(c.state) END AS state
  FROM listed AS c
  GROUP BY c.report_id, c.ordinal
), compared AS (
  SELECT r.*, n.figure, n.value, n.unit, n.line, n.quote, f.in_table, f.state
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN stated_figures AS f
  CROSS JOIN narrative_figures AS n
  WHERE o.is_tallied AND f.report_id = r.report_id
    AND (:show = 'all' OR f.value <> f.in_table)
    AND n.report_id = f.report_id AND n.ordinal = f.ordinal
  UNION ALL
  SELECT
    s.report_id, s.agency, s.county, s.year, s.figure, s.value, s.unit, s.line, s.quote, t.in_table,
    t.state
  FROM stated AS s
  LEFT JOIN totals AS t ON t.report_id = s.report_id AND t.ordinal = s.ordinal
  WHERE :show = 'all' OR s.value <> t.in_table
)
SELECT
  s.agency,
  s.county,
  s.year,
  s.figure,
  s.value AS stated,
  s.in_table,
  s.value - s.in_table AS difference,
  s.unit,
  s.line,
  s.quote,
  s.state
FROM compared AS s
ORDER BY s.agency, s.county, s.year, s.report_id, s.figure, s.line, s.value, s.quote;
