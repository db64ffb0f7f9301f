-- +goose Up
-- The directory: places that help whoever comes.
CREATE TABLE places (
  id         INTEGER PRIMARY KEY,
  source     TEXT    NOT NULL DEFAULT '',
  name       TEXT    NOT NULL CHECK (name <> ''),
  name_key   TEXT    NOT NULL,
  zip        TEXT    NOT NULL,
  lat        REAL    NOT NULL,
  lon        REAL    NOT NULL,
  address    TEXT    NOT NULL DEFAULT '',
  phone      TEXT    NOT NULL DEFAULT '',
  languages  TEXT    NOT NULL DEFAULT '',
  hours      TEXT    NOT NULL DEFAULT '',
  notes      TEXT    NOT NULL DEFAULT '',
  texts      INTEGER NOT NULL DEFAULT 0 CHECK (texts IN (0, 1)),
  closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  checked_at TEXT    NOT NULL DEFAULT '',
  asked_at   TEXT    NOT NULL DEFAULT '',
  updated_at TEXT    NOT NULL,
  UNIQUE (name_key, zip)
) STRICT;
CREATE UNIQUE INDEX places_source ON places (source) WHERE source <> '';
CREATE INDEX places_phone ON places (phone) WHERE phone <> '';

CREATE TABLE place_needs (
  need     TEXT    NOT NULL,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  PRIMARY KEY (need, place_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_needs_place ON place_needs (place_id);

-- What somebody last looked for, so that MORE goes on from there.
CREATE TABLE searches (
  person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  need      TEXT    NOT NULL,
  zip       TEXT    NOT NULL,
  told      INTEGER NOT NULL,
  at        TEXT    NOT NULL
) STRICT;
