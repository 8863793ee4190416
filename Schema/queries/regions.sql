-- title: 各地区汇总 | Sums of regions
-- description: Applications by town, county, city or province, each case once: a government's report covers the organs and towns below it, so it is summed only with `organs` governments. A blank counts as zero and is told in `blanks`; a report without the figure at all in `without`. An agency of which only the region is known stands in the row of that region; those of which not even that is known stand in rows without a code.
-- param: per text default county choices town,county,city,province | 汇总级别 | One line per town, county, city or province
-- param: organs text default towns choices towns,departments,offices,governments,all | 机关范围 | Which organs: townships; departments; government offices; governments; all but governments, also organs whose kind is not known
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- column: region | 地区 | Region
-- column: region_code | 区划代码 | Division code
-- column: year | 年份 | Year
-- column: agencies | 机关数 | Agencies | 个
-- column: received | 本年新收 | Received | 件
-- column: carried_in | 上年结转 | Carried in | 件
-- column: concluded | 总计办结 | Concluded | 件
-- column: carried_out | 结转下年度 | Carried out | 件
-- column: blanks | 按零计的空缺 | Blanks read as zero | 个
-- column: without | 缺表报告 | Reports without these figures | 份
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: bars received by region year
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
), balance(row_code) AS (
  VALUES ('received'), ('carried_in'), ('concluded'), ('carried_out')
), chosen AS MATERIALIZED (
  SELECT
    r.report_id, r.agency_id, r.year,
    -- A city of which counties report straight to the province is its own county.
    CASE COALESCE(:per, 'county')
      WHEN 'province' THEN r.province
      WHEN 'city' THEN COALESCE(r.city, CASE WHEN substr(r.region_code, 5, 2) <> '00' THEN r.county END)
      WHEN 'county' THEN r.county
      ELSE r.town
    END AS region,
    -- region_code is known of many agencies whose own place is open.
    CASE COALESCE(:per, 'county')
      WHEN 'province' THEN substr(r.region_code, 1, 2) || '0000'
      WHEN 'city' THEN
        CASE WHEN r.city IS NOT NULL THEN substr(r.region_code, 1, 4) || '00'
          WHEN r.county IS NOT NULL THEN substr(r.region_code, 1, 6) END
      WHEN 'county' THEN
        CASE WHEN substr(r.region_code, 5, 2) <> '00' THEN substr(r.region_code, 1, 6) END
      ELSE CASE WHEN length(r.region_code) = 9 THEN r.region_code END
    END AS region_code
  FROM reports AS r
  WHERE r.year IS NOT NULL
    AND (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND CASE COALESCE(:organs, 'towns')
      WHEN 'towns' THEN r.organ_kind IN ('township', 'subdistrict')
      WHEN 'departments' THEN r.organ_kind IN ('department', 'other')
      WHEN 'offices' THEN r.organ_kind = 'government_office'
      WHEN 'governments' THEN r.organ_kind = 'government'
      ELSE r.organ_kind IS NOT 'government' END
), figures AS (
  SELECT
    s.report_id, s.received, s.carried_in, s.concluded, s.carried_out, COALESCE(s.balance_blanks, 0) AS blanks,
    CASE WHEN COALESCE(s.received, s.carried_in, s.concluded, s.carried_out) IS NULL
      THEN 0 ELSE 1 END AS numbers,
    s.balance_uncertain AS uncertain
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN report_summaries AS s
  WHERE o.is_tallied AND s.report_id = r.report_id
  UNION ALL
  SELECT
    c.report_id,
    sum(c.value) FILTER (WHERE c.row_code = 'received') AS received,
    sum(c.value) FILTER (WHERE c.row_code = 'carried_in') AS carried_in,
    sum(c.value) FILTER (WHERE c.row_code = 'concluded') AS concluded,
    sum(c.value) FILTER (WHERE c.row_code = 'carried_out') AS carried_out,
    count(*) FILTER (WHERE c.value IS NULL) AS blanks,
    count(c.value) AS numbers,
    count(*) FILTER (WHERE c.state = 'uncertain') AS uncertain
  FROM source AS o
  CROSS JOIN chosen AS r
  -- Row by row: all of a report are read where several are asked for at once.
  CROSS JOIN balance AS b
  JOIN application_cells AS c ON c.report_id = r.report_id AND c.row_code = b.row_code
  WHERE NOT o.is_tallied AND c.column_code = 'total'
  GROUP BY c.report_id
)
SELECT
  k.region,
  k.region_code,
  k.year,
  count(DISTINCT k.agency_id) AS agencies,
  sum(f.received) AS received,
  sum(f.carried_in) AS carried_in,
  sum(f.concluded) AS concluded,
  sum(f.carried_out) AS carried_out,
  COALESCE(sum(f.blanks) FILTER (WHERE f.numbers > 0), 0) AS blanks,
  count(*) FILTER (WHERE COALESCE(f.numbers, 0) = 0) AS without,
  COALESCE(sum(f.uncertain), 0) AS uncertain
FROM chosen AS k
LEFT JOIN figures AS f ON f.report_id = k.report_id
GROUP BY k.region, k.region_code, k.year
ORDER BY k.region_code IS NULL, k.region_code, k.region, k.year;
