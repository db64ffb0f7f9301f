-- +goose Up
-- What waits about a request is withdrawn when somebody takes it: in a flood,
-- when tens of thousands of texts wait, each of those that wait was looked at.
CREATE INDEX outbox_request ON outbox (request_id) WHERE status = 'queued' AND request_id IS NOT NULL;
