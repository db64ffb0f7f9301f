package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// care hears that somebody is under 18, or that somebody else reads their
// phone. From then on a coordinator looks at each of their requests first, and
// for the second no text names a need. The text itself goes its usual way:
// nothing in the answer shows that it was heard.
func (t *turn) care() error {
	minor, watched := lexicon.Minor(t.text), lexicon.Watched(t.text) && !lexicon.SafeAgain(t.text)
	if minor == t.person.Minor && watched == t.person.Watched || !minor && !watched {
		return nil
	}
	if err := t.tx.SetCare(t.person.ID, minor, watched); err != nil {
		return err
	}
	t.person.Minor, t.person.Watched = t.person.Minor || minor, t.person.Watched || watched
	if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "care", Person: t.person.ID}); err != nil {
		return err
	}
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil {
		return err
	}
	for _, q := range reqs {
		if q.State != aid.Open {
			continue
		}
		if err := t.holdBack(q, "needs care"); err != nil {
			return err
		}
		if err := t.addTask(aid.Task{Kind: aid.TaskReview, Person: t.person.ID, Request: q.ID, Inbound: t.id, Note: careWords(t.person)}); err != nil {
			return err
		}
	}
	return nil
}

// careWords says to a coordinator why a request waits for them.
func careWords(p aid.Person) string {
	switch {
	case p.Minor && p.Watched:
		return "under 18, and somebody else reads the phone"
	case p.Minor:
		return "under 18"
	case p.Watched:
		return "somebody else reads the phone"
	}
	return ""
}

// holdBack takes an open request from the volunteers and leaves it to a
// coordinator.
func (a *act) holdBack(q aid.Request, cause string) error {
	if _, err := a.tx.MoveRequest(q, aid.Review, a.by, cause); err != nil {
		return err
	}
	if err := a.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
		return err
	}
	if err := a.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	return a.tx.ClearTimers(int64(q.ID), store.TimerWave)
}

// factsFor says what a request is about to the neighbor who asked. Where
// somebody else reads their phone it names no need.
func (a *act) factsFor(p aid.Person, q aid.Request) map[string]string {
	f := a.requestFacts(q, a.langOf(p))
	f["code"] = a.whose(p, q)
	if p.Watched {
		hush(f, a.words(a.langOf(p), "plain_need", nil), a.words(a.langOf(p), "somebody", nil), p.Name)
	}
	return f
}
