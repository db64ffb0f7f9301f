package hotline

import (
	"neighborline/internal/aid"
)

// The deeds of the inbox are about one task, which Deed.N names. They have no
// words: by text a task is named by whom it is of (DONE 0121).

// claimTask lets one coordinator look after a task; of several who want it the
// first has it.
func (t *turn) claimTask(d Deed) error {
	k, ok, err := t.taskAt(d)
	if err != nil || !ok {
		return err
	}
	won, err := t.tx.ClaimTask(k.ID, t.person.ID)
	if err != nil || won || k.ClaimedBy == t.person.ID {
		return err
	}
	return t.taskGone()
}

// freeTask gives a task back to all.
func (t *turn) freeTask(d Deed) error {
	k, ok, err := t.taskAt(d)
	if err != nil || !ok {
		return err
	}
	return t.tx.FreeTask(k.ID)
}

// finishTask closes a task: it was dealt with.
func (t *turn) finishTask(d Deed) error {
	k, ok, err := t.taskAt(d)
	if err != nil || !ok {
		return err
	}
	_, err = t.tx.DoneTask(k.ID)
	return err
}

// answerTask writes to whoever a task is of, and closes it. Where it is about a
// request it is the same as SAY: what they answer comes back to the
// coordinator.
func (t *turn) answerTask(d Deed) error {
	k, ok, err := t.taskAt(d)
	if err != nil || !ok {
		return err
	}
	if d.Words == "" || k.Person == 0 {
		return t.refuse("answer_none", nil)
	}
	p, err := t.tx.Person(k.Person)
	if err != nil {
		return err
	}
	if p.OptedOut || p.Phone == "" {
		return t.refuse("answer_none", nil)
	}
	if k.Request != 0 {
		q, err := t.tx.Request(k.Request)
		if err != nil {
			return err
		}
		if q.Requester == k.Person {
			return t.say(q, d)
		}
	}
	err = t.tell(p, "relay", map[string]string{"name": t.conf.Network.Short, "body": d.Words}, note{class: aid.Relay, request: k.Request, expires: replyLife})
	if err != nil {
		return err
	}
	if _, err := t.tx.DoneTask(k.ID); err != nil {
		return err
	}
	return t.reply("answered", nil)
}

// taskAt finds the task of a deed, if it still waits.
func (t *turn) taskAt(d Deed) (aid.Task, bool, error) {
	k, err := t.tx.Task(aid.TaskID(d.N))
	if ok, err := found(err); err != nil {
		return k, false, err
	} else if !ok || k.State == "done" {
		return k, false, t.taskGone()
	}
	t.whom = k.Person
	t.became = string(k.Kind)
	return k, true, nil
}

func (t *turn) taskGone() error { return t.refuse("task_gone", nil) }
