-- What several reports say against each other.

-- What the finding compares: report, the report itself; years, copies, children: with other reports.
ALTER TABLE finding ADD COLUMN scope TEXT NOT NULL DEFAULT 'report';
ALTER TABLE finding ADD COLUMN other_report_id INTEGER;

-- Parts of reports that tell enough to be compared: the same print, the same content.
CREATE TABLE fingerprint(
  print INTEGER NOT NULL,    -- a hash of 64 bits
  report_id INTEGER NOT NULL REFERENCES report,
  part TEXT NOT NULL,        -- tables, proactive, applications, reviews, overview, problems, other
  weight INTEGER NOT NULL,   -- digits of the different figures, or letters
  PRIMARY KEY(print, report_id, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX fingerprint_by_report ON fingerprint(report_id);

CREATE INDEX agency_by_county ON agency(county);
CREATE INDEX agency_by_city ON agency(city);

-- Reports that came, or became current or ceased to be: what is compared with them is to be compared
-- again. Rows go when that is done.
CREATE TABLE unsettled(
  note_id INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL
) STRICT;

CREATE TRIGGER report_came AFTER INSERT ON report BEGIN
  INSERT INTO unsettled(report_id) VALUES (new.report_id);
END;

CREATE TRIGGER report_turned AFTER UPDATE OF is_current ON report
WHEN new.is_current <> old.is_current BEGIN
  INSERT INTO unsettled(report_id) VALUES (new.report_id);
END;

INSERT INTO unsettled(report_id) SELECT report_id FROM report;
