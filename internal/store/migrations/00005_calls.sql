-- +goose Up
-- A call of a phone with us, whoever rang. Of a person one is on its way out
-- at a time.
CREATE TABLE calls (
  id         INTEGER PRIMARY KEY,
  ref        TEXT    NOT NULL UNIQUE,
  sid        TEXT    NOT NULL DEFAULT '',
  person_id  INTEGER REFERENCES people (id) ON DELETE CASCADE,
  purpose    TEXT    NOT NULL,
  request_id INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  status     TEXT    NOT NULL CHECK (status IN ('queued', 'placing', 'unknown', 'ringing', 'talking',
                       'ended', 'missed', 'failed', 'withdrawn')),
  visit      INTEGER NOT NULL DEFAULT 0,
  state      TEXT    NOT NULL DEFAULT '',
  tries      INTEGER NOT NULL DEFAULT 0,
  due_at     TEXT    NOT NULL DEFAULT '',
  claimed_at TEXT    NOT NULL DEFAULT '',
  created_at TEXT    NOT NULL,
  ended_at   TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX calls_sid ON calls (sid) WHERE sid <> '';
CREATE INDEX calls_due ON calls (due_at) WHERE status = 'queued';
CREATE INDEX calls_out ON calls (claimed_at) WHERE status IN ('placing', 'unknown', 'ringing');
CREATE INDEX calls_person ON calls (person_id, id);

-- What a phone that takes no texts must hear: said in its next call.
CREATE TABLE voice_notes (
  id              INTEGER PRIMARY KEY,
  person_id       INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  body            TEXT    NOT NULL,
  lang            TEXT    NOT NULL,
  class           TEXT    NOT NULL,
  request_id      INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  conversation_id INTEGER REFERENCES conversations (id) ON DELETE SET NULL,
  call_id         INTEGER REFERENCES calls (id) ON DELETE SET NULL,
  expires_at      TEXT    NOT NULL DEFAULT '',
  created_at      TEXT    NOT NULL,
  heard_at        TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX voice_notes_waiting ON voice_notes (person_id, id) WHERE heard_at = '';

-- Whether it is safe to ring a phone back or leave a message: '' not asked.
ALTER TABLE people ADD COLUMN call_back TEXT NOT NULL DEFAULT '' CHECK (call_back IN ('', 'yes', 'no'));

-- Coordinators who answer the phone now.
CREATE TABLE duty (
  person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  since     TEXT NOT NULL,
  until     TEXT NOT NULL
) STRICT;

CREATE INDEX inbounds_recording ON inbounds (recording) WHERE recording <> '';

-- What the carrier still holds and must forget.
CREATE TABLE carrier_copies (
  sid    TEXT PRIMARY KEY,
  kind   TEXT NOT NULL CHECK (kind IN ('recording')),
  due_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
