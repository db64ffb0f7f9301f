package store

import (
	"fmt"
	"math"
	"time"

	"neighborline/internal/aid"
)

const inviteColumns = `id, request_id, person_id, state, wave, p, why, condition, created_at, answered_at`

func scanInvite(row scanner) (aid.Invite, error) {
	var i aid.Invite
	var why string
	err := row.Scan(&i.ID, &i.Request, &i.Volunteer, &i.State, &i.Wave, &i.P, &why, &i.Condition, into{&i.CreatedAt}, into{&i.AnsweredAt})
	i.Why = aid.DecodeReason(why)
	return i, err
}

// staleSQL says of a row of invites that it is from before its request last
// came back to the pool, so that the volunteer may be asked again: one who was
// too late with a yes or not asked any more at once, one who never answered
// after an hour. It takes
// the time an hour ago.
const staleSQL = `(invites.created_at < (SELECT opened_at FROM requests WHERE requests.id = invites.request_id)
	AND (invites.state IN ('late', 'withdrawn') OR invites.state IN ('queued', 'sent', 'lapsed') AND invites.created_at < ?))`

// askAgainAfter is how long somebody who did not answer is left alone before
// they are asked for the same request once more.
const askAgainAfter = time.Hour

func (r *Reader) staleBefore() stamp { return stamp(r.Now.Add(-askAgainAfter)) }

const addInviteSQL = `
	INSERT INTO invites (request_id, person_id, state, wave, p, exposure, part, why, created_at)
	VALUES (?, ?, 'queued', ?, ?, ?, ?, ?, ?)
	ON CONFLICT (request_id, person_id) DO UPDATE
	   SET state = 'queued', wave = excluded.wave, p = excluded.p, exposure = excluded.exposure, part = excluded.part,
	       why = excluded.why, condition = '', log_delay = -1, folded = 0,
	       created_at = excluded.created_at, answered_at = ''
	 WHERE ` + staleSQL + `
	RETURNING id`

// AddInvite asks a volunteer for a request, once each time that it is opened:
// fresh is false where they were asked before.
func (tx *Tx) AddInvite(i aid.Invite) (id aid.InviteID, fresh bool, err error) {
	why, err := i.Why.Encode()
	if err != nil {
		return 0, false, err
	}
	n, err := tx.insert(addInviteSQL, int64(i.Request), int64(i.Volunteer), i.Wave, i.P, i.Exposure, i.Part, why, stamp(tx.Now), tx.staleBefore())
	if ok, err := found(err); err != nil || !ok {
		return 0, false, err
	}
	return aid.InviteID(n), true, nil
}

// Invite finds the invite of a volunteer for a request.
func (r *Reader) Invite(req aid.RequestID, volunteer aid.PersonID) (aid.Invite, error) {
	return first(r, scanInvite, `SELECT `+inviteColumns+` FROM invites WHERE request_id = ? AND person_id = ?`, int64(req), int64(volunteer))
}

// InvitesOf lists everybody asked for a request, in the order of asking.
func (r *Reader) InvitesOf(req aid.RequestID) ([]aid.Invite, error) {
	return all(r, scanInvite, `SELECT `+inviteColumns+` FROM invites WHERE request_id = ? ORDER BY id`, int64(req))
}

// StandingInvites lists those asked for a request who are not to be asked for
// it again now.
func (r *Reader) StandingInvites(req aid.RequestID) ([]aid.Invite, error) {
	return all(r, scanInvite, `SELECT `+inviteColumns+` FROM invites WHERE request_id = ? AND NOT `+staleSQL+` ORDER BY id`, int64(req), r.staleBefore())
}

const liveInvitesSQL = `
	SELECT i.id, i.request_id, i.person_id, i.state, i.wave, i.p, i.why, i.condition, i.created_at, i.answered_at
	  FROM invites i
	  JOIN requests q ON q.id = i.request_id
	 WHERE i.person_id = ? AND i.state IN ('queued', 'sent', 'conditional') AND q.state IN ('open', 'unmet')
	 ORDER BY i.id DESC
	 LIMIT 20`

// LiveInvites lists what a volunteer was asked and may still answer, newest
// first.
func (r *Reader) LiveInvites(volunteer aid.PersonID) ([]aid.Invite, error) {
	return all(r, scanInvite, liveInvitesSQL, int64(volunteer))
}

const missedInvitesSQL = `
	SELECT i.id, i.request_id, i.person_id, i.state, i.wave, i.p, i.why, i.condition, i.created_at, i.answered_at
	  FROM invites i
	  JOIN requests q ON q.id = i.request_id
	 WHERE i.person_id = ? AND i.created_at > ? AND i.state <> 'accepted' AND i.state <> 'declined'
	   AND q.state NOT IN ('open', 'unmet', 'partial', 'review')
	 ORDER BY i.id DESC
	 LIMIT 20`

// MissedInvites lists what a volunteer was asked since a time that somebody
// else took, or that is no longer needed, newest first.
func (r *Reader) MissedInvites(volunteer aid.PersonID, since time.Time) ([]aid.Invite, error) {
	return all(r, scanInvite, missedInvitesSQL, int64(volunteer), stamp(since))
}

const standsByForSQL = `
	SELECT i.id, i.request_id, i.person_id, i.state, i.wave, i.p, i.why, i.condition, i.created_at, i.answered_at
	  FROM invites i
	  JOIN requests q ON q.id = i.request_id
	 WHERE i.person_id = ? AND i.state = 'backup' AND q.state = 'assigned'
	 ORDER BY i.id
	 LIMIT 20`

// StandsByFor lists what a volunteer is the backup for, oldest first.
func (r *Reader) StandsByFor(volunteer aid.PersonID) ([]aid.Invite, error) {
	return all(r, scanInvite, standsByForSQL, int64(volunteer))
}

// Backups lists who stands by for a request, first come first.
func (r *Reader) Backups(req aid.RequestID) ([]aid.Invite, error) {
	return all(r, scanInvite, `SELECT `+inviteColumns+` FROM invites WHERE request_id = ? AND state = 'backup' ORDER BY answered_at, id`, int64(req))
}

// AnswerInvite records what a volunteer answered, or what became of the
// invite without one.
func (tx *Tx) AnswerInvite(id aid.InviteID, state aid.InviteState, condition string) error {
	delay, err := tx.logDelay(id, state)
	if err != nil {
		return err
	}
	_, err = tx.exec(answerInviteSQL, string(state), condition, stamp(tx.Now), delay, int64(id))
	if err != nil {
		return fmt.Errorf("answer invite %d: %w", id, err)
	}
	return nil
}

const answerInviteSQL = `
	UPDATE invites
	   SET state = ?, condition = ?, answered_at = ?, log_delay = CASE WHEN log_delay < 0 THEN ? ELSE log_delay END
	 WHERE id = ?`

// logDelay is the natural logarithm of the minutes, at least one, that an
// answer took, and -1 where there was none.
func (r *Reader) logDelay(id aid.InviteID, state aid.InviteState) (float64, error) {
	switch state {
	case aid.InviteAccepted, aid.InviteDeclined, aid.InviteConditional, aid.InviteLate, aid.InviteBackup:
	default:
		return -1, nil
	}
	var asked time.Time
	err := r.one(`SELECT created_at FROM invites WHERE id = ?`, []any{int64(id)}, into{&asked})
	if ok, err := found(err); err != nil || !ok {
		return -1, err
	}
	return math.Log(max(r.Now.Sub(asked).Minutes(), 1)), nil
}

// LapseInvites closes the invites of a request that nobody answered.
func (tx *Tx) LapseInvites(req aid.RequestID, state aid.InviteState) error {
	_, err := tx.exec(`UPDATE invites SET state = ? WHERE request_id = ? AND state IN ('queued', 'sent', 'conditional')`, string(state), int64(req))
	return err
}

const notAgainSQL = `
	INSERT INTO invites (request_id, person_id, state, wave, p, exposure, why, created_at, answered_at)
	VALUES (?, ?, 'declined', 0, 0, 0, ?, ?, ?)
	ON CONFLICT DO NOTHING`

// NotAgain keeps somebody who gave a request back from being asked for it, who
// had it without an invite of their own: they were given it, or it was on a run.
func (tx *Tx) NotAgain(req aid.RequestID, volunteer aid.PersonID) error {
	why, err := aid.Reason{}.Encode()
	if err != nil {
		return err
	}
	_, err = tx.exec(notAgainSQL, int64(req), int64(volunteer), why, stamp(tx.Now), stamp(tx.Now))
	return err
}

// ForgetInvite takes back an invite whose text never left: the volunteer was
// not asked, and may be.
func (tx *Tx) ForgetInvite(id aid.InviteID) error {
	_, err := tx.exec(`DELETE FROM invites WHERE id = ? AND state = 'queued'`, int64(id))
	return err
}

// inviteSent notes that the carrier has an invite's text.
func (tx *Tx) inviteSent(id aid.InviteID) error {
	_, err := tx.exec(`UPDATE invites SET state = 'sent' WHERE id = ? AND state = 'queued'`, int64(id))
	return err
}

// CountAsks says how often a volunteer was asked since a time.
func (r *Reader) CountAsks(volunteer aid.PersonID, since time.Time) (n int, err error) {
	err = r.one(`SELECT count(*) FROM invites WHERE person_id = ? AND created_at > ?`, []any{int64(volunteer), stamp(since)}, &n)
	return n, err
}

// Those who were asked for what a request rode with were asked for it too.
const inviteCountsSQL = `
	SELECT count(*), COALESCE(sum(state = 'declined'), 0), COALESCE(sum(state IN ('queued', 'sent', 'conditional')), 0)
	  FROM (SELECT state FROM invites WHERE request_id = ?
	        UNION ALL
	        SELECT i.state FROM riders x JOIN invites i ON i.request_id = x.lead_id
	         WHERE x.request_id = ? AND i.created_at >= x.joined_at AND (x.left_at = '' OR i.created_at < x.left_at))`

// InviteCounts says how many were asked for a request, how many said no, and
// how many may still answer.
func (r *Reader) InviteCounts(req aid.RequestID) (asked, declined, waiting int, err error) {
	err = r.one(inviteCountsSQL, []any{int64(req), int64(req)}, &asked, &declined, &waiting)
	return asked, declined, waiting, err
}
