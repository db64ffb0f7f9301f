-- +goose Up
-- Requests that ride with another: one driver is asked for them all, by the
-- invite of the one that leads. A request rides once; left_at says when it went
-- back to being asked for by itself, or was over.
CREATE TABLE riders (
  request_id INTEGER PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
  lead_id    INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  joined_at  TEXT    NOT NULL,
  left_at    TEXT    NOT NULL DEFAULT '',
  CHECK (request_id <> lead_id)
) STRICT;
CREATE INDEX riders_lead ON riders (lead_id);
