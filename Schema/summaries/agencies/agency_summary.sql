INSERT INTO agency_summary(agency_id, first_year, years)
WITH RECURSIVE spans AS MATERIALIZED (
  SELECT r.agency_id, min(r.year) AS first_year, max(r.year) AS last_year
  FROM report AS r
  WHERE r.is_current = 1 AND r.agency_id IS NOT NULL
  GROUP BY r.agency_id
), years(year, last_year) AS (
  SELECT min(s.first_year), max(s.last_year) FROM spans AS s
  UNION ALL
  SELECT y.year + 1, y.last_year FROM years AS y WHERE y.year < y.last_year
), marks AS (
  SELECT
    s.agency_id, s.first_year,
    (SELECT CASE max(r.status = 'complete') WHEN 1 THEN '●' WHEN 0 THEN '◐' ELSE '·' END
      FROM report AS r
      WHERE r.agency_id = s.agency_id AND r.year = y.year AND r.is_current = 1) AS mark
  FROM spans AS s
  LEFT JOIN years AS y ON y.year BETWEEN s.first_year AND s.last_year
  ORDER BY s.agency_id, y.year
)
-- A report without a year leaves no mark.
SELECT m.agency_id, m.first_year, CASE WHEN m.first_year IS NOT NULL THEN group_concat(m.mark, '') END
FROM marks AS m
GROUP BY m.agency_id
