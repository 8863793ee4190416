-- title: 历年报送情况 | Who has filed in which years
-- description: One line per agency: a sign for every year, ● for a complete report, ◐ for a partial one, · for none. The years run from the first to the last in the database unless they are given.
-- param: from year optional | 起始年份 | From this year on
-- param: to year optional | 截止年份 | Up to this year
-- param: region region optional | 地区 | Only agencies of this region, by name, code or part of a path, with all below it
-- param: county text optional choices "SELECT DISTINCT county FROM agencies WHERE county IS NOT NULL ORDER BY county" | 县（市、区） | Only agencies of this county
-- param: agency agency optional | 机关 | Only this agency, by any of its names or its number
-- column: agency | 机关 | Agency
-- column: county | 县（市、区） | County
-- column: first_year | 起始年份 | From
-- column: last_year | 截止年份 | To
-- column: years | 各年 | Each year
-- column: complete | 完整 | Complete | 份
-- column: partial | 不完整 | Partial | 份
-- column: none | 未报送 | None | 年
-- column: years_none | 未报送的年份 | Years without a report
-- chart: none
WITH RECURSIVE source AS MATERIALIZED (
  -- What is stored of each agency, where nothing has changed since.
  SELECT EXISTS (SELECT 1 FROM tallies AS t WHERE t.region = '') AS is_tallied
), ends AS (
  SELECT min(t.year) AS first_year, max(t.year) AS last_year
  FROM source AS o
  CROSS JOIN tallies AS t
  WHERE o.is_tallied AND t.region = ''
  UNION ALL
  SELECT min(r.year), max(r.year)
  FROM source AS o
  CROSS JOIN reports AS r
  WHERE NOT o.is_tallied
), span AS MATERIALIZED (
  SELECT
    COALESCE(:from, min(e.first_year)) AS first_year, COALESCE(:to, max(e.last_year)) AS last_year
  FROM ends AS e
), years(year) AS (
  SELECT first_year FROM span WHERE first_year <= last_year
  UNION ALL
  SELECT year + 1 FROM years WHERE year < (SELECT last_year FROM span)
), unfiled AS MATERIALIZED (
  -- A mark for each year, none of them filed.
  SELECT group_concat('·', '') AS marks, count(*) AS years, min(year) AS first_year FROM years
), known AS (
  SELECT s.agency_id, s.agency, s.county, s.first_year, s.years
  FROM source AS o
  CROSS JOIN agency_summaries AS s
  WHERE o.is_tallied
  UNION ALL
  SELECT a.agency_id, a.agency, a.county, NULL, NULL
  FROM source AS o
  CROSS JOIN agencies AS a
  WHERE NOT o.is_tallied
), chosen AS NOT MATERIALIZED (
  SELECT r.*
  FROM known AS r
  WHERE (:county IS NULL OR r.county = :county)
    AND (:region IS NULL OR r.agency_id IN (
      SELECT g.agency_id FROM agency_regions AS g WHERE g.region = :region))
    AND (:agency IS NULL OR r.agency_id IN (
      SELECT n.agency_id FROM agency_keys AS n WHERE n.key = :agency))
), filed AS MATERIALIZED (
  -- ● complete, ◐ partial, · none: a letter for each year of the span.
  SELECT
    a.agency_id, a.agency, a.county,
    COALESCE(substr(
      n.marks || a.years || n.marks,
      max(1, min(n.first_year - a.first_year, length(a.years)) + n.years + 1), n.years),
      n.marks) AS marks
  FROM source AS o
  CROSS JOIN unfiled AS n
  CROSS JOIN chosen AS a
  WHERE o.is_tallied AND n.years > 0
  UNION ALL
  SELECT agency_id, agency, county, group_concat(mark, '')
  FROM (
    SELECT
      a.agency_id, a.agency, a.county, y.year,
      (SELECT CASE max(r.status = 'complete') WHEN 1 THEN '●' WHEN 0 THEN '◐' ELSE '·' END
        FROM reports AS r WHERE r.agency_id = a.agency_id AND r.year = y.year) AS mark
    FROM source AS o
    CROSS JOIN chosen AS a
    CROSS JOIN years AS y
    WHERE NOT o.is_tallied
    ORDER BY a.agency_id, y.year
  )
  GROUP BY agency_id
)
SELECT
  a.agency,
  a.county,
  s.first_year,
  s.last_year,
  a.marks AS years,
  length(a.marks) - length(replace(a.marks, '●', '')) AS complete,
  length(a.marks) - length(replace(a.marks, '◐', '')) AS partial,
  length(a.marks) - length(replace(a.marks, '·', '')) AS none,
  CASE WHEN instr(a.marks, '·') > 0 THEN (
    SELECT group_concat(y.year, ' ')
    FROM (SELECT year FROM years ORDER BY year) AS y
    WHERE substr(a.marks, y.year - s.first_year + 1, 1) = '·'
  ) END AS years_none
FROM span AS s
CROSS JOIN filed AS a
ORDER BY a.agency, a.county, a.agency_id;
