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
WITH sums AS (
  SELECT
    CASE COALESCE(:per, 'agency') WHEN 'agency' THEN r.agency END AS agency,
    CASE WHEN COALESCE(:per, 'agency') <> 'all' THEN r.county END AS county,
    CASE WHEN COALESCE(:per, 'agency') <> 'all' THEN r.city END AS city,
    -- Counties of several cities may share a name.
    CASE COALESCE(:per, 'agency') WHEN 'agency' THEN r.agency_id
      WHEN 'county' THEN ifnull(r.province, '') || '/' || ifnull(r.city, '') || '/' || ifnull(r.county, '')
    END AS part,
    r.year,
    CASE typeof(sum(c.value)) WHEN 'real' THEN round(sum(c.value), 6) ELSE sum(c.value)
    END AS value,
    count(c.value) AS reported,
    count(*) - count(c.value) AS blanks,
    count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain
  FROM reports AS r
  LEFT JOIN cells AS c ON c.report_id = r.report_id
    -- table/row/column, taken apart into constants, which the view can look up.
    AND c.section = substr(COALESCE(:measure, 'applications/received/total'), 1, instr(COALESCE(:measure, 'applications/received/total'), '/') - 1)
    AND c.row_code = substr(
      substr(COALESCE(:measure, 'applications/received/total'), instr(COALESCE(:measure, 'applications/received/total'), '/') + 1), 1,
      instr(substr(COALESCE(:measure, 'applications/received/total'), instr(COALESCE(:measure, 'applications/received/total'), '/') + 1), '/') - 1)
    AND c.column_code = substr(
      substr(COALESCE(:measure, 'applications/received/total'), instr(COALESCE(:measure, 'applications/received/total'), '/') + 1),
      instr(substr(COALESCE(:measure, 'applications/received/total'), instr(COALESCE(:measure, 'applications/received/total'), '/') + 1), '/') + 1)
  WHERE (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
    AND r.agency_id IS NOT NULL AND r.year IS NOT NULL
  GROUP BY part, r.year
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
