-- +goose Up
-- What coordinators did, so that it can be undone, and what waits for its code
-- (state 'waiting'; deed then holds their words too).
CREATE TABLE deeds (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  deed       TEXT    NOT NULL,
  stood      TEXT    NOT NULL DEFAULT '',
  code       TEXT    NOT NULL DEFAULT '',
  state      TEXT    NOT NULL CHECK (state IN ('waiting', 'used', 'done', 'undone')),
  created_at TEXT    NOT NULL,
  until      TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX deeds_person ON deeds (person_id, id);

-- What coordinators note on a request for each other. A neighbor never sees it.
CREATE TABLE notes (
  id         INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
  body       TEXT    NOT NULL,
  created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX notes_request ON notes (request_id, id);

-- Until when no volunteer is asked for it.
ALTER TABLE requests ADD COLUMN held_until TEXT NOT NULL DEFAULT '';

-- Which coordinator looks after it; 0 is none.
ALTER TABLE tasks ADD COLUMN claimed_by INTEGER NOT NULL DEFAULT 0;
CREATE INDEX tasks_request ON tasks (request_id) WHERE state <> 'done';
CREATE INDEX tasks_person ON tasks (person_id) WHERE state <> 'done';
