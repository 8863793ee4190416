-- title: 历年走势 | Trend over the years
-- description: Any figure of the form over the years, for each agency or as a sum. A sum tells how many reports have the cell as a number and how many do not: years that rest on different numbers of reports cannot be compared without a look at these. A sum adds up every report that is chosen; that of a government may count its organs and towns again.
-- param: measure text default applications/received/total choices "SELECT c.section || '/' || r.code || '/' || k.code FROM (SELECT DISTINCT section, row, column_id FROM form_cells) AS c JOIN form_rows AS r ON r.section = c.section AND r.row = c.row JOIN form_columns AS k ON k.section = c.section AND k.column_id = c.column_id ORDER BY c.section, c.row, c.column_id" | 指标 | A cell of the form: its table, row and column
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: per text default agency choices agency,county,all | 汇总方式 | One line per agency, per county, or over all
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: value | 数值 | Value
-- column: change | 比上年增减 | Change from the year before
-- column: reported | 有数报告 | Reports with a number | 份
-- column: blanks | 空缺报告 | Reports without a number | 份
-- column: uncertain | 存疑报告 | Reports whose figure is a guess | 份
-- column: city | 市 | City
-- chart: line value over year by agency city county
WITH measure AS MATERIALIZED (
  -- table/row/column, taken apart.
  SELECT
    substr(path, 1, instr(path, '/') - 1) AS section,
    substr(rest, 1, instr(rest, '/') - 1) AS row_code,
    substr(rest, instr(rest, '/') + 1) AS column_code
  FROM (
    SELECT path, substr(path, instr(path, '/') + 1) AS rest
    FROM (SELECT COALESCE(:measure, 'applications/received/total') AS path) AS p
  ) AS q
), source AS MATERIALIZED (
  -- Stored sums, where a large region is asked for as a whole.
  SELECT :agency IS NULL AND :county IS NULL AND COALESCE(:per, 'agency') = 'all' AND EXISTS (
    SELECT 1 FROM tallies AS t WHERE t.region = COALESCE(:region, '')) AS is_tallied
), chosen AS MATERIALIZED (
  SELECT
    r.report_id, r.year,
    CASE COALESCE(:per, 'agency') WHEN 'agency' THEN r.agency END AS agency,
    CASE WHEN COALESCE(:per, 'agency') <> 'all' THEN r.county END AS county,
    CASE WHEN COALESCE(:per, 'agency') <> 'all' THEN r.city END AS city,
    -- Counties of several cities may share a name.
    CASE COALESCE(:per, 'agency') WHEN 'agency' THEN CAST(r.agency_id AS TEXT)
      WHEN 'county' THEN ifnull(r.province, '') || '/' || ifnull(r.city, '') || '/' || ifnull(r.county, '')
    END AS part
  FROM reports AS r
  WHERE NOT (SELECT is_tallied FROM source)
    AND r.agency_id IS NOT NULL AND r.year IS NOT NULL
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), found AS MATERIALIZED (
  SELECT r.*, c.value, c.state
  FROM chosen AS r
  CROSS JOIN proactive_cells AS c
  WHERE c.report_id = r.report_id AND (SELECT section FROM measure) = 'proactive'
    AND c.row_code = (SELECT row_code FROM measure)
    AND c.column_code = (SELECT column_code FROM measure)
  UNION ALL
  SELECT r.*, c.value, c.state
  FROM chosen AS r
  CROSS JOIN application_cells AS c
  WHERE c.report_id = r.report_id AND (SELECT section FROM measure) = 'applications'
    AND c.row_code = (SELECT row_code FROM measure)
    AND c.column_code = (SELECT column_code FROM measure)
  UNION ALL
  SELECT r.*, c.value, c.state
  FROM chosen AS r
  CROSS JOIN review_cells AS c
  WHERE c.report_id = r.report_id AND (SELECT section FROM measure) = 'reviews'
    AND c.row_code = (SELECT row_code FROM measure)
    AND c.column_code = (SELECT column_code FROM measure)
), summed AS MATERIALIZED (
  SELECT t.tally_id, t.year, t.reports
  FROM tallies AS t
  WHERE (SELECT is_tallied FROM source) AND t.region = COALESCE(:region, '')
    AND t.organ_kind IS NOT NULL AND t.year IS NOT NULL
    AND (:from IS NULL OR t.year >= :from)
    AND (:to IS NULL OR t.year <= :to)
), counted AS MATERIALIZED (
  SELECT t.year, c.value, c.numbers, c.uncertain
  FROM summed AS t
  CROSS JOIN tally_cells AS c
  WHERE c.tally_id = t.tally_id AND c.figures = '' AND c.section = (SELECT section FROM measure)
    AND c.row_code = (SELECT row_code FROM measure)
    AND c.column_code = (SELECT column_code FROM measure)
), figures AS (
  SELECT
    agency, county, city, part, year, value, 0 AS reports, value IS NOT NULL AS numbers,
    state = 'uncertain' AS uncertain
  FROM found
  UNION ALL
  SELECT agency, county, city, part, year, NULL, 1, 0, 0 FROM chosen
  UNION ALL
  SELECT NULL, NULL, NULL, NULL, year, NULL, reports, 0, 0 FROM summed
  UNION ALL
  SELECT NULL, NULL, NULL, NULL, year, value, 0, numbers, uncertain FROM counted
), sums AS (
  SELECT
    agency, county, city, part, year,
    CASE typeof(sum(value)) WHEN 'real' THEN round(sum(value), 6) ELSE sum(value) END AS value,
    sum(numbers) AS reported,
    sum(reports) - sum(numbers) AS blanks,
    sum(uncertain) AS uncertain
  FROM figures
  GROUP BY part, year
)
SELECT
  agency,
  county,
  year,
  value,
  -- Only from the year just before.
  CASE WHEN lag(year) OVER same = year - 1 THEN
    CASE typeof(value - lag(value) OVER same) WHEN 'real' THEN round(value - lag(value) OVER same, 6)
      ELSE value - lag(value) OVER same
    END
  END AS change,
  reported,
  blanks,
  uncertain,
  city
FROM sums
WINDOW same AS (PARTITION BY part ORDER BY year)
ORDER BY agency, county, city, part, year;
