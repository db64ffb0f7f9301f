-- +goose Up
-- Texts leave by need, and by their class only where nothing presses: what waits
-- takes its place in the longer row. Answers and what is above them keep theirs.
UPDATE outbox SET rank = CASE class
  WHEN 'goodbye' THEN 0 WHEN 'alarm' THEN 0 WHEN 'reply' THEN 3 WHEN 'relay' THEN 4 WHEN 'notice' THEN 7
  WHEN 'invite' THEN 8 WHEN 'follow_up' THEN 9 WHEN 'digest' THEN 10 ELSE 11 END
 WHERE status = 'queued';
