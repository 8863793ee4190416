-- Full text over the prose. The text is split before it comes here, one Han character a token, so
-- that a stock tokenizer serves and any SQLite client can open the file. rowid is section_id.
CREATE VIRTUAL TABLE section_text USING fts5(body, content='', tokenize='ascii');

-- Enough for a batch of an import, so that each batch makes one segment.
INSERT INTO section_text(section_text, rank) VALUES ('hashsize', 16777216);
-- Merge sixteen segments at a time, not four by four in small steps: half the work.
INSERT INTO section_text(section_text, rank) VALUES ('automerge', 0);
INSERT INTO section_text(section_text, rank) VALUES ('crisismerge', 16);
