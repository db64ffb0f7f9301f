-- +goose Up
-- Who said yes and gave a request back, or let their time end, was kept as if
-- they had said no, and that was learned of them. Those that are added up
-- already stay so.
UPDATE invites SET state = 'accepted'
 WHERE state = 'declined' AND folded = 0
   AND id IN (SELECT i.id FROM assignments a
                JOIN invites i ON i.request_id = a.request_id AND i.person_id = a.person_id
               WHERE a.state = 'dropped');
