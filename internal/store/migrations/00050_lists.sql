-- +goose Up
-- What the console's lists are read by.
CREATE INDEX people_named ON people (lower(name), id);
CREATE INDEX people_ending ON people (substr(phone, length(phone) - 3), id);
CREATE INDEX people_zip ON people (zip, id);
CREATE INDEX people_tier ON people (tier, id) WHERE volunteer = 1;
CREATE INDEX outbox_undelivered ON outbox (id) WHERE status IN ('failed', 'undelivered');
-- What texts cost is summed without looking at them.
DROP INDEX IF EXISTS outbox_sent;
CREATE INDEX outbox_sent ON outbox (sent_at, segments) WHERE sent_at <> '';
CREATE INDEX conversations_stopped ON conversations (flow, step, status) WHERE status IN ('open', 'quiet', 'handed');
