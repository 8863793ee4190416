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
WITH sums AS (
  SELECT
    r.year,
    CASE WHEN :per = 'report' THEN r.agency END AS agency,
    CASE WHEN :per = 'report' THEN r.county END AS county,
    f."row",
    f.code AS reason,
    f.label,
    sum(c.value) AS applications,
    count(c.value) AS reported,
    count(*) - count(c.value) AS blanks,
    count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain,
    CASE WHEN :per = 'report' THEN r.report_id END AS part
  FROM reports AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  JOIN form_rows AS f ON f.section = 'applications' AND f.code = c.row_code
  WHERE (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
    AND c.column_code = 'total'
    AND c.row_code LIKE 'refused.%'
  GROUP BY r.year, part, f."row"
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
