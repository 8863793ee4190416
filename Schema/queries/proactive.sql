-- title: 主动公开的数量 | Proactive disclosure counts
-- description: The cells of the disclosure table, per item and measure. Editions have other measures, so each stands apart; an item outside the form keeps its own label. A blank is not counted as zero. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
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
-- column: item | 代码 | Code
-- column: label | 事项 | Item
-- column: measure | 指标 | Measure
-- column: amount | 数量 | Amount
-- column: unit | 单位 | Unit
-- column: reported | 有数单元格 | Cells with a number
-- column: blanks | 空缺单元格 | Cells without a number
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess
-- chart: none
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
    r.year, r.agency, r.county, r.report_id, c.row_code, c.column_code, c.value, 1 AS cells,
    c.value IS NOT NULL AS numbers, c.state = 'uncertain' AS uncertain
  FROM chosen AS r
  CROSS JOIN proactive_cells AS c
  WHERE c.report_id = r.report_id
  UNION ALL
  SELECT t.year, NULL, NULL, NULL, c.row_code, c.column_code, c.value, c.cells, c.numbers, c.uncertain
  FROM tallies AS t
  JOIN tally_cells AS c ON c.tally_id = t.tally_id AND c.figures = '' AND c.section = 'proactive'
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
  UNION ALL
  -- Rows that the form does not have: there are few, and no sums of them are stored.
  SELECT
    r.year, r.agency, r.county, r.report_id, c.row_code, c.column_code, c.value, 1,
    c.value IS NOT NULL, c.state = 'uncertain'
  FROM local_cells AS c
  JOIN reports AS r ON r.report_id = c.report_id
  WHERE c.section = 'proactive'
    AND (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
)
SELECT
  v.year,
  CASE WHEN :per = 'report' THEN v.agency END AS agency,
  CASE WHEN :per = 'report' THEN v.county END AS county,
  v.row_code AS item,
  COALESCE(f.label, v.row_code) AS label,
  k.label AS measure,
  -- Sums of decimals carry traces of binary arithmetic far behind the last digit of any amount.
  CASE typeof(sum(v.value)) WHEN 'real' THEN round(sum(v.value), 6) ELSE sum(v.value) END AS amount,
  k.unit,
  sum(v.numbers) AS reported,
  sum(v.cells) - sum(v.numbers) AS blanks,
  sum(v.uncertain) AS uncertain
FROM figures AS v
LEFT JOIN form_rows AS f ON f.section = 'proactive' AND f.code = v.row_code
LEFT JOIN form_columns AS k ON k.section = 'proactive' AND k.code = v.column_code
GROUP BY v.year, CASE WHEN :per = 'report' THEN v.report_id END, v.row_code, v.column_code
ORDER BY
  v.year, 2, 3, CASE WHEN :per = 'report' THEN v.report_id END,
  f."row" IS NULL, f."row", v.row_code, k.column_id;
