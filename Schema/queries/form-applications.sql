-- title: 申请表汇总 | Sum of the application tables
-- description: The application table of a county as the sum of its towns, in the shape of the form. Each line tells how many reports it rests on and how many of its cells gave no number; a blank is not counted as zero. The report of a government may already count its organs and towns, so it is summed only with `organs` governments.
-- param: year year optional | 年份 | This year; without it the latest in the database
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: organs text default towns choices towns,departments,offices,governments,all | 机关范围 | Which organs: townships; departments; government offices; governments; all but governments, also organs whose kind is not known
-- column: row_code | 代码 | Code
-- column: label | 项目 | Row
-- column: natural_person | 自然人 | Natural persons | 件
-- column: business | 商业企业 | Businesses | 件
-- column: research | 科研机构 | Research | 件
-- column: public_interest | 社会公益组织 | Public interest | 件
-- column: legal_service | 法律服务机构 | Legal services | 件
-- column: other | 其他 | Others | 件
-- column: total | 总计 | Total | 件
-- column: reports | 报告数 | Reports | 份
-- column: reported | 有数单元格 | Cells with a number | 个
-- column: blanks | 空缺单元格 | Cells without a number | 个
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: bars total by label
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
  JOIN application_cells AS c ON c.report_id = r.report_id
  UNION ALL
  SELECT c.row_code, c.column_code, c.value, c.cells, c.numbers, c.uncertain
  FROM tallies AS t
  JOIN tally_cells AS c ON c.tally_id = t.tally_id AND c.figures = '' AND c.section = 'applications'
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
  sum(v.value) FILTER (WHERE v.column_code = 'natural_person') AS natural_person,
  sum(v.value) FILTER (WHERE v.column_code = 'business') AS business,
  sum(v.value) FILTER (WHERE v.column_code = 'research') AS research,
  sum(v.value) FILTER (WHERE v.column_code = 'public_interest') AS public_interest,
  sum(v.value) FILTER (WHERE v.column_code = 'legal_service') AS legal_service,
  sum(v.value) FILTER (WHERE v.column_code = 'other') AS other,
  sum(v.value) FILTER (WHERE v.column_code = 'total') AS total,
  sum(v.cells) FILTER (WHERE v.column_code = 'total') AS reports,
  sum(v.numbers) AS reported,
  sum(v.cells) - sum(v.numbers) AS blanks,
  sum(v.uncertain) AS uncertain
FROM figures AS v
JOIN form_rows AS f ON f.section = 'applications' AND f.code = v.row_code
GROUP BY f."row"
ORDER BY f."row";
