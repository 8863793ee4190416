-- What people enter. Nothing here is ever deleted: who withdraws an entry, when and why is kept
-- with it, and a later entry for the same thing closes the one before.

-- A person's value for one cell of an agency's report of a year, whichever file is current.
CREATE TABLE correction(
  correction_id INTEGER PRIMARY KEY,
  agency_id INTEGER NOT NULL REFERENCES agency,
  year INTEGER NOT NULL,
  section TEXT NOT NULL,
  row INTEGER NOT NULL,
  column_id INTEGER NOT NULL,
  value ANY,                  -- NULL: the cell is blank
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,      -- UTC
  read_value ANY,             -- what had been read when it was made, and where
  read_state TEXT NOT NULL,
  printed TEXT,
  source_path TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_note TEXT
) STRICT;

CREATE UNIQUE INDEX correction_in_force ON correction(agency_id, year, section, row, column_id)
WHERE withdrawn_at IS NULL;

-- What was read in the cells that corrections have changed in the rows of a report, to be put back.
CREATE TABLE read_cell(
  report_id INTEGER NOT NULL REFERENCES report,
  section INTEGER NOT NULL,   -- as in cell_notes
  row INTEGER NOT NULL,
  column_id INTEGER NOT NULL,
  value ANY,
  state TEXT NOT NULL,
  printed TEXT,
  noted INTEGER NOT NULL,     -- whether cell_notes had it
  PRIMARY KEY(report_id, section, row, column_id)
) STRICT, WITHOUT ROWID;

-- A finding that a person has accepted, as long as its cells and figures are these.
CREATE TABLE exception(
  exception_id INTEGER PRIMARY KEY,
  agency_id INTEGER NOT NULL REFERENCES agency,
  year INTEGER NOT NULL,
  rule TEXT NOT NULL,
  cells TEXT NOT NULL,        -- as in finding
  left_value ANY,
  right_value ANY,
  message TEXT NOT NULL,      -- must stay too where the two figures do not tell all
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_note TEXT
) STRICT;

CREATE INDEX exception_in_force ON exception(agency_id, year, rule) WHERE withdrawn_at IS NULL;

-- The file that a person prefers among those of an agency and year.
CREATE TABLE preference(
  preference_id INTEGER PRIMARY KEY,
  agency_id INTEGER NOT NULL REFERENCES agency,
  year INTEGER NOT NULL,
  report_id INTEGER NOT NULL REFERENCES report,  -- the latest reading of the file
  source_path TEXT NOT NULL,                     -- where it lay when it was chosen
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_note TEXT
) STRICT;

CREATE UNIQUE INDEX preference_in_force ON preference(agency_id, year) WHERE withdrawn_at IS NULL;

-- What corrections make of a finding: 'removed' no longer holds, 'added' arises from them.
ALTER TABLE finding ADD COLUMN by_corrections TEXT;

-- A year may have thousands of versions: the current, the newest and the best are found at once.
DROP INDEX report_by_agency;
CREATE INDEX report_by_agency ON report(agency_id, year, is_current, version);
CREATE INDEX report_by_standing ON report(agency_id, year, ifnull(published_on, '') DESC,
  status, missing_cells, report_id) WHERE replaced_by IS NULL;
DROP INDEX report_by_path;
CREATE INDEX report_by_path ON report(source_path) WHERE replaced_by IS NULL;
