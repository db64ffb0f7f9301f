-- +goose Up
-- A claim finds what is due without going through what is not: thousands of
-- texts may wait for the morning, or for their next try.
DROP INDEX outbox_queued;
CREATE INDEX outbox_due ON outbox (rank, due_at, id) WHERE status = 'queued';
CREATE INDEX outbox_next ON outbox (due_at, attempts) WHERE status = 'queued';

-- +goose Down
DROP INDEX outbox_next;
DROP INDEX outbox_due;
CREATE INDEX outbox_queued ON outbox (rank, id) WHERE status = 'queued';
