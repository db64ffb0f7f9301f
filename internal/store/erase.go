package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"neighborline/internal/aid"
)

// eraseSQL removes a person's number and words wherever they stand, row by
// row, and leaves what counts need: that something was, when, and of what
// kind. It comes after everything that the carrier holds is listed, and after
// the carrier's ids are hashed.
var eraseSQL = []string{
	`UPDATE outbox SET status = CASE status WHEN 'queued' THEN 'withdrawn' ELSE 'failed' END WHERE person_id = ? AND status IN ('queued', 'unknown')`,
	`UPDATE outbox SET body = '', phone = '' WHERE person_id = ?`,
	`UPDATE outbox SET body = '' WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?) AND status <> 'queued'`,
	`UPDATE inbounds SET sid = 'erased ' || id, body = '', phone = '', media = '', recording = '', answer = '' WHERE person_id = ?`,
	`UPDATE inbounds SET body = '' WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)`,
	`DELETE FROM held_texts WHERE person_id = ?`,
	`DELETE FROM held_texts WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)`,
	`DELETE FROM profiles WHERE person_id = ?`,
	`UPDATE conversations SET state = '{}' WHERE person_id = ?`,
	`UPDATE requests SET details = '', name = '', for_whom = '', risks = '', place = '', zip = substr(zip, 1, 3), people = 0 WHERE person_id = ?`,
	`UPDATE invites SET condition = '' WHERE person_id = ?`,
	`UPDATE tasks SET note = '', state = 'done' WHERE person_id = ?`,
	`UPDATE audit SET cause = '', was = '', became = CASE action WHEN 'request' THEN became ELSE '' END WHERE person_id = ?`,
	`DELETE FROM timers WHERE kind IN ('remind', 'close') AND subject IN (SELECT id FROM conversations WHERE person_id = ?)`,
	`DELETE FROM timers WHERE kind = 'call' AND subject = ?`,
	`DELETE FROM voice_notes WHERE person_id = ?`,
	`UPDATE voice_notes SET body = '' WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)`,
	`DELETE FROM notes WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)`,
	`DELETE FROM mails WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)`,
	`UPDATE notes SET body = '' WHERE person_id = ?`,
	`DELETE FROM deeds WHERE person_id = ?`,
	`DELETE FROM duty WHERE person_id = ?`,
	`DELETE FROM console_accounts WHERE person_id = ?`,
	`DELETE FROM console_invites WHERE person_id = ?`,
	`DELETE FROM console_sessions WHERE person_id = ?`,
	`UPDATE calls SET state = '', sid = '', status = CASE status WHEN 'queued' THEN 'withdrawn' ELSE status END WHERE person_id = ?`,
	`DELETE FROM offers WHERE person_id = ?`,
	`DELETE FROM blocks WHERE person_id = ?`,
	`DELETE FROM blocks WHERE other_id = ?`,
	`DELETE FROM households WHERE phone = (SELECT phone FROM people WHERE id = ?)`,
	`DELETE FROM households WHERE other = (SELECT phone FROM people WHERE id = ?)`,
	`DELETE FROM timers WHERE kind = 'tired' AND subject = ?`,
	`DELETE FROM searches WHERE person_id = ?`,
	`UPDATE allocations SET condition = '' WHERE person_id = ?`,
	`DELETE FROM sites WHERE person_id = ?`,
	`UPDATE lots SET item = 'goods', place = '', zip = substr(zip, 1, 3) WHERE giver_id = ? AND state IN ('offered', 'stock', 'withdrawn')`,
	`UPDATE places SET texts = 0, asked_at = '' WHERE phone = (SELECT phone FROM people WHERE id = ?)`,
	`UPDATE people SET phone = 'erased ' || id, name = '', language = '', zip = '', lat = 0, lon = 0, line_type = '', volunteer = 0,
	        tier = 'new', transport = '', languages = '', budget = 0, nights = 0, paused_until = '', heard_at = '', minor = 0, watched = 0, profile_id = 0,
	        call_back = '', free_when = '', tired = 0, still_asked_at = '', confirm_asked_at = '', erase_wanted = ''
	  WHERE id = ?`,
}

// eraseCopiesSQL lists what the carrier holds of a person: what they wrote and
// said, what they were sent, their calls, and what others were sent or wrote
// about their requests.
var eraseCopiesSQL = []string{
	`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT recording, 'recording', '' FROM inbounds
	  WHERE person_id = ? AND recording <> '' ON CONFLICT DO NOTHING`,
	`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, CASE channel WHEN 'sms' THEN 'text' ELSE 'call' END, '' FROM inbounds
	  WHERE person_id = ? AND sid NOT LIKE 'erased %' ON CONFLICT DO NOTHING`,
	`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, 'text', '' FROM outbox WHERE person_id = ? AND sid <> '' ON CONFLICT DO NOTHING`,
	`INSERT INTO carrier_copies (sid, kind, due_at) SELECT sid, 'call', '' FROM calls WHERE person_id = ? AND sid <> '' ON CONFLICT DO NOTHING`,
	`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, 'text', '' FROM outbox
	  WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?) AND sid <> '' ON CONFLICT DO NOTHING`,
	`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, 'text', '' FROM inbounds
	  WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?) AND channel = 'sms' AND body <> '' AND sid NOT LIKE 'erased %' ON CONFLICT DO NOTHING`,
}

// An ErasureMark stands for a number that was erased, for whoever has the
// hotline's secret and nobody else.
type ErasureMark struct {
	Key    string // names the secret
	Person string // keyed hash of the number
}

// Erase removes what is known of a person, has the carrier's copies deleted,
// and writes the erasure down, so that no older backup brings it back. Scrub
// must follow once it is committed.
func (tx *Tx) Erase(id aid.PersonID, mark ErasureMark) error {
	p, err := tx.Person(id)
	if err != nil {
		return err
	}
	if err := tx.eraseFromOthers(p); err != nil {
		return fmt.Errorf("erase person %d: %w", id, err)
	}
	if _, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE request_id IN (SELECT id FROM requests WHERE person_id = ?)
		AND status = 'queued' AND created_at < ?`, int64(id), stamp(tx.Now)); err != nil { // what is queued now says that it is closed
		return fmt.Errorf("withdraw texts about person %d: %w", id, err)
	}
	for _, q := range eraseCopiesSQL {
		if _, err := tx.exec(q, int64(id)); err != nil {
			return fmt.Errorf("list the carrier's copies of person %d: %w", id, err)
		}
	}
	hashes, err := tx.forgetSIDs(id)
	if err != nil {
		return fmt.Errorf("forget the ids of person %d: %w", id, err)
	}
	for _, q := range eraseSQL {
		if _, err := tx.exec(q, int64(id)); err != nil {
			return fmt.Errorf("erase person %d: %w", id, err)
		}
	}
	if err := tx.renameOptOut(p.Phone.E164(), erasedOptOut(mark)); err != nil {
		return fmt.Errorf("keep the STOP of person %d: %w", id, err)
	}
	_, err = tx.exec(`INSERT INTO erasures (at, key, person, sids) VALUES (?, ?, ?, ?)`, stamp(tx.Now), mark.Key, mark.Person, join(hashes))
	return err
}

// shortestName is the shortest name that is looked for in texts to others.
const shortestName = 3

// eraseFromOthers removes texts to and from others that hold the person's
// number, or what was told of them under the code of a request. It reads the
// whole outbox once for each: a person is erased seldom, and texts are kept
// for weeks only. A text to somebody else that waits to leave and quotes the
// number is withdrawn.
func (tx *Tx) eraseFromOthers(p aid.Person) error {
	terms, err := all(&tx.Reader, func(row scanner) (s string, err error) { return s, row.Scan(&s) },
		`SELECT code FROM requests WHERE person_id = ? AND code_live = 1
		 UNION SELECT name FROM requests WHERE person_id = ? AND length(name) >= ? UNION SELECT name FROM people WHERE id = ? AND length(name) >= ?`,
		int64(p.ID), int64(p.ID), shortestName, int64(p.ID), shortestName)
	if err != nil {
		return err
	}
	for _, term := range terms {
		if term == "" {
			continue
		}
		if _, err := tx.exec(`UPDATE outbox SET body = '' WHERE body <> '' AND status NOT IN ('queued', 'sending', 'unknown') AND instr(body, ?) > 0`, term); err != nil {
			return err
		}
	}
	number := p.Phone.E164()
	for _, q := range []string{
		`INSERT INTO carrier_copies (sid, kind, due_at) SELECT DISTINCT sid, 'text', '' FROM outbox WHERE sid <> '' AND instr(body, ?) > 0 ON CONFLICT DO NOTHING`,
		`UPDATE outbox SET status = 'withdrawn' WHERE status = 'queued' AND instr(body, ?) > 0`,
		`UPDATE outbox SET body = '' WHERE instr(body, ?) > 0`,
		`UPDATE inbounds SET body = '' WHERE instr(body, ?) > 0`,
		`UPDATE voice_notes SET body = '' WHERE instr(body, ?) > 0`,
		`UPDATE marks SET name = 'erased ' || at || ' ' || substr(name, 1, 3) WHERE instr(name, ?) > 0`,
	} {
		if _, err := tx.exec(q, number); err != nil {
			return err
		}
	}
	return nil
}

// hashSID is how the id of a text or a call is remembered that was erased.
func hashSID(sid string) string {
	sum := sha256.Sum256([]byte(sid))
	return hex.EncodeToString(sum[:16])
}

// forgetSIDs remembers a person's texts and calls by hashes alone.
func (tx *Tx) forgetSIDs(id aid.PersonID) (hashes []string, err error) {
	sids, err := all(&tx.Reader, func(row scanner) (s string, err error) { return s, row.Scan(&s) },
		`SELECT sid FROM inbounds WHERE person_id = ? AND sid NOT LIKE 'erased %' UNION SELECT sid FROM calls WHERE person_id = ? AND sid <> ''`,
		int64(id), int64(id))
	if err != nil {
		return nil, err
	}
	for _, sid := range sids {
		hashes = append(hashes, hashSID(sid))
	}
	return hashes, tx.addForgotten(hashes)
}

func (tx *Tx) addForgotten(hashes []string) error {
	for _, h := range hashes {
		if _, err := tx.exec(`INSERT INTO forgotten (hash, at) VALUES (?, ?) ON CONFLICT DO NOTHING`, h, stamp(tx.Now)); err != nil {
			return err
		}
	}
	return nil
}

// Forgotten says whether a text or a call, by the carrier's id, was erased: it
// must not come back.
func (r *Reader) Forgotten(sid string) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM forgotten WHERE hash = ?`, []any{hashSID(sid)}, &one))
}

// WantErase remembers that a person wants to be forgotten and must wait.
func (tx *Tx) WantErase(id aid.PersonID) error {
	_, err := tx.exec(`UPDATE people SET erase_wanted = ? WHERE id = ? AND erase_wanted = ''`, stamp(tx.Now), int64(id))
	return err
}

// EraseWanted lists people who want to be forgotten and of whom nothing is kept
// any more.
func (r *Reader) EraseWanted(limit int) ([]aid.PersonID, error) {
	return all(r, func(row scanner) (id aid.PersonID, err error) { return id, row.Scan(&id) },
		`SELECT id FROM people WHERE erase_wanted <> '' AND NOT EXISTS (SELECT 1 FROM requests q WHERE q.person_id = people.id AND q.kept_at <> '')
		  ORDER BY id LIMIT ?`, limit)
}
