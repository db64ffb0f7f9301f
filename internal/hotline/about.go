package hotline

import (
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// raid answers somebody at whose door immigration agents are with what they
// may do, and pages the coordinators as for every danger.
func (t *turn) raid() (bool, error) {
	if !lexicon.RaidNow(t.text) {
		return false, nil
	}
	key := "raid"
	if reached, err := t.anybodyReached(); err != nil {
		return true, err
	} else if !reached {
		key = "raid_alone"
	}
	if err := t.tell(t.person, key, nil, note{class: aid.Alarm}); err != nil {
		return true, err
	}
	return true, t.task(aid.TaskDanger, t.newestRequest(), "immigration agents are there")
}

// asked answers what people ask about the help that they asked for: who comes
// and when, what it costs, whether papers are wanted, who we are. It is no
// answer to a question of ours, and no note for a volunteer.
func (t *turn) asked() (bool, error) {
	what := lexicon.AskedAbout(t.text)
	if what == lexicon.NoQuestion || lexicon.ReadCommand(t.text) == lexicon.Forget {
		return false, nil // "erase everything about me" asks nothing
	}
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil {
		return true, err
	}
	if len(reqs) == 0 {
		if mine, err := t.helpsSomebody(); err != nil || mine {
			return false, err // said to the neighbor whom they help
		}
	}
	c, err := t.tx.OpenConversation(t.person.ID)
	open, err := found(err)
	if err != nil {
		return true, err
	}
	switch what {
	case lexicon.AskWho, lexicon.AskWhen:
		if len(reqs) == 0 || open && c.Request == 0 {
			return false, nil
		}
		if open { // "nobody came" is an answer to how it went
			if mine, err := t.answersIt(c); err != nil || mine {
				return false, err
			}
		}
		return true, t.howItStands(reqs, what)
	}
	if err := t.tellAbout(what); err != nil {
		return true, err
	}
	switch {
	case open:
		return t.goOn(c)
	case len(reqs) > 0:
		return true, t.tx.FileInbound(t.id, 0, reqs[0].ID)
	case t.person.Volunteer || t.isCoordinator(t.person.Phone):
		return true, nil
	}
	return true, t.begin(intakeFlow, t.text, 0)
}

// helpsSomebody says whether the person is a volunteer in touch with a
// neighbor.
func (t *turn) helpsSomebody() (bool, error) {
	pairs, err := t.tx.Relays(t.person.ID)
	return len(pairs) > 0, err
}

func (t *turn) tellAbout(what lexicon.Question) error {
	if what == lexicon.AskUs {
		return t.reply("about_us", nil)
	}
	return t.reply("about_free", nil)
}

// goOn gives the text to the open question all the same where it answers that
// too; else the question is asked again, and nothing was missed.
func (t *turn) goOn(c store.Conversation) (bool, error) {
	mine, err := t.answersIt(c)
	if err != nil || mine {
		return false, err
	}
	return true, t.askAgain(c)
}

// answersIt says whether the text answers the question of a conversation, as
// one of its choices or in its kind. A question that takes any words is
// answered by none that ask.
func (t *turn) answersIt(c store.Conversation) (bool, error) {
	s, d, err := t.stands(&c)
	if err != nil {
		return false, err
	}
	step := d.Step(s.Step)
	if step == nil || s.Mode != flow.Asking {
		return true, nil
	}
	if step.Kind == flow.Words || step.Kind == flow.Name {
		return false, nil
	}
	next, effects, err := d.Next(s, flow.Event{
		Kind: flow.Answered, Text: t.text, Now: t.tx.Now, Places: geo.Places{Atlas: t.h.atlas, Area: t.conf.Network.Area},
	})
	if err != nil {
		return true, nil // its step is gone: the conversation begins again
	}
	missed := next.Step == s.Step && next.Misses > s.Misses || slices.ContainsFunc(effects, func(e flow.Effect) bool {
		end, ok := e.(flow.End)
		return ok && end.Reason == flow.Handed
	})
	return !missed, nil
}

// mostTold is how many requests one answer tells about.
const mostTold = 3

// howItStands says of each open request how it stands. When somebody comes is
// for who comes to say: they hear the question too.
func (t *turn) howItStands(reqs []aid.Request, what lexicon.Question) error {
	taken := false
	for _, q := range reqs[:min(len(reqs), mostTold)] {
		key := "status"
		if (q.State == aid.Open || q.State == aid.Review) && q.PromisedAt.After(t.tx.Now) {
			key = "status_by"
		}
		if err := t.tellStatus(q, key); err != nil {
			return err
		}
		taken = taken || q.State == aid.Assigned
	}
	if taken && what == lexicon.AskWhen {
		if passed, err := t.relay(); err != nil || passed {
			return err
		}
	}
	return t.tx.FileInbound(t.id, 0, reqs[0].ID)
}
