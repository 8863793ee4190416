-- title: 公开率 | Disclosure rate
-- description: Granted and partly granted applications over all that were concluded in the year: (granted + partly_granted) / concluded. Only reports that print all three as numbers are counted; `left_out` tells how many were not. No rate where nothing was concluded. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: per text default year choices year,county,report | 汇总方式 | Per year, per county and year, or per report
-- column: year | 年份 | Year
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: granted | 予以公开 | Granted | 件
-- column: partly_granted | 部分公开 | Partly granted | 件
-- column: concluded | 办理总计 | Concluded | 件
-- column: rate | 公开率 | Disclosure rate | %
-- column: reports | 报告数 | Reports | 份
-- column: left_out | 未计入的报告 | Reports left out | 份
-- column: uncertain | 含存疑数字的报告 | Reports with a guessed figure | 份
-- column: city | 市 | City
-- chart: bars rate by year city county agency
WITH chosen AS MATERIALIZED (
  SELECT r.report_id, r.year, r.agency, r.county, r.city, r.province
  FROM reports AS r
  WHERE (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), counted AS (
  SELECT
    r.report_id,
    count(c.value) = 3 AS is_whole,
    count(c.value) FILTER (WHERE c.state = 'uncertain') > 0 AS is_uncertain,
    sum(c.value) FILTER (WHERE c.row_code = 'granted') AS granted,
    sum(c.value) FILTER (WHERE c.row_code = 'partly_granted') AS partly_granted,
    sum(c.value) FILTER (WHERE c.row_code = 'concluded') AS concluded
  FROM chosen AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  WHERE c.column_code = 'total' AND c.row_code IN ('granted', 'partly_granted', 'concluded')
  GROUP BY r.report_id
), figures AS (
  -- A report without the table is left out of the sums, and counted.
  SELECT
    r.report_id, r.year, r.agency, r.county, r.city, r.province, COALESCE(c.is_whole, 0) AS is_whole,
    COALESCE(c.is_uncertain, 0) AS is_uncertain, c.granted, c.partly_granted, c.concluded
  FROM chosen AS r
  LEFT JOIN counted AS c ON c.report_id = r.report_id
)
SELECT
  r.year,
  CASE WHEN :per = 'report' THEN r.agency END AS agency,
  CASE WHEN :per IN ('report', 'county') THEN r.county END AS county,
  sum(r.granted) FILTER (WHERE r.is_whole) AS granted,
  sum(r.partly_granted) FILTER (WHERE r.is_whole) AS partly_granted,
  sum(r.concluded) FILTER (WHERE r.is_whole) AS concluded,
  round(100.0 * sum(r.granted + r.partly_granted) FILTER (WHERE r.is_whole)
    / NULLIF(sum(r.concluded) FILTER (WHERE r.is_whole), 0), 1) AS rate,
  sum(r.is_whole) AS reports,
  sum(NOT r.is_whole) AS left_out,
  sum(r.is_whole AND r.is_uncertain) AS uncertain,
  CASE WHEN :per IN ('report', 'county') THEN r.city END AS city
FROM figures AS r
-- Counties of several cities may share a name.
GROUP BY r.year, CASE :per WHEN 'report' THEN r.report_id
    WHEN 'county' THEN ifnull(r.province, '') || '/' || ifnull(r.city, '') || '/' || ifnull(r.county, '') END
ORDER BY r.year, 3, 2, city, r.province, CASE WHEN :per = 'report' THEN r.report_id END;
