-- +goose Up
-- The carrier's ids of texts and calls that were erased, hashed: neither its
-- list nor a captured webhook may bring them back.
CREATE TABLE forgotten (
  hash TEXT PRIMARY KEY,
  at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Erasures, in their order. They are also kept in a file beside the database,
-- so that a backup from before is not restored without them.
CREATE TABLE erasures (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL,
  key    TEXT NOT NULL, -- names the secret that made person
  person TEXT NOT NULL, -- keyed hash of the number
  sids   TEXT NOT NULL  -- hashes, as in forgotten, joined by ';'
) STRICT;

-- What the carrier still holds and must forget: now texts and calls too.
ALTER TABLE carrier_copies RENAME TO carrier_copies_before;
CREATE TABLE carrier_copies (
  sid    TEXT PRIMARY KEY,
  kind   TEXT NOT NULL CHECK (kind IN ('recording', 'text', 'call')),
  due_at TEXT NOT NULL,
  tries  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO carrier_copies (sid, kind, due_at) SELECT sid, kind, due_at FROM carrier_copies_before;
DROP TABLE carrier_copies_before;
CREATE INDEX carrier_copies_due ON carrier_copies (due_at);
CREATE INDEX outbox_erased ON outbox (id) WHERE phone = '' AND sid <> '';

-- Kept for a court or an inquiry, since when: nothing of it is purged.
ALTER TABLE requests ADD COLUMN kept_at TEXT NOT NULL DEFAULT '';
CREATE INDEX requests_kept ON requests (person_id) WHERE kept_at <> '';
-- Wants to be forgotten, since when, and must wait until nothing is kept.
ALTER TABLE people ADD COLUMN erase_wanted TEXT NOT NULL DEFAULT '';
CREATE INDEX people_erase_wanted ON people (id) WHERE erase_wanted <> '';

-- What was counted of rows that are gone.
CREATE TABLE month_counts (
  month TEXT    NOT NULL, -- 2026-11
  what  TEXT    NOT NULL,
  n     INTEGER NOT NULL,
  PRIMARY KEY (month, what)
) STRICT, WITHOUT ROWID;
