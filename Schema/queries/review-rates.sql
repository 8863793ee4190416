-- title: 纠正率与复议诉讼转化率 | Corrected rate and conversion rate
-- description: Corrected rate: cases that ended in a correction over all that ended (total less pending), reconsiderations and lawsuits together. Conversion rate: reconsiderations and lawsuits brought directly over concluded applications; a lawsuit after a reconsideration is of the same application. Only reports that print all of these as numbers are counted; `left_out` tells how many were not. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
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
-- column: corrected | 结果纠正 | Corrected | 件
-- column: ended | 已审结 | Ended | 件
-- column: corrected_rate | 纠正率 | Corrected rate | %
-- column: contested | 复议及直接起诉 | Reconsiderations and direct lawsuits | 件
-- column: concluded | 申请办理总计 | Applications concluded | 件
-- column: conversion_rate | 转化率 | Conversion rate | %
-- column: reports | 报告数 | Reports | 份
-- column: left_out | 未计入的报告 | Reports left out | 份
-- column: uncertain | 含存疑数字的报告 | Reports with a guessed figure | 份
-- column: city | 市 | City
-- chart: bars corrected_rate by year city county agency
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
), reviewed AS (
  SELECT
    r.report_id,
    count(c.value) AS numbers,
    count(c.value) FILTER (WHERE c.state = 'uncertain') AS uncertain,
    sum(c.value) FILTER (WHERE c.column_code = 'corrected') AS corrected,
    sum(c.value) FILTER (WHERE c.column_code = 'total')
      - sum(c.value) FILTER (WHERE c.column_code = 'pending') AS ended,
    sum(c.value) FILTER (WHERE c.column_code = 'total'
      AND c.row_code IN ('reconsideration', 'litigation_direct')) AS contested
  FROM chosen AS r
  JOIN review_cells AS c ON c.report_id = r.report_id
  WHERE c.column_code IN ('corrected', 'pending', 'total')
  GROUP BY r.report_id
), concluded AS MATERIALIZED (
  SELECT r.report_id, c.value, c.state
  FROM chosen AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  WHERE c.row_code = 'concluded' AND c.column_code = 'total'
), figures AS (
  SELECT
    r.*, v.corrected, v.ended, v.contested, t.value AS concluded,
    COALESCE(v.uncertain, 0) > 0 OR t.state = 'uncertain' AS is_uncertain,
    COALESCE(v.numbers, 0) = 9 AND t.value IS NOT NULL AS is_whole
  FROM chosen AS r
  LEFT JOIN reviewed AS v ON v.report_id = r.report_id
  LEFT JOIN concluded AS t ON t.report_id = r.report_id
)
SELECT
  r.year,
  CASE WHEN :per = 'report' THEN r.agency END AS agency,
  CASE WHEN :per IN ('report', 'county') THEN r.county END AS county,
  sum(r.corrected) FILTER (WHERE r.is_whole) AS corrected,
  sum(r.ended) FILTER (WHERE r.is_whole) AS ended,
  round(100.0 * sum(r.corrected) FILTER (WHERE r.is_whole)
    / NULLIF(sum(r.ended) FILTER (WHERE r.is_whole), 0), 1) AS corrected_rate,
  sum(r.contested) FILTER (WHERE r.is_whole) AS contested,
  sum(r.concluded) FILTER (WHERE r.is_whole) AS concluded,
  round(100.0 * sum(r.contested) FILTER (WHERE r.is_whole)
    / NULLIF(sum(r.concluded) FILTER (WHERE r.is_whole), 0), 1) AS conversion_rate,
  sum(r.is_whole) AS reports,
  sum(NOT r.is_whole) AS left_out,
  sum(r.is_whole AND r.is_uncertain) AS uncertain,
  CASE WHEN :per IN ('report', 'county') THEN r.city END AS city
FROM figures AS r
-- Counties of several cities may share a name.
GROUP BY r.year, CASE :per WHEN 'report' THEN r.report_id
    WHEN 'county' THEN ifnull(r.province, '') || '/' || ifnull(r.city, '') || '/' || ifnull(r.county, '') END
ORDER BY r.year, 3, 2, city, r.province, CASE WHEN :per = 'report' THEN r.report_id END;
