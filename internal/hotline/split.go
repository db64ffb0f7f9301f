package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// split makes a second request of one that holds two wishes, linked to it, so
// that each finds its own volunteer. The words of the first stay with both.
func (t *turn) split(q aid.Request, d Deed) error {
	need, ok := t.needCalled(d.How)
	if !ok || need.Key == q.Need {
		row, _ := rowOf(DoSplit)
		return t.refuse("deed_how", map[string]string{"say": row.say})
	}
	if !q.State.Live() {
		t.refused = true
		return t.card(q)
	}
	second, err := t.second(q, need)
	if err != nil {
		return err
	}
	if second.State == aid.Open {
		if err := t.startAsking(second); err != nil {
			return err
		}
	}
	t.became = second.Code
	if err := t.tellNeighbor(second, "split_told"); err != nil {
		return err
	}
	return t.card(second)
}

// second adds the request that a split makes.
func (t *turn) second(q aid.Request, need flow.Need) (aid.Request, error) {
	s := q
	s.Need, s.State, s.CreatedAt = need.Key, aid.Open, t.tx.Now
	s.Wave, s.Reopened, s.FollowUps = 0, 0, 0
	if need.Tier == "coordinator" || q.State == aid.Review || q.State == aid.Partial {
		s.State = aid.Review
	}
	var err error
	if s.Code, err = t.freeCode(); err != nil {
		return s, err
	}
	s.PromisedAt = t.promise(s, t.tx.Now)
	if s.ID, err = t.tx.AddRequest(s, q.ID, t.by); err != nil {
		return s, err
	}
	if err := t.later(store.TimerPromise, int64(s.ID), s.PromisedAt); err != nil {
		return s, err
	}
	return s, t.later(store.TimerStillNeeded, int64(s.ID), t.tx.Now.Add(t.conf.FollowUp.StillNeeded))
}

// needCalled finds a need by its key, its name or another word for it, in any
// language.
func (a *act) needCalled(word string) (flow.Need, bool) {
	word = lexicon.Fold(word)
	if strings.TrimSpace(word) == "" {
		return flow.Need{}, false
	}
	is := func(w string) bool { return lexicon.Fold(w) == word }
	i := slices.IndexFunc(a.book.Needs, func(n flow.Need) bool {
		if is(n.Key) {
			return true
		}
		for _, name := range n.Name {
			if is(name) {
				return true
			}
		}
		for _, also := range n.Also {
			if slices.ContainsFunc(also, is) {
				return true
			}
		}
		return false
	})
	if i < 0 {
		return flow.Need{}, false
	}
	return a.book.Needs[i], true
}
