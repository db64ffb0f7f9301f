-- +goose Up
-- What came of a volunteer's invites older than four weeks, added up, so that
-- a wave reads few rows of each: of all (what is ''), of those for a need
-- ('need food') and of those in a part of the week ('part 3').
CREATE TABLE tallies (
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what      TEXT    NOT NULL,
  asks      INTEGER NOT NULL,
  yes       INTEGER NOT NULL,
  exposure  REAL    NOT NULL,
  answers   INTEGER NOT NULL,
  log_delay REAL    NOT NULL,
  last_at   TEXT    NOT NULL,
  PRIMARY KEY (person_id, what)
) STRICT, WITHOUT ROWID;
-- Those that are added up are no longer read one by one.
ALTER TABLE invites ADD COLUMN folded INTEGER NOT NULL DEFAULT 0 CHECK (folded IN (0, 1));
DROP INDEX invites_person;
CREATE INDEX invites_person ON invites (person_id, created_at);
CREATE INDEX invites_fresh ON invites (person_id, created_at, state, exposure, part, log_delay, request_id) WHERE folded = 0;
CREATE INDEX invites_created ON invites (created_at, person_id);
