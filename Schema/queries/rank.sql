-- title: 排名 | Rank of agencies
-- description: Agencies by one figure of the form in one year, the largest first; equal figures share a rank. Without a year it is the latest in the database. `of` is the sum over all that are ranked, `without` tells how many reports give no number and so have no rank.
-- param: measure text default applications/received/total choices "SELECT c.section || '/' || r.code || '/' || k.code FROM (SELECT DISTINCT section, row, column_id FROM form_cells) AS c JOIN form_rows AS r ON r.section = c.section AND r.row = c.row JOIN form_columns AS k ON k.section = c.section AND k.column_id = c.column_id ORDER BY c.section, c.row, c.column_id" | 指标 | A cell of the form: its table, row and column
-- param: year year optional | 年份 | Only this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency text optional choices "SELECT agency FROM agencies UNION SELECT agency_name FROM agencies" | 机关 | Only this agency, by its short or its full name
-- param: organs text default towns choices towns,departments,all | 机关范围 | Towns and subdistricts, all other organs, or both
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
-- chart: bars value by agency county
WITH figures AS (
  SELECT r.report_id, r.agency, r.county, r.year, c.value, c.state
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
  WHERE r.year = COALESCE(:year, (SELECT max(year) FROM reports))
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR :agency IN (r.agency, r.agency_name))
    AND CASE COALESCE(:organs, 'towns')
      WHEN 'towns' THEN r.organ_kind IN ('township', 'subdistrict')
      WHEN 'departments' THEN r.organ_kind NOT IN ('township', 'subdistrict')
      ELSE 1
    END
), ranked AS (
  SELECT
    *,
    rank() OVER (ORDER BY value DESC) AS rank,
    count(*) OVER () AS ranked,
    sum(value) OVER () AS total
  FROM figures
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
  (SELECT count(*) FROM figures WHERE value IS NULL) AS without
FROM ranked
WHERE rank <= COALESCE(:top, 20)
ORDER BY rank, agency, county, report_id;
