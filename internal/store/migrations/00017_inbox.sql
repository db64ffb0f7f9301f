-- +goose Up
CREATE INDEX tasks_danger ON tasks (created_at, id) WHERE state <> 'done' AND kind = 'danger';
