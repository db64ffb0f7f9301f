package hotline

import (
	"encoding/json"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/digest"
)

// A list to a coordinator is one segment at a time; MORE gives the next.

// A keptList is the list that MORE goes on with: the deed that made it, and how
// many of its lines were told.
type keptList struct {
	Deed Deed
	Told int
	At   time.Time
}

func moreMark(p aid.PersonID) string { return "more " + itoa(int(p)) }

func (a *act) keepList(p aid.PersonID, d Deed, told int) error {
	b, err := json.Marshal(keptList{d, told, a.tx.Now})
	if err != nil {
		return fmt.Errorf("keep a list: %w", err)
	}
	return a.tx.SetMark(moreMark(p), string(b))
}

// listOf is what MORE of a coordinator goes on with, if it is still fresh.
func (a *act) listOf(p aid.PersonID) (l keptList, ok bool, err error) {
	mark, err := a.tx.Mark(moreMark(p))
	if err != nil || mark == "" {
		return l, false, err
	}
	if err := json.Unmarshal([]byte(mark), &l); err != nil {
		return l, false, fmt.Errorf("read a list: %w", err)
	}
	return l, a.tx.Now.Sub(l.At) <= moreLife, nil
}

// goesOn says whether MORE means a list of a coordinator's, rather than the
// places that they looked for after it.
func (t *turn) goesOn() (bool, error) {
	list, ok, err := t.listOf(t.person.ID)
	if err != nil || !ok {
		return false, err
	}
	s, err := t.tx.Search(t.person.ID)
	searched, err := found(err)
	return !searched || s.At.Before(list.At), err
}

// more tells what found no room in the last list.
func (t *turn) more(Deed) error {
	list, ok, err := t.listOf(t.person.ID)
	if err != nil {
		return err
	}
	if !ok {
		return t.refuse("list_over", nil)
	}
	t.told = list.Told
	return t.carry(list.Deed)
}

// restOfDigest tells the requests of the digest that it had no room for, as
// they stand now.
func (t *turn) restOfDigest(Deed) error {
	c, ok := t.coordinatorAt(t.person.Phone)
	if !ok {
		return ErrNotCoordinator
	}
	d, err := t.day(c, false)
	if err != nil {
		return err
	}
	return t.answerLines("", digest.Rest(d, t.langOf(t.person)))
}
