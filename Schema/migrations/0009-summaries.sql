-- What lists of many reports show, one row a report, so that they need not look up its cells, its
-- findings and its prose; and the tables of sums anew, for databases of version 8 have had them in
-- several shapes. The next import fills them.

DROP TABLE IF EXISTS tally_part;
DROP TABLE tally_cell;
DROP TABLE tally_region;
DELETE FROM tally_edition;
DELETE FROM tally_set;
DELETE FROM tally;
DELETE FROM report_tally;

-- The regions that have them, as the view agency_regions has regions, and '' for the whole corpus.
-- Whoever renews a year makes those of all regions noted here, so that several programs may settle.
CREATE TABLE tally_region(
  region TEXT PRIMARY KEY,
  is_whole INTEGER NOT NULL     -- 0 until the tallies of every year have been made
) STRICT, WITHOUT ROWID;

-- The parts of the year's disclosures that the prose of its reports names, under their words.
CREATE TABLE tally_part(
  tally_id INTEGER NOT NULL REFERENCES tally,
  label TEXT NOT NULL,
  unit TEXT NOT NULL,
  value ANY NOT NULL,           -- the sum
  reports INTEGER NOT NULL,
  rounded INTEGER NOT NULL,     -- how many of the figures are round numbers
  PRIMARY KEY(tally_id, label, unit)
) STRICT, WITHOUT ROWID;

-- One cell of the form in all reports of a tally, counted by its state.
CREATE TABLE tally_cell(
  tally_id INTEGER NOT NULL REFERENCES tally,
  figures TEXT NOT NULL,        -- in those reports only that print this set; '' for all
  section TEXT NOT NULL,
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

-- Every current report has its rows here where the whole corpus has tallies, and so has every agency
-- that has one.
CREATE TABLE report_summary(
  report_id INTEGER PRIMARY KEY REFERENCES report,
  fees ANY,                     -- as the table prints them, in 10,000 yuan
  fees_printed TEXT,
  fees_state TEXT NOT NULL,
  information_fee_yuan ANY,     -- the first that the prose states
  received ANY,                 -- totals of the applications
  received_state TEXT NOT NULL,
  carried_in ANY,
  carried_in_state TEXT NOT NULL,
  concluded ANY,
  carried_out ANY,
  balance_difference ANY,       -- in minus out; NULL where one of these four has no number
  balance_blanks INTEGER,       -- how many of the four have none; NULL where there is no such table
  balance_uncertain INTEGER NOT NULL,
  reconsiderations ANY,         -- sums of the table of reviews; NULL where no cell has a number
  lawsuits ANY,
  reviews_corrected ANY,
  reviews_pending ANY,
  review_blanks INTEGER NOT NULL,    -- its cells without a number
  review_uncertain INTEGER NOT NULL,
  errors INTEGER NOT NULL,      -- findings of the rules that nobody accepted
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  rules TEXT                    -- those that found anything, between commas; NULL for none
) STRICT;

-- The totals of the year's disclosures that the prose states, with its parts.
CREATE TABLE stated_total(
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL,
  value ANY NOT NULL,
  is_approximate INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  parts_sum ANY,
  quote TEXT NOT NULL,
  PRIMARY KEY(report_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Exact figures of the prose that the tables have too.
CREATE TABLE stated_figure(
  report_id INTEGER NOT NULL REFERENCES report,
  ordinal INTEGER NOT NULL,
  value ANY NOT NULL,
  in_table ANY,                 -- NULL where the table has no number, or lacks one of several
  state TEXT,                   -- of the cells; NULL where there is no such table
  PRIMARY KEY(report_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Which years an agency has filed.
CREATE TABLE agency_summary(
  agency_id INTEGER PRIMARY KEY REFERENCES agency,
  first_year INTEGER,           -- NULL where no report tells its year
  years TEXT                    -- ● complete, ◐ partial, · none: a letter for each year from the first
) STRICT;

-- What the rules find in the reports of a tally.
CREATE TABLE tally_finding(
  tally_id INTEGER NOT NULL REFERENCES tally,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  responsibility TEXT NOT NULL,
  findings INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  PRIMARY KEY(tally_id, rule, severity, responsibility)
) STRICT, WITHOUT ROWID;

-- Years of which a finding came or went after their tallies were made, 0 for reports that tell no
-- year: a comparison may find something in a report that is not noted itself. Nobody uses tallies
-- while there are any.
CREATE TABLE stale_year(year INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER finding_came AFTER INSERT ON finding BEGIN
  INSERT OR IGNORE INTO stale_year
  SELECT ifnull(year, 0) FROM report WHERE report_id = new.report_id;
END;

CREATE TRIGGER finding_changed AFTER UPDATE ON finding BEGIN
  INSERT OR IGNORE INTO stale_year
  SELECT ifnull(year, 0) FROM report WHERE report_id = new.report_id;
END;

CREATE TRIGGER finding_went AFTER DELETE ON finding BEGIN
  INSERT OR IGNORE INTO stale_year
  SELECT ifnull(year, 0) FROM report WHERE report_id = old.report_id;
END;

-- What persons accept of a report, or no more.
CREATE TRIGGER exception_came AFTER INSERT ON exception BEGIN
  INSERT INTO unsettled(report_id)
  SELECT report_id FROM report
  WHERE agency_id = new.agency_id AND year = new.year AND is_current = 1;
END;

CREATE TRIGGER exception_changed AFTER UPDATE ON exception BEGIN
  INSERT INTO unsettled(report_id)
  SELECT report_id FROM report
  WHERE is_current = 1 AND (agency_id = new.agency_id AND year = new.year
    OR agency_id = old.agency_id AND year = old.year);
END;

-- The state of a filing is in the index of those of an agency.
DROP INDEX report_by_agency;
CREATE INDEX report_by_agency ON report(agency_id, year, is_current, version, status);

INSERT INTO unsettled(report_id) SELECT report_id FROM report;
