-- title: 核查发现的问题 | Findings
-- description: How many findings each rule has, over all reports or per agency. An error is a relation of the form that fails in the printed figures; what persons accepted counts too, and is told apart.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: rule text optional choices "SELECT DISTINCT rule FROM findings ORDER BY rule" | 规则 | Only this rule
-- param: severity text optional choices error,warning,info | 严重程度 | Only this severity
-- param: per text default rule choices rule,agency | 汇总方式 | One line per rule, or per rule and agency
-- column: rule | 规则 | Rule
-- column: severity | 严重程度 | Severity
-- column: responsibility | 责任方 | Responsibility
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: findings | 问题数 | Findings | 个
-- column: reports | 涉及报告 | Reports | 份
-- column: first_year | 首年 | First year
-- column: last_year | 末年 | Last year
-- column: accepted | 其中已接受 | Accepted | 个
-- chart: bars findings by rule agency
WITH source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT :agency IS NULL AND :county IS NULL AND COALESCE(:per, 'rule') = 'rule' AND EXISTS (
    SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied
), chosen AS MATERIALIZED (
  SELECT r.report_id, r.agency_id, r.agency, r.county, r.year
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
  -- From the reports to their findings: the view of all is made whole before any is taken from it.
  SELECT
    r.*, f.rule, f.severity, f.responsibility, 1 AS findings, f.accepted IS NOT NULL AS accepted,
    -- A report in which a rule finds several things counts once.
    f.finding_id = min(f.finding_id) OVER (
      PARTITION BY f.report_id, f.rule, f.severity, f.responsibility) AS reports
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN rule_findings AS f
  WHERE NOT o.is_tallied AND f.report_id = r.report_id
  UNION ALL
  SELECT
    NULL, NULL, NULL, NULL, t.year, f.rule, f.severity, f.responsibility, f.findings, f.accepted,
    f.reports
  FROM source AS o
  CROSS JOIN tallies AS t
  JOIN finding_tallies AS f ON f.tally_id = t.tally_id
  WHERE o.is_tallied AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
  UNION ALL
  SELECT
    r.*, f.rule, f.severity, f.responsibility, 1, f.accepted IS NOT NULL,
    f.finding_id = min(f.finding_id) OVER (
      PARTITION BY f.report_id, f.rule, f.severity, f.responsibility)
  FROM entry_findings AS f
  JOIN chosen AS r ON r.report_id = f.report_id
)
SELECT
  f.rule,
  f.severity,
  f.responsibility,
  CASE WHEN :per = 'agency' THEN f.agency END AS agency,
  CASE WHEN :per = 'agency' THEN f.county END AS county,
  sum(f.findings) AS findings,
  sum(f.reports) AS reports,
  min(f.year) AS first_year,
  max(f.year) AS last_year,
  sum(f.accepted) AS accepted
FROM listed AS f
WHERE (:rule IS NULL OR f.rule = :rule)
  AND (:severity IS NULL OR f.severity = :severity)
GROUP BY
  f.rule, f.severity, f.responsibility,
  -- A report without an agency stands for itself.
  CASE WHEN :per = 'agency' THEN COALESCE(f.agency_id, -f.report_id) END
ORDER BY
  CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
  f.rule, f.responsibility, 4, 5,
  CASE WHEN :per = 'agency' THEN COALESCE(f.agency_id, -f.report_id) END;
