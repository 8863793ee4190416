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
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
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
), entered AS MATERIALIZED (
  -- Findings about entries of persons are not stored.
  SELECT f.report_id, f.rule, f.severity, f.accepted FROM entry_findings AS f
), listed AS (
  SELECT r.*, s.errors, s.warnings, s.infos, s.accepted, s.rules
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN report_summaries AS s
  WHERE o.is_tallied AND s.report_id = r.report_id
    AND r.report_id NOT IN (SELECT e.report_id FROM entered AS e)
  UNION ALL
  SELECT
    f.report_id, f.agency, f.county, f.year,
    count(*) FILTER (WHERE f.severity = 'error' AND f.accepted IS NULL),
    count(*) FILTER (WHERE f.severity = 'warning' AND f.accepted IS NULL),
    count(*) FILTER (WHERE f.severity = 'info' AND f.accepted IS NULL),
    count(f.accepted),
    group_concat(DISTINCT f.rule)
  FROM (
    -- From the reports to their findings: the view of all is made whole before any is taken from it.
    SELECT r.*, f.rule, f.severity, f.accepted
    FROM source AS o
    CROSS JOIN chosen AS r
    CROSS JOIN rule_findings AS f
    WHERE (NOT o.is_tallied OR r.report_id IN (SELECT e.report_id FROM entered AS e))
      AND f.report_id = r.report_id
    UNION ALL
    SELECT r.*, e.rule, e.severity, e.accepted
    FROM entered AS e
    JOIN chosen AS r ON r.report_id = e.report_id
    UNION ALL
    SELECT r.*, NULL, NULL, NULL
    FROM source AS o
    CROSS JOIN chosen AS r
    WHERE NOT o.is_tallied
    ORDER BY report_id, rule
  ) AS f
  GROUP BY f.report_id
)
SELECT
  r.agency,
  r.county,
  r.year,
  r.errors,
  r.warnings,
  r.infos,
  r.accepted,
  r.rules
FROM listed AS r
ORDER BY r.agency, r.county, r.year, r.report_id;
