-- +goose Up
-- The request that a mail is about: it asks another network for it.
ALTER TABLE mails ADD COLUMN request_id INTEGER REFERENCES requests (id);

-- +goose Down
ALTER TABLE mails DROP COLUMN request_id;
