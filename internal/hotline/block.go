package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// block keeps the two ends of a relay apart for good, because one of them wants
// it: by its code, or because there is only one. The other is told nothing of
// it; a coordinator hears.
func (t *turn) block(code string) (bool, error) {
	if code == "" {
		return t.blockOnly()
	}
	q, err := t.tx.RequestByCode(code)
	if ok, err := found(err); err != nil {
		return true, err
	} else if !ok {
		return true, t.noSuchCode(code, nil)
	}
	other, err := t.tx.OtherEnd(q.ID, t.person.ID)
	if ok, err := found(err); err != nil {
		return true, err
	} else if !ok {
		return true, t.noSuchCode(code, nil) // the same answer as for a code that is not there
	}
	return true, t.keepApart(q, other)
}

// blockOnly takes a BLOCK without a code: it means the one whom the relays lead
// to.
func (t *turn) blockOnly() (bool, error) {
	pairs, err := t.tx.Relays(t.person.ID)
	if err != nil || len(pairs) == 0 {
		return false, err
	}
	var codes []string
	var others []aid.PersonID
	for _, p := range pairs {
		codes = append(codes, p.Code)
		if !slices.Contains(others, p.Other) {
			others = append(others, p.Other)
		}
	}
	if len(others) > 1 {
		return true, t.reply("block_which", map[string]string{"codes": strings.Join(codes, ", "), "code": codes[0]})
	}
	q, err := t.tx.Request(pairs[0].Request)
	if err != nil {
		return true, err
	}
	return true, t.keepApart(q, others[0])
}

// keepApart blocks somebody for the one who writes: what the two hold of each
// other goes back to the pool, what they were asked for each other is taken
// back, and neither is ever asked for the other again.
func (t *turn) keepApart(q aid.Request, other aid.PersonID) error {
	if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
		return err
	}
	fresh, err := t.tx.Block(t.person.ID, other, q.ID)
	if err != nil {
		return err
	}
	if fresh {
		if err := t.separate(other); err != nil {
			return err
		}
		if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "block", Request: q.ID, Person: t.person.ID}); err != nil {
			return err
		}
		if err := t.task(aid.TaskBlocked, q.ID, "wants no more contact with the other end"); err != nil {
			return err
		}
	}
	return t.reply("blocked", map[string]string{"code": q.Code})
}

// separate takes back what binds the writer and somebody else.
func (t *turn) separate(other aid.PersonID) error {
	me := t.person.ID
	if err := t.letGo(me, other, func(q aid.Request, held aid.Assignment) error {
		return t.dropped(q, held, "blocked")
	}); err != nil {
		return err
	}
	// The helper must not come: they hear that it is no longer needed.
	if err := t.letGo(other, me, func(q aid.Request, _ aid.Assignment) error {
		if err := t.unassign(q, "withdrawn_told", "blocked"); err != nil {
			return err
		}
		return t.backToPool(q, "blocked")
	}); err != nil {
		return err
	}
	if err := t.tx.WithdrawBetween(me, other); err != nil {
		return err
	}
	return t.tx.WithdrawBetween(other, me)
}

// letGo does something with each job that a volunteer holds for a neighbor.
func (a *act) letGo(volunteer, neighbor aid.PersonID, do func(aid.Request, aid.Assignment) error) error {
	jobs, err := a.tx.AssignmentsTo(volunteer)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		q, err := a.tx.Request(j.Request)
		if err != nil {
			return err
		}
		if q.Requester != neighbor {
			continue
		}
		if err := do(q, j); err != nil {
			return err
		}
	}
	return nil
}
