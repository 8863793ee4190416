-- title: 报告所用的表格版本 | Editions of the form in use
-- description: Which statutory form the tables of each year follow, read from their labels. A report can mix two editions; an empty edition is a table that the report does not have.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: year | 年份 | Year
-- column: proactive_edition | 主动公开表版本 | Edition of the disclosure table
-- column: applications_edition | 申请表版本 | Edition of the application table
-- column: reports | 报告数 | Reports | 份
-- chart: bars reports by year applications_edition
WITH source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT :agency IS NULL AND :county IS NULL AND EXISTS (
    SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied
), figures AS (
  SELECT r.year, r.proactive_edition, r.applications_edition, 1 AS reports
  FROM report_versions AS r
  WHERE r.is_current = 1
    AND NOT (SELECT is_tallied FROM source)
    AND (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
  UNION ALL
  SELECT t.year, e.proactive_edition, e.applications_edition, e.reports
  FROM tallies AS t
  JOIN edition_tallies AS e ON e.tally_id = t.tally_id
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
)
SELECT
  v.year,
  v.proactive_edition,
  v.applications_edition,
  sum(v.reports) AS reports
FROM figures AS v
GROUP BY v.year, v.proactive_edition, v.applications_edition
ORDER BY v.year, v.proactive_edition, v.applications_edition;
