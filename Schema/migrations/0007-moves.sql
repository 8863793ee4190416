-- One report of an agency and year is current, and what moves between agencies leaves a note.

-- Folders where reports came or went since places were settled by neighbours.
CREATE TABLE unplaced(folder TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

UPDATE report SET is_current = 0
WHERE is_current = 1 AND EXISTS (
  SELECT 1 FROM report o WHERE o.agency_id = report.agency_id AND o.year = report.year
    AND o.is_current = 1 AND o.report_id > report.report_id);
CREATE UNIQUE INDEX report_current ON report(agency_id, year)
WHERE is_current = 1 AND agency_id IS NOT NULL AND year IS NOT NULL;

-- A report that becomes another agency's leaves the history of the one and enters that of the other,
-- and the government above the one has a child less.
DROP TRIGGER report_moved;
CREATE TRIGGER report_moved AFTER UPDATE OF agency_id ON report
WHEN new.agency_id IS NOT old.agency_id BEGIN
  INSERT INTO unsettled(report_id) VALUES (new.report_id);
  INSERT INTO unsettled(report_id)
  SELECT report_id FROM report WHERE agency_id = old.agency_id AND is_current = 1;
  INSERT INTO unsettled(report_id)
  SELECT r.report_id FROM agency o
  JOIN agency p ON p.county = o.county AND p.organ_kind = 'government' AND p.town IS NULL
  JOIN report r ON r.agency_id = p.agency_id AND r.is_current = 1
  WHERE o.agency_id = old.agency_id;
  INSERT INTO unsettled(report_id)
  SELECT r.report_id FROM agency o
  JOIN agency p ON p.city = o.city AND p.organ_kind = 'government' AND p.county IS NULL
  JOIN report r ON r.agency_id = p.agency_id AND r.is_current = 1
  WHERE o.agency_id = old.agency_id;
END;
