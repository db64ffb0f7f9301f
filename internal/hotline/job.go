package hotline

import (
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// withJob finds the job that a volunteer means, by its code or because they
// have only one, and does something with it.
func (t *turn) withJob(code string, do func(aid.Request, aid.Assignment) error) (bool, error) {
	jobs, err := t.tx.AssignmentsTo(t.person.ID)
	if err != nil {
		return true, err
	}
	if code == "" && len(jobs) == 0 {
		return false, nil
	}
	if code == "" && len(jobs) > 1 {
		return true, t.mine()
	}
	for _, j := range jobs {
		q, err := t.tx.Request(j.Request)
		if err != nil {
			return true, err
		}
		if code == "" || q.Code == code {
			if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
				return true, err
			}
			return true, do(q, j)
		}
	}
	if over, err := t.guessed(code); err != nil || over {
		return true, err
	}
	return true, t.reply("nothing_to_do", map[string]string{"code": code})
}

// withJobs does something with all that a volunteer has, and answers once.
func (t *turn) withJobs(key string, do func(aid.Request, aid.Assignment) error) (bool, error) {
	jobs, err := t.tx.AssignmentsTo(t.person.ID)
	if err != nil || len(jobs) == 0 {
		return false, err
	}
	codes := make([]string, 0, len(jobs))
	for _, j := range jobs {
		q, err := t.tx.Request(j.Request)
		if err != nil {
			return true, err
		}
		codes = append(codes, q.Code)
		if err := do(q, j); err != nil {
			return true, err
		}
	}
	return true, t.reply(key, map[string]string{"code": strings.Join(codes, ", ")})
}

// done takes a volunteer's word that the help happened; the neighbor is asked.
func (t *turn) done(q aid.Request, as aid.Assignment) error {
	if err := t.wasDone(q, as); err != nil {
		return err
	}
	return t.reply("done_thanks", map[string]string{"code": q.Code})
}

func (t *turn) wasDone(q aid.Request, as aid.Assignment) error {
	if err := t.tx.EndAssignment(as.ID, aid.AssignmentDone, true); err != nil {
		return err
	}
	if _, err := t.tx.MoveRequest(q, aid.Done, t.by, "the volunteer says so"); err != nil {
		return err
	}
	if err := t.stopTimers(q.ID); err != nil {
		return err
	}
	if run, err := t.runDone(q); err != nil {
		return err
	} else if !run { // else the sites count, and nobody else is asked
		return t.soon(store.TimerFollowUp, int64(q.ID))
	}
	return nil
}

// drop takes a job back from a volunteer: the backup gets it, or the next are
// asked, and a coordinator hears of it.
func (t *turn) drop(q aid.Request, as aid.Assignment) error {
	if err := t.reply("dropped", map[string]string{"code": q.Code}); err != nil {
		return err
	}
	return t.dropped(q, as, "dropped it")
}

// dropped ends a job that comes to nothing. Their invite stays accepted: they
// did say yes, and that is what is learned of them.
func (a *act) dropped(q aid.Request, as aid.Assignment, cause string) error {
	if err := a.tx.EndAssignment(as.ID, aid.AssignmentDropped, false); err != nil {
		return err
	}
	if err := a.tx.NotAgain(q.ID, as.Volunteer); err != nil {
		return err
	}
	if err := a.backToPool(q, cause); err != nil {
		return err
	}
	q, err := a.tx.Request(q.ID)
	if err != nil {
		return err
	}
	promoted, err := a.promote(q)
	if err != nil || promoted {
		return err
	}
	neighbor, err := a.neighborOf(q)
	if err != nil {
		return err
	}
	if err := a.tell(neighbor, "drop_told", a.factsFor(neighbor, q), note{class: aid.Notice, request: q.ID, expires: followLife, anytime: q.HowSoon == aid.Today && a.by != store.Clock}); err != nil {
		return err
	}
	return a.addTask(aid.Task{Kind: aid.TaskDropped, Person: as.Volunteer, Request: q.ID, Note: cause})
}

// promote gives a dropped request to the first who stands by, and is not resting.
func (a *act) promote(q aid.Request) (bool, error) {
	backups, err := a.tx.Backups(q.ID)
	if err != nil || len(backups) == 0 {
		return false, err
	}
	v, err := a.tx.Person(backups[0].Volunteer)
	if err != nil {
		return false, err
	}
	if v.OptedOut || v.PausedUntil.After(a.tx.Now) {
		if err := a.tx.AnswerInvite(backups[0].ID, aid.InviteLate, ""); err != nil {
			return false, err
		}
		return a.promote(q)
	}
	won, err := a.tx.Claim(q.ID, v.ID, "stood by")
	if err != nil || !won {
		return false, err
	}
	if err := a.tx.AnswerInvite(backups[0].ID, aid.InviteAccepted, ""); err != nil {
		return false, err
	}
	return true, a.assigned(q, v, "promoted")
}

// releaseAll gives back everything a person holds.
func (a *act) releaseAllOf(p aid.PersonID, cause string) error {
	jobs, err := a.tx.AssignmentsTo(p)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		q, err := a.tx.Request(j.Request)
		if err != nil {
			return err
		}
		if err := a.dropped(q, j, cause); err != nil {
			return err
		}
	}
	return nil
}

func (t *turn) releaseAll(cause string) error { return t.releaseAllOf(t.person.ID, cause) }

// trouble passes on that a job runs late, that nobody answers, or that it did
// not feel safe.
func (t *turn) trouble(v sms.Verb, q aid.Request) error {
	switch v {
	case sms.Late:
		if err := t.late(q); err != nil {
			return err
		}
		return t.reply("late_noted", map[string]string{"code": q.Code})
	case sms.NoAnswer:
		there, err := t.tx.OpenTaskAbout(aid.TaskSilent, q.ID)
		if err != nil {
			return err
		}
		if !there { // however often they say it
			if err := t.task(aid.TaskSilent, q.ID, "the volunteer can't reach the neighbor"); err != nil {
				return err
			}
		}
	case sms.Unsafe:
		if err := t.task(aid.TaskDanger, q.ID, "the volunteer did not feel safe"); err != nil {
			return err
		}
		return t.reply("danger", nil)
	}
	return t.reply("handed", nil)
}

// late tells a neighbor that whoever helps is late.
func (t *turn) late(q aid.Request) error {
	neighbor, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	return t.tell(neighbor, "late_told", map[string]string{"code": q.Code, "name": t.nameOr(t.person.Name, t.langOf(neighbor))},
		note{class: aid.Notice, request: q.ID, expires: 2 * time.Hour, anytime: true})
}

// nobodyAnswers says whether the text only tells that nobody answers at a job:
// in some languages that is also said of somebody who does not wake.
func (t *turn) nobodyAnswers() (bool, error) {
	as := sms.ParseAnswers(t.text)
	if len(as) != 1 || as[0].Verb != sms.NoAnswer || as[0].Condition != "" {
		return false, nil
	}
	jobs, err := t.tx.AssignmentsTo(t.person.ID)
	return len(jobs) > 0, err
}

// mine lists what a volunteer holds and stands by for, and says so where they
// are not asked for now.
func (t *turn) mine() error {
	jobs, err := t.tx.AssignmentsTo(t.person.ID)
	if err != nil {
		return err
	}
	backups, err := t.tx.StandsByFor(t.person.ID)
	if err != nil {
		return err
	}
	paused := t.person.Volunteer && t.person.PausedUntil.After(t.tx.Now)
	if paused {
		backups = nil // somebody else is
	}
	lang := t.langOf(t.person)
	var lines []string
	add := func(id aid.RequestID, key string) error {
		q, err := t.tx.Request(id)
		if err != nil {
			return err
		}
		place, err := t.helpedAt(q)
		if err != nil {
			return err
		}
		line := q.Code + " " + t.needName(q.Need, lang) + ", " + place
		if key != "" {
			line += ": " + t.words(lang, key, nil)
		}
		lines = append(lines, line)
		return nil
	}
	for _, j := range jobs {
		if err := add(j.Request, ""); err != nil {
			return err
		}
	}
	for _, b := range backups {
		if err := add(b.Request, "mine_backup"); err != nil {
			return err
		}
	}
	switch {
	case len(lines) == 0 && paused:
		return t.reply("mine_paused", nil)
	case len(lines) == 0:
		return t.reply("mine_none", nil)
	case paused:
		lines = append(lines, t.words(lang, "mine_paused", nil))
	}
	return t.reply("mine", map[string]string{"list": strings.Join(lines, "\n")})
}

// pauseDefault is how long PAUSE or OFF without a number lasts.
const (
	pauseDefault = 7
	pauseOff     = 3650 // days: until ON
)

// pause stops invites to a volunteer for some days, or lets them come again.
func (t *turn) pause(a sms.Answer) (bool, error) {
	if !t.person.Volunteer {
		return false, nil
	}
	if err := t.rested(); err != nil {
		return true, err
	}
	days := a.N
	switch {
	case a.Verb == sms.On:
		if err := t.tx.Pause(t.person.ID, time.Time{}); err != nil {
			return true, err
		}
		return true, t.reply("resumed", nil)
	case a.Verb == sms.Off:
		days = pauseOff
	case days == 0:
		days = pauseDefault
	}
	if err := t.tx.Pause(t.person.ID, t.tx.Now.AddDate(0, 0, days)); err != nil {
		return true, err
	}
	if a.Verb == sms.Off {
		return true, t.reply("turned_off", nil)
	}
	if days == 1 {
		return true, t.reply("paused_day", nil)
	}
	return true, t.reply("paused", map[string]string{"days": itoa(days)})
}
