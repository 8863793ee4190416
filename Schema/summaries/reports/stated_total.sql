INSERT INTO stated_total(report_id, ordinal, value, is_approximate, parts, parts_sum, quote)
SELECT
  n.report_id,
  n.ordinal,
  n.value,
  n.is_approximate,
  (SELECT count(*) FROM narrative_figures AS p
    WHERE p.report_id = n.report_id AND p.figure = 'proactive_disclosed_part'),
  (SELECT sum(p.value) FROM narrative_figures AS p
    WHERE p.report_id = n.report_id AND p.figure = 'proactive_disclosed_part'),
  n.quote
FROM report AS r
CROSS JOIN narrative_figures AS n
WHERE n.report_id = r.report_id AND n.figure = 'proactive_disclosed'
  AND r.is_current = 1 AND r.year IS :year
