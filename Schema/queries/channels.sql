-- title: 公开渠道与分项 | Channels and kinds of disclosure
-- description: The parts of the year's disclosures that the prose names: channels such as 微信公众号 and kinds such as 工作动态, under the words of the reports. Agencies count each in their own way, so a sum tells how many reports it rests on. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: per text default year choices year,report | 汇总方式 | One line per year, or per report
-- column: year | 年份 | Year
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: label | 渠道或分项 | Channel or kind
-- column: disclosed | 数量 | Disclosed
-- column: unit | 单位 | Unit
-- column: reports | 报告数 | Reports | 份
-- column: rounded | 约数 | Round numbers among them | 个
-- chart: bars disclosed by year agency label
WITH source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT :agency IS NULL AND :county IS NULL AND COALESCE(:per, 'year') = 'year' AND EXISTS (
    SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied
), chosen AS MATERIALIZED (
  SELECT r.report_id, r.agency, r.county, r.year
  FROM reports AS r
  WHERE NOT (SELECT is_tallied FROM source)
    AND (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), figures AS (
  SELECT
    r.year, r.agency, r.county, r.report_id, n.label, n.unit, n.value, n.is_approximate AS rounded,
    -- A report that names a part twice counts once.
    n.ordinal = min(n.ordinal) OVER (PARTITION BY n.report_id, n.label, n.unit) AS reports
  FROM chosen AS r
  CROSS JOIN narrative_figures AS n
  WHERE n.report_id = r.report_id AND n.figure = 'proactive_disclosed_part'
  UNION ALL
  SELECT t.year, NULL, NULL, NULL, p.label, p.unit, p.value, p.rounded, p.reports
  FROM tallies AS t
  JOIN part_tallies AS p ON p.tally_id = t.tally_id
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
)
SELECT
  v.year,
  CASE WHEN :per = 'report' THEN v.agency END AS agency,
  CASE WHEN :per = 'report' THEN v.county END AS county,
  v.label,
  sum(v.value) AS disclosed,
  v.unit,
  sum(v.reports) AS reports,
  sum(v.rounded) AS rounded
FROM figures AS v
GROUP BY v.year, CASE WHEN :per = 'report' THEN v.report_id END, v.label, v.unit
ORDER BY v.year, 2, 3, CASE WHEN :per = 'report' THEN v.report_id END, sum(v.value) DESC, v.label, v.unit;
