-- +goose Up
-- The networks beside ours, and the requests that pass between them and us.
CREATE TABLE networks (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL CHECK (name <> ''),
  name_key   TEXT NOT NULL UNIQUE,
  phone      TEXT NOT NULL DEFAULT '',
  email      TEXT NOT NULL DEFAULT '',
  url        TEXT NOT NULL DEFAULT '',
  public_key TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX networks_key ON networks (public_key) WHERE public_key <> '';
CREATE INDEX networks_phone ON networks (phone) WHERE phone <> '';

CREATE TABLE network_areas (
  prefix     TEXT    NOT NULL,
  network_id INTEGER NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  PRIMARY KEY (prefix, network_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX network_areas_network ON network_areas (network_id);

CREATE TABLE referrals (
  id         INTEGER PRIMARY KEY,
  ref        TEXT    NOT NULL UNIQUE,
  request_id INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  network_id INTEGER NOT NULL REFERENCES networks (id),
  coming     INTEGER NOT NULL CHECK (coming IN (0, 1)),
  state      TEXT    NOT NULL CHECK (state IN ('passing', 'held', 'taken', 'returned', 'helped', 'withdrawn')),
  told       TEXT    NOT NULL DEFAULT '',
  code       TEXT    NOT NULL DEFAULT '',
  tries      INTEGER NOT NULL DEFAULT 0,
  due_at     TEXT    NOT NULL DEFAULT '',
  created_at TEXT    NOT NULL
) STRICT;
-- One network at a time is asked to take a request.
CREATE UNIQUE INDEX referrals_live ON referrals (request_id) WHERE coming = 0 AND state IN ('passing', 'held', 'taken');
CREATE INDEX referrals_request ON referrals (request_id, id);
CREATE INDEX referrals_due ON referrals (due_at) WHERE due_at <> '';
CREATE INDEX referrals_passing ON referrals (id) WHERE state IN ('passing', 'held', 'taken');
CREATE INDEX referrals_network ON referrals (network_id, created_at);
