-- +goose Up
-- When a volunteer may be asked: parts of the day and weekends, joined by ';';
-- '' is any time.
ALTER TABLE people ADD COLUMN free_when TEXT NOT NULL DEFAULT '';
-- Tired: they left the last asks unanswered and were asked whether they still
-- want them. They are asked less until they say.
ALTER TABLE people ADD COLUMN tired INTEGER NOT NULL DEFAULT 0 CHECK (tired IN (0, 1));
ALTER TABLE people ADD COLUMN still_asked_at TEXT NOT NULL DEFAULT '';

-- Who never wants to be connected with whom again.
CREATE TABLE blocks (
  person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  other_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  request_id INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  created_at TEXT    NOT NULL,
  PRIMARY KEY (person_id, other_id)
) STRICT;
CREATE INDEX blocks_other ON blocks (other_id);

-- Who lives together, by number: one of them may not have written yet. Each
-- pair stands here twice, once from either side.
CREATE TABLE households (
  phone      TEXT NOT NULL,
  other      TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (phone, other),
  CHECK (phone <> other)
) STRICT, WITHOUT ROWID;

-- Two people who are never asked to help each other, from either side.
CREATE VIEW apart (person_id, other_id) AS
  SELECT person_id, other_id FROM blocks
  UNION ALL SELECT other_id, person_id FROM blocks
  UNION ALL SELECT a.id, b.id FROM people a JOIN households h ON h.phone = a.phone JOIN people b ON b.phone = h.other;
