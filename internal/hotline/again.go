package hotline

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/lexicon"
)

// secondThoughts is how long after "all good" a neighbor may still say that it
// did not happen.
const secondThoughts = 72 * time.Hour

// lateAnswer takes the answer to a question about a request that was handed to
// a person after two misses: the question stays open to be answered, although
// somebody will ring too.
func (t *turn) lateAnswer() (bool, error) {
	c, err := t.tx.LastConversation(t.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	if c.Status != "handed" || c.Request == 0 || c.Flow == intakeFlow {
		return false, nil
	}
	q, err := t.tx.Request(c.Request)
	if err != nil {
		return true, err
	}
	if c.Flow == flow.NobodyCould && q.State != aid.Unmet {
		return false, nil // it has moved on
	}
	s, d, err := t.stands(&c)
	if err != nil {
		return true, err
	}
	s.Misses = 0
	if _, acts := t.would(d, s); !acts {
		return false, nil
	}
	if c.State, err = json.Marshal(s); err != nil {
		return true, err
	}
	c.Status = "open"
	if err := t.tx.SaveConversation(c); err != nil {
		return true, err
	}
	if err := t.tx.FileInbound(t.id, c.ID, c.Request); err != nil {
		return true, err
	}
	return true, t.step(t.person, c, flow.Event{Kind: flow.Answered, Text: t.text})
}

// would says what the text would do as the answer to a question about a
// request: the first action, and whether there is one.
func (t *turn) would(d *flow.Definition, s flow.State) (action string, ok bool) {
	return t.wouldDo(t.text, d, s)
}

func (t *turn) wouldDo(text string, d *flow.Definition, s flow.State) (action string, ok bool) {
	_, effects, err := d.Next(s, flow.Event{
		Kind: flow.Answered, Text: text, Now: t.tx.Now, Places: geo.Places{Atlas: t.h.atlas, Area: t.conf.Network.Area},
	})
	if err != nil {
		return "", false
	}
	for _, e := range effects {
		if do, ok := e.(flow.Do); ok {
			return do.Action.Name, do.Action.Name != flow.ActHandToPerson
		}
	}
	return "", false
}

// notAfterAll hears that what a neighbor called good did not happen. A
// coordinator looks at it; the volunteer, who was thanked, is told nothing.
func (t *turn) notAfterAll() (bool, error) {
	q, err := t.tx.LastVerified(t.person.ID)
	if ok, err := found(err); err != nil || !ok || t.tx.Now.Sub(q.EndedAt) > secondThoughts {
		return false, err
	}
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil || slices.ContainsFunc(reqs, helped) {
		return false, err // it is about the one under way
	}
	d, ok := t.book.Flows[flow.HowItWent]
	if !ok {
		return false, nil
	}
	if _, isNumber := lexicon.Number(t.text); isNumber {
		asked, err := t.justAsked(q)
		if err != nil || !asked {
			return false, err
		}
	}
	action, _ := t.would(d, flow.State{Flow: d.Name, Step: d.Steps[0].ID, Lang: t.langOf(t.person)})
	if action != flow.ActReopen {
		return false, nil
	}
	if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
		return true, err
	}
	if err := t.task(aid.TaskPerson, q.ID, "says after \"all good\" that it did not happen"); err != nil {
		return true, err
	}
	return true, t.reply("handed", nil)
}

// helped says whether somebody helps with a request now.
func helped(q aid.Request) bool { return q.State == aid.Assigned || q.State == aid.Done }

// justAsked says whether how a request went is the last thing that its
// neighbor was asked.
func (t *turn) justAsked(q aid.Request) (bool, error) {
	c, err := t.tx.LastConversation(t.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	return c.Flow == flow.HowItWent && c.Request == q.ID, nil
}

// overCap tells somebody who had all the texts of a day, once, that their
// texts are read, and lets a coordinator know. What else is said to them waits
// in the outbox.
func (t *turn) overCap() error {
	most := t.conf.Carrier.MaxPerPersonDay
	if most <= 0 || t.person.OptedOut || t.isCoordinator(t.person.Phone) {
		return nil
	}
	sent, err := t.tx.SentTo(t.person.Phone, t.tx.Now.Add(-24*time.Hour))
	if err != nil || sent < most {
		return err
	}
	first, err := t.tx.Once("over the cap " + itoa(int(t.person.ID)) + t.tx.Now.Format(" 2006-01-02"))
	if err != nil || !first {
		return err
	}
	if err := t.tell(t.person, "capped", nil, note{class: aid.Alarm, expires: replyLife}); err != nil {
		return err
	}
	return t.task(aid.TaskMessage, t.newestRequest(), "had all the texts of a day: "+itoa(sent))
}

// otherWords are what is said in place of a question about a request that
// nobody could take: shorter when it is said again, and true where nobody
// could be asked at all.
func (r *run) otherWords(p flow.Prompt) (string, bool) {
	if r.flow.Name != flow.NobodyCould || p.Step.Kind != flow.Choice || p.Unclear {
		return "", false
	}
	key := ""
	switch {
	case r.reminding:
		key = "unmet_remind"
	case r.facts["asked"] == "0":
		key = "unmet_none"
	default:
		return "", false
	}
	step := *p.Step
	step.Ask = flow.Text{p.Lang: "{choices}"}
	p.Step, p.Heard = &step, nil
	return r.words(r.lang, key, map[string]string{"code": r.facts["code"], "choices": strings.TrimSpace(p.SMS(r.book.Texts, nil))}), true
}
