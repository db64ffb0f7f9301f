-- +goose Up
-- When the carrier's list first lacked a text or call of unknown fate: it is
-- sent again only once lists a whole grace apart have lacked it.
ALTER TABLE outbox ADD COLUMN missed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE calls ADD COLUMN misses INTEGER NOT NULL DEFAULT 0;
ALTER TABLE calls ADD COLUMN missed_at TEXT NOT NULL DEFAULT '';
