-- +goose Up
-- When a volunteer who was silent for months was asked whether the number is
-- still theirs; empty: they were not, or they have said so since.
ALTER TABLE people ADD COLUMN confirm_asked_at TEXT NOT NULL DEFAULT '';
