-- title: 行政事业性收费 | Administrative fees
-- description: The fees of the disclosure table (第二十条第（八）项), and the fee for disclosure itself that the prose states, which is another thing. An empty amount is a blank cell; the state tells why.
-- param: year year optional | 年份 | Only this year
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: year | 年份 | Year
-- column: amount_10k_yuan | 行政事业性收费 | Administrative fees | 万元
-- column: printed | 原文 | Printed
-- column: state | 状态 | State
-- column: information_fee_yuan | 文字所述信息处理费 | Fee for disclosure stated in prose | 元
-- chart: bars amount_10k_yuan by agency year
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
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
), found AS MATERIALIZED (
  SELECT c.report_id, c.value, c.printed, c.state
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN proactive_cells AS c
  WHERE NOT o.is_tallied AND c.report_id = r.report_id
    AND c.row_code = 'fees' AND c.column_code = 'amount_10k_yuan'
), stated AS MATERIALIZED (
  -- The first that the prose states.
  SELECT n.report_id, n.value, min(n.ordinal) AS ordinal
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN narrative_figures AS n
  WHERE NOT o.is_tallied AND n.report_id = r.report_id AND n.figure = 'information_fee_yuan'
  GROUP BY n.report_id
), listed AS (
  SELECT r.*, s.fees, s.fees_printed, s.fees_state, s.information_fee_yuan
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN report_summaries AS s
  WHERE o.is_tallied AND s.report_id = r.report_id
  UNION ALL
  SELECT r.*, f.value, f.printed, COALESCE(f.state, 'missing'), s.value
  FROM source AS o
  CROSS JOIN chosen AS r
  LEFT JOIN found AS f ON f.report_id = r.report_id
  LEFT JOIN stated AS s ON s.report_id = r.report_id
  WHERE NOT o.is_tallied
)
SELECT
  r.agency,
  r.county,
  r.year,
  r.fees AS amount_10k_yuan,
  r.fees_printed AS printed,
  r.fees_state AS state,
  r.information_fee_yuan
FROM listed AS r
ORDER BY r.agency, r.county, r.year, r.report_id;
