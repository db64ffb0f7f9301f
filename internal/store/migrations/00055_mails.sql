-- +goose Up
-- E-mails that wait to leave: coordinators' digests, which hold codes and
-- counts. A row goes once its mail has left. Its ref is the same at each try, so
-- that a mail that was taken twice can be told from two.
CREATE TABLE mails (
  id         INTEGER PRIMARY KEY,
  ref        TEXT    NOT NULL UNIQUE,
  address    TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  due_at     TEXT    NOT NULL,
  expires_at TEXT    NOT NULL,
  created_at TEXT    NOT NULL
) STRICT;
CREATE INDEX mails_due ON mails (due_at);
