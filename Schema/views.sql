-- The public face of the database. Names and types are stable; columns are only added.
-- The view report_figures is made from the form and so is not written here.

CREATE VIEW report_versions AS
SELECT r.report_id, r.agency_id, a.name AS agency, a.full_name AS agency_name, a.organ_kind,
  a.province, a.city, a.county, a.town, r.year, r.edition, r.title, r.period_start, r.period_end,
  r.published_on, r.status, r.source_path, r.source_sha256, r.source_format, r.source_encoding,
  (SELECT i.parser_version FROM import i WHERE i.import_id = r.import_id) AS parser_version,
  (SELECT i.started_at FROM import i WHERE i.import_id = r.import_id) AS imported_at, r.version,
  r.is_current, r.proactive_edition, r.applications_edition, r.missing_cells, r.source_bytes,
  r.import_id, a.division_code
FROM report r
LEFT JOIN agency a ON a.agency_id = r.agency_id;

CREATE VIEW reports AS
SELECT r.report_id, r.agency_id, a.name AS agency, a.full_name AS agency_name, a.organ_kind,
  a.province, a.city, a.county, a.town, r.year, r.edition, r.title, r.period_start, r.period_end,
  r.published_on, r.status, r.source_path, r.source_sha256, r.source_format, r.source_encoding,
  (SELECT i.parser_version FROM import i WHERE i.import_id = r.import_id) AS parser_version,
  (SELECT i.started_at FROM import i WHERE i.import_id = r.import_id) AS imported_at, a.division_code,
  a.region_code
FROM report r
LEFT JOIN agency a ON a.agency_id = r.agency_id
WHERE r.is_current = 1;

-- The cells of each table of the form, also blank and missing ones; a note tells where one is not
-- ordinary. A question about one table asks these: a view of several tables is made whole before a
-- few reports are taken from it.
CREATE VIEW proactive_cells AS
SELECT report_id, agency, year, section, row_code, column_code, value,
  CASE WHEN noted IS NOT NULL THEN noted WHEN value IS NOT NULL THEN 'reported'
    WHEN line IS NOT NULL THEN 'blank' ELSE 'missing' END AS state,
  CASE WHEN noted IS NOT NULL THEN noted_printed WHEN value IS NOT NULL THEN CAST(value AS TEXT)
    WHEN line IS NOT NULL THEN '' END AS printed,
  page, line
FROM (
  SELECT r.report_id, g.name AS agency, r.year, 'proactive' AS section, f.code AS row_code,
    c.code AS column_code,
    CASE c.column_id WHEN 1 THEN d.issued WHEN 2 THEN d.repealed WHEN 3 THEN d.in_force
      WHEN 4 THEN d.decisions WHEN 5 THEN d.amount_10k_yuan WHEN 6 THEN d.made
      WHEN 7 THEN d.disclosed WHEN 8 THEN d.disclosed_total WHEN 9 THEN d.items_last_year
      WHEN 10 THEN d.items_change WHEN 11 THEN d.purchases
      WHEN 12 THEN d.purchase_amount_10k_yuan END AS value,
    n.state AS noted, n.printed AS noted_printed,
    coalesce(n.page, d.page) AS page, coalesce(n.line,
      d.line + ifnull(unicode(substr(d.lines, c.column_id, 1)) - 64, 0)) AS line
  FROM report r
  JOIN disclosure_rows d ON d.report_id = r.report_id
  JOIN form_rows f ON f.section = 'proactive' AND f.row = d.row
  JOIN form_cells k ON k.section = 'proactive' AND k.edition = r.proactive_edition
    AND k.row = d.row
  JOIN form_columns c ON c.section = 'proactive' AND c.column_id = k.column_id
  LEFT JOIN cell_notes n ON n.report_id = r.report_id AND n.section = 1 AND n.row = d.row
    AND n.column_id = c.column_id
  LEFT JOIN agency g ON g.agency_id = r.agency_id
  WHERE r.is_current = 1
);

CREATE VIEW application_cells AS
SELECT report_id, agency, year, section, row_code, column_code, value,
  CASE WHEN noted IS NOT NULL THEN noted WHEN value IS NOT NULL THEN 'reported'
    WHEN line IS NOT NULL THEN 'blank' ELSE 'missing' END AS state,
  CASE WHEN noted IS NOT NULL THEN noted_printed WHEN value IS NOT NULL THEN CAST(value AS TEXT)
    WHEN line IS NOT NULL THEN '' END AS printed,
  page, line
FROM (
  SELECT r.report_id, g.name AS agency, r.year, 'applications' AS section, f.code AS row_code,
    c.code AS column_code,
    CASE c.column_id WHEN 1 THEN a.natural_person WHEN 2 THEN a.business WHEN 3 THEN a.research
      WHEN 4 THEN a.public_interest WHEN 5 THEN a.legal_service WHEN 6 THEN a.other
      WHEN 7 THEN a.total END AS value,
    n.state AS noted, n.printed AS noted_printed, coalesce(n.page, a.page) AS page,
    coalesce(n.line,
      a.line + ifnull(unicode(substr(a.lines, c.column_id, 1)) - 64, 0)) AS line
  FROM report r
  JOIN application_rows a ON a.report_id = r.report_id
  JOIN form_rows f ON f.section = 'applications' AND f.row = a.row
  JOIN form_columns c ON c.section = 'applications'
  LEFT JOIN cell_notes n ON n.report_id = r.report_id AND n.section = 2 AND n.row = a.row
    AND n.column_id = c.column_id
  LEFT JOIN agency g ON g.agency_id = r.agency_id
  WHERE r.is_current = 1
);

CREATE VIEW review_cells AS
SELECT report_id, agency, year, section, row_code, column_code, value,
  CASE WHEN noted IS NOT NULL THEN noted WHEN value IS NOT NULL THEN 'reported'
    WHEN line IS NOT NULL THEN 'blank' ELSE 'missing' END AS state,
  CASE WHEN noted IS NOT NULL THEN noted_printed WHEN value IS NOT NULL THEN CAST(value AS TEXT)
    WHEN line IS NOT NULL THEN '' END AS printed,
  page, line
FROM (
  SELECT r.report_id, g.name AS agency, r.year, 'reviews' AS section, f.code AS row_code,
    c.code AS column_code,
    CASE c.column_id WHEN 1 THEN v.upheld WHEN 2 THEN v.corrected WHEN 3 THEN v.other
      WHEN 4 THEN v.pending WHEN 5 THEN v.total END AS value,
    n.state AS noted, n.printed AS noted_printed, coalesce(n.page, v.page) AS page,
    coalesce(n.line,
      v.line + ifnull(unicode(substr(v.lines, c.column_id, 1)) - 64, 0)) AS line
  FROM report r
  JOIN review_rows v ON v.report_id = r.report_id
  JOIN form_rows f ON f.section = 'reviews' AND f.row = v.row
  JOIN form_columns c ON c.section = 'reviews'
  LEFT JOIN cell_notes n ON n.report_id = r.report_id AND n.section = 3 AND n.row = v.row
    AND n.column_id = c.column_id
  LEFT JOIN agency g ON g.agency_id = r.agency_id
  WHERE r.is_current = 1
);

-- Rows that the form does not have, under their own label.
CREATE VIEW local_cells AS
SELECT r.report_id, g.name AS agency, r.year, l.section, l.label AS row_code, l.column_code,
  l.value, l.state, l.printed, l.page, l.line
FROM report r
JOIN local_rows l ON l.report_id = r.report_id
LEFT JOIN agency g ON g.agency_id = r.agency_id
WHERE r.is_current = 1;

-- Every cell of the form, and of the rows that the form does not have.
CREATE VIEW cells AS
SELECT * FROM proactive_cells
UNION ALL SELECT * FROM application_cells
UNION ALL SELECT * FROM review_cells
UNION ALL SELECT * FROM local_cells;

-- What the rules find, without what corrections have settled.
-- cells names a cell of the report itself section|row|column, one of the agency's other years
-- year:section|row|column, one of another agency agency:year:section|row|column.
CREATE VIEW rule_findings AS
SELECT f.finding_id, f.report_id, a.name AS agency, r.year, f.rule, f.severity, f.responsibility,
  f.message, f.left_value, f.right_value, f.difference, f.cells, f.scope, f.other_report_id,
  (SELECT e.note FROM exception e
    WHERE e.agency_id = r.agency_id AND e.year = r.year AND e.rule = f.rule
      AND e.withdrawn_at IS NULL AND e.cells = f.cells AND e.left_value IS f.left_value
      AND e.right_value IS f.right_value
      AND (f.scope = 'report' AND f.left_value IS NOT NULL AND f.right_value IS NOT NULL
        OR e.message = f.message)
    ORDER BY e.exception_id DESC LIMIT 1) AS accepted
FROM finding f
JOIN report r ON r.report_id = f.report_id
LEFT JOIN agency a ON a.agency_id = r.agency_id
WHERE r.is_current = 1 AND f.by_corrections IS NOT 'removed';

-- Entries of persons that do not fit the current report any more, which have negative numbers.
CREATE VIEW entry_findings AS
SELECT -2 * c.correction_id AS finding_id, r.report_id, a.name AS agency, r.year,
  'correction.outdated' AS rule, 'warning' AS severity,
  'source' AS responsibility, '更正的单元格原文已变：' || f.label || ' · ' || k.label || '，更正时原文'
    || CASE WHEN c.printed IS NULL THEN '缺失' WHEN c.printed = '' THEN '空白'
      ELSE '“' || c.printed || '”' END
    || '，现行文件' || CASE WHEN w.report_id IS NULL THEN '的表没有此格' WHEN w.printed IS NULL
      THEN '缺失' WHEN w.printed = '' THEN '空白' ELSE '“' || w.printed || '”' END
    || '；更正值' || ifnull(' ' || c.value, '空白') || ' 仍有效，请重新更正或撤销'
    AS message,
  NULL AS left_value, NULL AS right_value, NULL AS difference,
  '["' || c.section || '|' || f.code || '|' || k.code || '"]' AS cells, 'report' AS scope,
  NULL AS other_report_id, NULL AS accepted
FROM correction c
JOIN report r ON r.agency_id = c.agency_id AND r.year = c.year AND r.is_current = 1
JOIN agency a ON a.agency_id = r.agency_id
JOIN form_rows f ON f.section = c.section AND f.row = c.row
JOIN form_columns k ON k.section = c.section AND k.column_id = c.column_id
LEFT JOIN read_cell w ON w.report_id = r.report_id AND w.row = c.row AND w.column_id = c.column_id
  AND w.section = CASE c.section WHEN 'proactive' THEN 1 WHEN 'applications' THEN 2
    WHEN 'reviews' THEN 3 END
WHERE c.withdrawn_at IS NULL AND (w.report_id IS NULL OR w.printed IS NOT c.printed)
UNION ALL
SELECT -2 * e.exception_id - 1, r.report_id, a.name, r.year, 'exception.outdated', 'info',
  'source', '已接受的疑点不再成立或数字已变：' || e.rule || '（' || e.message || '）；请撤销或重新接受',
  e.left_value, e.right_value, NULL, e.cells, 'report', NULL, NULL
FROM exception e
JOIN report r ON r.agency_id = e.agency_id AND r.year = e.year AND r.is_current = 1
JOIN agency a ON a.agency_id = r.agency_id
WHERE e.withdrawn_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM finding f
  WHERE f.report_id = r.report_id AND f.rule = e.rule AND f.by_corrections IS NOT 'removed'
    AND f.cells = e.cells AND f.left_value IS e.left_value AND f.right_value IS e.right_value
    AND (f.scope = 'report' AND f.left_value IS NOT NULL AND f.right_value IS NOT NULL
      OR e.message = f.message));

CREATE VIEW findings AS
SELECT * FROM rule_findings
UNION ALL SELECT * FROM entry_findings;

CREATE VIEW narrative_figures AS
SELECT n.report_id, n.figure, n.label, n.value, n.unit, n.quote, n.line, n.ordinal,
  n.is_approximate
FROM narrative_figure n
JOIN report r ON r.report_id = n.report_id
WHERE r.is_current = 1;

-- section_id is the rowid of section_text, the index of the prose.
CREATE VIEW sections AS
SELECT s.report_id, s.ordinal, s.kind, s.heading, s.body, s.section_id
FROM section s
JOIN report r ON r.report_id = s.report_id
WHERE r.is_current = 1;

CREATE VIEW agencies AS
SELECT a.agency_id, a.name AS agency, a.full_name AS agency_name, a.organ_kind, a.province,
  a.city, a.county, a.town, count(r.report_id) AS reports, min(r.year) AS first_year,
  max(r.year) AS last_year, a.division_code
FROM agency a
JOIN report r ON r.agency_id = a.agency_id AND r.is_current = 1
GROUP BY a.agency_id;

-- Under which names each agency reports, and in which years.
CREATE VIEW agency_names AS
SELECT r.agency_id, n.full_name AS name, min(r.year) AS first_year, max(r.year) AS last_year,
  count(*) AS reports
FROM naming n
JOIN report r ON r.report_id = n.report_id AND r.is_current = 1
GROUP BY r.agency_id, n.full_name;

-- Every agency by its number, as text, and by all of its names: --agency asks this. An agency of
-- which no report is current has a name too.
CREATE VIEW agency_keys AS
SELECT agency_id, CAST(agency_id AS TEXT) AS key, 0 AS is_former FROM agency
UNION ALL SELECT agency_id, name, 0 FROM agency
UNION ALL SELECT agency_id, full_name, 0 FROM agency
UNION ALL SELECT r.agency_id, n.full_name, 1
  FROM naming n CROSS JOIN report r WHERE r.report_id = n.report_id AND r.is_current = 1;

-- What speaks for whose a report is. evidence is a JSON array of
-- [kind, quote, code], candidates the codes that are possible while it is open, organ what it is within each of them.
CREATE VIEW placements AS
SELECT r.report_id, r.agency_id, a.name AS agency, r.year, n.full_name AS name, a.division_code,
  n.candidates, n.evidence, r.source_path, a.organ
FROM report r
JOIN naming n ON n.report_id = r.report_id
JOIN agency a ON a.agency_id = r.agency_id
WHERE r.is_current = 1;

-- Which agency has filed for which year, and in how many files; organ tells the organs of one
-- division apart and is empty for a town.
CREATE VIEW filings AS
SELECT a.agency_id, a.name AS agency, a.organ_kind, a.organ, a.division_code, r.year,
  max(r.is_current = 1 AND r.status = 'complete') AS is_complete, count(*) AS files
FROM report r
JOIN agency a ON a.agency_id = r.agency_id
WHERE r.replaced_by IS NULL AND r.year IS NOT NULL
GROUP BY a.agency_id, r.year;

-- Every region that holds an agency, by name and by code: --region asks this.
CREATE VIEW agency_regions AS
SELECT agency_id, province AS region FROM agency WHERE province IS NOT NULL
UNION ALL SELECT agency_id, city FROM agency WHERE city IS NOT NULL
UNION ALL SELECT agency_id, county FROM agency WHERE county IS NOT NULL
UNION ALL SELECT agency_id, town FROM agency WHERE town IS NOT NULL
UNION ALL SELECT agency_id, substr(region_code, 1, 2) || '0000' FROM agency
  WHERE region_code IS NOT NULL
UNION ALL SELECT agency_id, substr(region_code, 1, 4) || '00' FROM agency
  WHERE region_code IS NOT NULL AND substr(region_code, 3, 2) <> '00'
UNION ALL SELECT agency_id, substr(region_code, 1, 6) FROM agency
  WHERE region_code IS NOT NULL AND substr(region_code, 5, 2) <> '00'
UNION ALL SELECT agency_id, region_code FROM agency WHERE length(region_code) = 9;

CREATE VIEW imports AS
SELECT import_id, started_at, finished_at, paths, files, imported, unchanged, updated, duplicate,
  not_a_report, failed, parser_version
FROM import;

CREATE VIEW import_files AS
SELECT import_id, ordinal, path, sha256, outcome, reason, report_id
FROM import_file;

-- What persons entered; withdrawn_at is NULL for what is in force.
CREATE VIEW corrections AS
SELECT c.correction_id, c.agency_id, a.name AS agency, a.full_name AS agency_name, a.county, c.year,
  c.section || '|' || f.code || '|' || k.code AS cell, c.value, c.note, c.made_by, c.made_at,
  c.read_value, c.read_state, c.printed, c.source_path, c.source_sha256, c.withdrawn_at,
  c.withdrawn_by, c.withdrawn_note
FROM correction c
JOIN agency a ON a.agency_id = c.agency_id
JOIN form_rows f ON f.section = c.section AND f.row = c.row
JOIN form_columns k ON k.section = c.section AND k.column_id = c.column_id;

CREATE VIEW exceptions AS
SELECT e.exception_id, e.agency_id, a.name AS agency, a.full_name AS agency_name, a.county, e.year,
  e.rule, e.cells, e.left_value, e.right_value, e.message, e.note, e.made_by, e.made_at,
  e.withdrawn_at, e.withdrawn_by, e.withdrawn_note
FROM exception e
JOIN agency a ON a.agency_id = e.agency_id;

CREATE VIEW preferences AS
SELECT p.preference_id, p.agency_id, a.name AS agency, a.full_name AS agency_name, a.county, p.year,
  r.source_path, r.source_sha256, p.note, p.made_by, p.made_at, p.withdrawn_at, p.withdrawn_by,
  p.withdrawn_note
FROM preference p
JOIN agency a ON a.agency_id = p.agency_id
JOIN report r ON r.report_id = p.report_id;

-- Stored sums of the current reports of large regions, '' being the whole corpus, by year and kind of
-- organ: who asks for a sum over a region that has them need not read the cells of all its reports.
-- Empty while reports have come that are not summed yet, and where a program made other sums.
CREATE VIEW tallies AS
SELECT tally_id, region, year, organ_kind, reports
FROM tally
WHERE region IN (SELECT region FROM tally_region WHERE is_whole = 1)
  AND NOT EXISTS (SELECT 1 FROM unsettled)
  AND NOT EXISTS (SELECT 1 FROM stale_year)
  AND EXISTS (SELECT 1 FROM meta WHERE key = 'tallies' AND value = '2');

-- How many reports of a tally follow which editions of the form; NULL for a table they do not have.
CREATE VIEW edition_tallies AS
SELECT tally_id, proactive_edition, applications_edition, reports FROM tally_edition;

-- The parts of the year's disclosures that the prose of its reports names, each with its sum.
CREATE VIEW part_tallies AS
SELECT tally_id, label, unit, value, reports, rounded FROM tally_part;

-- How many reports of a tally print all figures of a set that rates need, and in how many of these
-- one at least is a guess.
CREATE VIEW tally_sets AS
SELECT tally_id, figures, reports, uncertain FROM tally_set;

-- The cells of tallies: the sum, and how many reports have the cell, a number in it, and the cell in
-- each state; of all reports where figures is '', else of those only that print this set whole.
CREATE VIEW tally_cells AS
SELECT c.tally_id, c.figures, c.section, f.code AS row_code, k.code AS column_code, c.value, c.cells,
  c.numbers, c.reported, c.blank, c.missing, c.unreadable, c.uncertain, c.corrected
FROM tally_cell c
JOIN form_rows f ON f.section = c.section AND f.row = c.row
JOIN form_columns k ON k.section = c.section AND k.column_id = c.column_id;

-- What the rules find in the reports of a tally.
CREATE VIEW finding_tallies AS
SELECT tally_id, rule, severity, responsibility, findings, reports, accepted FROM tally_finding;

-- What lists show of each report: the fees, the totals of applications that make their balance, the
-- sums of its table of reviews, its findings without those about entries of persons. Every report has a row while the whole corpus has tallies.
CREATE VIEW report_summaries AS
SELECT report_id, fees, fees_printed, fees_state, information_fee_yuan, received, received_state,
  carried_in, carried_in_state, concluded, carried_out, balance_difference, balance_blanks,
  balance_uncertain, reconsiderations, lawsuits, reviews_corrected, reviews_pending, review_blanks,
  review_uncertain, errors, warnings, infos, accepted, rules
FROM report_summary
WHERE EXISTS (SELECT 1 FROM tallies WHERE region = '');

-- The totals of the year's disclosures that the prose states; to be used as report_summaries.
CREATE VIEW stated_totals AS
SELECT report_id, ordinal, value, is_approximate, parts, parts_sum, quote
FROM stated_total
WHERE EXISTS (SELECT 1 FROM tallies WHERE region = '');

-- Exact figures of the prose beside what the tables say; to be used as report_summaries.
CREATE VIEW stated_figures AS
SELECT report_id, ordinal, value, in_table, state
FROM stated_figure
WHERE EXISTS (SELECT 1 FROM tallies WHERE region = '');

-- Which years each agency has filed, a letter for each from first_year on: ● complete, ◐ partial,
-- · none; to be used as report_summaries.
CREATE VIEW agency_summaries AS
SELECT s.agency_id, a.name AS agency, a.county, s.first_year, s.years
FROM agency_summary s
JOIN agency a ON a.agency_id = s.agency_id
WHERE EXISTS (SELECT 1 FROM tallies WHERE region = '');

-- How many cells of each state the form of a report has; no row where that is not counted yet.
CREATE VIEW report_tallies AS
SELECT report_id, cells, reported, blank, missing, unreadable, uncertain, corrected
FROM report_tally
WHERE NOT EXISTS (SELECT 1 FROM unsettled)
  AND EXISTS (SELECT 1 FROM meta WHERE key = 'tallies' AND value = '2');
