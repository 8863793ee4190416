-- title: 办理结果的占比 | Shares of outcomes
-- description: How applications ended, by the groups of the form: granted, partly granted, refused, not available, not processed, otherwise. The share is of the printed total of concluded applications (七), over reports that print it; `left_out` tells how many do not. Blanks are not counted as zero. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
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
-- column: outcome | 代码 | Code
-- column: label | 处理结果 | Outcome
-- column: applications | 件数 | Applications | 件
-- column: concluded | 办理总计 | Concluded | 件
-- column: share | 占比 | Share | %
-- column: reports | 报告数 | Reports | 份
-- column: reported | 有数单元格 | Cells with a number | 个
-- column: blanks | 空缺单元格 | Cells without a number | 个
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- column: left_out | 未计入的报告 | Reports left out | 份
-- column: concluded_uncertain | 总计存疑的报告 | Reports whose total is a guess | 份
-- column: city | 市 | City
-- chart: shares share by year city county agency label
WITH groups(outcome, label, position) AS (
  VALUES
    ('granted', '予以公开', 1), ('partly_granted', '部分公开', 2), ('refused', '不予公开', 3),
    ('unavailable', '无法提供', 4), ('not_processed', '不予处理', 5), ('other', '其他处理', 6)
), source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT :agency IS NULL AND :county IS NULL AND COALESCE(:per, 'year') = 'year' AND EXISTS (
    SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied
), chosen AS MATERIALIZED (
  SELECT
    r.report_id,
    r.year,
    CASE WHEN :per = 'report' THEN r.agency END AS agency,
    CASE WHEN :per IN ('report', 'county') THEN r.county END AS county,
    CASE WHEN :per IN ('report', 'county') THEN r.city END AS city,
    -- Counties of several cities may share a name.
    CASE :per WHEN 'report' THEN CAST(r.report_id AS TEXT)
      WHEN 'county' THEN ifnull(r.province, '') || '/' || ifnull(r.city, '') || '/' || ifnull(r.county, '') END AS part,
    -- Looked up, for a view that is joined from the left is made whole first.
    (SELECT c.value FROM application_cells AS c WHERE c.report_id = r.report_id
      AND c.row_code = 'concluded' AND c.column_code = 'total') AS concluded,
    (SELECT c.state FROM application_cells AS c WHERE c.report_id = r.report_id
      AND c.row_code = 'concluded' AND c.column_code = 'total') AS state
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
), bases AS (
  SELECT
    year, part, agency, county, city, concluded, concluded IS NOT NULL AS reports,
    concluded IS NULL AS left_out, concluded IS NOT NULL AND state = 'uncertain' AS uncertain
  FROM chosen
  UNION ALL
  SELECT
    t.year, NULL, NULL, NULL, NULL,
    (SELECT sum(c.value) FROM tally_cells AS c
      WHERE c.tally_id = t.tally_id AND c.figures = 'concluded' AND c.row_code = 'concluded'),
    COALESCE(s.reports, 0), t.reports - COALESCE(s.reports, 0), COALESCE(s.uncertain, 0)
  FROM tallies AS t
  LEFT JOIN tally_sets AS s ON s.tally_id = t.tally_id AND s.figures = 'concluded'
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
), totals AS (
  SELECT
    year, part, agency, county, city, sum(concluded) AS concluded, sum(reports) AS reports,
    sum(left_out) AS left_out, sum(uncertain) AS concluded_uncertain
  FROM bases
  GROUP BY year, part
), figures AS (
  SELECT
    r.year, r.part, c.row_code, c.value, 1 AS cells, c.value IS NOT NULL AS numbers,
    c.state = 'uncertain' AS uncertain
  FROM chosen AS r
  JOIN application_cells AS c ON c.report_id = r.report_id
  WHERE r.concluded IS NOT NULL AND c.column_code = 'total'
    AND c.row_code NOT IN ('received', 'carried_in', 'concluded', 'carried_out')
  UNION ALL
  SELECT t.year, NULL, c.row_code, c.value, c.cells, c.numbers, c.uncertain
  FROM tallies AS t
  JOIN tally_cells AS c ON c.tally_id = t.tally_id AND c.figures = 'concluded'
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND (:year IS NULL OR t.year = :year)
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
    AND c.row_code NOT IN ('received', 'carried_in', 'concluded', 'carried_out')
), sums AS (
  SELECT
    year, part,
    -- refused.third_party belongs to refused.
    substr(row_code, 1, instr(row_code || '.', '.') - 1) AS outcome,
    sum(value) AS applications,
    sum(numbers) AS reported,
    sum(cells) - sum(numbers) AS blanks,
    sum(uncertain) AS uncertain
  FROM figures
  GROUP BY year, part, substr(row_code, 1, instr(row_code || '.', '.') - 1)
)
SELECT
  t.year,
  t.agency,
  t.county,
  g.outcome,
  g.label,
  s.applications,
  t.concluded,
  round(100.0 * s.applications / NULLIF(t.concluded, 0), 1) AS share,
  t.reports,
  s.reported,
  s.blanks,
  s.uncertain,
  t.left_out,
  t.concluded_uncertain,
  t.city
FROM totals AS t
JOIN sums AS s ON s.year IS t.year AND s.part IS t.part
JOIN groups AS g ON g.outcome = s.outcome
ORDER BY t.year, t.county, t.agency, t.city, t.part, g.position;
