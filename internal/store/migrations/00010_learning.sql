-- +goose Up
-- What the hotline learns from its invites. How much of a trial each was,
-- beside asking somebody next door who is free and rested; those from before
-- this was kept count as half.
ALTER TABLE invites ADD COLUMN exposure REAL NOT NULL DEFAULT 0.5;
-- The part of the week in which it was sent, 0 to 5; -1 is not known.
ALTER TABLE invites ADD COLUMN part INTEGER NOT NULL DEFAULT -1;
-- The natural logarithm of the minutes to the first answer; -1 is none.
ALTER TABLE invites ADD COLUMN log_delay REAL NOT NULL DEFAULT -1;
-- All that is summed up of a volunteer's past before a wave, side by side.
DROP INDEX invites_person;
CREATE INDEX invites_person ON invites (person_id, created_at, state, exposure, part, log_delay, request_id);
CREATE INDEX requests_created ON requests (created_at);
