-- title: 规章和行政规范性文件 | Regulations and normative documents
-- description: Issued, repealed and in force, as the form of 2021 asks (第二十条第（一）项). Reports on the form of 2019 count otherwise and stand in `proactive`. A sum tells its reports and blanks; a blank is not counted as zero. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
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
-- column: label | 信息内容 | Content
-- column: issued | 本年制发件数 | Issued this year | 件
-- column: repealed | 本年废止件数 | Repealed this year | 件
-- column: in_force | 现行有效件数 | In force | 件
-- column: reports | 报告数 | Reports | 份
-- column: reported | 有数单元格 | Cells with a number | 个
-- column: blanks | 空缺单元格 | Cells without a number | 个
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: bars in_force by year agency label
SELECT
  r.year,
  CASE WHEN :per = 'report' THEN r.agency END AS agency,
  CASE WHEN :per = 'report' THEN r.county END AS county,
  c.row_code AS item,
  f.label,
  sum(c.value) FILTER (WHERE c.column_code = 'issued') AS issued,
  sum(c.value) FILTER (WHERE c.column_code = 'repealed') AS repealed,
  sum(c.value) FILTER (WHERE c.column_code = 'in_force') AS in_force,
  count(DISTINCT r.report_id) AS reports,
  count(c.value) AS reported,
  count(*) - count(c.value) AS blanks,
  count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain
FROM reports AS r
JOIN proactive_cells AS c ON c.report_id = r.report_id
JOIN form_rows AS f ON f.section = 'proactive' AND f.code = c.row_code
WHERE (:year IS NULL OR r.year = :year)
  AND (:from IS NULL OR r.year >= :from)
  AND (:to IS NULL OR r.year <= :to)
  AND (:county IS NULL OR r.county = :county)
  AND (:region IS NULL OR r.agency_id IN (
    SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
  AND (:agency IS NULL OR r.agency_id IN (
    SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
  AND c.row_code IN ('regulations', 'normative_documents')
  AND c.column_code IN ('issued', 'repealed', 'in_force')
GROUP BY r.year, CASE WHEN :per = 'report' THEN r.report_id END, f."row"
ORDER BY r.year, 2, 3, CASE WHEN :per = 'report' THEN r.report_id END, f."row";
