package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
)

// mayLeave tells somebody who may want no more texts, or to be erased, how to
// say so, at most once an hour; their text goes its usual way.
func (t *turn) mayLeave() (bool, error) {
	if t.isCoordinator(t.person.Phone) || !lexicon.MayLeave(t.text) || lexicon.ReadCommand(t.text) == lexicon.Forget {
		return false, nil
	}
	first, err := t.tx.Once("leave told " + itoa(int(t.person.ID)) + t.tx.Now.Format(" 2006-01-02 15"))
	if err != nil || !first {
		return false, err
	}
	return false, t.tell(t.person, "leave_how", nil, note{class: aid.Reply, expires: replyLife})
}
