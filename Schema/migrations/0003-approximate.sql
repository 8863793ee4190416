-- 近, 约, 余, 多, 万: a number of the prose that is round and must not be compared.
ALTER TABLE narrative_figure ADD COLUMN is_approximate INTEGER NOT NULL DEFAULT 0;
