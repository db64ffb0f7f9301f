-- +goose Up
-- Who takes asks, those who joined first first, without reading their rows.
CREATE INDEX people_taking ON people (created_at, id, paused_until, phone) WHERE volunteer = 1;
CREATE INDEX people_tired ON people (still_asked_at, id) WHERE volunteer = 1 AND tired = 1;
