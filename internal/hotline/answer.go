package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/classify"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
)

// answers carries out what a text in the reply grammar says: YES K7, NO K7,
// DONE K7 …. A bare yes or no belongs to the question that is open, if that
// takes one.
func (t *turn) answers() (bool, error) {
	as := sms.ParseAnswers(t.text)
	if len(as) == 0 {
		if ok, err := t.jobAtEnd(); err != nil || ok {
			return ok, err
		}
		return t.misreadCode()
	}
	if noCode(as) {
		mine, err := t.belongsToQuestion(as)
		if err != nil || mine {
			return false, err
		}
	}
	handled := false
	for _, a := range as {
		ok, err := t.answer(a)
		if err != nil {
			return true, err
		}
		handled = handled || ok
	}
	return handled, nil
}

// jobAtEnd hears a volunteer who explains first: "sorry, my car broke down,
// drop k7". Only the two last words count, and only for a job of theirs; the
// rest is for the neighbor, as every text about it is.
func (t *turn) jobAtEnd() (bool, error) {
	words := strings.Fields(t.text)
	if len(words) < 3 {
		return false, nil
	}
	as := sms.ParseAnswers(strings.Join(words[len(words)-2:], " "))
	if len(as) != 1 || as[0].Code == "" || !aboutJob(as[0].Verb) {
		return false, nil
	}
	q, err := t.tx.RequestByCode(as[0].Code)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	held, err := t.tx.AssignmentOf(q.ID)
	if ok, err := found(err); err != nil || !ok || held.Volunteer != t.person.ID {
		return false, err
	}
	return t.answer(as[0])
}

func noCode(as []sms.Answer) bool {
	for _, a := range as {
		if a.Code != "" || a.Both && a.Verb == sms.Decline {
			return false
		}
	}
	return true
}

// belongsToQuestion says whether a text without a code is the answer to an
// open question rather than to an invite: where a question is open that takes
// a yes or a no, or where there is no invite it could mean.
func (t *turn) belongsToQuestion(as []sms.Answer) (bool, error) {
	c, err := t.tx.OpenConversation(t.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	switch as[0].Verb {
	case sms.Edit, sms.Pause, sms.Off:
		return !t.person.Volunteer, nil
	case sms.NotDone:
		_, ok, err := t.lastDone("")
		return !ok, err
	case sms.Move: // where a question is about a place, it is the answer
		if c.Request != 0 && c.Flow != intakeFlow {
			return false, nil
		}
	case sms.Block:
		pairs, err := t.tx.Relays(t.person.ID)
		return len(pairs) == 0, err
	}
	if as[0].Both && !aboutJob(as[0].Verb) {
		return lexicon.ReadYesNo(firstWord(t.text)) == lexicon.Neither, nil // "all", not "yes all"
	}
	if aboutJob(as[0].Verb) {
		jobs, err := t.tx.AssignmentsTo(t.person.ID)
		if err != nil || len(jobs) > 0 {
			return false, err
		}
	}
	live, err := t.tx.LiveInvites(t.person.ID)
	if err != nil || len(live) == 0 {
		return true, err
	}
	d, err := t.version(&c, &flow.State{})
	if err != nil {
		return false, err
	}
	step := d.Step(c.Step)
	if !bare(as) || step == nil {
		return true, nil
	}
	return step.Kind == flow.YesNo, nil
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// aboutJob says whether a word is about what a volunteer holds.
func aboutJob(v sms.Verb) bool {
	switch v {
	case sms.Done, sms.Drop, sms.Late, sms.NoAnswer, sms.Unsafe, sms.Mine:
		return true
	}
	return false
}

// answerAll carries out one answer about all that a volunteer has.
func (t *turn) answerAll(v sms.Verb) (bool, error) {
	switch v {
	case sms.Done:
		return t.withJobs("done_thanks", t.wasDone)
	case sms.Drop:
		return t.withJobs("dropped", func(q aid.Request, as aid.Assignment) error { return t.dropped(q, as, "dropped it") })
	}
	return t.withJobs("late_noted", func(q aid.Request, _ aid.Assignment) error { return t.late(q) })
}

// answer carries out one answer. It says false where the word means nothing
// here, so that the text goes its usual way.
func (t *turn) answer(a sms.Answer) (bool, error) {
	if a.Both && aboutJob(a.Verb) {
		return t.answerAll(a.Verb)
	}
	switch a.Verb {
	case sms.Accept, sms.Decline, sms.Backup:
		if ok, err := t.answerInvite(a); err != nil || !ok || a.Question == "" {
			return ok, err
		}
		return true, t.askNeighbor(a)
	case sms.Done:
		if a.Told {
			return t.withJob("", t.brought)
		}
		return t.withJob(a.Code, t.done)
	case sms.NotDone:
		return t.notDone(a.Code)
	case sms.Drop:
		if ok, err := t.withJob(a.Code, t.drop); err != nil || ok {
			return ok, err
		}
		return t.cannotCome()
	case sms.Late, sms.NoAnswer, sms.Unsafe:
		return t.withJob(a.Code, func(q aid.Request, as aid.Assignment) error { return t.trouble(a.Verb, q) })
	case sms.Mine:
		return true, t.mine()
	case sms.Pause, sms.On, sms.Off:
		return t.pause(a)
	case sms.Edit:
		return t.edit(a.Condition)
	case sms.Block:
		return t.block(a.Code)
	case sms.Status:
		return t.status(a.Code)
	case sms.Close:
		return t.closeRequest(a.Code)
	case sms.Move:
		return t.move(a)
	}
	return false, nil
}

// cannotCome takes "I can't make it" of somebody who holds nothing as a no, if
// there is one invite that it can be about.
func (t *turn) cannotCome() (bool, error) { return t.answerOnly(sms.Answer{Verb: sms.Decline}) }

// answerOnly answers the one invite that is open.
func (t *turn) answerOnly(a sms.Answer) (bool, error) {
	live, err := t.tx.LiveInvites(t.person.ID)
	if err != nil || len(live) != 1 || a.Verb == sms.Accept && live[0].State != aid.InviteSent && live[0].State != aid.InviteQueued {
		return false, err
	}
	return t.answerInvite(a)
}

// invitedInWords takes "claro, voy saliendo", "my truck is in the shop" and "only if
// somebody else drives" as an answer to the one invite that is open, where it hardly
// can be anything else.
func (t *turn) invitedInWords() (bool, error) {
	yes, no, only := classify.Of("accept", "true"), classify.Of("accept", "false"), classify.Of("accept", "conditional")
	sound := classify.Hear(t.text)
	switch asks := strings.ContainsAny(t.text, "?？"); {
	case sms.Refuses(t.text), sound.Certain(no) && sound.Unlikely(yes):
		return t.cannotCome()
	case asks:
		return false, nil
	case sound.Certain(yes) && sound.Unlikely(no) && sound.Unlikely(only):
		return t.answerOnly(sms.Answer{Verb: sms.Accept})
	case sound.Certain(only) && sound.Unlikely(no) && sound.Unlikely(yes):
		return t.answerOnly(sms.Answer{Verb: sms.Accept, Condition: t.text})
	}
	return false, nil
}

// answerInvite finds the invites that an answer means and answers them.
func (t *turn) answerInvite(a sms.Answer) (bool, error) {
	live, err := t.tx.LiveInvites(t.person.ID)
	if err != nil {
		return true, err
	}
	if done, err := t.stillWants(a, live); err != nil || done {
		return true, err
	}
	if a.Code == "" {
		switch {
		case a.Both, len(live) == 1 && a.Verb != sms.Backup:
			for _, i := range live {
				if err := t.answerOne(i.Request, a); err != nil {
					return true, err
				}
			}
			return len(live) > 0, nil
		case len(live) > 1 && a.Verb != sms.Backup:
			return true, t.which(live)
		}
		return t.lonelyYes(a, live)
	}
	q, err := t.tx.RequestByCode(a.Code)
	if ok, err := found(err); err != nil {
		return true, err
	} else if !ok {
		return true, t.noSuchCode(a.Code, live)
	}
	if _, err := t.tx.Invite(q.ID, t.person.ID); err != nil {
		if ok, err := found(err); err != nil || ok {
			return true, err
		}
		if t.isCoordinator(t.person.Phone) && a.Verb == sms.Accept && a.Condition == "" {
			return true, t.carry(Deed{Verb: DoTake, Code: q.Code})
		}
		return true, t.noSuchCode(a.Code, live) // the same answer as for a code that is not there
	}
	return true, t.answerOne(q.ID, a)
}

// answerOne records what a volunteer said to one invite, and what follows.
func (t *turn) answerOne(id aid.RequestID, a sms.Answer) error {
	q, err := t.tx.Request(id)
	if err != nil {
		return err
	}
	i, err := t.tx.Invite(id, t.person.ID)
	if err != nil {
		return err
	}
	if apart, err := t.tx.Apart(t.person.ID, q.Requester); err != nil {
		return err
	} else if apart {
		return t.noSuchCode(q.Code, nil) // as if it had never been theirs to answer
	}
	if err := t.rested(); err != nil {
		return err
	}
	switch {
	case a.Verb == sms.Decline:
		return t.decline(q, i)
	case a.Verb == sms.Backup:
		return t.standBy(q, i)
	case a.Condition != "" && !t.onlyYes(a.Condition):
		return t.condition(q, i, a.Condition)
	}
	return t.accept(q, i)
}

// onlyYes says whether what came behind a yes is no condition: it names no number,
// and the text sounds like a mere yes ("con gusto, ya voy prendiendo la troca").
func (t *turn) onlyYes(condition string) bool {
	if slices.ContainsFunc(lexicon.Words(condition), func(w string) bool { _, ok := lexicon.Numeral(w); return ok }) {
		return false
	}
	sound := classify.Hear(t.text)
	return sound.Certain(classify.Of("accept", "true")) && sound.Unlikely(classify.Of("accept", "conditional"))
}

func (t *turn) decline(q aid.Request, i aid.Invite) error {
	if held, mine, err := t.holds(q.ID); err != nil {
		return err
	} else if mine {
		return t.drop(q, held)
	}
	if !i.State.Live() && i.State != aid.InviteLate && i.State != aid.InviteLapsed {
		return t.reply("declined", map[string]string{"code": q.Code})
	}
	if err := t.tx.AnswerInvite(i.ID, aid.InviteDeclined, ""); err != nil {
		return err
	}
	if err := t.reply("declined", map[string]string{"code": q.Code}); err != nil {
		return err
	}
	if q.State != aid.Open {
		return nil
	}
	return t.startAsking(q) // somebody else in their place, at once
}

// holds says whether a request is the writer's to do now.
func (t *turn) holds(id aid.RequestID) (held aid.Assignment, mine bool, err error) {
	held, err = t.tx.AssignmentOf(id)
	ok, err := found(err)
	return held, ok && held.Volunteer == t.person.ID, err
}

func (t *turn) standBy(q aid.Request, i aid.Invite) error {
	if _, mine, err := t.holds(q.ID); err != nil {
		return err
	} else if mine || q.State != aid.Assigned {
		return t.accept(q, i)
	}
	if err := t.tx.AnswerInvite(i.ID, aid.InviteBackup, ""); err != nil {
		return err
	}
	return t.reply("backup_noted", map[string]string{"code": q.Code})
}
