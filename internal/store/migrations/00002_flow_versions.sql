-- +goose Up
-- The text of every version of a flow in which a conversation stands.
CREATE TABLE flow_versions (
  hash       TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  flow       TEXT NOT NULL,
  needs      TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX conversations_open ON conversations (flow, flow_hash, step) WHERE status = 'open';
