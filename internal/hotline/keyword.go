package hotline

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/classify"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// keyword acts on STOP, START and HELP, and on a clear wish for no more texts
// in other words.
func (t *turn) keyword() (bool, error) {
	switch word := lexicon.CarrierKeyword(t.text); {
	case t.in.OptOut == "STOP", word == lexicon.Stop:
		return true, t.optOut(t.in.OptOut == "STOP" || t.carrierKnows())
	case t.in.OptOut == "START", word == lexicon.Start:
		return true, t.optIn()
	case t.in.OptOut == "HELP", word == lexicon.Help:
		return t.help()
	}
	if t.revokes() {
		if lexicon.ReadDanger(t.text) == lexicon.DangerClear {
			if err := t.task(aid.TaskDanger, t.newestRequest(), "wants no more texts"); err != nil {
				return true, err
			}
		}
		return true, t.optOut(false)
	}
	return false, nil
}

// revokes says whether a text asks for no more texts in its own words. To be erased
// is more, and is asked once more, unless the text wants both: who must get no more
// texts can not be asked, and a person erases. Who asks for help in the same text wants to be
// texted, though not there, or not just now: "send nothing here, he reads my phone".
// What does not sound like such a wish ("don't text after 5, he reads my phone") is
// answered with how to leave; what has only signs of it, and sounds like it beyond
// doubt, is one.
func (t *turn) revokes() bool {
	sound, told := classify.Hear(t.text), lexicon.Revokes(t.text)
	switch {
	case told && sound.Unlikely(classify.Leave), lexicon.Watched(t.text) && !sound.Likely(classify.Leave):
		return false // "my landlady reads my texts, don't write here about the money"
	case !told && (!lexicon.MayLeave(t.text) || !sound.Certain(classify.Leave) || sound.Likely(classify.Erase) || lexicon.ForAWhile(t.text)):
		return false
	}
	list := lexicon.NamesList(t.text)
	erasing := !list && lexicon.ReadCommand(t.text) == lexicon.Forget
	both := !list && lexicon.NoMoreTexts(t.text) && (erasing || lexicon.MayErase(t.text)) || list && lexicon.ErasesBesides(t.text) ||
		!list && !erasing && sound.Certain(classify.Erase)
	if erasing && (!both || !told) {
		return false
	}
	t.erase = both
	h := lexicon.Hear(t.text)
	return told && !h.WantsSomething() || len(t.book.NeedsNamed(t.text, t.langOf(t.person))) == 0
}

// carrierKnows says whether the carrier itself has blocked and answered this
// word. It acts on its own list only; ALTO or BASTA are ours.
func (t *turn) carrierKnows() bool {
	return t.conf.Carrier.HandlesOptOut && lexicon.CarrierActs(t.text)
}

// optOut puts the number on the STOP list, withdraws what is queued for it,
// and gives back what the person holds. Where the carrier has not confirmed
// it, one text does.
func (t *turn) optOut(confirmed bool) error {
	t.stop = true
	fresh, err := t.tx.OptOut(t.person.Phone, t.text, t.channel(t.person))
	if err != nil || !fresh {
		return err
	}
	if t.erase {
		if err := t.task(aid.TaskMessage, 0, "wants to be erased"); err != nil {
			return err
		}
	}
	if !confirmed {
		key := "opted_out"
		if t.erase {
			key = "opted_out_erase"
		}
		to := t.person
		if to.Language == "" { // a stranger is answered in the language they wrote in
			to.Language, _ = lexicon.Detect(t.text)
		}
		if err := t.tell(to, key, nil, note{class: aid.Goodbye, expires: 5 * time.Minute}); err != nil {
			return err
		}
	}
	t.person.OptedOut = true
	if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "opt_out", Person: t.person.ID, Cause: "texted it"}); err != nil {
		return err
	}
	if err := t.endConversation("opted_out"); err != nil {
		return err
	}
	if err := t.releaseAll("opted out"); err != nil {
		return err
	}
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil {
		return err
	}
	for _, q := range reqs {
		if err := t.leave(q); err != nil {
			return err
		}
	}
	return nil
}

// leave gives a coordinator the request of somebody who wants no more texts:
// nobody else is asked for it, since the neighbor could not be told.
func (t *turn) leave(q aid.Request) error {
	if q.State == aid.Open {
		if err := t.holdBack(q, "opted out"); err != nil {
			return err
		}
		if err := t.stopTimers(q.ID); err != nil {
			return err
		}
	}
	if err := t.tellHelperGone(q); err != nil {
		return err
	}
	return t.task(aid.TaskOptedOut, q.ID, "")
}

// tellHelperGone tells whoever helps that the neighbor can't be reached by text
// any more, before they stand in front of a door.
func (t *turn) tellHelperGone(q aid.Request) error {
	held, err := t.tx.AssignmentOf(q.ID)
	if ok, err := found(err); err != nil || !ok || q.State != aid.Assigned {
		return err
	}
	helper, err := t.tx.Person(held.Volunteer)
	if err != nil {
		return err
	}
	return t.tell(helper, "neighbor_gone", map[string]string{"code": q.Code}, note{class: aid.Notice, request: q.ID, expires: replyLife, anytime: true})
}

// optIn takes the number off the STOP list. Only START does; a YES never.
func (t *turn) optIn() error {
	was, err := t.tx.OptIn(t.person.Phone)
	if err != nil {
		return err
	}
	t.person.OptedOut = false
	if was {
		if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "opt_in", Person: t.person.ID, Cause: "texted START"}); err != nil {
			return err
		}
	}
	if t.in.OptOut == "START" || t.conf.Carrier.HandlesOptOut {
		return nil // the carrier has answered
	}
	return t.reply("opted_in", nil)
}

// help answers HELP where the carrier does not. Somebody who texts HELP to a
// hotline mostly wants help: the intake starts, or its question is asked again.
func (t *turn) help() (bool, error) {
	if t.person.OptedOut {
		return true, nil
	}
	if t.in.OptOut == "" && !t.conf.Carrier.HandlesHelp {
		if err := t.reply("help", nil); err != nil {
			return true, err
		}
	}
	c, err := t.tx.OpenConversation(t.person.ID)
	if ok, err := found(err); err != nil {
		return true, err
	} else if ok {
		return true, t.askAgain(c)
	}
	if t.isCoordinator(t.person.Phone) {
		return true, t.reply("coordinator_help", nil)
	}
	return true, t.begin(intakeFlow, "", 0)
}
