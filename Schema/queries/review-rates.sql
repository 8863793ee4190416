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
WITH source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT :agency IS NULL AND :county IS NULL AND COALESCE(:per, 'year') = 'year' AND EXISTS (
    SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied
), chosen AS MATERIALIZED (
  SELECT r.report_id, r.year, r.agency, r.county, r.city, r.province
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
), reviewed AS MATERIALIZED (
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
), counted AS (
  SELECT
    v.*, a.value AS concluded, v.numbers = 9 AND a.value IS NOT NULL AS is_whole,
    v.uncertain > 0 OR a.state = 'uncertain' AS is_uncertain
  FROM reviewed AS v
  JOIN concluded AS a ON a.report_id = v.report_id
), figures AS (
  -- A report that does not print all of them is left out of the sums, and counted.
  SELECT
    r.*, w.is_whole IS TRUE AS reports, w.is_whole IS NOT TRUE AS left_out,
    w.is_whole IS TRUE AND w.is_uncertain AS uncertain,
    CASE WHEN w.is_whole THEN w.corrected END AS corrected,
    CASE WHEN w.is_whole THEN w.ended END AS ended,
    CASE WHEN w.is_whole THEN w.contested END AS contested,
    CASE WHEN w.is_whole THEN w.concluded END AS concluded
  FROM chosen AS r
  LEFT JOIN counted AS w ON w.report_id = r.report_id
  UNION ALL
  SELECT
    NULL, t.year, NULL, NULL, NULL, NULL, COALESCE(s.reports, 0),
    t.reports - COALESCE(s.reports, 0), COALESCE(s.uncertain, 0),
    (SELECT sum(c.value) FROM tally_cells AS c
      WHERE c.tally_id = t.tally_id AND c.figures = 'reviews' AND c.column_code = 'corrected'),
    (SELECT sum(c.value) FROM tally_cells AS c
      WHERE c.tally_id = t.tally_id AND c.figures = 'reviews' AND c.section = 'reviews'
        AND c.column_code = 'total')
      - (SELECT sum(c.value) FROM tally_cells AS c
        WHERE c.tally_id = t.tally_id AND c.figures = 'reviews' AND c.column_code = 'pending'),
    (SELECT sum(c.value) FROM tally_cells AS c
      WHERE c.tally_id = t.tally_id AND c.figures = 'reviews' AND c.column_code = 'total'
        AND c.row_code IN ('reconsideration', 'litigation_direct')),
    (SELECT sum(c.value) FROM tally_cells AS c
      WHERE c.tally_id = t.tally_id AND c.figures = 'reviews' AND c.row_code = 'concluded')
  FROM tallies AS t
  LEFT JOIN tally_sets AS s ON s.tally_id = t.tally_id AND s.figures = 'reviews'
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
)
SELECT
  v.year,
  CASE WHEN :per = 'report' THEN v.agency END AS agency,
  CASE WHEN :per IN ('report', 'county') THEN v.county END AS county,
  sum(v.corrected) AS corrected,
  sum(v.ended) AS ended,
  round(100.0 * sum(v.corrected) / NULLIF(sum(v.ended), 0), 1) AS corrected_rate,
  sum(v.contested) AS contested,
  sum(v.concluded) AS concluded,
  round(100.0 * sum(v.contested) / NULLIF(sum(v.concluded), 0), 1) AS conversion_rate,
  sum(v.reports) AS reports,
  sum(v.left_out) AS left_out,
  sum(v.uncertain) AS uncertain,
  CASE WHEN :per IN ('report', 'county') THEN v.city END AS city
FROM figures AS v
-- Counties of several cities may share a name.
GROUP BY v.year, CASE :per WHEN 'report' THEN CAST(v.report_id AS TEXT)
    WHEN 'county' THEN ifnull(v.province, '') || '/' || ifnull(v.city, '') || '/' || ifnull(v.county, '') END
ORDER BY v.year, 3, 2, city, v.province, CASE WHEN :per = 'report' THEN v.report_id END;
