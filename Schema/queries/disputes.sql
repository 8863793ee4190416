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
  SELECT
    r.*, s.reconsiderations, s.lawsuits, s.reviews_corrected, s.reviews_pending, s.review_blanks,
    s.review_uncertain
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN report_summaries AS s
  WHERE o.is_tallied AND s.report_id = r.report_id
  UNION ALL
  SELECT
    r.report_id, r.agency, r.county, r.year,
    sum(c.value) FILTER (WHERE c.column_code = 'total' AND c.row_code = 'reconsideration'),
    sum(c.value) FILTER (WHERE c.column_code = 'total' AND c.row_code LIKE 'litigation%'),
    sum(c.value) FILTER (WHERE c.column_code = 'corrected'),
    sum(c.value) FILTER (WHERE c.column_code = 'pending'),
    count(*) - count(c.value),
    count(*) FILTER (WHERE c.state = 'uncertain')
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN review_cells AS c
  WHERE NOT o.is_tallied AND c.report_id = r.report_id
  GROUP BY r.report_id
)
SELECT
  r.agency,
  r.county,
  r.year,
  r.reconsiderations,
  r.lawsuits,
  r.reviews_corrected AS corrected,
  r.reviews_pending AS pending,
  r.review_blanks AS blanks,
  r.review_uncertain AS uncertain
FROM listed AS r
WHERE r.reconsiderations > 0 OR r.lawsuits > 0
ORDER BY r.agency, r.county, r.year, r.report_id;
