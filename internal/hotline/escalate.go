package hotline

import (
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// Somebody waits for a person, and a clock runs: whoever is on call has
// on_call.answer_within to take it, then the backup is told too, and after as
// long again everybody. A task that somebody took and has not finished in a day
// is free for the others again. Each step is a row of the audit.

// The steps of the clock, as its timer counts them.
const (
	toBackup = 1
	toAll    = 2
	toOthers = 3 // it was taken, and nothing came of it
)

// takenFor is how long somebody who took a task may leave it unfinished.
const takenFor = 24 * time.Hour

// wantsPerson says whether somebody waits for a person to answer.
func wantsPerson(k aid.TaskKind) bool {
	switch k {
	case aid.TaskPerson, aid.TaskUnclear, aid.TaskRecording, aid.TaskCallBack, aid.TaskMessage, aid.TaskDanger:
		return true
	}
	return false
}

// firstTold lists whom a new task is told to, and starts its clock: whoever is
// on call; where nobody is, those who look after its place.
func (a *act) firstTold(k aid.Task) ([]aid.Person, error) {
	_, zip, err := a.placeOfTask(k)
	if err != nil {
		return nil, err
	}
	mine, all, err := a.reachable(zip)
	if err != nil {
		return nil, err
	}
	if len(mine) == 0 {
		mine = all
	}
	if !wantsPerson(k.Kind) && k.Kind != aid.TaskWorry {
		return mine, nil
	}
	onDuty, err := a.tx.OnDuty()
	if err != nil {
		return nil, err
	}
	first, step := mine, toAll
	duty := slices.DeleteFunc(slices.Clone(all), func(p aid.Person) bool { return !slices.Contains(onDuty, p.ID) })
	if k.Kind == aid.TaskWorry { // one looks, and no clock runs: it may well be nothing
		return slices.Concat(duty, mine)[:min(1, len(duty)+len(mine))], nil
	}
	if len(duty) > 0 {
		first, step = duty, toBackup
	}
	return first, a.escalateLater(k, step)
}

// escalateLater sets the clock of a task. At night it stands still, unless
// somebody may be in danger.
func (a *act) escalateLater(k aid.Task, step int) error {
	from := a.tx.Now
	if local := from.In(a.conf.Network.Timezone); k.Kind != aid.TaskDanger && a.conf.QuietHours.Quiet(local) {
		from = a.conf.QuietHours.NextOpen(local)
	}
	return a.tx.SetTimer(store.Timer{Kind: store.TimerEscalate, Subject: int64(k.ID), DueAt: from.Add(a.conf.OnCall.AnswerWithin), Visit: step})
}

// escalate tells of a task that nobody took in its time.
func (a *act) escalate(t store.Timer) error {
	k, err := a.tx.Task(aid.TaskID(t.Subject))
	if ok, err := found(err); err != nil || !ok || k.State == "done" {
		return err
	}
	if t.Visit == toOthers && k.State == "claimed" {
		if err := a.tx.FreeTask(k.ID); err != nil {
			return err
		}
		k.State = "open"
	}
	if k.State != "open" {
		return nil
	}
	_, zip, err := a.placeOfTask(k)
	if err != nil {
		return err
	}
	mine, all, err := a.reachable(zip)
	if err != nil {
		return err
	}
	to, name := all, "all"
	if t.Visit == toBackup {
		if backup, ok, err := a.backup(mine, all); err != nil {
			return err
		} else if ok {
			to, name = []aid.Person{backup}, "backup"
			if err := a.escalateLater(k, toAll); err != nil {
				return err
			}
		}
	}
	err = a.tx.Audit(store.Audit{Actor: a.by, Action: "escalate", Request: k.Request, Person: k.Person, From: string(k.Kind), To: name})
	if err != nil {
		return err
	}
	if behind, err := a.waitsBehind(k); err != nil || behind {
		return err
	}
	return a.tellTask(k, "task_waits", to)
}

// waitsBehind says whether somebody waits for an answer to an earlier text too,
// of about the same time: that one is told of, for all of them. What comes once
// the first should have been taken is told of by itself, and danger always.
func (a *act) waitsBehind(k aid.Task) (bool, error) {
	if k.Kind == aid.TaskDanger || k.Person == 0 {
		return false, nil
	}
	tasks, err := a.tasksOf(k.Person)
	first := k
	for _, o := range tasks {
		if o.ID < first.ID && o.State == "open" && o.Kind != aid.TaskDanger {
			first = o
		}
	}
	return first.ID != k.ID && k.CreatedAt.Sub(first.CreatedAt) < a.conf.OnCall.AnswerWithin, err
}

// backup is the first of the coordinators, of the place if there is one, who is
// not on call.
func (a *act) backup(mine, all []aid.Person) (aid.Person, bool, error) {
	onDuty, err := a.tx.OnDuty()
	if err != nil {
		return aid.Person{}, false, err
	}
	for _, p := range slices.Concat(mine, all) {
		if !slices.Contains(onDuty, p.ID) {
			return p, true, nil
		}
	}
	return aid.Person{}, false, nil
}

// takeTask is TAKE 0121: what somebody with such a number waits for is one
// coordinator's now.
func (t *turn) takeTask(d Deed) error {
	who, ok, err := t.waitsFor(d)
	if err != nil || !ok {
		return err
	}
	vars := map[string]string{"digits": lastDigits(who.Phone)}
	won, err := t.claimTasksOf(who.ID)
	if err != nil {
		return err
	}
	t.whom, t.stood.Person = who.ID, who.ID
	if len(won) > 0 {
		var kinds []string
		for _, k := range won {
			kinds = append(kinds, strings.Trim(t.words(t.langOf(t.person), "task_"+string(k.Kind), nil), ":："))
		}
		vars["kind"] = strings.Join(slices.Compact(kinds), ", ")
		return t.reply("task_yours", vars)
	}
	tasks, err := t.tasksOf(who.ID)
	if err != nil {
		return err
	}
	if len(tasks) == 0 {
		return t.refuse("task_none", vars)
	}
	has, err := t.tx.Person(tasks[0].ClaimedBy)
	if ok, err := found(err); err != nil {
		return err
	} else if ok && has.ID != t.person.ID {
		vars["name"] = t.nameOr(t.withName(has).Name, t.langOf(t.person))
		return t.refuse("task_theirs", vars)
	}
	vars["kind"] = strings.Trim(t.words(t.langOf(t.person), "task_"+string(tasks[0].Kind), nil), ":：")
	return t.refuse("task_yours", vars)
}

// waitsFor is the one whose wish for a person a coordinator means.
func (t *turn) waitsFor(d Deed) (aid.Person, bool, error) {
	if d.Person != 0 {
		p, err := t.tx.Person(d.Person)
		return p, err == nil, err
	}
	all, err := t.waitingAt(d.Who)
	vars := map[string]string{"digits": d.Who}
	switch {
	case err != nil:
		return aid.Person{}, false, err
	case len(all) == 0:
		return aid.Person{}, false, t.refuse("task_none", vars)
	case len(all) > 1:
		return aid.Person{}, false, t.refuse("more_digits", vars)
	}
	return all[0], true, nil
}

// tasksOf lists what somebody waits for a person for.
func (a *act) tasksOf(who aid.PersonID) (out []aid.Task, err error) {
	tasks, err := a.tx.OpenTasksOf(who)
	if err != nil {
		return nil, err
	}
	for _, k := range tasks {
		if wantsPerson(k.Kind) {
			out = append(out, k)
		}
	}
	return out, nil
}

// claimTasksOf takes all that somebody waits for a person for and that nobody
// has. Who is first in the order of the transactions has it.
func (t *turn) claimTasksOf(who aid.PersonID) (won []aid.Task, err error) {
	tasks, err := t.tasksOf(who)
	if err != nil {
		return nil, err
	}
	for _, k := range tasks {
		first, err := t.tx.ClaimTask(k.ID, t.person.ID)
		if err != nil {
			return nil, err
		}
		if !first {
			continue
		}
		won = append(won, k)
		err = t.tx.SetTimer(store.Timer{Kind: store.TimerEscalate, Subject: int64(k.ID), DueAt: t.tx.Now.Add(takenFor), Visit: toOthers})
		if err != nil {
			return nil, err
		}
	}
	return won, nil
}

// undoTake gives back what was taken: a request, or what somebody waits for.
func (t *turn) undoTake(d Deed, s stood) error {
	if d.Code != "" {
		return t.undoRequest(d, s)
	}
	tasks, err := t.tasksOf(s.Person)
	if err != nil {
		return err
	}
	for _, k := range tasks {
		if k.ClaimedBy != t.person.ID {
			continue
		}
		if err := t.tx.FreeTask(k.ID); err != nil {
			return err
		}
		if err := t.escalateLater(k, toAll); err != nil {
			return err
		}
	}
	return nil
}
