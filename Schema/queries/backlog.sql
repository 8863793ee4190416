-- title: 结转率 | Backlog
-- description: Applications carried over to the next year, over all that were to be handled: carried_out / (received + carried_in). Only reports that print all three as numbers are counted; `left_out` tells how many were not. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
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
-- column: carried_out | 结转下年度 | Carried out | 件
-- column: to_handle | 应办理 | Received and carried in | 件
-- column: rate | 结转率 | Backlog rate | %
-- column: reports | 报告数 | Reports | 份
-- column: left_out | 未计入的报告 | Reports left out | 份
-- column: uncertain | 含存疑数字的报告 | Reports with a guessed figure | 份
-- column: city | 市 | City
-- chart: bars rate by year city county agency
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
), counted AS MATERIALIZED (
  SELECT
    r.report_id,
    count(c.value) = 3 AS is_whole,
    count(c.value) FILTER (WHERE c.state = 'uncertain') > 0 AS is_uncertain,
    sum(c.value) FILTER (WHERE c.row_code = 'carried_out') AS carried_out,
    sum(c.value) FILTER (WHERE c.row_code <> 'carried_out') AS to_handle
  FROM chosen AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  WHERE c.column_code = 'total' AND c.row_code IN ('received', 'carried_in', 'carried_out')
  GROUP BY r.report_id
), figures AS (
  -- A report that does not print all of them is left out of the sums, and counted.
  SELECT
    r.*, w.is_whole IS TRUE AS reports, w.is_whole IS NOT TRUE AS left_out,
    w.is_whole IS TRUE AND w.is_uncertain AS uncertain,
    CASE WHEN w.is_whole THEN w.carried_out END AS carried_out,
    CASE WHEN w.is_whole THEN w.to_handle END AS to_handle
  FROM chosen AS r
  LEFT JOIN counted AS w ON w.report_id = r.report_id
  UNION ALL
  SELECT
    NULL, t.year, NULL, NULL, NULL, NULL, COALESCE(s.reports, 0),
    t.reports - COALESCE(s.reports, 0), COALESCE(s.uncertain, 0),
    (SELECT sum(c.value) FROM tally_cells AS c
      WHERE c.tally_id = t.tally_id AND c.figures = 'balance' AND c.row_code = 'carried_out'),
    (SELECT sum(c.value) FROM tally_cells AS c
      WHERE c.tally_id = t.tally_id AND c.figures = 'balance' AND c.row_code <> 'carried_out')
  FROM tallies AS t
  LEFT JOIN tally_sets AS s ON s.tally_id = t.tally_id AND s.figures = 'balance'
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
)
SELECT
  v.year,
  CASE WHEN :per = 'report' THEN v.agency END AS agency,
  CASE WHEN :per IN ('report', 'county') THEN v.county END AS county,
  sum(v.carried_out) AS carried_out,
  sum(v.to_handle) AS to_handle,
  round(100.0 * sum(v.carried_out) / NULLIF(sum(v.to_handle), 0), 1) AS rate,
  sum(v.reports) AS reports,
  sum(v.left_out) AS left_out,
  sum(v.uncertain) AS uncertain,
  CASE WHEN :per IN ('report', 'county') THEN v.city END AS city
FROM figures AS v
-- Counties of several cities may share a name.
GROUP BY v.year, CASE :per WHEN 'report' THEN CAST(v.report_id AS TEXT)
    WHEN 'county' THEN ifnull(v.province, '') || '/' || ifnull(v.city, '') || '/' || ifnull(v.county, '') END
ORDER BY v.year, 3, 2, city, v.province, CASE WHEN :per = 'report' THEN v.report_id END;
