-- title: 主动公开表汇总 | Sum of the disclosure tables
-- description: The disclosure table of a county as the sum of its towns, cell by cell in the order of the form. Each line tells how many reports it rests on and how many of them gave no number; a blank is not counted as zero. Cells of the forms of 2019 and 2021 stand apart. The report of a government is summed only with `organs` governments.
-- param: year year optional | 年份 | This year; without it the latest in the database
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: organs text default towns choices towns,departments,offices,governments,all | 机关范围 | Which organs: townships; departments; government offices; governments; all but governments, also organs whose kind is not known
-- column: row_code | 代码 | Code
-- column: label | 信息内容 | Content
-- column: column_code | 指标代码 | Code of the measure
-- column: measure | 指标 | Measure
-- column: amount | 数量 | Amount
-- column: unit | 单位 | Unit
-- column: reports | 报告数 | Reports | 份
-- column: reported | 有数单元格 | Cells with a number | 个
-- column: blanks | 空缺单元格 | Cells without a number | 个
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: none
WITH source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT
    :county IS NULL AND EXISTS (
      SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied,
    COALESCE(:year, (SELECT max(year) FROM reports)) AS year
), chosen AS MATERIALIZED (
  SELECT r.report_id
  FROM reports AS r
  WHERE NOT (SELECT is_tallied FROM source)
    AND r.year = (SELECT year FROM source)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND CASE COALESCE(:organs, 'towns')
      WHEN 'towns' THEN r.organ_kind IN ('township', 'subdistrict')
      WHEN 'departments' THEN r.organ_kind IN ('department', 'other')
      WHEN 'offices' THEN r.organ_kind = 'government_office'
      WHEN 'governments' THEN r.organ_kind = 'government'
      ELSE r.organ_kind IS NOT 'government'
    END
), figures AS (
  SELECT
    c.row_code, c.column_code, c.value, 1 AS cells, c.value IS NOT NULL AS numbers,
    c.state = 'uncertain' AS uncertain
  FROM chosen AS r
  JOIN proactive_cells AS c ON c.report_id = r.report_id
  UNION ALL
  SELECT c.row_code, c.column_code, c.value, c.cells, c.numbers, c.uncertain
  FROM tallies AS t
  JOIN tally_cells AS c ON c.tally_id = t.tally_id AND c.figures = '' AND c.section = 'proactive'
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND t.year = (SELECT year FROM source)
    AND CASE COALESCE(:organs, 'towns')
      WHEN 'towns' THEN t.organ_kind IN ('township', 'subdistrict')
      WHEN 'departments' THEN t.organ_kind IN ('department', 'other')
      WHEN 'offices' THEN t.organ_kind = 'government_office'
      WHEN 'governments' THEN t.organ_kind = 'government'
      ELSE t.organ_kind IS NOT 'government'
    END
)
SELECT
  v.row_code,
  f.label,
  v.column_code,
  k.label AS measure,
  -- Sums of decimals carry traces of binary arithmetic far behind the last digit of any amount.
  CASE typeof(sum(v.value)) WHEN 'real' THEN round(sum(v.value), 6) ELSE sum(v.value) END AS amount,
  k.unit,
  sum(v.cells) AS reports,
  sum(v.numbers) AS reported,
  sum(v.cells) - sum(v.numbers) AS blanks,
  sum(v.uncertain) AS uncertain
FROM figures AS v
JOIN form_rows AS f ON f.section = 'proactive' AND f.code = v.row_code
JOIN form_columns AS k ON k.section = 'proactive' AND k.code = v.column_code
GROUP BY f."row", k.column_id
ORDER BY f."row", k.column_id;
