-- title: 排名 | Rank of agencies
-- description: Agencies by one figure of the form in one year, the largest first; equal figures share a rank. Without a year it is the latest in the database. `of` is the sum over all that are ranked, `uncertain` how many of the ranked figures are guesses, `without` how many reports give no number and so have no rank. A government, which may count its organs and towns again, is ranked only with `organs` governments.
-- param: measure text default applications/received/total choices "SELECT c.section || '/' || r.code || '/' || k.code FROM (SELECT DISTINCT section, row, column_id FROM form_cells) AS c JOIN form_rows AS r ON r.section = c.section AND r.row = c.row JOIN form_columns AS k ON k.section = c.section AND k.column_id = c.column_id ORDER BY c.section, c.row, c.column_id" | 指标 | A cell of the form: its table, row and column
-- param: year year optional | 年份 | Only this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- param: organs text default towns choices towns,departments,offices,governments,all | 机关范围 | Which organs: townships; departments; government offices; governments; all but governments, also organs whose kind is not known
-- param: top integer default 20 min 1 | 名次 | Only down to this rank
-- column: rank | 名次 | Rank
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: value | 数值 | Value
-- column: state | 状态 | State
-- column: of | 合计 | Sum of all ranked
-- column: share | 占比 | Share | %
-- column: ranked | 参与排名的报告 | Reports ranked | 份
-- column: without | 无数的报告 | Reports without a number | 份
-- column: uncertain | 存疑的名次 | Ranked figures that are a guess | 份
-- chart: bars value by agency county
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
), chosen AS MATERIALIZED (
  SELECT r.report_id, r.agency, r.county, r.year
  FROM reports AS r
  WHERE r.year = COALESCE(:year, (SELECT max(year) FROM reports))
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
    AND CASE COALESCE(:organs, 'towns')
      WHEN 'towns' THEN r.organ_kind IN ('township', 'subdistrict')
      WHEN 'departments' THEN r.organ_kind IN ('department', 'other')
      WHEN 'offices' THEN r.organ_kind = 'government_office'
      WHEN 'governments' THEN r.organ_kind = 'government'
      ELSE r.organ_kind IS NOT 'government'
    END
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
), ranked AS (
  SELECT
    *,
    rank() OVER (ORDER BY value DESC) AS rank,
    count(*) OVER () AS ranked,
    sum(value) OVER () AS total,
    count(*) FILTER (WHERE state = 'uncertain') OVER () AS uncertain
  FROM found
  WHERE value IS NOT NULL
)
SELECT
  rank,
  agency,
  county,
  year,
  value,
  state,
  CASE typeof(total) WHEN 'real' THEN round(total, 6) ELSE total END AS "of",
  round(100.0 * value / NULLIF(total, 0), 1) AS share,
  ranked,
  (SELECT count(*) FROM chosen) - ranked AS without,
  uncertain
FROM ranked
WHERE rank <= COALESCE(:top, 20)
ORDER BY rank, agency, county, report_id;
