package store

// The statements of Grow. Each adds the rows numbered ?1 to ?2; the other
// parameters are the same for all: ?3 seed, ?4 now in seconds, ?5 people,
// ?6 volunteers, ?7 requests, ?8 live requests, ?9 places, ?10 rows in all.
//
// A number looks random but follows from the row and the seed: (i * a large
// prime + the seed * another) modulo a third, taken modulo what is wanted.
const (
	growRows = `WITH RECURSIVE
	  params (seed, now, people, volunteers, requests, live, places, total) AS (SELECT ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10),
	  n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2),
	  r (i, h, g, seed, now, people, volunteers, requests, live, places, total) AS (
	    SELECT i, (i * 2654435761 + seed * 40503) % 15485863, (i * 97654321 + seed * 7919) % 15485867,
	           seed, now, people, volunteers, requests, live, places, total
	      FROM n, params) `

	// A volunteer is every (people / volunteers)th person.
	growPeopleSQL = growRows + `
	INSERT INTO people (id, phone, name, language, zip, lat, lon, line_type, volunteer, tier, transport, languages, budget,
	                    nights, paused_until, heard_at, created_at)
	SELECT r.i, printf('+1099%07d', r.i),
	       CASE h % 12 WHEN 0 THEN 'Rosa' WHEN 1 THEN 'Walter' WHEN 2 THEN 'Olga' WHEN 3 THEN 'Minh' WHEN 4 THEN 'Wei'
	         WHEN 5 THEN 'Taras' WHEN 6 THEN 'Ana' WHEN 7 THEN 'Bea' WHEN 8 THEN 'José' WHEN 9 THEN 'Lan' WHEN 10 THEN 'Dee' ELSE '' END,
	       CASE WHEN g % 20 < 12 THEN 'en' WHEN g % 20 < 17 THEN 'es' WHEN g % 20 = 17 THEN 'ru' WHEN g % 20 = 18 THEN 'vi' ELSE 'zh' END,
	       p.zip, p.lat, p.lon, CASE WHEN h % 40 = 0 THEN 'landline' WHEN h % 3 = 0 THEN 'mobile' ELSE '' END,
	       r.i % (people / volunteers) = 0 AND r.i / (people / volunteers) <= volunteers,
	       CASE WHEN r.i % (people / volunteers) <> 0 THEN 'new' WHEN g % 10 < 3 THEN 'vetted' WHEN g % 10 < 7 THEN 'known' ELSE 'new' END,
	       CASE WHEN r.i % (people / volunteers) <> 0 THEN '' WHEN h % 10 < 6 THEN 'car' WHEN h % 10 < 8 THEN 'walk' WHEN h % 10 = 8 THEN 'bike' ELSE 'truck' END,
	       CASE WHEN r.i % (people / volunteers) = 0 AND g % 6 = 0 THEN 'en;es' ELSE '' END,
	       CASE WHEN r.i % (people / volunteers) = 0 THEN 1 + h % 5 ELSE 0 END,
	       r.i % (people / volunteers) = 0 AND g % 7 = 0,
	       CASE WHEN r.i % (people / volunteers) = 0 AND g % 15 = 0 THEN strftime('%Y-%m-%dT%H:%M:%fZ', now + 86400 * (1 + h % 20), 'unixepoch') ELSE '' END,
	       '', strftime('%Y-%m-%dT%H:%M:%fZ', now - 94608000 + r.i * 94608000 / people, 'unixepoch')
	  FROM r JOIN grow_places p ON p.n = h % places
	 ORDER BY r.i`

	growOffersSQL = growRows + `
	INSERT INTO offers (need, person_id)
	SELECT w.need, r.i
	  FROM r
	  JOIN (SELECT 'food' need, 0 k UNION ALL SELECT 'ride', 1 UNION ALL SELECT 'medicine', 2 UNION ALL SELECT 'supplies', 3
	        UNION ALL SELECT 'company', 4 UNION ALL SELECT 'paperwork', 5 UNION ALL SELECT 'repair', 6) w
	    ON w.k = 0 AND h % 10 < 8 OR w.k = 1 + h % 6
	 WHERE r.i % (people / volunteers) = 0 AND r.i / (people / volunteers) <= volunteers`

	growOptOutsSQL = growRows + `
	INSERT INTO opt_outs (phone, at, keyword, channel)
	SELECT printf('+1099%07d', i), strftime('%Y-%m-%dT%H:%M:%fZ', now - h % 30000000, 'unixepoch'), 'STOP', 'sms'
	  FROM r WHERE g % 200 = 0`

	// Live requests are the newest, of the last fortnight; the others ended in
	// the three years before.
	growRequestsSQL = growRows + `,
	  aged (i, h, g, now, people, requests, places, live, made) AS (
	    SELECT i, h, g, now, people, requests, places, i > requests - live,
	           CASE WHEN i > requests - live THEN now - 1209600 + (i - (requests - live)) * 1209600 / live
	                ELSE now - 1209600 - 93398400 + i * 93398400 / requests END
	      FROM r)
	INSERT INTO requests (id, code, code_live, state, need, details, zip, place, how_soon, by_at, people, risks, name, person_id,
	                      language, channel, wave, promised_at, opened_at, ended_at, outcome, created_at)
	SELECT a.i, substr('ACDEFGHJKMNPRTUVWXY', 1 + a.i % 19, 1) || (2 + a.i / 19 % 8) || (2 + a.i / 152 % 8) || (2 + a.i / 1216 % 8),
	       live OR now - made < 3000000,
	       CASE WHEN live THEN CASE WHEN h % 20 = 0 THEN 'partial' WHEN h % 20 = 1 THEN 'review' WHEN h % 20 < 12 THEN 'open'
	                                WHEN h % 20 < 17 THEN 'assigned' ELSE 'done' END
	            ELSE CASE WHEN h % 20 < 14 THEN 'verified' WHEN h % 20 < 16 THEN 'unmet' WHEN h % 20 = 16 THEN 'referred'
	                      WHEN h % 20 = 17 THEN 'withdrawn' WHEN h % 20 = 18 THEN 'unreachable' ELSE 'duplicate' END END,
	       CASE WHEN g % 20 < 8 THEN 'food' WHEN g % 20 < 11 THEN 'ride' WHEN g % 20 < 13 THEN 'supplies' WHEN g % 20 < 15 THEN 'medicine'
	            WHEN g % 20 = 15 THEN 'repair' WHEN g % 20 = 16 THEN 'company' WHEN g % 20 = 17 THEN 'paperwork' WHEN g % 20 = 18 THEN 'shelter' ELSE 'other' END,
	       CASE WHEN g % 3 = 0 THEN 'third floor, please call first, the bell is broken' ELSE '' END, p.zip, '',
	       CASE h % 3 WHEN 0 THEN 'today' WHEN 1 THEN 'soon' ELSE 'week' END,
	       strftime('%Y-%m-%dT%H:%M:%fZ', made + 86400 * (1 + h % 7), 'unixepoch'), 1 + h % 6,
	       CASE WHEN g % 11 = 0 THEN 'baby' WHEN g % 11 = 1 THEN 'over65' WHEN g % 11 = 2 THEN 'sick' ELSE '' END,
	       CASE g % 4 WHEN 0 THEN 'Rosa' WHEN 1 THEN 'Walter' WHEN 2 THEN 'Olga' ELSE '' END, 1 + h % a.people,
	       CASE WHEN g % 3 = 0 THEN 'es' ELSE 'en' END, CASE WHEN g % 8 = 0 THEN 'voice' ELSE 'sms' END, 1 + h % 3,
	       strftime('%Y-%m-%dT%H:%M:%fZ', made + 28800, 'unixepoch'), strftime('%Y-%m-%dT%H:%M:%fZ', made + 60, 'unixepoch'),
	       CASE WHEN live THEN '' ELSE strftime('%Y-%m-%dT%H:%M:%fZ', made + 3600 + g % 400000, 'unixepoch') END,
	       '', strftime('%Y-%m-%dT%H:%M:%fZ', made, 'unixepoch')
	  FROM aged a JOIN grow_places p ON p.n = g % places`

	// Eight volunteers were asked for each; a step of 7919, a prime, from one
	// to the next asks nobody twice. The last is who said yes: about 107 of a
	// thousand that settle. The chance each was given is drawn so that it holds:
	// of every thousand invites 400 have one of 4 in a hundred and 30 of 45, and
	// those who said yes have the higher ones as much more often.
	growInvitesSQL = growRows + `,
	  asked (request_id, person_id, state, k, h, u, opened_at) AS (
	    SELECT q.id, (1 + (h + w.k * 7919) % volunteers) * (r.people / volunteers),
	           CASE WHEN w.k = 7 AND q.state IN ('assigned', 'done', 'verified') THEN 'accepted' WHEN (h + w.k) % 10 < 3 THEN 'declined'
	                WHEN q.ended_at = '' AND q.state = 'open' AND w.k > 3 THEN 'sent' WHEN (h + w.k) % 10 < 5 THEN 'withdrawn' ELSE 'lapsed' END,
	           w.k, h, (g / 7 + w.k * 613) % 1000, q.opened_at
	      FROM r JOIN requests q ON q.id = r.i
	      JOIN (SELECT 0 k UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7) w
	     WHERE q.state NOT IN ('partial', 'review'))
	INSERT INTO invites (request_id, person_id, state, wave, p, exposure, part, why, log_delay, created_at, answered_at)
	SELECT request_id, person_id, state, 1 + k / 4,
	       CASE WHEN state = 'accepted'
	            THEN CASE WHEN u < 149 THEN 0.04 WHEN u < 350 THEN 0.08 WHEN u < 520 THEN 0.13 WHEN u < 706 THEN 0.2 WHEN u < 874 THEN 0.3 ELSE 0.45 END
	            ELSE CASE WHEN u < 430 THEN 0.04 WHEN u < 709 THEN 0.08 WHEN u < 845 THEN 0.13 WHEN u < 935 THEN 0.2 WHEN u < 982 THEN 0.3 ELSE 0.45 END END,
	       0.5, h % 6, 'near', CASE WHEN (h + k) % 10 < 3 OR state = 'accepted' THEN 2.5 ELSE -1 END,
	       strftime('%Y-%m-%dT%H:%M:%fZ', opened_at, '+' || (k * 600) || ' seconds'),
	       CASE WHEN k = 7 OR (h + k) % 10 < 3 THEN strftime('%Y-%m-%dT%H:%M:%fZ', opened_at, '+' || (k * 600 + 300) || ' seconds') ELSE '' END
	  FROM asked`

	growAssignmentsSQL = growRows + `
	INSERT INTO assignments (request_id, person_id, state, created_at, ended_at)
	SELECT q.id, v.person_id, CASE q.state WHEN 'assigned' THEN 'assigned' ELSE 'done' END, v.answered_at,
	       CASE q.state WHEN 'assigned' THEN '' ELSE strftime('%Y-%m-%dT%H:%M:%fZ', v.answered_at, '+1 day') END
	  FROM r JOIN requests q ON q.id = r.i JOIN invites v ON v.request_id = q.id AND v.state = 'accepted'`

	growConversationsSQL = growRows + `
	INSERT INTO conversations (id, person_id, flow, flow_hash, step, visit, state, status, request_id, heard_at, created_at, updated_at)
	SELECT q.id, q.person_id, 'ask_for_help', '',
	       CASE g % 40 WHEN 0 THEN 'role' WHEN 1 THEN 'need' WHEN 2 THEN 'place' WHEN 3 THEN 'how_soon' WHEN 4 THEN 'people' WHEN 5 THEN 'details' ELSE 'thanks' END,
	       9, '{}', CASE WHEN g % 40 < 4 THEN 'quiet' WHEN g % 40 < 6 THEN 'handed' ELSE 'finished' END, q.id, q.created_at, q.created_at, q.created_at
	  FROM r JOIN requests q ON q.id = r.i`

	// Messages are about requests, as many about each, in the order of time.
	growInboundsSQL = growRows + `
	INSERT INTO inbounds (sid, channel, person_id, phone, body, conversation_id, request_id, at)
	SELECT printf('SMgrown%d-%012d', seed, i), CASE WHEN h % 12 = 0 THEN 'voice' ELSE 'sms' END, p.id, p.phone,
	       CASE h % 8 WHEN 0 THEN 'need groceries 97520 today' WHEN 1 THEN '1' WHEN 2 THEN '97520' WHEN 3 THEN 'thank you so much' WHEN 4 THEN 'yes'
	         WHEN 5 THEN 'necesito comida para mi familia por favor' WHEN 6 THEN 'skip' ELSE 'when will somebody come?' END,
	       q.id, q.id, strftime('%Y-%m-%dT%H:%M:%fZ', q.created_at, '+' || (i % 97 * 60) || ' seconds')
	  FROM r JOIN requests q ON q.id = 1 + (i - 1) * requests / total JOIN people p ON p.id = q.person_id`

	growOutboxSQL = growRows + `
	INSERT INTO outbox (ref, person_id, phone, body, class, rank, segments, status, request_id, conversation_id, attempts, sid, error_code,
	                    due_at, claimed_at, sent_at, created_at)
	SELECT printf('grown-%d-%d', seed, i), p.id, p.phone,
	       CASE h % 5 WHEN 0 THEN 'Got it: food, Ashland 97520, today.' WHEN 1 THEN 'For how many people is this?' WHEN 2 THEN 'Thank you. You will hear from us by 8pm.'
	         WHEN 3 THEN 'How did it go with food? 1 all good 2 need more 3 it did not happen 4 no longer needed' ELSE 'Anything they should know? Or SKIP.' END,
	       CASE WHEN h % 5 = 3 THEN 'follow_up' WHEN h % 5 = 2 THEN 'notice' ELSE 'reply' END,
	       CASE WHEN h % 5 = 3 THEN 4 WHEN h % 5 = 2 THEN 2 ELSE 0 END, 1 + h % 7 / 6,
	       CASE WHEN g % 100 < 93 THEN 'delivered' WHEN g % 100 < 96 THEN 'sent' WHEN g % 100 < 98 THEN 'undelivered' WHEN g % 100 = 98 THEN 'failed' ELSE 'withdrawn' END,
	       q.id, q.id, 1, printf('SMout%d-%012d', seed, i),
	       CASE WHEN g % 100 IN (96, 97) THEN 30003 + g % 4 WHEN g % 100 = 98 THEN 21610 ELSE 0 END,
	       strftime('%Y-%m-%dT%H:%M:%fZ', q.created_at, '+' || (i % 97 * 60 + 1) || ' seconds'),
	       strftime('%Y-%m-%dT%H:%M:%fZ', q.created_at, '+' || (i % 97 * 60 + 1) || ' seconds'),
	       strftime('%Y-%m-%dT%H:%M:%fZ', q.created_at, '+' || (i % 97 * 60 + 2) || ' seconds'),
	       strftime('%Y-%m-%dT%H:%M:%fZ', q.created_at, '+' || (i % 97 * 60 + 1) || ' seconds')
	  FROM r JOIN requests q ON q.id = 1 + (i - 1) * requests / total JOIN people p ON p.id = q.person_id`

	growTasksSQL = growRows + `
	INSERT INTO tasks (kind, person_id, request_id, inbound_id, note, state, created_at, done_at)
	SELECT CASE h % 9 WHEN 0 THEN 'person' WHEN 1 THEN 'unclear' WHEN 2 THEN 'recording' WHEN 3 THEN 'call_back' WHEN 4 THEN 'stuck'
	         WHEN 5 THEN 'dropped' WHEN 6 THEN 'delivery' WHEN 7 THEN 'condition' ELSE 'message' END,
	       q.person_id, q.id, (SELECT max(b.id) FROM inbounds b WHERE b.person_id = q.person_id), '',
	       CASE WHEN i > total - 300 THEN 'open' ELSE 'done' END, q.created_at,
	       CASE WHEN i > total - 300 THEN '' ELSE strftime('%Y-%m-%dT%H:%M:%fZ', q.created_at, '+1 hour') END
	  FROM r JOIN requests q ON q.id = requests - (total - i) * requests / total`

	growAuditSQL = growRows + `
	INSERT INTO audit (at, actor, actor_id, action, request_id, person_id, was, became)
	SELECT strftime('%Y-%m-%dT%H:%M:%fZ', q.created_at, '+' || (w.k * 1200) || ' seconds'),
	       CASE w.k WHEN 0 THEN 'neighbor' WHEN 1 THEN 'volunteer' ELSE 'clock' END, CASE w.k WHEN 0 THEN q.person_id ELSE 0 END,
	       'state', q.id, q.person_id, CASE w.k WHEN 0 THEN '' WHEN 1 THEN 'open' ELSE 'done' END,
	       CASE w.k WHEN 0 THEN 'open' WHEN 1 THEN 'assigned' ELSE q.state END
	  FROM r JOIN requests q ON q.id = r.i JOIN (SELECT 0 k UNION ALL SELECT 1 UNION ALL SELECT 2) w`

	// What is live is looked at again within the hour to come: nothing is due.
	growTimersSQL = growRows + `
	INSERT INTO timers (kind, subject, due_at)
	SELECT CASE q.state WHEN 'assigned' THEN 'window' WHEN 'done' THEN 'follow_up' ELSE 'still_needed' END, q.id,
	       strftime('%Y-%m-%dT%H:%M:%fZ', now + 86400 + h % 86400, 'unixepoch')
	  FROM r JOIN requests q ON q.id = r.i
	 WHERE q.ended_at = ''`
)
