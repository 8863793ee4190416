-- title: 各机关各年收到的申请 | Applications received, by town and year
-- description: What every report says it received in its year, all applicants together. An empty number is a blank cell, never a zero; the state says why it is empty.
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
-- column: state | 本年新收的状态 | State of the received cell
-- column: carried_in_state | 上年结转的状态 | State of the carried in cell
-- chart: bars received by agency year
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
), asked(row_code) AS (
  VALUES ('received'), ('carried_in')
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
  SELECT
    r.report_id,
    max(c.value) FILTER (WHERE c.row_code = 'received') AS received,
    max(c.value) FILTER (WHERE c.row_code = 'carried_in') AS carried_in,
    max(c.state) FILTER (WHERE c.row_code = 'received') AS state,
    max(c.state) FILTER (WHERE c.row_code = 'carried_in') AS carried_in_state
  FROM source AS o
  CROSS JOIN chosen AS r
  -- Row by row: all of a report are read where several are asked for at once.
  CROSS JOIN asked AS a
  JOIN application_cells AS c ON c.report_id = r.report_id AND c.row_code = a.row_code
  WHERE NOT o.is_tallied AND c.column_code = 'total'
  GROUP BY r.report_id
), listed AS (
  SELECT r.*, s.received, s.carried_in, s.received_state, s.carried_in_state
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN report_summaries AS s
  WHERE o.is_tallied AND s.report_id = r.report_id
  UNION ALL
  SELECT
    r.*, f.received, f.carried_in, COALESCE(f.state, 'missing'),
    COALESCE(f.carried_in_state, 'missing')
  FROM source AS o
  CROSS JOIN chosen AS r
  LEFT JOIN found AS f ON f.report_id = r.report_id
  WHERE NOT o.is_tallied
)
SELECT
  r.agency,
  r.county,
  r.year,
  r.received,
  r.carried_in,
  r.received_state AS state,
  r.carried_in_state
FROM listed AS r
ORDER BY r.agency, r.county, r.year, r.report_id;
