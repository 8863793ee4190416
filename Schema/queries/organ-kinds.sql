-- title: 各类机关 | Kinds of organs
-- description: Towns, subdistricts, departments and others: how many report, and what they received. A sum tells how many reports have the cell as a number and how many do not.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: year | 年份 | Year
-- column: organ_kind | 机关类别 | Kind of organ
-- column: agencies | 机关数 | Agencies | 个
-- column: reports | 报告数 | Reports | 份
-- column: received | 本年新收 | Received | 件
-- column: reported | 有数报告 | Reports with a number | 份
-- column: blanks | 空缺报告 | Reports without a number | 份
-- column: uncertain | 存疑报告 | Reports whose figure is a guess | 份
-- chart: bars received by year organ_kind
WITH source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT :agency IS NULL AND :county IS NULL AND EXISTS (
    SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied
), figures AS (
  SELECT
    r.year, r.organ_kind, 1 AS reports,
    r.agency_id IS NOT NULL AND r.year IS NOT NULL AS agencies,
    (SELECT c.value FROM application_cells AS c WHERE c.report_id = r.report_id
      AND c.row_code = 'received' AND c.column_code = 'total') AS value,
    (SELECT c.value IS NOT NULL FROM application_cells AS c WHERE c.report_id = r.report_id
      AND c.row_code = 'received' AND c.column_code = 'total') AS numbers,
    (SELECT c.state = 'uncertain' FROM application_cells AS c WHERE c.report_id = r.report_id
      AND c.row_code = 'received' AND c.column_code = 'total') AS uncertain
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
  UNION ALL
  SELECT
    t.year, t.organ_kind, t.reports,
    CASE WHEN t.organ_kind IS NOT NULL AND t.year IS NOT NULL THEN t.reports ELSE 0 END,
    (SELECT c.value FROM tally_cells AS c WHERE c.tally_id = t.tally_id
      AND c.figures = '' AND c.section = 'applications' AND c.row_code = 'received' AND c.column_code = 'total'),
    (SELECT c.numbers FROM tally_cells AS c WHERE c.tally_id = t.tally_id
      AND c.figures = '' AND c.section = 'applications' AND c.row_code = 'received' AND c.column_code = 'total'),
    (SELECT c.uncertain FROM tally_cells AS c WHERE c.tally_id = t.tally_id
      AND c.figures = '' AND c.section = 'applications' AND c.row_code = 'received' AND c.column_code = 'total')
  FROM tallies AS t
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
  UNION ALL
  -- Of an agency and year one report is current; of those that tell no year all are.
  SELECT NULL, r.organ_kind, 0, count(DISTINCT r.agency_id), NULL, NULL, NULL
  FROM reports AS r
  WHERE r.year IS NULL AND r.agency_id IS NOT NULL
    AND :year IS NULL AND :from IS NULL AND :to IS NULL
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
  GROUP BY r.organ_kind
)
SELECT
  v.year,
  v.organ_kind,
  sum(v.agencies) AS agencies,
  sum(v.reports) AS reports,
  sum(v.value) AS received,
  COALESCE(sum(v.numbers), 0) AS reported,
  sum(v.reports) - COALESCE(sum(v.numbers), 0) AS blanks,
  COALESCE(sum(v.uncertain), 0) AS uncertain
FROM figures AS v
GROUP BY v.year, v.organ_kind
ORDER BY v.year, v.organ_kind;
