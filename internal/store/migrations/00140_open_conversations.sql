-- +goose Up
-- Each answer of each intake moved a row in it, for a look that is rare and finds
-- what is open by conversations_one_open.
DROP INDEX conversations_open;

-- +goose Down
CREATE INDEX conversations_open ON conversations (flow, flow_hash, step) WHERE status = 'open';
