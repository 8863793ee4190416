-- Sums of many reports, so that a question about a large region need not read all their cells.
-- They are made when reports are settled; while any is noted in `unsettled`, nobody uses them.

-- The regions that have them, as the view agency_regions has regions, and '' for the whole corpus.
-- Empty while they are made for the first time.
CREATE TABLE tally_region(region TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- The current reports of one region, year and kind of organ.
CREATE TABLE tally(
  tally_id INTEGER PRIMARY KEY,
  region TEXT NOT NULL,
  year INTEGER,
  organ_kind TEXT,              -- NULL for reports without an agency
  reports INTEGER NOT NULL
) STRICT;

CREATE INDEX tally_by_region ON tally(region, year);
CREATE INDEX tally_by_year ON tally(year);

-- The editions of the form that the tables of its reports follow; NULL for no such table.
CREATE TABLE tally_edition(
  tally_id INTEGER NOT NULL REFERENCES tally,
  proactive_edition INTEGER,
  applications_edition INTEGER,
  reports INTEGER NOT NULL
) STRICT;

CREATE INDEX tally_edition_by_tally ON tally_edition(tally_id);

-- A rate rests on reports only that print all figures of a set as numbers.
CREATE TABLE tally_set(
  tally_id INTEGER NOT NULL REFERENCES tally,
  figures TEXT NOT NULL,        -- balance, rate, concluded, reviews
  reports INTEGER NOT NULL,
  uncertain INTEGER NOT NULL,   -- of these, how many have a guess among the figures
  PRIMARY KEY(tally_id, figures)
) STRICT, WITHOUT ROWID;

-- One cell of the form in all reports of a tally, counted by its state.
CREATE TABLE tally_cell(
  tally_id INTEGER NOT NULL REFERENCES tally,
  figures TEXT NOT NULL,        -- in those reports only that print this set; '' for all
  section INTEGER NOT NULL,     -- as in cell_notes
  row INTEGER NOT NULL,
  column_id INTEGER NOT NULL,
  value ANY,                    -- the sum; NULL where no report has a number
  cells INTEGER NOT NULL,       -- how many reports have the cell
  numbers INTEGER NOT NULL,     -- how many have a number there, of whatever state
  reported INTEGER NOT NULL,
  blank INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  unreadable INTEGER NOT NULL,
  uncertain INTEGER NOT NULL,
  corrected INTEGER NOT NULL,
  PRIMARY KEY(tally_id, figures, section, row, column_id)
) STRICT, WITHOUT ROWID;

-- The cells of the form of one report, counted by state; for the years that have tallies.
CREATE TABLE report_tally(
  report_id INTEGER PRIMARY KEY REFERENCES report,
  cells INTEGER NOT NULL,
  reported INTEGER NOT NULL,
  blank INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  unreadable INTEGER NOT NULL,
  uncertain INTEGER NOT NULL,
  corrected INTEGER NOT NULL
) STRICT;

CREATE INDEX naming_by_name ON naming(full_name);

-- The regions of an agency are those of its reports.
CREATE TRIGGER agency_changed
AFTER UPDATE OF organ_kind, province, city, county, town, region_code ON agency
WHEN new.organ_kind <> old.organ_kind OR new.province IS NOT old.province
  OR new.city IS NOT old.city OR new.county IS NOT old.county OR new.town IS NOT old.town
  OR new.region_code IS NOT old.region_code BEGIN
  INSERT INTO unsettled(report_id)
  SELECT report_id FROM report WHERE agency_id = new.agency_id AND is_current = 1;
END;

INSERT INTO unsettled(report_id) SELECT report_id FROM report;
