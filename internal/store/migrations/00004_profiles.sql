-- +goose Up
-- Several people may share a phone. The person's row holds the one who wrote
-- last; each of them has a row here, once there are two.
CREATE TABLE profiles (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  name       TEXT    NOT NULL,
  language   TEXT    NOT NULL DEFAULT '',
  minor      INTEGER NOT NULL DEFAULT 0 CHECK (minor IN (0, 1)),
  watched    INTEGER NOT NULL DEFAULT 0 CHECK (watched IN (0, 1)),
  created_at TEXT    NOT NULL,
  UNIQUE (person_id, name)
) STRICT;
ALTER TABLE people ADD COLUMN profile_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE requests ADD COLUMN profile_id INTEGER NOT NULL DEFAULT 0;

-- What somebody wrote to a neighbor whose phone others read: it waits until
-- they ask for it.
CREATE TABLE held_texts (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  request_id INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  sender     TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX held_texts_person ON held_texts (person_id, id);
