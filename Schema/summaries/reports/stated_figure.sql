INSERT INTO stated_figure(report_id, ordinal, value, in_table, state)
WITH counterparts(figure, section, row_code) AS (
  VALUES
    ('applications_received', 'applications', 'received'),
    ('applications_answered', 'applications', 'concluded'),
    ('carried_out', 'applications', 'carried_out'),
    ('reconsiderations', 'reviews', 'reconsideration'),
    ('lawsuits', 'reviews', 'litigation_direct'),
    ('lawsuits', 'reviews', 'litigation_after_reconsideration')
), stated AS MATERIALIZED (
  SELECT n.report_id, n.figure, n.value, n.ordinal
  FROM report AS r
  CROSS JOIN narrative_figures AS n
  WHERE n.report_id = r.report_id AND r.is_current = 1 AND r.year IS :year
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
)
SELECT s.report_id, s.ordinal, s.value, t.in_table, t.state
FROM stated AS s
LEFT JOIN totals AS t ON t.report_id = s.report_id AND t.ordinal = s.ordinal
