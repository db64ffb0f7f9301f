package hotline

import (
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
)

// outreachMark is where it is remembered that no volunteer is to be asked.
const outreachMark = "outreach paused"

// pausedLook is how long a wave waits while outreach is paused, before it looks
// again; RESUME ALL does not wait for it.
const pausedLook = time.Hour

// rests says until when no volunteer is asked for a request, if that is so now:
// a coordinator holds it, or has paused all outreach.
func (a *act) rests(q aid.Request) (until time.Time, rests bool, err error) {
	if q.HeldUntil.After(a.tx.Now) {
		return q.HeldUntil, true, nil
	}
	paused, err := a.outreachPaused()
	return a.tx.Now.Add(pausedLook), paused, err
}

func (a *act) outreachPaused() (bool, error) {
	mark, err := a.tx.Mark(outreachMark)
	return mark != "", err
}

// pauseAll stops asking volunteers, for every request, once its code is sent.
// What has not left yet is withdrawn; answers, and all that neighbors hear, go
// on.
func (t *turn) pauseAll(d Deed) error {
	paused, err := t.outreachPaused()
	if err != nil {
		return err
	}
	reqs, err := t.openRequests()
	if err != nil {
		return err
	}
	n := map[string]string{"n": itoa(len(reqs))}
	switch {
	case paused:
		return t.refuse("paused_all", n)
	case !t.sure:
		return t.askWith(d, "pause_confirm", n)
	}
	if err := t.setOutreach(false); err != nil {
		return err
	}
	return t.reply("paused_all", n)
}

// resumeAll lets volunteers be asked again, once its code is sent: at most a
// whole wave for each open request leaves at once.
func (t *turn) resumeAll(d Deed) error {
	paused, err := t.outreachPaused()
	if err != nil {
		return err
	}
	reqs, err := t.openRequests()
	if err != nil {
		return err
	}
	n := map[string]string{"n": itoa(len(reqs))}
	switch {
	case !paused:
		return t.refuse("outreach_not_paused", nil)
	case !t.sure && len(reqs) > 0:
		texts := 0
		for _, q := range reqs {
			texts += t.waveFor(q).Wave
		}
		n["texts"], n["cost"] = itoa(texts), t.costOf(texts)
		return t.askWith(d, "resume_confirm", n)
	}
	if err := t.setOutreach(true); err != nil {
		return err
	}
	return t.reply("outreach_on", n)
}

// setOutreach lets volunteers be asked, or none of them.
func (t *turn) setOutreach(on bool) error {
	mark := t.tx.Now.Format(time.RFC3339)
	if on {
		mark = ""
	}
	if err := t.tx.SetMark(outreachMark, mark); err != nil {
		return err
	}
	reqs, err := t.openRequests()
	if err != nil {
		return err
	}
	for _, q := range reqs {
		if on {
			err = t.startAsking(q)
		} else {
			err = t.tx.RecallInvites(q.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *turn) openRequests() (out []aid.Request, err error) {
	reqs, err := t.tx.LiveRequests(5000)
	for _, q := range reqs {
		if q.State == aid.Open {
			out = append(out, q)
		}
	}
	return out, err
}

// blast writes to everybody who asked or offered in an area.
func (t *turn) blast(d Deed) error {
	to, err := t.tx.PeopleIn(d.Area)
	if err != nil {
		return err
	}
	if len(to) == 0 {
		return t.refuse("blast_nobody", map[string]string{"place": d.Area})
	}
	vars := map[string]string{"name": t.conf.Network.Short, "body": d.Words}
	if !t.sure {
		return t.ask(d, len(to), sms.Count(sms.Clean(t.words(t.langOf(t.person), "relay", vars))).Segments)
	}
	for _, p := range to {
		if err := t.tell(p, "relay", vars, note{class: aid.Bulk, expires: replyLife}); err != nil {
			return err
		}
	}
	return t.reply("blast_done", map[string]string{"n": itoa(len(to)), "place": d.Area})
}

// sayTo passes a coordinator's words to somebody who waits for a person.
func (t *turn) sayTo(d Deed) error {
	p, ok, err := t.waitingFor(d)
	if err != nil || !ok {
		return err
	}
	digits := lastDigits(p.Phone)
	if p.OptedOut {
		return t.refuse("say_not", map[string]string{"digits": digits})
	}
	t.whom = p.ID
	vars := map[string]string{"name": t.conf.Network.Short, "body": d.Words}
	if err := t.tell(p, "relay", vars, note{class: aid.Relay, expires: replyLife}); err != nil {
		return err
	}
	if err := t.tx.SetMark(saidToMark(p.ID), itoa(int(t.person.ID))+" "+t.tx.Now.Format(time.RFC3339)); err != nil {
		return err
	}
	if _, err := t.claimTasksOf(p.ID); err != nil {
		return err
	}
	if t.unsafe(p) {
		return t.reply("unreached", nil)
	}
	return t.reply("said_to", map[string]string{"digits": digits})
}

func saidToMark(p aid.PersonID) string { return "said to " + itoa(int(p)) }

// waitingFor is the one whom a coordinator writes to or rings by the end of the
// number: somebody who waits for a person, or else anybody we know.
func (t *turn) waitingFor(d Deed) (aid.Person, bool, error) {
	if d.Person != 0 {
		p, err := t.tx.Person(d.Person)
		return p, err == nil, err
	}
	all, err := t.waitingAt(d.Who)
	if err == nil && len(all) == 0 {
		all, err = t.tx.PeopleEnding(d.Who)
	}
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

// talksWithUs passes on what somebody writes to whom a coordinator has just
// written, and who has nothing else open with us.
func (t *turn) talksWithUs() (bool, error) {
	mark, err := t.tx.Mark(saidToMark(t.person.ID))
	if err != nil || mark == "" {
		return false, err
	}
	id, at, _ := strings.Cut(mark, " ")
	when, err := time.Parse(time.RFC3339, at)
	if err != nil || t.tx.Now.Sub(when) > saidToLife {
		return false, nil
	}
	to, err := t.tx.Person(aid.PersonID(atoi(id)))
	if ok, err := found(err); err != nil || !ok || !t.isCoordinator(to.Phone) || to.OptedOut {
		return false, err
	}
	vars := map[string]string{"name": lastDigits(t.person.Phone), "body": t.text}
	return true, t.tell(to, "relay", vars, note{class: aid.Relay, expires: replyLife})
}

// saidToLife is how long what somebody writes back is taken for an answer.
const saidToLife = 24 * time.Hour
