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
WITH counterparts(figure, section, row_code) AS (
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
), listed AS (
  SELECT c.report_id, c.section, c.row_code, c.value, c.state
  FROM chosen AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  WHERE c.column_code = 'total' AND c.row_code IN ('received', 'concluded', 'carried_out')
  UNION ALL
  SELECT c.report_id, c.section, c.row_code, c.value, c.state
  FROM chosen AS r
  JOIN review_cells AS c ON c.report_id = r.report_id
  WHERE c.column_code = 'total'
), totals AS (
  SELECT
    c.report_id, p.figure,
    -- Lawsuits are two rows of the form: without both there is no sum.
    CASE WHEN count(c.value) = count(*) THEN sum(c.value) END AS in_table,
    -- Of several cells the one that is least certain.
    CASE WHEN count(*) FILTER (WHERE c.state = 'uncertain') > 0 THEN 'uncertain'
      WHEN count(*) > count(c.value) THEN max(c.state) FILTER (WHERE c.value IS NULL)
      ELSE max(c.state) END AS state
  FROM listed AS c
  JOIN counterparts AS p ON p.section = c.section AND p.row_code = c.row_code
  GROUP BY c.report_id, p.figure
)
SELECT
  r.agency,
  r.county,
  r.year,
  n.figure,
  n.value AS stated,
  t.in_table,
  n.value - t.in_table AS difference,
  n.unit,
  n.line,
  n.quote,
  t.state
FROM narrative_figures AS n
JOIN chosen AS r ON r.report_id = n.report_id
LEFT JOIN totals AS t ON t.report_id = n.report_id AND t.figure = n.figure
WHERE n.figure IN (SELECT figure FROM counterparts)
  AND COALESCE(n.label, '') = ''
  -- 近, 余, 多: a round number differs from any exact one and says nothing by it.
  AND n.is_approximate = 0
  AND (:show = 'all' OR n.value <> t.in_table)
ORDER BY r.agency, r.county, r.year, r.report_id, n.figure, n.line, n.value, n.quote;
