package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// addTask makes something that a coordinator must look at, and texts those
// whose it is: at night too when somebody may be in danger. Where somebody
// waits for a person, a clock runs until one takes it.
func (a *act) addTask(k aid.Task) (err error) {
	if k.ID, err = a.tx.AddTask(k); err != nil {
		return err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "task", Request: k.Request, Person: k.Person, To: string(k.Kind), Cause: k.Note}); err != nil {
		return err
	}
	to, err := a.firstTold(k)
	if err != nil {
		return err
	}
	return a.tellTask(k, "task", to)
}

// tellTask texts a task to coordinators.
func (a *act) tellTask(k aid.Task, key string, to []aid.Person) error {
	code, _, err := a.placeOfTask(k)
	if err != nil {
		return err
	}
	said, err := a.wordsOf(k)
	if err != nil {
		return err
	}
	away, err := a.aboutUnsafe(k)
	if err != nil {
		return err
	}
	who := a.callable(k)
	var onDuty []aid.PersonID
	if k.Kind == aid.TaskWorry {
		if onDuty, err = a.tx.OnDuty(); err != nil {
			return err
		}
	}
	for _, p := range to {
		lang, words := a.langOf(p), said
		if away {
			words = strings.TrimSpace(words + " " + a.words(lang, "not_safe", nil))
		}
		if len(a.conf.Coordinators) > 1 && wantsPerson(k.Kind) && who != "" {
			words = strings.TrimSpace(words + " (TAKE " + lastDigits(aid.Phone(who)) + ")")
		}
		vars := map[string]string{"kind": a.words(lang, "task_"+string(k.Kind), nil), "code": code, "who": who, "words": words}
		err := a.tell(p, key, vars, note{class: aid.Notice, request: k.Request, expires: followLife, anytime: k.Kind == aid.TaskDanger || k.Kind == aid.TaskWorry && slices.Contains(onDuty, p.ID)})
		if err != nil {
			return err
		}
	}
	return nil
}

// placeOfTask is the request that a task is about, and where that is.
func (a *act) placeOfTask(k aid.Task) (code, zip string, err error) {
	if k.Request == 0 {
		return "", "", nil
	}
	q, err := a.tx.Request(k.Request)
	return q.Code, q.ZIP, err
}

// callable is the number to ring, for the tasks that mean just that.
func (a *act) callable(k aid.Task) string {
	switch k.Kind {
	case aid.TaskPerson, aid.TaskUnclear, aid.TaskRecording, aid.TaskCallBack, aid.TaskDanger, aid.TaskWorry, aid.TaskMessage, aid.TaskBlocked:
	default:
		return ""
	}
	p, err := a.tx.Person(k.Person)
	if err != nil {
		return ""
	}
	return p.Phone.E164()
}

// shownWords is how much of a text a coordinator is shown: the whole answer
// stays one segment.
const shownWords = 70

// wordsOf is what somebody wrote, for the tasks that are about just that: a
// coordinator has to know it to answer. Nothing of it stands in a digest.
func (a *act) wordsOf(k aid.Task) (string, error) {
	switch k.Kind {
	case aid.TaskUpkeep, aid.TaskPlace, aid.TaskReferral, aid.TaskLot, aid.TaskSite:
		return k.Note, nil // ours, and of nobody
	}
	if k.Kind != aid.TaskMessage && k.Kind != aid.TaskWorry || k.Inbound == 0 {
		return "", nil
	}
	body, err := a.tx.InboundBody(k.Inbound)
	if err != nil {
		return "", err
	}
	if r := []rune(body); len(r) > shownWords {
		body = string(r[:shownWords]) + "..."
	}
	return body, nil
}

// handled closes what somebody wanted, named by the end of their number.
func (t *turn) handled(d Deed) error {
	digits := d.Who
	tasks, err := t.tx.OpenTasks(1000)
	if err != nil {
		return err
	}
	n := 0
	for _, k := range tasks {
		p, err := t.tx.Person(k.Person)
		if ok, err := found(err); err != nil {
			return err
		} else if !ok || d.Person != 0 && p.ID != d.Person || !strings.HasSuffix(p.Phone.E164(), digits) {
			continue
		}
		if _, err := t.tx.DoneTask(k.ID); err != nil {
			return err
		}
		t.stood.Tasks, t.whom = append(t.stood.Tasks, k.ID), k.Person
		if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "task", Request: k.Request, Person: k.Person, From: string(k.Kind), To: "done"}); err != nil {
			return err
		}
		n++
	}
	if n == 0 {
		return t.refuse("task_none", map[string]string{"digits": digits})
	}
	return t.reply("task_closed", map[string]string{"n": itoa(n), "digits": digits})
}

// settled closes the tasks about a request that a coordinator has dealt with.
func (a *act) settled(q aid.Request) error {
	_, err := a.closeTasks(q)
	return err
}

// settle is settled for a deed, which may be undone.
func (t *turn) settle(q aid.Request) error {
	closed, err := t.closeTasks(q)
	t.stood.Tasks = append(t.stood.Tasks, closed...)
	return err
}

func (a *act) closeTasks(q aid.Request) (closed []aid.TaskID, err error) {
	tasks, err := a.tx.OpenTasksAbout(q.ID)
	if err != nil {
		return nil, err
	}
	for _, k := range tasks {
		if _, err := a.tx.DoneTask(k.ID); err != nil {
			return nil, err
		}
		closed = append(closed, k.ID)
	}
	return closed, nil
}

// tellCoordinators does something for each coordinator who looks after a ZIP;
// for all of them where none of those can be texted.
func (a *act) tellCoordinators(zip string, fn func(aid.Person) error) error {
	mine, all, err := a.reachable(zip)
	if err != nil {
		return err
	}
	if len(mine) == 0 {
		mine = all
	}
	for _, p := range mine {
		if err := fn(p); err != nil {
			return err
		}
	}
	return nil
}

// anybodyReached says whether any coordinator can be texted at all.
func (a *act) anybodyReached() (bool, error) {
	_, all, err := a.reachable("")
	return len(all) > 0, err
}

// reachable are the coordinators who take texts: those of a ZIP, and all.
func (a *act) reachable(zip string) (mine, all []aid.Person, err error) {
	for _, c := range a.conf.Coordinators {
		err := a.withCoordinator(c, func(p aid.Person) error {
			if p.OptedOut {
				return nil
			}
			all = append(all, p)
			if covers(c, zip) {
				mine = append(mine, p)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	return mine, all, nil
}

func covers(c config.Coordinator, zip string) bool {
	if len(c.Areas) == 0 || zip == "" {
		return true
	}
	for _, p := range c.Areas {
		if len(zip) >= len(p) && zip[:len(p)] == p {
			return true
		}
	}
	return false
}

// withCoordinator does something for a coordinator as a person of ours.
func (a *act) withCoordinator(c config.Coordinator, fn func(aid.Person) error) error {
	p, err := a.tx.EnsurePerson(c.Phone)
	if err != nil {
		return err
	}
	if p.Language == "" {
		p.Language = c.Language
	}
	return fn(p)
}
