INSERT INTO report_summary(report_id, fees, fees_printed, fees_state, information_fee_yuan,
  received, received_state, carried_in, carried_in_state, concluded, carried_out,
  balance_difference, balance_blanks, balance_uncertain,
  reconsiderations, lawsuits, reviews_corrected, reviews_pending, review_blanks, review_uncertain,
  errors, warnings, infos, accepted, rules)
WITH chosen AS MATERIALIZED (
  SELECT report_id FROM report WHERE is_current = 1 AND year IS :year
), fees AS MATERIALIZED (
  SELECT c.report_id, c.value, c.printed, c.state
  FROM chosen AS r
  CROSS JOIN proactive_cells AS c
  WHERE c.report_id = r.report_id AND c.row_code = 'fees' AND c.column_code = 'amount_10k_yuan'
), stated AS MATERIALIZED (
  -- Beside min SQLite takes the other columns from its row.
  SELECT n.report_id, n.value, min(n.ordinal) AS ordinal
  FROM chosen AS r
  CROSS JOIN narrative_figures AS n
  WHERE n.report_id = r.report_id AND n.figure = 'information_fee_yuan'
  GROUP BY n.report_id
), balance(row_code) AS (
  VALUES ('received'), ('carried_in'), ('concluded'), ('carried_out')
), applied AS MATERIALIZED (
  SELECT
    c.report_id,
    sum(c.value) FILTER (WHERE c.row_code = 'received') AS received,
    max(c.state) FILTER (WHERE c.row_code = 'received') AS received_state,
    sum(c.value) FILTER (WHERE c.row_code = 'carried_in') AS carried_in,
    max(c.state) FILTER (WHERE c.row_code = 'carried_in') AS carried_in_state,
    sum(c.value) FILTER (WHERE c.row_code = 'concluded') AS concluded,
    sum(c.value) FILTER (WHERE c.row_code = 'carried_out') AS carried_out,
    CASE WHEN count(c.value) = 4 THEN
      sum(CASE WHEN c.row_code IN ('received', 'carried_in') THEN c.value ELSE -c.value END)
    END AS difference,
    count(*) - count(c.value) AS blanks,
    count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain
  FROM chosen AS r
  CROSS JOIN balance AS b
  JOIN application_cells AS c ON c.report_id = r.report_id AND c.row_code = b.row_code
  WHERE c.column_code = 'total'
  GROUP BY c.report_id
), reviewed AS MATERIALIZED (
  SELECT
    c.report_id,
    sum(c.value) FILTER (WHERE c.column_code = 'total' AND c.row_code = 'reconsideration')
      AS reconsiderations,
    sum(c.value) FILTER (WHERE c.column_code = 'total' AND c.row_code LIKE 'litigation%')
      AS lawsuits,
    sum(c.value) FILTER (WHERE c.column_code = 'corrected') AS corrected,
    sum(c.value) FILTER (WHERE c.column_code = 'pending') AS pending,
    count(*) - count(c.value) AS blanks,
    count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain
  FROM chosen AS r
  CROSS JOIN review_cells AS c
  WHERE c.report_id = r.report_id
  GROUP BY c.report_id
), found AS MATERIALIZED (
  SELECT
    f.report_id,
    count(*) FILTER (WHERE f.severity = 'error' AND f.accepted IS NULL) AS errors,
    count(*) FILTER (WHERE f.severity = 'warning' AND f.accepted IS NULL) AS warnings,
    count(*) FILTER (WHERE f.severity = 'info' AND f.accepted IS NULL) AS infos,
    count(f.accepted) AS accepted,
    group_concat(DISTINCT f.rule) AS rules
  FROM (
    SELECT f.report_id, f.rule, f.severity, f.accepted
    FROM chosen AS r
    CROSS JOIN rule_findings AS f
    WHERE f.report_id = r.report_id
    ORDER BY f.report_id, f.rule
  ) AS f
  GROUP BY f.report_id
)
SELECT
  r.report_id, f.value, f.printed, COALESCE(f.state, 'missing'), s.value,
  a.received, COALESCE(a.received_state, 'missing'), a.carried_in,
  COALESCE(a.carried_in_state, 'missing'), a.concluded, a.carried_out, a.difference, a.blanks,
  COALESCE(a.uncertain, 0),
  v.reconsiderations, v.lawsuits, v.corrected, v.pending, COALESCE(v.blanks, 0),
  COALESCE(v.uncertain, 0), COALESCE(o.errors, 0), COALESCE(o.warnings, 0),
  COALESCE(o.infos, 0), COALESCE(o.accepted, 0), o.rules
FROM chosen AS r
LEFT JOIN fees AS f ON f.report_id = r.report_id
LEFT JOIN stated AS s ON s.report_id = r.report_id
LEFT JOIN applied AS a ON a.report_id = r.report_id
LEFT JOIN reviewed AS v ON v.report_id = r.report_id
LEFT JOIN found AS o ON o.report_id = r.report_id
