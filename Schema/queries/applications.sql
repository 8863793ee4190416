-- title: 申请的收支平衡 | Applications received, concluded and carried over
-- description: The balance of every report: received and carried in against concluded and carried out, all applicants together. The difference is taken only where all four are numbers; an empty one is a blank cell, never a zero.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: received | 本年新收 | Received | 件
-- column: carried_in | 上年结转 | Carried in | 件
-- column: concluded | 办理总计 | Concluded | 件
-- column: carried_out | 结转下年度 | Carried out | 件
-- column: difference | 差额 | Received and carried in less the rest | 件
-- column: blanks | 空缺单元格 | Cells without a number | 个
-- column: uncertain | 存疑单元格 | Cells whose reading is a guess | 个
-- chart: bars received by agency year
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
), balance(row_code) AS (
  VALUES ('received'), ('carried_in'), ('concluded'), ('carried_out')
), chosen AS NOT MATERIALIZED (
  SELECT r.report_id, r.agency, r.county, r.year
  FROM reports AS r
  WHERE (:year IS NULL OR r.year = :year)
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), listed AS (
  SELECT
    r.*, s.received, s.carried_in, s.concluded, s.carried_out, s.balance_difference,
    s.balance_blanks, s.balance_uncertain
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN report_summaries AS s
  WHERE o.is_tallied AND s.report_id = r.report_id AND s.balance_blanks IS NOT NULL
  UNION ALL
  SELECT
    r.report_id, r.agency, r.county, r.year,
    sum(c.value) FILTER (WHERE c.row_code = 'received'),
    sum(c.value) FILTER (WHERE c.row_code = 'carried_in'),
    sum(c.value) FILTER (WHERE c.row_code = 'concluded'),
    sum(c.value) FILTER (WHERE c.row_code = 'carried_out'),
    CASE WHEN count(c.value) = 4 THEN
      sum(CASE WHEN c.row_code IN ('received', 'carried_in') THEN c.value ELSE -c.value END)
    END,
    count(*) - count(c.value),
    count(*) FILTER (WHERE c.state = 'uncertain')
  FROM source AS o
  CROSS JOIN chosen AS r
  -- Row by row: all of a report are read where several are asked for at once.
  CROSS JOIN balance AS b
  JOIN application_cells AS c ON c.report_id = r.report_id AND c.row_code = b.row_code
  WHERE NOT o.is_tallied AND c.column_code = 'total'
  GROUP BY r.report_id
)
SELECT
  r.agency,
  r.county,
  r.year,
  r.received,
  r.carried_in,
  r.concluded,
  r.carried_out,
  r.balance_difference AS difference,
  r.balance_blanks AS blanks,
  r.balance_uncertain AS uncertain
FROM listed AS r
ORDER BY r.agency, r.county, r.year, r.report_id;
