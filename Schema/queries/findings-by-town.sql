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
WITH listed AS (
  SELECT report_id, severity, rule, accepted FROM findings ORDER BY report_id, rule
)
SELECT
  r.agency,
  r.county,
  r.year,
  count(*) FILTER (WHERE f.severity = 'error' AND f.accepted IS NULL) AS errors,
  count(*) FILTER (WHERE f.severity = 'warning' AND f.accepted IS NULL) AS warnings,
  count(*) FILTER (WHERE f.severity = 'info' AND f.accepted IS NULL) AS infos,
  count(f.accepted) AS accepted,
  group_concat(DISTINCT f.rule) AS rules
FROM reports AS r
LEFT JOIN listed AS f ON f.report_id = r.report_id
WHERE (:year IS NULL OR r.year = :year)
  AND (:from IS NULL OR r.year >= :from)
  AND (:to IS NULL OR r.year <= :to)
  AND (:county IS NULL OR r.county = :county)
  AND (:region IS NULL OR r.agency_id IN (
    SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
  AND (:agency IS NULL OR r.agency_id IN (
    SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
GROUP BY r.report_id
ORDER BY r.agency, r.county, r.year, r.report_id;
