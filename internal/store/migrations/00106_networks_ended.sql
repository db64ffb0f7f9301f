-- +goose Up
-- A network that is ended gets nothing new and may pass nothing new on; what is
-- under way with it goes on.
ALTER TABLE networks ADD COLUMN ended_at TEXT NOT NULL DEFAULT '';
