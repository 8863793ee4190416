-- title: 文字所述主动公开总量 | Disclosures stated in prose
-- description: The number of items that the prose says were disclosed in the year, with the sum of the parts it names. Round numbers (近, 余, 多) are told as such. Parts may overlap or leave some out, so they need not give the total.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: disclosed | 主动公开总量 | Disclosed | 条
-- column: is_round | 约数 | Round number
-- column: parts | 分项数 | Parts named | 个
-- column: parts_sum | 分项合计 | Sum of the parts | 条
-- column: quote | 原句 | Sentence
-- sort: threads
-- chart: bars disclosed by agency year
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
), chosen AS NOT MATERIALIZED (
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
  SELECT r.*, n.ordinal, n.value, n.is_approximate, n.parts, n.parts_sum, n.quote
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN stated_totals AS n
  WHERE o.is_tallied AND n.report_id = r.report_id
  UNION ALL
  SELECT
    r.*, n.ordinal, n.value, n.is_approximate,
    (SELECT count(*) FROM narrative_figures AS p
      WHERE p.report_id = r.report_id AND p.figure = 'proactive_disclosed_part'),
    (SELECT sum(p.value) FROM narrative_figures AS p
      WHERE p.report_id = r.report_id AND p.figure = 'proactive_disclosed_part'),
    n.quote
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN narrative_figures AS n
  WHERE NOT o.is_tallied AND n.report_id = r.report_id AND n.figure = 'proactive_disclosed'
)
SELECT
  r.agency,
  r.county,
  r.year,
  r.value AS disclosed,
  r.is_approximate AS is_round,
  r.parts,
  r.parts_sum,
  r.quote
FROM listed AS r
ORDER BY r.agency, r.county, r.year, r.report_id, r.ordinal;
