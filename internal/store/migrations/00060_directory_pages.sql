-- +goose Up
-- Which place of the directory a task is about, and what the console's pages
-- of places are read by.
ALTER TABLE tasks ADD COLUMN place_id INTEGER REFERENCES places (id) ON DELETE SET NULL;
CREATE INDEX tasks_place ON tasks (place_id) WHERE state <> 'done' AND place_id IS NOT NULL;
CREATE INDEX places_checked ON places (closed, checked_at, id);
CREATE INDEX places_zip ON places (zip, closed, checked_at, id);
CREATE INDEX places_at ON places (lat, lon);
