-- Who reports, as far as it is settled.

-- The division whose organ an agency is; NULL while that is open.
ALTER TABLE agency ADD COLUMN division_code TEXT;
-- The smallest division that is certain to hold it.
ALTER TABLE agency ADD COLUMN region_code TEXT;
-- What tells the organs of one division apart; empty for a town.
ALTER TABLE agency ADD COLUMN organ TEXT NOT NULL DEFAULT '';
-- An open agency whose name several places share is that of one folder or file alone.
ALTER TABLE agency ADD COLUMN scope TEXT NOT NULL DEFAULT '';

DROP INDEX agency_identity;
-- Two settled agencies are one when they are the same organ of one division; two open ones when all
-- that was read of them is the same, unknown parts included.
CREATE UNIQUE INDEX agency_place ON agency(division_code, organ) WHERE division_code IS NOT NULL;
CREATE UNIQUE INDEX agency_identity ON agency(
  name, organ_kind, ifnull(province, ''), ifnull(city, ''), ifnull(county, ''), ifnull(town, ''),
  scope) WHERE division_code IS NULL;
CREATE INDEX agency_by_name ON agency(name);

-- What a report calls its agency, and what speaks for whose it is.
CREATE TABLE naming(
  report_id INTEGER PRIMARY KEY REFERENCES report,
  name TEXT NOT NULL,
  full_name TEXT NOT NULL,
  organ_kind TEXT NOT NULL,
  province TEXT,
  city TEXT,
  county TEXT,
  town TEXT,
  candidates TEXT,           -- codes with blanks between, while several places are possible
  evidence TEXT NOT NULL     -- JSON array of [kind, quote, code]
) STRICT;

CREATE INDEX naming_open ON naming(report_id) WHERE candidates IS NOT NULL;
CREATE INDEX naming_by_neighbours ON naming(report_id)
WHERE instr(evidence, '"neighbours"') > 0;

-- Where a person says that reports with a name in a folder belong; the last one for a name holds.
CREATE TABLE place_decision(
  decision_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  organ_kind TEXT NOT NULL,
  region TEXT NOT NULL,      -- province, city, county and town as read, with blanks between
  scope TEXT NOT NULL,       -- the folder, or the file
  division_code TEXT,        -- NULL: what was said before is withdrawn
  note TEXT,
  made_by TEXT,
  made_at TEXT NOT NULL      -- UTC
) STRICT;

CREATE INDEX place_decision_by_name ON place_decision(name, organ_kind, region, scope);

-- The list of divisions where another one than the program's is used, and former names beside it.
CREATE TABLE place_list(
  list_id INTEGER PRIMARY KEY CHECK (list_id = 1),
  packed BLOB NOT NULL,
  divisions TEXT,            -- as they were given; NULL for those of the program
  former TEXT,               -- as they were given
  origin TEXT NOT NULL,      -- where the files lay
  loaded_at TEXT NOT NULL    -- UTC
) STRICT;

-- A report that becomes another agency's leaves the history of the one and enters that of the other.
CREATE TRIGGER report_moved AFTER UPDATE OF agency_id ON report
WHEN new.agency_id IS NOT old.agency_id BEGIN
  INSERT INTO unsettled(report_id) VALUES (new.report_id);
  INSERT INTO unsettled(report_id)
  SELECT report_id FROM report WHERE agency_id = old.agency_id AND is_current = 1;
END;
