package hotline

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// guessesADay is how many codes that are none of theirs somebody may send in a
// day (by UTC) and be answered. A code is worth nothing to whoever has no row
// for it, however often it is tried; this keeps a machine from trying.
const guessesADay = 10

// guesses counts a code that is none of the writer's. Over says that they had
// all their tries of the day: the first time they are told so and a person
// looks at it, and later texts of the kind get no answer; the audit has each.
// Coordinators mistype too, and are not counted.
func (t *turn) guesses() (over bool, err error) {
	if t.isCoordinator(t.person.Phone) {
		return false, nil
	}
	name := fmt.Sprintf("guess %s %d ", t.tx.Now.Format(time.DateOnly), t.person.ID)
	for n := range guessesADay {
		if fresh, err := t.tx.Once(name + itoa(n)); err != nil || fresh {
			return false, err
		}
	}
	if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "guess", Person: t.person.ID, Cause: "too many codes that are not theirs"}); err != nil {
		return true, err
	}
	if first, err := t.tx.Once(name + "over"); err != nil || !first {
		return true, err
	}
	if err := t.addTask(aid.Task{Kind: aid.TaskUpkeep, Person: t.person.ID, Note: "sends one code after another that is not theirs: look who it is"}); err != nil {
		return true, err
	}
	return true, t.reply("guesses_over", nil)
}

// guessed is guesses for a code that may have been the writer's once: what they
// were asked for is no guess.
func (t *turn) guessed(code string) (over bool, err error) {
	q, err := t.tx.RequestByCode(code)
	if ok, err := found(err); err != nil {
		return true, err
	} else if ok {
		_, err := t.tx.Invite(q.ID, t.person.ID)
		if ok, err := found(err); err != nil || ok {
			return err != nil, err
		}
	}
	return t.guesses()
}
