-- The tables behind the views. People and scripts read the views (views.sql); these may change.

-- What the program notes about the database itself.
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

-- The statutory form, filled from form.tsv, so that SQL can name rows and columns.
CREATE TABLE form_rows(
  section TEXT NOT NULL,
  row INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  english TEXT NOT NULL,
  PRIMARY KEY(section, row),
  UNIQUE(section, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE form_columns(
  section TEXT NOT NULL,
  column_id INTEGER NOT NULL,
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  english TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY(section, column_id),
  UNIQUE(section, code)
) STRICT, WITHOUT ROWID;

-- Which cells each edition of the form has.
CREATE TABLE form_cells(
  section TEXT NOT NULL,
  edition INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column_id INTEGER NOT NULL,
  PRIMARY KEY(section, edition, row, column_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import(
  import_id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,   -- UTC, 2024-01-15T08:30:00Z
  finished_at TEXT,           -- NULL while it runs and when it was killed
  paths TEXT NOT NULL,        -- JSON array
  parser_version INTEGER NOT NULL,
  files INTEGER NOT NULL DEFAULT 0,
  imported INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0,
  not_a_report INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Two agencies are one when all parts of the identity are the same, unknown parts included.
CREATE TABLE agency(
  agency_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  full_name TEXT NOT NULL,    -- the longest that was met
  organ_kind TEXT NOT NULL,
  province TEXT,
  city TEXT,
  county TEXT,
  town TEXT
) STRICT;

CREATE UNIQUE INDEX agency_identity ON agency(
  name, organ_kind, ifnull(province, ''), ifnull(city, ''), ifnull(county, ''), ifnull(town, ''));

-- Every reading of every file; views show those with is_current = 1.
CREATE TABLE report(
  report_id INTEGER PRIMARY KEY,
  agency_id INTEGER REFERENCES agency,   -- NULL where the text names none
  year INTEGER,
  edition INTEGER,
  proactive_edition INTEGER,             -- which form the cells follow; NULL for no such table
  applications_edition INTEGER,
  title TEXT,
  period_start TEXT,
  period_end TEXT,
  published_on TEXT,
  status TEXT NOT NULL,
  missing_cells INTEGER NOT NULL,
  source_path TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  source_bytes INTEGER NOT NULL,
  source_format TEXT NOT NULL,
  source_encoding TEXT,
  import_id INTEGER NOT NULL REFERENCES import,
  version INTEGER NOT NULL,
  is_current INTEGER NOT NULL,
  replaced_by INTEGER REFERENCES report  -- the later reading of the same file
) STRICT;

CREATE INDEX report_by_agency ON report(agency_id, year);
CREATE INDEX report_by_path ON report(source_path);

-- One row per row of the form. A value is NULL unless a number was read there; line is NULL where
-- the document does not have the row. ANY keeps whole numbers INTEGER and others REAL.
CREATE TABLE application_rows(
  report_id INTEGER NOT NULL REFERENCES report,
  row INTEGER NOT NULL,
  line INTEGER,
  page INTEGER,
  -- Where cells stand on other lines than the row: a character for each column, @ for the row's
  -- own line, A for the next. NULL where all stand on it.
  lines TEXT,
  natural_person ANY,
  business ANY,
  research ANY,
  public_interest ANY,
  legal_service ANY,
  other ANY,
  total ANY,
  PRIMARY KEY(report_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE review_rows(
  report_id INTEGER NOT NULL REFERENCES report,
  row INTEGER NOT NULL,
  line INTEGER,
  page INTEGER,
  -- Where cells stand on other lines than the row: a character for each column, @ for the row's
  -- own line, A for the next. NULL where all stand on it.
  lines TEXT,
  upheld ANY,
  corrected ANY,
  other ANY,
  pending ANY,
  total ANY,
  PRIMARY KEY(report_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_rows(
  report_id INTEGER NOT NULL REFERENCES report,
  row INTEGER NOT NULL,
  line INTEGER,
  page INTEGER,
  -- Where cells stand on other lines than the row: a character for each column, @ for the row's
  -- own line, A for the next. NULL where all stand on it.
  lines TEXT,
  issued ANY,
  repealed ANY,
  in_force ANY,
  decisions ANY,
  amount_10k_yuan ANY,
  made ANY,
  disclosed ANY,
  disclosed_total ANY,
  items_last_year ANY,
  items_change ANY,
  purchases ANY,
  purchase_amount_10k_yuan ANY,
  PRIMARY KEY(report_id, row)
) STRICT, WITHOUT ROWID;

-- Rows that the form does not have, under their own label.
CREATE TABLE local_rows(
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL,
  section TEXT NOT NULL,
  label TEXT NOT NULL,
  column_code TEXT NOT NULL,
  value ANY,
  state TEXT NOT NULL,
  printed TEXT,
  line INTEGER,
  page INTEGER,
  PRIMARY KEY(report_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Only cells that differ from the ordinary, which is:
--   a value: reported, printed as the plain number, on the line of its row;
--   no value, but the row has a line: blank, nothing printed;
--   no value and no line: missing.
CREATE TABLE cell_notes(
  report_id INTEGER NOT NULL REFERENCES report,
  section INTEGER NOT NULL,  -- 1 proactive, 2 applications, 3 reviews
  row INTEGER NOT NULL,
  column_id INTEGER NOT NULL,
  state TEXT NOT NULL,
  printed TEXT,
  line INTEGER,              -- NULL for that of the row
  page INTEGER,
  PRIMARY KEY(report_id, section, row, column_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE section(
  section_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX section_by_report ON section(report_id, ordinal);

CREATE TABLE narrative_figure(
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL,
  figure TEXT NOT NULL,
  label TEXT NOT NULL,
  value ANY NOT NULL,
  unit TEXT NOT NULL,
  quote TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY(report_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding(
  finding_id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES report,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  responsibility TEXT NOT NULL,
  message TEXT NOT NULL,
  left_value ANY,
  right_value ANY,
  difference ANY,
  cells TEXT NOT NULL        -- JSON array of section|row|column
) STRICT;

CREATE INDEX finding_by_report ON finding(report_id);

CREATE TABLE import_file(
  import_id INTEGER NOT NULL REFERENCES import,
  ordinal INTEGER NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT,
  outcome TEXT NOT NULL,
  reason TEXT,
  report_id INTEGER,
  PRIMARY KEY(import_id, ordinal)
) STRICT, WITHOUT ROWID;
