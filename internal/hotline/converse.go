package hotline

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// conversation gives the text to the question that is open, if one is.
func (t *turn) conversation() (bool, error) {
	c, err := t.tx.OpenConversation(t.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	if unread, err := t.unread(c); err != nil || unread {
		return false, err
	}
	if err := t.tx.FileInbound(t.id, c.ID, c.Request); err != nil {
		return true, err
	}
	if t.asksInstead(c) {
		return true, t.begin(intakeFlow, t.text, 0)
	}
	if t.text == "" {
		return true, t.wordless()
	}
	s, d, err := t.stands(&c)
	if err != nil {
		return true, err
	}
	if done, err := t.whoChosen(c, s); err != nil || done {
		return true, err
	}
	if done, err := t.asksElse(c, s, d); err != nil || done {
		return true, err
	}
	if done, err := t.burst(c, s, d); err != nil || done {
		return true, err
	}
	return true, t.stepFrom(t.person, c, s, d, flow.Event{Kind: flow.Answered, Text: t.text, Quiet: t.tx.Now.Sub(c.HeardAt)})
}

// begin opens a conversation in a flow, about a request or about none.
func (a *act) start(p aid.Person, name, text string, about aid.RequestID) error {
	d, ok := a.book.Flows[name]
	if !ok {
		return fmt.Errorf("there is no flow %q", name)
	}
	state, err := json.Marshal(flow.State{Answers: a.knownFor(p, name)})
	if err != nil {
		return err
	}
	c := store.Conversation{
		Person: p.ID, Flow: d.Name, FlowHash: d.Hash, Step: d.Steps[0].ID, State: state,
		Status: "open", Request: about, Channel: a.channel(p), HeardAt: a.tx.Now,
	}
	id, err := a.tx.AddConversation(c)
	if err != nil {
		return err
	}
	c.ID = id
	return a.step(p, c, flow.Event{Kind: flow.Began, Text: text})
}

// knownOf are the answers that need no asking again: what to call somebody.
func knownOf(p aid.Person) map[string]flow.Answer {
	known := map[string]flow.Answer{}
	if p.Name != "" {
		known["name"] = flow.Answer{Value: p.Name, Shown: p.Name}
	}
	switch p.LineType {
	case aid.Mobile:
		known["takes_texts"] = flow.Answer{Value: "yes"}
	case aid.Landline:
		known["takes_texts"] = flow.Answer{Value: "no"}
	}
	return known
}

func (t *turn) begin(name, text string, about aid.RequestID) error {
	if err := t.endConversation("moved"); err != nil {
		return err
	}
	if asked, err := t.askWho(name, text); err != nil || asked {
		return err
	}
	if err := t.start(t.person, name, text, about); err != nil {
		return err
	}
	c, err := t.tx.OpenConversation(t.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	return t.tx.FileInbound(t.id, c.ID, about)
}

// endConversation closes the conversation a person is in, if any.
func (t *turn) endConversation(status string) error {
	c, err := t.tx.OpenConversation(t.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	c.Status = status
	return t.closeTalk(c)
}

func (a *act) closeTalk(c store.Conversation) error {
	if err := a.tx.SaveConversation(c); err != nil {
		return err
	}
	return a.tx.ClearTimers(int64(c.ID), store.TimerRemind, store.TimerClose)
}

// endQuestion ends what a neighbor was being asked about a request: it has
// moved on, and an answer would no longer mean what was asked.
func (a *act) endQuestion(q aid.Request) error {
	if err := a.tx.RecallQuestions(q.ID, q.Requester); err != nil {
		return err
	}
	c, err := a.tx.OpenConversation(q.Requester)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	if c.Request != q.ID || c.Flow == intakeFlow {
		return nil
	}
	c.Status = "moved"
	return a.closeTalk(c)
}

// askAgain repeats the open question.
func (t *turn) askAgain(c store.Conversation) error {
	if err := t.tx.FileInbound(t.id, c.ID, c.Request); err != nil {
		return err
	}
	return t.step(t.person, c, flow.Event{Kind: flow.Answered, Text: "?"})
}

// step takes a conversation one event further and carries out the effects.
func (a *act) step(p aid.Person, c store.Conversation, ev flow.Event) error {
	s, d, err := a.stands(&c)
	if err != nil {
		return err
	}
	return a.stepFrom(p, c, s, d, ev)
}

// stepFrom is step where it was read already where the conversation stands.
func (a *act) stepFrom(p aid.Person, c store.Conversation, s flow.State, d *flow.Definition, ev flow.Event) error {
	p, err := a.about(p, c.Request)
	if err != nil {
		return err
	}
	if s.Lang == "" {
		s.Lang = p.Language
	}
	if a.onLine(p) {
		ev.By = flow.ByCall
	}
	ev.Now = a.tx.Now.In(a.zoneOf(p.ZIP))
	ev.Places = geo.Places{Atlas: a.h.atlas, Area: a.conf.Network.Area}
	next, effects, err := d.Next(s, ev)
	if err != nil { // its step is gone and nobody said where to: begin it again rather than lose the person
		a.h.log.Warn("conversation begins again", "conversation", c.ID, "err", err)
		next, effects, err = d.Next(flow.State{Lang: s.Lang}, flow.Event{Kind: flow.Began, Text: ev.Text, By: ev.By, Now: ev.Now, Places: ev.Places})
		if err != nil {
			return err
		}
	}
	if ev.Kind != flow.Silence && ev.Kind != flow.GaveOut {
		c.HeardAt = a.tx.Now
	}
	if ev.Kind == flow.Answered && saidWords(d, s, next) {
		a.hold = burstHold
	}
	r := &run{act: a, person: p, talk: c, flow: d, lang: next.Lang, facts: map[string]string{}}
	if err := r.all(effects, next); err != nil {
		return err
	}
	if r.moved != nil {
		text := r.moved.Text
		if r.moved.Name != intakeFlow { // who asks for help has said so in few words
			text = longer(text)
		}
		return a.start(r.person, r.moved.Name, text, 0)
	}
	if r.next != "" {
		return a.start(r.person, r.next, "", r.talk.Request)
	}
	return nil
}

// longer keeps a text that led to another flow only if it says more than
// "2": the next flow reads what it can from it.
func longer(text string) string {
	const words, characters = 3, 6 // Chinese is written without spaces
	han := 0
	for _, r := range text {
		if unicode.Is(unicode.Han, r) {
			han++
		}
	}
	if len(strings.Fields(text)) < words && han < characters {
		return ""
	}
	return text
}

// run carries out the effects of one step.
type run struct {
	*act
	person aid.Person
	talk   store.Conversation
	flow   *flow.Definition // the version that the conversation is in
	lang   string
	facts  map[string]string // what actions found out, for the texts after them
	// instead is one of our own texts to say for the flow's next statement,
	// where what an action found out makes that untrue.
	instead string
	says    []string
	status  string
	moved   *flow.SwitchFlow
	// next is a flow about the same request that follows at once; what this one
	// says at its end is left to that.
	next   string
	press  aid.Press
	erased bool // the person is gone: nothing more is kept or said
	// reminding says that an open question is asked again after a silence.
	reminding bool
}

func (r *run) all(effects []flow.Effect, next flow.State) error {
	r.facts, r.press = r.known(next.Answers), intakePress(next.Flow, next.Answers)
	for _, e := range effects {
		if err := r.one(e); err != nil {
			return err
		}
	}
	if r.erased {
		next, r.says = flow.State{Flow: next.Flow, Step: next.Step}, nil
	}
	state, err := json.Marshal(next)
	if err != nil {
		return err
	}
	r.talk.State, r.talk.Step, r.talk.Visit = state, next.Step, next.Visit
	r.talk.Status = "open"
	if r.status != "" {
		r.talk.Status = r.status
	}
	if r.onLine(r.person) {
		r.voice.ended = flow.EndReason(r.status)
	} else if err := r.speak(); err != nil {
		return err
	}
	if r.talk.Status != "open" {
		return r.closeTalk(r.talk)
	}
	if err := r.tx.SaveConversation(r.talk); err != nil {
		return err
	}
	return r.watch(next)
}

func (r *run) one(e flow.Effect) error {
	switch e := e.(type) {
	case flow.Prompt:
		e.Lang = r.lang
		if r.next != "" && e.Step.Kind == flow.Telling {
			return nil
		}
		if r.onLine(r.person) {
			r.promptAloud(e)
			return nil
		}
		if r.instead != "" && e.Step.Kind == flow.Telling {
			r.says = append(r.says, r.words(r.lang, r.instead, r.facts))
			r.instead = ""
			return nil
		}
		if words, ok := r.quietPrompt(&e); ok {
			r.says = append(r.says, words)
			return nil
		}
		if words, ok := r.otherWords(e); ok {
			r.says = append(r.says, words)
			return nil
		}
		r.says = append(r.says, e.SMS(r.book.Texts, r.withNetwork(r.facts)))
	case flow.Tell:
		r.reminding = e.Key == "remind"
		if r.reminding && r.talk.Request != 0 {
			return nil // a question about a request speaks for itself
		}
		if r.onLine(r.person) {
			if e.Key != "handed" || r.voice.silent { // a person is rung at once, and that is said
				r.voice.speakIn(r.lang, r.aloud(r.lang, e.Key, e.Vars))
			}
			return nil
		}
		if e.Key == "doubt" && r.person.Watched {
			e.Key = "doubt_quiet"
		}
		r.says = append(r.says, r.words(r.lang, e.Key, e.Vars))
	case flow.Do:
		perform, ok := actions[e.Action.Name]
		if !ok {
			return fmt.Errorf("unknown action %q", e.Action.Name)
		}
		return perform(r, e)
	case flow.SetLanguage:
		r.person.Language = e.Lang
		return r.tx.SetLanguage(r.person.ID, e.Lang)
	case flow.SwitchFlow:
		r.moved = &e
	case flow.End:
		r.status = string(e.Reason)
	default:
		return fmt.Errorf("unknown effect %T", e)
	}
	return nil
}

// speak sends what one step said: together, where that stays one segment.
func (r *run) speak() error {
	var bodies []string
	for _, s := range r.says {
		if n := len(bodies); n > 0 && sms.Count(bodies[n-1]+"\n"+s).Segments == 1 {
			bodies[n-1] += "\n" + s
			continue
		}
		bodies = append(bodies, s)
	}
	r.act.talk = r.talk.ID
	defer func() { r.act.talk = 0 }()
	for _, b := range bodies {
		n := note{class: aid.Reply, request: r.talk.Request, expires: replyLife, after: r.hold, press: r.press, idle: r.press == aid.Unpressed}
		if r.by == store.Clock {
			n = note{class: aid.FollowUp, request: r.talk.Request, expires: followLife}
		}
		if err := r.send(r.person, b, n); err != nil {
			return err
		}
	}
	return nil
}

// watch sets when to remind and when to close, for as long as the question
// stays as it is.
func (r *run) watch(next flow.State) error {
	remind, shut := r.patience(r.flow)
	heard := r.talk.HeardAt
	if remind > 0 && (r.by != store.Clock || next.Visit <= 1) {
		if err := r.timer(store.TimerRemind, heard.Add(remind), next.Visit); err != nil {
			return err
		}
	}
	return r.timer(store.TimerClose, heard.Add(shut), next.Visit)
}

func (r *run) timer(kind store.TimerKind, at time.Time, visit int) error {
	return r.tx.SetTimer(store.Timer{Kind: kind, Subject: int64(r.talk.ID), DueAt: at, Visit: visit})
}
