-- title: 连续无申请的机关 | Agencies without applications
-- description: Agencies whose reports state zero applications received for at least so many years on end. Only a printed zero counts: a blank cell or a missing report ends the run.
-- param: years integer default 2 min 1 | 至少年数 | For at least so many years on end
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: first_year | 首年 | First year
-- column: last_year | 末年 | Last year
-- column: years | 年数 | Years | 年
-- chart: bars years by agency
WITH source AS MATERIALIZED (
  -- What is stored of each report, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
), chosen AS (
  SELECT r.report_id, r.agency_id, r.agency, r.county, r.year
  FROM reports AS r
  WHERE r.agency_id IS NOT NULL AND r.year IS NOT NULL
    AND (:from IS NULL OR r.year >= :from)
    AND (:to IS NULL OR r.year <= :to)
    AND (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), without AS (
  SELECT r.agency_id, r.agency, r.county, r.year
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN report_summaries AS s
  WHERE o.is_tallied AND s.report_id = r.report_id
    AND s.received = 0 AND s.received_state <> 'uncertain'
  UNION ALL
  SELECT r.agency_id, r.agency, r.county, r.year
  FROM source AS o
  CROSS JOIN chosen AS r
  CROSS JOIN application_cells AS c
  WHERE NOT o.is_tallied AND c.report_id = r.report_id
    AND c.row_code = 'received' AND c.column_code = 'total'
    AND c.value = 0 AND c.state <> 'uncertain'
), none AS (
  SELECT
    w.*,
    -- Years on end share this difference.
    w.year - row_number() OVER (PARTITION BY w.agency_id ORDER BY w.year) AS run
  FROM without AS w
)
SELECT
  agency,
  county,
  min(year) AS first_year,
  max(year) AS last_year,
  count(*) AS years
FROM none
GROUP BY agency_id, run
HAVING count(*) >= COALESCE(:years, 2)
ORDER BY agency, county, agency_id, first_year;
