package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const outboundColumns = `o.id, o.ref, o.phone, COALESCE(o.person_id, 0), o.body, o.class, COALESCE(o.request_id, 0), COALESCE(o.invite_id, 0),
	COALESCE(o.conversation_id, 0), o.anytime, o.segments, o.misses, o.status, o.attempts, o.due_at, o.expires_at, o.claimed_at, o.sid, o.error_code`

func scanOutbound(row scanner) (aid.Outbound, error) {
	var o aid.Outbound
	err := row.Scan(outboundDest(&o)...)
	return o, err
}

func outboundDest(o *aid.Outbound) []any {
	return []any{
		&o.ID, &o.Ref, &o.To, &o.Person, &o.Body, &o.Class, &o.Request, &o.Invite, &o.Talk, &o.Anytime, &o.Segments, &o.Misses,
		&o.Status, &o.Attempts,
		into{&o.DueAt},
		into{&o.ExpiresAt},
		into{&o.ClaimedAt},
		&o.SID, &o.ErrorCode,
	}
}

const enqueueSQL = `
	INSERT INTO outbox (ref, person_id, phone, body, class, rank, segments, anytime, status, request_id, invite_id, conversation_id, due_at, expires_at, created_at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?)
	RETURNING id`

// pressOnSQL lets answers that wait for a phone press as the one behind them does:
// answers to one person are read in their order.
const pressOnSQL = `UPDATE outbox SET rank = ? WHERE phone = ? AND status = 'queued' AND class = 'reply' AND rank > ?`

// Enqueue puts a text in the outbox. It leaves once what enqueued it is
// committed, when it is due, and never before.
func (tx *Tx) Enqueue(o aid.Outbound) (aid.OutboundID, error) {
	if o.DueAt.IsZero() {
		o.DueAt = tx.Now
	}
	id, err := tx.insert(enqueueSQL, o.Ref, null(o.Person), o.To.E164(), o.Body.Text(), string(o.Class), o.Rank(), o.Segments,
		flag(o.Anytime), null(o.Request), null(o.Invite), null(o.Talk), stamp(o.DueAt), stamp(o.ExpiresAt), stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("queue a text: %w", err)
	}
	if o.Class == aid.Reply && o.Press != aid.Unpressed {
		if _, err := tx.exec(pressOnSQL, o.Rank(), o.To.E164(), o.Rank()); err != nil {
			return 0, fmt.Errorf("hurry the texts before one: %w", err)
		}
	}
	return aid.OutboundID(id), nil
}

// A Waiting is a text that is due, with what decides whether it may leave.
type Waiting struct {
	aid.Outbound
	ZIP      string // of the recipient
	OptedOut bool
}

// inFlight is the condition of the index over what is on its way. SQLite uses
// an index only where its condition stands in the query word for word.
const inFlight = `status IN ('sending', 'unknown')`

// queuedDueSQL finds the texts of a rank that may leave now: due, nothing to the
// same phone on its way, and nothing to it that goes before. A text that waits
// for its next try keeps its place; one that waits for the morning does not.
// Whoever waits longest is first.
const queuedDueSQL = `
	SELECT ` + outboundColumns + `, COALESCE(p.zip, ''), EXISTS (SELECT 1 FROM opt_outs x WHERE x.phone = o.phone)
	  FROM outbox o
	  LEFT JOIN people p ON p.id = o.person_id
	 WHERE o.status = 'queued' AND o.rank = ? AND o.due_at <= ?
	   AND NOT EXISTS (SELECT 1 FROM outbox f WHERE f.phone = o.phone AND f.status IN ('sending', 'unknown'))
	   AND NOT EXISTS (SELECT 1 FROM outbox e
	                    WHERE e.phone = o.phone AND e.status = 'queued' AND (e.due_at <= ? OR e.attempts > 0)
	                      AND (e.rank < o.rank OR e.rank = o.rank AND e.id < o.id))
	 ORDER BY o.due_at, o.id
	 LIMIT ?`

// QueuedDue lists the texts that may leave now, the most urgent rank first,
// at most one for each phone.
func (r *Reader) QueuedDue(limit int) (due []Waiting, err error) {
	for rank := 0; rank <= aid.LastRank && len(due) < limit; rank++ {
		some, err := all(r, func(row scanner) (Waiting, error) {
			var w Waiting
			err := row.Scan(append(outboundDest(&w.Outbound), &w.ZIP, &w.OptedOut)...)
			return w, err
		}, queuedDueSQL, rank, stamp(r.Now), stamp(r.Now), limit-len(due))
		if err != nil {
			return nil, err
		}
		due = append(due, some...)
	}
	return due, nil
}

const nextDueSQL = `SELECT COALESCE(min(due_at), '') FROM outbox WHERE status = 'queued'`

// NextDue is when the next queued text becomes due; the zero time if none is
// queued.
func (r *Reader) NextDue() (time.Time, error) {
	var at time.Time
	_, err := found(r.one(nextDueSQL, nil, into{&at}))
	return at, err
}

// heldFor is the longest that a text is held back on purpose.
const heldFor = 10 * time.Second

const nextHeldSQL = `SELECT COALESCE(min(due_at), '') FROM outbox WHERE status = 'queued' AND attempts = 0 AND due_at > ? AND due_at <= ?`

// NextHeld is when the next text may leave that was never tried and is held
// back for some seconds; the zero time if none is.
func (r *Reader) NextHeld() (time.Time, error) {
	var at time.Time
	err := r.one(nextHeldSQL, []any{stamp(r.Now), stamp(r.Now.Add(heldFor))}, into{&at})
	return at, err
}

// ClaimOutbound takes a queued text for sending. Claimed is false where it is
// not queued any more.
func (tx *Tx) ClaimOutbound(id aid.OutboundID) (claimed bool, err error) {
	n, err := tx.exec(`UPDATE outbox SET status = 'sending', attempts = attempts + 1, claimed_at = ?, misses = 0, missed_at = '' WHERE id = ? AND status = 'queued'`,
		stamp(tx.Now), int64(id))
	return n == 1, err
}

// Defer lets a queued text wait until a time.
func (tx *Tx) Defer(id aid.OutboundID, until time.Time) error {
	_, err := tx.exec(`UPDATE outbox SET due_at = ? WHERE id = ? AND status = 'queued'`, stamp(until), int64(id))
	return err
}

// Recall ends a queued text that must not leave any more.
func (tx *Tx) Recall(id aid.OutboundID, as aid.OutboundStatus) error {
	_, err := tx.exec(`UPDATE outbox SET status = ? WHERE id = ? AND status = 'queued'`, string(as), int64(id))
	return err
}

// ExpireOutbound ends a text that became too old to leave, even at the last
// moment: the carrier was not asked.
func (tx *Tx) ExpireOutbound(id aid.OutboundID) error {
	_, err := tx.exec(`UPDATE outbox SET status = 'expired' WHERE id = ? AND status IN ('queued', 'sending')`, int64(id))
	return err
}

// RecallQuestions withdraws what a person was to be asked about a request and
// that has not left: it means nothing any more.
func (tx *Tx) RecallQuestions(req aid.RequestID, person aid.PersonID) error {
	_, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE request_id = ? AND person_id = ? AND class = 'follow_up' AND status = 'queued'`,
		int64(req), int64(person))
	return err
}

// QueuedIn says whether something said in a conversation has not left yet.
func (r *Reader) QueuedIn(c aid.ConversationID) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM outbox WHERE conversation_id = ? AND status = 'queued' LIMIT 1`, []any{int64(c)}, &one))
}

// LastSaid says how the last text of a conversation stands: whether it has yet
// to leave, and else when it left. Zero where there is none, or it never left.
func (r *Reader) LastSaid(c aid.ConversationID) (waits bool, left time.Time, err error) {
	_, err = found(r.one(`SELECT status IN ('queued', 'sending', 'unknown'), sent_at FROM outbox WHERE conversation_id = ? ORDER BY id DESC LIMIT 1`,
		[]any{int64(c)}, &waits, into{&left}))
	return waits, left, err
}

// RecallReplies withdraws what a person was to be answered about a request in a
// conversation and that has not left: how it stands by now is said in its place.
// Other people's words, which were kept for them, are in none and stay.
func (tx *Tx) RecallReplies(req aid.RequestID, person aid.PersonID) error {
	_, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE request_id = ? AND person_id = ? AND conversation_id IS NOT NULL
		AND class = 'reply' AND status = 'queued'`,
		int64(req), int64(person))
	return err
}

// RecallTalk withdraws what was to be said in a conversation and has not left:
// something else is said in its place.
func (tx *Tx) RecallTalk(c aid.ConversationID) error {
	_, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE conversation_id = ? AND status = 'queued'`, int64(c))
	return err
}

const queuedInvitesSQL = `SELECT id FROM outbox WHERE request_id = ? AND class = 'invite' AND status = 'queued'`

const forgetRecalledSQL = `
	DELETE FROM invites
	 WHERE request_id = ? AND state IN ('queued', 'withdrawn')
	   AND id IN (SELECT invite_id FROM outbox WHERE request_id = ? AND class = 'invite' AND status = 'queued')`

// RecallInvites withdraws the invites of a request whose text has not left:
// those volunteers were never asked.
func (tx *Tx) RecallInvites(req aid.RequestID) error {
	recalled, err := all(&tx.Reader, func(row scanner) (id int64, err error) { return id, row.Scan(&id) },
		queuedInvitesSQL, int64(req))
	if err != nil || len(recalled) == 0 {
		return err
	}
	if _, err := tx.exec(forgetRecalledSQL, int64(req), int64(req)); err != nil {
		return err
	}
	for _, id := range recalled {
		if err := tx.Recall(aid.OutboundID(id), aid.Recalled); err != nil {
			return err
		}
	}
	return nil
}

const sentSQL = `
	UPDATE outbox SET status = 'sent', sid = ?, sent_at = CASE sent_at WHEN '' THEN ? ELSE sent_at END
	 WHERE id = ? AND status IN ('queued', 'sending', 'unknown')`

// SentOutbound records that the carrier has a text.
func (tx *Tx) SentOutbound(o aid.Outbound, sid string) error {
	if _, err := tx.exec(sentSQL, sid, stamp(tx.Now), int64(o.ID)); err != nil {
		return fmt.Errorf("record text %d as sent: %w", o.ID, err)
	}
	if o.Invite != 0 {
		return tx.inviteSent(o.Invite)
	}
	return nil
}

// RetryOutbound puts a text that the carrier certainly does not have back in
// the queue.
func (tx *Tx) RetryOutbound(id aid.OutboundID, due time.Time, code int) error {
	_, err := tx.exec(`UPDATE outbox SET status = 'queued', due_at = ?, error_code = ? WHERE id = ? AND status IN ('sending', 'unknown')`, stamp(due), code, int64(id))
	return err
}

// DoubtOutbound records that the carrier may have a text.
func (tx *Tx) DoubtOutbound(id aid.OutboundID) error {
	_, err := tx.exec(`UPDATE outbox SET status = 'unknown' WHERE id = ? AND status = 'sending'`, int64(id))
	return err
}

// FailOutbound ends a text that will not arrive.
func (tx *Tx) FailOutbound(id aid.OutboundID, as aid.OutboundStatus, code int) error {
	_, err := tx.exec(`UPDATE outbox SET status = ?, error_code = ? WHERE id = ? AND status IN ('sending', 'unknown', 'sent')`, string(as), code, int64(id))
	return err
}

const doubtAllSQL = `UPDATE outbox SET status = 'unknown' WHERE ` + inFlight + ` AND status = 'sending'`

// DoubtAll turns every text found on its way at the start into an unknown one:
// the process that was sending it is gone, and the carrier may have it.
func (tx *Tx) DoubtAll() (int64, error) {
	return tx.exec(doubtAllSQL)
}

// unknownsSQL sorts by more than the id, since in the order of ids alone SQLite
// would rather read the whole table.
const unknownsSQL = `SELECT ` + outboundColumns + ` FROM outbox o WHERE o.` + inFlight + ` AND o.status = 'unknown' AND o.claimed_at <= ? ORDER BY o.id + 0 LIMIT ?`

// Unknowns lists the texts claimed before a time of which nobody knows whether
// the carrier has them.
func (r *Reader) Unknowns(before time.Time, limit int) ([]aid.Outbound, error) {
	return all(r, scanOutbound, unknownsSQL, stamp(before), limit)
}

const missOutboundSQL = `
	UPDATE outbox SET misses = misses + 1, missed_at = CASE missed_at WHEN '' THEN ? ELSE missed_at END
	 WHERE id = ? AND status = 'unknown'
	RETURNING misses, missed_at`

// MissOutbound counts a list of the carrier that does not have an unknown
// text, and says how many there were, and when the first was read.
// aid.ErrNotFound means that the text is not unknown any more.
func (tx *Tx) MissOutbound(id aid.OutboundID) (misses int, first time.Time, err error) {
	err = tx.one(missOutboundSQL, []any{stamp(tx.Now), int64(id)}, &misses, into{&first})
	return misses, first, err
}

// SIDLinked says whether a message of the carrier is one of our rows already.
func (r *Reader) SIDLinked(sid string) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM outbox WHERE sid = ? AND sid <> ''`, []any{sid}, &one))
}

// OutboundByReceipt finds the text that a receipt is about: by our own mark,
// else by the carrier's id.
func (r *Reader) OutboundByReceipt(rc aid.Receipt) (aid.Outbound, error) {
	if rc.Ref != "" {
		return first(r, scanOutbound, `SELECT `+outboundColumns+` FROM outbox o WHERE o.ref = ?`, rc.Ref)
	}
	return first(r, scanOutbound, `SELECT `+outboundColumns+` FROM outbox o WHERE o.sid = ? AND o.sid <> ''`, rc.SID)
}

// SetStatus writes a receipt's status. The caller has made sure that it moves
// up.
func (tx *Tx) SetStatus(id aid.OutboundID, rc aid.Receipt) error {
	_, err := tx.exec(`UPDATE outbox SET status = ?, error_code = ?, sid = CASE sid WHEN '' THEN ? ELSE sid END,
		sent_at = CASE sent_at WHEN '' THEN ? ELSE sent_at END WHERE id = ?`,
		string(rc.Status), rc.ErrorCode, rc.SID, stamp(tx.Now), int64(id))
	return err
}

// SentTo counts the texts that a phone was sent since a time.
func (r *Reader) SentTo(phone aid.Phone, since time.Time) (n int, err error) {
	err = r.one(`SELECT count(*) FROM outbox WHERE phone = ? AND claimed_at >= ?`, []any{phone.E164(), stamp(since)}, &n)
	return n, err
}

const spentSQL = `SELECT (SELECT COALESCE(sum(segments), 0) FROM outbox WHERE sent_at >= ? AND sent_at <> '')
	+ (SELECT COALESCE(sum(segments), 0) FROM outbox WHERE ` + inFlight + ` AND sent_at = '')`

// SegmentsSince counts the segments that left since a time, and those on their
// way.
func (r *Reader) SegmentsSince(since time.Time) (n int, err error) {
	err = r.one(spentSQL, []any{stamp(since)}, &n)
	return n, err
}

const unsettledSQL = `SELECT (SELECT count(*) FROM outbox WHERE ` + inFlight + `)
	+ (SELECT count(*) FROM outbox WHERE status = 'queued' AND (due_at <= ? OR attempts = 0 AND due_at <= ?))`

// Unsettled counts the texts that are queued and due, or held back for some
// seconds only, or on their way.
func (r *Reader) Unsettled() (n int, err error) {
	err = r.one(unsettledSQL, []any{stamp(r.Now), stamp(r.Now.Add(heldFor))}, &n)
	return n, err
}

// LastOutbound is the newest text of ours; 0 if there is none.
func (r *Reader) LastOutbound() (id aid.OutboundID, err error) {
	err = r.one(`SELECT COALESCE(max(id), 0) FROM outbox`, nil, &id)
	return id, err
}

// WithdrawSince withdraws the texts that were queued after one.
func (tx *Tx) WithdrawSince(after aid.OutboundID) error {
	_, err := tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE id > ? AND status = 'queued'`, int64(after))
	return err
}
