-- title: 不予公开理由的占比 | Shares of the reasons for refusal
-- description: Each reason among all refusals (三、（三）不予公开) of the same reports. Blanks are not counted as zero. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
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
-- column: reason | 代码 | Code
-- column: label | 理由 | Reason
-- column: applications | 件数 | Applications | 件
-- column: refused | 不予公开合计 | Refused in all | 件
-- column: share | 占比 | Share | %
-- column: reported | 有数单元格 | Cells with a number | 个
-- column: blanks | 空缺单元格 | Cells without a number | 个
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: shares share by year agency label
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
  CROSS JOIN application_cells AS c
  WHERE c.report_id = r.report_id
    AND c.column_code = 'total'
    AND c.row_code LIKE 'refused.%'
  UNION ALL
  SELECT t.year, NULL, NULL, NULL, c.row_code, c.column_code, c.value, c.cells, c.numbers, c.uncertain
  FROM tallies AS t
  JOIN tally_cells AS c ON c.tally_id = t.tally_id AND c.figures = '' AND c.section = 'applications'
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
    AND c.column_code = 'total'
    AND c.row_code LIKE 'refused.%'
), sums AS (
  SELECT
    v.year,
    CASE WHEN :per = 'report' THEN v.agency END AS agency,
    CASE WHEN :per = 'report' THEN v.county END AS county,
    f."row",
    f.code AS reason,
    f.label,
    sum(v.value) AS applications,
    sum(v.numbers) AS reported,
    sum(v.cells) - sum(v.numbers) AS blanks,
    sum(v.uncertain) AS uncertain,
    CASE WHEN :per = 'report' THEN v.report_id END AS part
  FROM figures AS v
  JOIN form_rows AS f ON f.section = 'applications' AND f.code = v.row_code
  GROUP BY v.year, part, f."row"
)
SELECT
  year,
  agency,
  county,
  reason,
  label,
  applications,
  sum(applications) OVER same AS refused,
  round(100.0 * applications / NULLIF(sum(applications) OVER same, 0), 1) AS share,
  reported,
  blanks,
  uncertain
FROM sums
WINDOW same AS (PARTITION BY year, part)
ORDER BY year, agency, county, part, "row";
