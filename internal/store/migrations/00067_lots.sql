-- +goose Up
-- Organisations that take and give goods: a role of a person.
CREATE TABLE sites (
  person_id  INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  kind       TEXT    NOT NULL CHECK (kind IN ('pantry', 'food_bank', 'church', 'clinic', 'school', 'other')),
  name       TEXT    NOT NULL CHECK (name <> ''),
  zip        TEXT    NOT NULL,
  lat        REAL    NOT NULL,
  lon        REAL    NOT NULL,
  capacity   INTEGER NOT NULL DEFAULT 0 CHECK (capacity >= 0),
  state      TEXT    NOT NULL CHECK (state IN ('new', 'on', 'off')),
  created_at TEXT    NOT NULL
) STRICT;

CREATE TABLE lots (
  id         INTEGER PRIMARY KEY,
  state      TEXT    NOT NULL CHECK (state IN ('offered', 'planned', 'asking', 'ready', 'sharing', 'moving', 'ended', 'withdrawn', 'stock')),
  item       TEXT    NOT NULL CHECK (item <> ''),
  need       TEXT    NOT NULL,
  quantity   INTEGER NOT NULL CHECK (quantity > 0),
  place      TEXT    NOT NULL DEFAULT '',
  zip        TEXT    NOT NULL DEFAULT '',
  giver_id   INTEGER NOT NULL REFERENCES people (id),
  by_id      INTEGER REFERENCES people (id),
  expires_at TEXT    NOT NULL DEFAULT '',
  due_at     TEXT    NOT NULL DEFAULT '',
  round      INTEGER NOT NULL DEFAULT 0,
  created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX lots_state ON lots (state, id);

CREATE TABLE allocations (
  id         INTEGER PRIMARY KEY,
  lot_id     INTEGER NOT NULL REFERENCES lots (id),
  person_id  INTEGER NOT NULL REFERENCES people (id),
  state      TEXT    NOT NULL CHECK (state IN ('planned', 'asked', 'wants', 'none', 'silent', 'offered', 'confirmed', 'lapsed', 'got')),
  want       INTEGER NOT NULL DEFAULT 0 CHECK (want >= 0),
  condition  TEXT    NOT NULL DEFAULT '',
  units      INTEGER NOT NULL DEFAULT 0 CHECK (units BETWEEN 0 AND want),
  sure       INTEGER NOT NULL DEFAULT 0 CHECK (sure BETWEEN 0 AND units),
  got        INTEGER NOT NULL DEFAULT 0 CHECK (got >= 0),
  run_id     INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  asked_at   TEXT    NOT NULL DEFAULT '',
  UNIQUE (lot_id, person_id)
) STRICT;
CREATE INDEX allocations_person ON allocations (person_id, state);
CREATE INDEX allocations_run ON allocations (run_id) WHERE run_id IS NOT NULL;

-- Every movement of units takes off one account what it puts on another; the
-- balances are what the movements add up to, and none is ever below nothing.
CREATE TABLE lot_moves (
  id          INTEGER PRIMARY KEY,
  lot_id      INTEGER NOT NULL REFERENCES lots (id),
  units       INTEGER NOT NULL CHECK (units > 0),
  was         TEXT    NOT NULL,
  was_site    INTEGER NOT NULL DEFAULT 0,
  became      TEXT    NOT NULL,
  became_site INTEGER NOT NULL DEFAULT 0,
  request_id  INTEGER NOT NULL DEFAULT 0,
  cause       TEXT    NOT NULL DEFAULT '',
  at          TEXT    NOT NULL,
  CHECK (was <> became OR was_site <> became_site)
) STRICT;
CREATE INDEX lot_moves_lot ON lot_moves (lot_id, id);
CREATE INDEX lot_moves_request ON lot_moves (request_id) WHERE request_id <> 0;

CREATE TABLE lot_balances (
  lot_id  INTEGER NOT NULL REFERENCES lots (id),
  account TEXT    NOT NULL CHECK (account IN ('left', 'allocated', 'there', 'held', 'given', 'lost')),
  site_id INTEGER NOT NULL DEFAULT 0,
  units   INTEGER NOT NULL CHECK (units >= 0),
  PRIMARY KEY (lot_id, account, site_id)
) STRICT, WITHOUT ROWID;

-- What of a stock is kept for a request.
CREATE TABLE stock_holds (
  request_id INTEGER PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
  lot_id     INTEGER NOT NULL REFERENCES lots (id),
  person_id  INTEGER NOT NULL REFERENCES people (id),
  units      INTEGER NOT NULL CHECK (units > 0),
  state      TEXT    NOT NULL CHECK (state IN ('held', 'given', 'back')),
  at         TEXT    NOT NULL
) STRICT;
CREATE INDEX stock_holds_held ON stock_holds (person_id) WHERE state = 'held';
