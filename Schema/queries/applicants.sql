-- title: 申请人的构成 | Applications by kind of applicant
-- description: Applications received from each kind of applicant. The share is of all that stand in the same columns of the same reports; blanks are not counted as zero and lower both. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
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
-- column: applicant | 代码 | Code
-- column: label | 申请人 | Applicant
-- column: applications | 件数 | Applications | 件
-- column: of | 各类申请人合计 | Of all kinds together | 件
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
    k.column_id,
    c.column_code AS applicant,
    k.label,
    sum(c.value) AS applications,
    count(c.value) AS reported,
    count(*) - count(c.value) AS blanks,
    count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain,
    CASE WHEN :per = 'report' THEN r.report_id END AS part
  FROM reports AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  JOIN form_columns AS k ON k.section = 'applications' AND k.code = c.column_code
  WHERE (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
    AND c.row_code = 'received' AND c.column_code <> 'total'
  GROUP BY r.year, part, k.column_id
)
SELECT
  year,
  agency,
  county,
  applicant,
  label,
  applications,
  sum(applications) OVER same AS "of",
  round(100.0 * applications / NULLIF(sum(applications) OVER same, 0), 1) AS share,
  reported,
  blanks,
  uncertain
FROM sums
WINDOW same AS (PARTITION BY year, part)
ORDER BY year, agency, county, part, column_id;
