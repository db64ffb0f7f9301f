package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// outcomes are a coordinator's words for how a request ended, folded.
var outcomes = []struct {
	words []string
	to    aid.RequestState
}{
	{[]string{"helped", "ayudado", "ayuda", "помогли", "da giup", "已帮", "допомогли"}, aid.Verified},
	{[]string{"gone", "yano", "неактуально", "het can", "不需要", "неактуально"}, aid.Withdrawn},
	{[]string{"cant", "nadie", "никто", "khong ai", "没人", "ніхто"}, aid.Unmet},
	{[]string{"dup", "duplicate", "doble", "дубль", "trung", "重复", "дубль"}, aid.Duplicate},
}

// outcomeOf reads how a request ended.
func outcomeOf(word string) (aid.RequestState, bool) {
	word = lexicon.Fold(word)
	for _, o := range outcomes {
		if slices.Contains(o.words, word) {
			return o.to, true
		}
	}
	return "", false
}

// shut closes a request with an outcome, and lets go whoever holds it. How it
// ended is never guessed: it stands in the statistics, and in what the neighbor
// hears.
func (t *turn) shut(q aid.Request, d Deed) error {
	if d.How == "" && q.Requester == t.person.ID { // their own, which they no longer need
		if closed, err := t.closeRequest(q.Code); err != nil || closed {
			return err
		}
		t.refused = true
		return t.card(q) // it is over already
	}
	to, ok := outcomeOf(d.How)
	if !ok || to == aid.Duplicate && d.Other == "" {
		return t.refuse("close_how", map[string]string{"code": q.Code})
	}
	var same aid.Request
	if to == aid.Duplicate {
		if same, ok = t.keptOf(q, d.Other); !ok {
			return t.refuse("no_such_code", map[string]string{"code": d.Other})
		}
	}
	cause := "a coordinator says so: " + strings.TrimSpace(d.How+" "+same.Code)
	moved, err := t.tx.MoveRequest(q, to, t.by, cause)
	if err != nil {
		return err
	}
	if !moved {
		t.refused = true
		return t.card(q) // it is over already
	}
	if err := t.endAll(q); err != nil {
		return err
	}
	if to == aid.Duplicate {
		if err := t.merge(q, same); err != nil {
			return err
		}
	} else if err := t.tellClosed(q, to); err != nil {
		return err
	}
	return t.reply("closed_by_you", t.requestFacts(q, t.langOf(t.person)))
}

// endAll ends what is under way for a request that is over.
func (t *turn) endAll(q aid.Request) error {
	if err := t.settle(q); err != nil {
		return err
	}
	if err := t.endQuestion(q); err != nil {
		return err
	}
	if err := t.unassign(q, "withdrawn_told", "closed"); err != nil {
		return err
	}
	if err := t.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
		return err
	}
	if err := t.tx.RecallInvites(q.ID); err != nil {
		return err
	}
	return t.stopTimers(q.ID)
}

// keptOf is the request that another is the same as.
func (t *turn) keptOf(q aid.Request, code string) (aid.Request, bool) {
	same, err := t.tx.RequestByCode(code)
	return same, err == nil && same.ID != q.ID && same.State.Live()
}

// tellClosed lets the neighbor hear that their request is closed; where nobody
// could help, with the honest words for that and the choice of what now.
func (t *turn) tellClosed(q aid.Request, as aid.RequestState) error {
	if as == aid.Unmet {
		return t.soon(store.TimerPromise, int64(q.ID))
	}
	return t.tellNeighbor(q, "closed")
}
