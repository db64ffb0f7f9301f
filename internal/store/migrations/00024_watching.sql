-- +goose Up
-- Texts that did not arrive, by the carrier's code: counted at each scrape.
CREATE INDEX outbox_failed ON outbox (error_code) WHERE error_code <> 0 AND status IN ('failed', 'undelivered');
