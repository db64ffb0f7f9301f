package hotline

import (
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/lexicon"
)

// other takes what nobody else knows: a note on an open request, a first text,
// or something for a person to read.
func (t *turn) other() error {
	if t.text == "" {
		return t.wordless()
	}
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil {
		return err
	}
	if len(reqs) > 0 {
		if t.asksForMore(reqs) {
			return t.begin(intakeFlow, t.text, 0)
		}
		if idle, err := t.answersNothing(reqs[0]); err != nil {
			return err
		} else if idle {
			return t.howItStands(reqs, lexicon.NoQuestion)
		}
		return t.noteOn(reqs[0])
	}
	if lexicon.Thanks(t.text) {
		return nil // the end of a good conversation
	}
	if passed, err := t.talksWithUs(); err != nil || passed {
		return err
	}
	if mine, err := t.afterHandOver(); err != nil || mine {
		return err
	}
	if !t.person.Volunteer && !t.isCoordinator(t.person.Phone) || t.asks() {
		return t.begin(intakeFlow, t.text, 0)
	}
	if answered, err := t.invitedInWords(); err != nil || answered {
		return err
	}
	if t.isCoordinator(t.person.Phone) {
		return t.commandHelp()
	}
	if err := t.task(aid.TaskMessage, 0, ""); err != nil {
		return err
	}
	return t.passedOn()
}

// passedOn says that a person will read it, and to whoever was asked for one
// thing and has yet to answer, with which words they do.
func (t *turn) passedOn() error {
	live, err := t.tx.LiveInvites(t.person.ID)
	if err != nil {
		return err
	}
	if len(live) != 1 || live[0].State != aid.InviteSent {
		return t.reply("passed_on", nil)
	}
	q, err := t.tx.Request(live[0].Request)
	if err != nil {
		return err
	}
	return t.reply("passed_on_invite", map[string]string{"code": q.Code})
}

// answersNothing says whether the whole text is the answer to a question that
// nobody asked: a lone "yes", "no", "ok" or "skip". It tells a helper nothing;
// whoever sends it wonders how their request stands. Where a coordinator wrote
// to them about it, it may answer that.
func (t *turn) answersNothing(q aid.Request) (bool, error) {
	if lexicon.Thanks(t.text) || lexicon.ReadYesNo(t.text) == lexicon.Neither && lexicon.ReadCommand(t.text) != lexicon.Skip {
		return false, nil
	}
	said, err := t.tx.Mark(saidMark(q.ID))
	return said == "", err
}

// asks says whether the intake understands anything of the text: whoever helps
// may need help too.
func (t *turn) asks() bool {
	said := t.understood()
	if said["need"].Value == "" && said["role"].Value == "" {
		return false
	}
	h := lexicon.Hear(t.text)
	wishes := h.WantsSomething() || h.WantsHelp()
	if t.isCoordinator(t.person.Phone) { // they speak of others too: "who can drive tomorrow"
		return wishes || said["need"].Value != "" && (said["place"].Value != "" || said["people"].Value != "")
	}
	live, err := t.tx.LiveInvites(t.person.ID)
	if err == nil && len(live) == 0 {
		return true
	}
	return wishes // with an invite open, a need that is only named may be about that
}

// asksForMore says whether somebody with open requests asks for something else
// ("I also need a ride", "also a ride tomorrow"), rather than saying more about what they asked for.
func (t *turn) asksForMore(reqs []aid.Request) bool {
	said := t.understood()
	need := said["need"].Value
	if need == "" || said["role"].Value == "" && !lexicon.Adds(t.text) {
		return false
	}
	return !slices.ContainsFunc(reqs, func(q aid.Request) bool { return q.Need == need })
}

// understood is what the intake would make of the text as a first one.
func (t *turn) understood() map[string]flow.Answer {
	d, ok := t.book.Flows[intakeFlow]
	if !ok {
		return nil
	}
	next, _, err := d.Next(flow.State{Lang: t.langOf(t.person)}, flow.Event{
		Kind: flow.Began, Text: t.text, Now: t.tx.Now, Places: geo.Places{Atlas: t.h.atlas, Area: t.conf.Network.Area},
	})
	if err != nil {
		return nil
	}
	return next.Answers
}

// afterHandOver takes one more word to a question that was handed to a person:
// it is for that person to read, and no new question begins. More words than
// one begin anew: they may say what is needed.
func (t *turn) afterHandOver() (bool, error) {
	if t.isCoordinator(t.person.Phone) { // they would wait for themselves
		return false, nil
	}
	c, err := t.tx.LastConversation(t.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	if c.Status != "handed" || t.tx.Now.Sub(c.HeardAt) > 24*time.Hour || len(strings.Fields(t.text)) > 1 {
		return false, nil
	}
	if err := t.tx.FileInbound(t.id, c.ID, c.Request); err != nil {
		return true, err
	}
	return true, t.reply("passed_on", nil)
}

// wordless takes a picture or an empty text.
func (t *turn) wordless() error {
	if len(t.in.Media) > 0 {
		if err := t.task(aid.TaskMessage, t.newestRequest(), "a picture without words"); err != nil {
			return err
		}
	}
	if _, err := t.tx.OpenConversation(t.person.ID); err == nil {
		return t.reply("not_for_sms", nil)
	}
	if len(t.in.Media) > 0 {
		return t.reply("not_for_sms", nil)
	}
	return t.begin(intakeFlow, "", 0)
}

// noteOn adds a text that fits nothing else to the request it must be about.
func (t *turn) noteOn(q aid.Request) error {
	if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
		return err
	}
	if lexicon.Thanks(t.text) {
		return nil
	}
	if err := t.tx.AddDetails(q.ID, t.text); err != nil {
		return err
	}
	if err := t.answerSaid(q); err != nil {
		return err
	}
	return t.reply("noted", map[string]string{"code": q.Code})
}
