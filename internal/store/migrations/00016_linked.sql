-- +goose Up
CREATE INDEX requests_linked ON requests (linked_id) WHERE linked_id IS NOT NULL;
