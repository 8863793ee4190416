-- title: 有复议或诉讼的机关 | Agencies with reconsiderations or lawsuits
-- description: Reports that print at least one reconsideration or lawsuit, with how many ended how. Blank cells are not counted as zero.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: reconsiderations | 行政复议 | Reconsiderations | 件
-- column: lawsuits | 行政诉讼 | Lawsuits | 件
-- column: corrected | 结果纠正 | Corrected | 件
-- column: pending | 尚未审结 | Pending | 件
-- column: blanks | 空缺单元格 | Cells without a number | 个
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: bars reconsiderations by agency year
SELECT
  r.agency,
  r.county,
  r.year,
  sum(c.value) FILTER (WHERE c.column_code = 'total' AND c.row_code = 'reconsideration')
    AS reconsiderations,
  sum(c.value) FILTER (WHERE c.column_code = 'total' AND c.row_code LIKE 'litigation%')
    AS lawsuits,
  sum(c.value) FILTER (WHERE c.column_code = 'corrected') AS corrected,
  sum(c.value) FILTER (WHERE c.column_code = 'pending') AS pending,
  count(*) - count(c.value) AS blanks,
  count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain
FROM reports AS r
JOIN review_cells AS c ON c.report_id = r.report_id
WHERE (:year IS NULL OR r.year = :year)
  AND (:from IS NULL OR r.year >= :from)
  AND (:to IS NULL OR r.year <= :to)
  AND (:county IS NULL OR r.county = :county)
  AND (:region IS NULL OR r.agency_id IN (
    SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
  AND (:agency IS NULL OR r.agency_id IN (
    SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
GROUP BY r.report_id
HAVING sum(c.value) FILTER (WHERE c.column_code = 'total') > 0
ORDER BY r.agency, r.county, r.year, r.report_id;
