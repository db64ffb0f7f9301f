package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// brought takes a volunteer's own words for a DONE. They may have meant less
// than that, so that the answer says what was closed, and how it opens again.
func (t *turn) brought(q aid.Request, as aid.Assignment) error {
	if err := t.passTo(q.ID, t.text); err != nil {
		return err
	}
	if err := t.wasDone(q, as); err != nil {
		return err
	}
	return t.reply("done_heard", map[string]string{"code": q.Code})
}

// askNeighbor passes on what a volunteer asked behind their yes, where the
// request is theirs now. Where somebody else was quicker it is asked no more.
func (t *turn) askNeighbor(a sms.Answer) error {
	q, err := t.tx.RequestByCode(a.Code)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	if _, mine, err := t.holds(q.ID); err != nil || !mine {
		return err
	}
	return t.passTo(q.ID, a.Question)
}

// passTo sends words to the other end of a request that the writer has.
func (t *turn) passTo(id aid.RequestID, words string) error {
	pairs, err := t.tx.Relays(t.person.ID)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if p.Request == id {
			return t.passOn(p, words)
		}
	}
	return nil
}

// notDone takes a DONE back, within the day that the two can still talk and as
// long as the neighbor has not said how it went: it is the volunteer's again,
// and the neighbor is no longer asked. Where the neighbor has said so, or an
// organisation counts what came, it is for a person to mend.
func (t *turn) notDone(code string) (bool, error) {
	q, ok, err := t.lastDone(code)
	if err != nil || !ok && (code == "" || q.ID == 0) {
		return false, err
	}
	if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
		return true, err
	}
	stops, err := t.tx.AllocationsOn(q.ID)
	if err != nil {
		return true, err
	}
	if !ok || len(stops) > 0 {
		if err := t.task(aid.TaskMessage, q.ID, "says after DONE that it is not done"); err != nil {
			return true, err
		}
		return true, t.reply("passed_on", nil)
	}
	last, err := t.tx.LastAssignment(q.ID)
	if err != nil {
		return true, err
	}
	if moved, err := t.tx.MoveRequest(q, aid.Assigned, t.by, "the volunteer says it is not done"); err != nil || !moved {
		return true, err
	}
	if err := t.tx.ResumeAssignment(last.ID); err != nil {
		return true, err
	}
	if err := t.endQuestion(q); err != nil {
		return true, err
	}
	if err := t.stopTimers(q.ID); err != nil {
		return true, err
	}
	if err := t.setWindow(q); err != nil {
		return true, err
	}
	if err := t.reply("yours_again", map[string]string{"code": q.Code}); err != nil {
		return true, err
	}
	neighbor, err := t.neighborOf(q)
	if err != nil {
		return true, err
	}
	told := t.factsFor(neighbor, q)
	told["name"] = sentence(t.nameOr(t.withName(t.person).Name, t.langOf(neighbor)))
	return true, t.tell(neighbor, "not_done_told", told, note{class: aid.Notice, request: q.ID, expires: replyLife, anytime: q.HowSoon == aid.Today})
}

// lastDone is what the writer said last to be done, or the one with this code;
// it is not ok where there is none, or the neighbor has said how it went.
func (t *turn) lastDone(code string) (q aid.Request, ok bool, err error) {
	pairs, err := t.tx.Relays(t.person.ID)
	if err != nil {
		return q, false, err
	}
	var newest store.Pair
	for _, p := range pairs {
		if !p.Closed || code != "" && p.Code != code || newest.Request > p.Request {
			continue
		}
		last, err := t.tx.LastAssignment(p.Request)
		if found, err := found(err); err != nil {
			return q, false, err
		} else if found && last.Volunteer == t.person.ID && last.State == aid.AssignmentDone {
			newest = p
		}
	}
	if newest.Request == 0 {
		return q, false, nil
	}
	q, err = t.tx.Request(newest.Request)
	return q, err == nil && q.State == aid.Done && q.EndedAt.IsZero(), err
}
