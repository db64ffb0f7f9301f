-- A database as the first version of the program made it, with a little of
-- everything in it. Frozen: what runs somewhere must open for ever.
PRAGMA user_version = 0;
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
CREATE TABLE people (
  id           INTEGER PRIMARY KEY,
  phone        TEXT    NOT NULL UNIQUE,
  name         TEXT    NOT NULL DEFAULT '',
  language     TEXT    NOT NULL DEFAULT '',
  zip          TEXT    NOT NULL DEFAULT '',
  lat          REAL    NOT NULL DEFAULT 0,
  lon          REAL    NOT NULL DEFAULT 0,
  line_type    TEXT    NOT NULL DEFAULT '' CHECK (line_type IN ('', 'mobile', 'landline')),
  volunteer    INTEGER NOT NULL DEFAULT 0 CHECK (volunteer IN (0, 1)),
  tier         TEXT    NOT NULL DEFAULT 'new' CHECK (tier IN ('new', 'known', 'vetted')),
  transport    TEXT    NOT NULL DEFAULT '',
  languages    TEXT    NOT NULL DEFAULT '',
  budget       INTEGER NOT NULL DEFAULT 0 CHECK (budget BETWEEN 0 AND 100),
  nights       INTEGER NOT NULL DEFAULT 0 CHECK (nights IN (0, 1)),
  paused_until TEXT    NOT NULL DEFAULT '',
  heard_at     TEXT    NOT NULL DEFAULT '',
  created_at   TEXT    NOT NULL
) STRICT;
CREATE INDEX people_volunteers ON people (lat, lon) WHERE volunteer = 1;
CREATE TABLE offers (
  need      TEXT    NOT NULL,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (need, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX offers_person ON offers (person_id);
CREATE TABLE opt_outs (
  phone   TEXT PRIMARY KEY,
  at      TEXT NOT NULL,
  keyword TEXT NOT NULL,
  channel TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE conversations (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  flow       TEXT    NOT NULL,
  flow_hash  TEXT    NOT NULL,
  step       TEXT    NOT NULL,
  visit      INTEGER NOT NULL,
  state      TEXT    NOT NULL,
  status     TEXT    NOT NULL CHECK (status IN ('open', 'finished', 'handed', 'quiet', 'moved', 'opted_out')),
  request_id INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  channel    TEXT    NOT NULL DEFAULT 'sms',
  heard_at   TEXT    NOT NULL,
  created_at TEXT    NOT NULL,
  updated_at TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX conversations_one_open ON conversations (person_id) WHERE status = 'open';
CREATE INDEX conversations_person ON conversations (person_id, id);
CREATE TABLE inbounds (
  id              INTEGER PRIMARY KEY,
  sid             TEXT    NOT NULL,
  visit           INTEGER NOT NULL DEFAULT 0,
  channel         TEXT    NOT NULL CHECK (channel IN ('sms', 'voice')),
  person_id       INTEGER REFERENCES people (id) ON DELETE SET NULL,
  phone           TEXT    NOT NULL,
  body            TEXT    NOT NULL,
  media           TEXT    NOT NULL DEFAULT '',
  recording       TEXT    NOT NULL DEFAULT '',
  answer          TEXT    NOT NULL DEFAULT '',
  conversation_id INTEGER REFERENCES conversations (id) ON DELETE SET NULL,
  request_id      INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  at              TEXT    NOT NULL,
  UNIQUE (sid, visit)
) STRICT;
CREATE INDEX inbounds_person ON inbounds (person_id, id);
CREATE INDEX inbounds_talk ON inbounds (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE TABLE requests (
  id          INTEGER PRIMARY KEY,
  code        TEXT    NOT NULL,
  code_live   INTEGER NOT NULL DEFAULT 1 CHECK (code_live IN (0, 1)),
  state       TEXT    NOT NULL CHECK (state IN ('partial', 'review', 'open', 'assigned', 'done', 'verified',
                        'unmet', 'referred', 'withdrawn', 'unreachable', 'duplicate')),
  need        TEXT    NOT NULL,
  details     TEXT    NOT NULL DEFAULT '',
  zip         TEXT    NOT NULL DEFAULT '',
  place       TEXT    NOT NULL DEFAULT '',
  how_soon    TEXT    NOT NULL CHECK (how_soon IN ('today', 'soon', 'week')),
  by_at       TEXT    NOT NULL DEFAULT '',
  people      INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0),
  risks       TEXT    NOT NULL DEFAULT '',
  name        TEXT    NOT NULL DEFAULT '',
  person_id   INTEGER NOT NULL REFERENCES people (id),
  for_whom    TEXT    NOT NULL DEFAULT '',
  language    TEXT    NOT NULL DEFAULT '',
  channel     TEXT    NOT NULL CHECK (channel IN ('sms', 'voice')),
  linked_id   INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  wave        INTEGER NOT NULL DEFAULT 0,
  reopened    INTEGER NOT NULL DEFAULT 0,
  follow_ups  INTEGER NOT NULL DEFAULT 0,
  promised_at TEXT    NOT NULL DEFAULT '',
  opened_at   TEXT    NOT NULL DEFAULT '',
  ended_at    TEXT    NOT NULL DEFAULT '',
  outcome     TEXT    NOT NULL DEFAULT '',
  created_at  TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX requests_code ON requests (code) WHERE code_live = 1;
CREATE INDEX requests_live ON requests (state, created_at)
  WHERE state IN ('partial', 'review', 'open', 'assigned', 'done');
CREATE INDEX requests_person ON requests (person_id, id);
CREATE INDEX requests_ended ON requests (ended_at) WHERE ended_at <> '';
CREATE TABLE invites (
  id          INTEGER PRIMARY KEY,
  request_id  INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  state       TEXT    NOT NULL CHECK (state IN ('queued', 'sent', 'accepted', 'declined', 'conditional',
                        'lapsed', 'withdrawn', 'late', 'backup')),
  wave        INTEGER NOT NULL,
  p           REAL    NOT NULL DEFAULT 0,
  why         TEXT    NOT NULL DEFAULT '',
  condition   TEXT    NOT NULL DEFAULT '',
  created_at  TEXT    NOT NULL,
  answered_at TEXT    NOT NULL DEFAULT '',
  UNIQUE (request_id, person_id)
) STRICT;
CREATE INDEX invites_person ON invites (person_id, created_at);
CREATE INDEX invites_live ON invites (person_id) WHERE state IN ('queued', 'sent', 'conditional', 'backup');
CREATE TABLE assignments (
  id          INTEGER PRIMARY KEY,
  request_id  INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  state       TEXT    NOT NULL CHECK (state IN ('assigned', 'done', 'dropped')),
  created_at  TEXT    NOT NULL,
  ended_at    TEXT    NOT NULL DEFAULT '',
  relay_until TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX assignments_one ON assignments (request_id) WHERE state = 'assigned';
CREATE INDEX assignments_person ON assignments (person_id, state);
CREATE INDEX assignments_request ON assignments (request_id);
CREATE TABLE outbox (
  id         INTEGER PRIMARY KEY,
  ref        TEXT    NOT NULL UNIQUE,
  person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
  phone      TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  class      TEXT    NOT NULL,
  rank       INTEGER NOT NULL,
  segments   INTEGER NOT NULL,
  anytime    INTEGER NOT NULL DEFAULT 0 CHECK (anytime IN (0, 1)),
  status     TEXT    NOT NULL CHECK (status IN ('queued', 'sending', 'unknown', 'sent', 'delivered',
                       'undelivered', 'failed', 'expired', 'withdrawn')),
  request_id INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  invite_id  INTEGER REFERENCES invites (id) ON DELETE SET NULL,
  conversation_id INTEGER REFERENCES conversations (id) ON DELETE SET NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  misses     INTEGER NOT NULL DEFAULT 0,
  sid        TEXT    NOT NULL DEFAULT '',
  error_code INTEGER NOT NULL DEFAULT 0,
  due_at     TEXT    NOT NULL,
  expires_at TEXT    NOT NULL DEFAULT '',
  claimed_at TEXT    NOT NULL DEFAULT '',
  sent_at    TEXT    NOT NULL DEFAULT '',
  created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX outbox_queued ON outbox (rank, id) WHERE status = 'queued';
CREATE INDEX outbox_in_flight ON outbox (phone) WHERE status IN ('sending', 'unknown');
CREATE INDEX outbox_waiting ON outbox (phone, id) WHERE status = 'queued';
CREATE INDEX outbox_sid ON outbox (sid) WHERE sid <> '';
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at <> '';
CREATE INDEX outbox_person ON outbox (person_id, id);
CREATE INDEX outbox_phone ON outbox (phone, claimed_at);
CREATE INDEX outbox_talk ON outbox (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX outbox_invite ON outbox (invite_id) WHERE invite_id IS NOT NULL;
CREATE TABLE tasks (
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL,
  person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
  request_id INTEGER REFERENCES requests (id) ON DELETE SET NULL,
  inbound_id INTEGER REFERENCES inbounds (id) ON DELETE SET NULL,
  note       TEXT    NOT NULL DEFAULT '',
  state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'claimed', 'done')),
  created_at TEXT    NOT NULL,
  done_at    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX tasks_open ON tasks (created_at) WHERE state <> 'done';
CREATE TABLE timers (
  kind    TEXT    NOT NULL,
  subject INTEGER NOT NULL,
  due_at  TEXT    NOT NULL,
  visit   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_due ON timers (due_at);
CREATE TABLE audit (
  id         INTEGER PRIMARY KEY,
  at         TEXT    NOT NULL,
  actor      TEXT    NOT NULL,
  actor_id   INTEGER NOT NULL DEFAULT 0,
  action     TEXT    NOT NULL,
  request_id INTEGER NOT NULL DEFAULT 0,
  person_id  INTEGER NOT NULL DEFAULT 0,
  was        TEXT    NOT NULL DEFAULT '',
  became     TEXT    NOT NULL DEFAULT '',
  cause      TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX audit_request ON audit (request_id, id) WHERE request_id <> 0;
CREATE INDEX audit_at ON audit (at);
CREATE TABLE marks (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO goose_db_version (version_id, is_applied, tstamp) VALUES (0, 1, '2026-11-23 00:00:00');
INSERT INTO goose_db_version (version_id, is_applied, tstamp) VALUES (1, 1, '2026-11-23 00:00:00');
INSERT INTO people (id, phone, name, language, zip, lat, lon, volunteer, tier, transport, languages, created_at) VALUES
  (1, '+15415550121', 'Walter', 'en', '97520', 42.19, -122.71, 0, 'new', '', '', '2026-11-23T18:00:00.000Z'),
  (2, '+15415550132', 'Ben', 'en', '97520', 42.19, -122.71, 1, 'known', 'truck', 'en', '2026-11-23T18:00:00.000Z');
INSERT INTO offers (need, person_id) VALUES ('food', 2);
INSERT INTO opt_outs (phone, at, keyword, channel) VALUES ('+15415550199', '2026-11-23T18:00:00.000Z', 'STOP', 'sms');
INSERT INTO conversations (id, person_id, flow, flow_hash, step, visit, state, status, heard_at, created_at, updated_at) VALUES
  (1, 1, 'ask_for_help', 'h', 'thanks', 9, '{}', 'finished', '2026-11-23T18:00:00.000Z', '2026-11-23T18:00:00.000Z', '2026-11-23T18:00:00.000Z');
INSERT INTO requests (id, code, state, need, zip, place, how_soon, people, name, person_id, language, channel, promised_at, opened_at, created_at) VALUES
  (1, 'K7', 'assigned', 'food', '97520', 'Ashland', 'today', 4, 'Walter', 1, 'en', 'sms', '2026-11-23T22:00:00.000Z', '2026-11-23T18:00:00.000Z', '2026-11-23T18:00:00.000Z');
INSERT INTO inbounds (id, sid, channel, person_id, phone, body, conversation_id, request_id, at) VALUES
  (1, 'SM00000000000000000000000000000001', 'sms', 1, '+15415550121', 'need food', 1, 1, '2026-11-23T18:00:00.000Z');
INSERT INTO invites (id, request_id, person_id, state, wave, p, why, created_at) VALUES
  (1, 1, 2, 'accepted', 1, 0.4, '2 miles away', '2026-11-23T18:00:00.000Z');
INSERT INTO assignments (id, request_id, person_id, state, created_at) VALUES (1, 1, 2, 'assigned', '2026-11-23T18:01:00.000Z');
INSERT INTO outbox (id, ref, person_id, phone, body, class, rank, segments, status, request_id, invite_id, due_at, created_at) VALUES
  (1, 'r1', 2, '+15415550132', 'Can you help?', 'invite', 3, 1, 'sending', 1, 1, '2026-11-23T18:00:00.000Z', '2026-11-23T18:00:00.000Z');
INSERT INTO tasks (id, kind, person_id, request_id, note, created_at) VALUES (1, 'person', 1, 1, '', '2026-11-23T18:00:00.000Z');
INSERT INTO timers (kind, subject, due_at) VALUES ('window', 1, '2026-11-23T21:00:00.000Z');
INSERT INTO audit (at, actor, action, request_id, was, became, cause) VALUES ('2026-11-23T18:00:00.000Z', 'neighbor', 'request', 1, '', 'open', '');
INSERT INTO marks (name, value, at) VALUES ('sweep', '2026-11-23T18:00:00Z', '2026-11-23T18:00:00.000Z');
