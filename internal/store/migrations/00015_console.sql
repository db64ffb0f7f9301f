-- +goose Up
-- How a coordinator gets into the console. The handle names them to their
-- passkeys and says nothing of who they are; totp is their secret, encrypted,
-- and totp_step the last code that was used.
CREATE TABLE console_accounts (
  person_id  INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  handle     BLOB    NOT NULL UNIQUE,
  totp       BLOB    NOT NULL DEFAULT x'',
  totp_step  INTEGER NOT NULL DEFAULT 0,
  created_at TEXT    NOT NULL
) STRICT;

CREATE TABLE console_passkeys (
  id         BLOB    PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES console_accounts (person_id) ON DELETE CASCADE,
  credential BLOB    NOT NULL,
  created_at TEXT    NOT NULL,
  used_at    TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX console_passkeys_person ON console_passkeys (person_id, created_at);

-- A link that signs in once. Of it, as of a session's cookie, only the hash is
-- here.
CREATE TABLE console_invites (
  hash       BLOB    PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  enrol      INTEGER NOT NULL CHECK (enrol IN (0, 1)),
  expires_at TEXT    NOT NULL,
  created_at TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX console_invites_person ON console_invites (person_id);

CREATE TABLE console_sessions (
  id         INTEGER PRIMARY KEY,
  token      TEXT    NOT NULL UNIQUE,
  person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  data       BLOB    NOT NULL,
  agent      TEXT    NOT NULL DEFAULT '',
  expires_at TEXT    NOT NULL,
  seen_at    TEXT    NOT NULL,
  created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX console_sessions_person ON console_sessions (person_id, seen_at);
CREATE INDEX console_sessions_expired ON console_sessions (expires_at);

-- Who did what to a person, and when it was seen last.
CREATE INDEX audit_person ON audit (person_id, id) WHERE person_id <> 0;

-- The board: what is live, by state and age, with all that it is chosen by.
CREATE INDEX requests_board ON requests (state, created_at, need, zip, reopened, how_soon, by_at) WHERE ended_at = '';
