-- title: 各机关的核查结果 | Findings by town and year
-- description: How many findings each report has, by severity, and the rules they come from. Those that a person accepted are counted apart. A report without findings has a line too.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: errors | 错误 | Errors | 个
-- column: warnings | 警告 | Warnings | 个
-- column: infos | 提示 | Infos | 个
-- column: accepted | 已接受 | Accepted | 个
-- column: rules | 规则 | Rules
-- chart: bars errors by agency year
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
), listed AS (
  -- From the reports to their findings: the view of all is made whole before any is taken from it.
  SELECT r.*, f.rule, f.severity, f.accepted
  FROM chosen AS r
  CROSS JOIN rule_findings AS f
  WHERE f.report_id = r.report_id
  UNION ALL
  SELECT r.*, f.rule, f.severity, f.accepted
  FROM entry_findings AS f
  JOIN chosen AS r ON r.report_id = f.report_id
  UNION ALL
  SELECT r.*, NULL, NULL, NULL FROM chosen AS r
  ORDER BY report_id, rule
)
SELECT
  f.agency,
  f.county,
  f.year,
  count(*) FILTER (WHERE f.severity = 'error' AND f.accepted IS NULL) AS errors,
  count(*) FILTER (WHERE f.severity = 'warning' AND f.accepted IS NULL) AS warnings,
  count(*) FILTER (WHERE f.severity = 'info' AND f.accepted IS NULL) AS infos,
  count(f.accepted) AS accepted,
  group_concat(DISTINCT f.rule) AS rules
FROM listed AS f
GROUP BY f.report_id
ORDER BY f.agency, f.county, f.year, f.report_id;
