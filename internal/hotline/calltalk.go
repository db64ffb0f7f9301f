package hotline

import (
	"fmt"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// channel is how a conversation with a person begins.
func (a *act) channel(p aid.Person) aid.Channel {
	if a.onLine(p) || p.LineType == aid.Landline {
		return aid.Voice
	}
	return aid.SMS
}

// promptAloud says a step's prompt to the caller, and listens for the answer.
func (r *run) promptAloud(p flow.Prompt) {
	if r.instead != "" && p.Step.Kind == flow.Telling {
		r.voice.speakIn(r.lang, r.aloud(r.lang, r.instead, r.facts))
		r.instead = ""
		return
	}
	s := p.Voice(r.book.Texts, r.withNetwork(r.facts))
	r.voice.out.Say = append(r.voice.out.Say, s.Parts...)
	r.voice.out.Listen = nil
	if s.Listen.How != flow.ListenNothing {
		r.voice.out.Listen = &s.Listen
	}
}

// saveUnfinished does what a flow wants done when it ends early, and lets the
// conversation go on. It says whether that made a request.
func (a *act) saveUnfinished(p aid.Person, talk store.Conversation) (bool, error) {
	s, d, err := a.stands(&talk)
	if err != nil {
		return false, err
	}
	r := &run{act: a, person: p, talk: talk, flow: d, lang: s.Lang, facts: map[string]string{}}
	r.facts = r.known(s.Answers)
	for _, do := range d.Quiet.Do {
		perform, ok := actions[do.Name]
		if !ok {
			return false, fmt.Errorf("unknown action %q", do.Name)
		}
		if err := perform(r, flow.Do{Action: do, Answers: s.Answers}); err != nil {
			return false, err
		}
	}
	if r.talk.Request == 0 {
		return false, nil
	}
	return true, a.tx.SaveConversation(r.talk)
}

// replacePartial ends what an earlier call of the same conversation left: it
// has been finished now.
func (r *run) replacePartial() error {
	if r.talk.Request == 0 {
		return nil
	}
	old, err := r.tx.Request(r.talk.Request)
	if ok, err := found(err); err != nil || !ok || old.State != aid.Partial {
		return err
	}
	if _, err := r.tx.MoveRequest(old, aid.Duplicate, r.by, "finished later"); err != nil {
		return err
	}
	if err := r.settled(old); err != nil {
		return err
	}
	return r.stopTimers(old.ID)
}

// lineSaid takes a caller's word for it whether their phone takes texts.
func (r *run) lineSaid(takesTexts string) error {
	line, ok := map[string]aid.LineType{"yes": aid.Mobile, "no": aid.Landline}[takesTexts]
	if !ok || line == r.person.LineType {
		return nil
	}
	r.person.LineType = line
	return r.tx.SetLine(r.person.ID, line)
}

// toHear makes a task of what a caller said about a request in their own
// words: a person listens, and writes down what a helper must know.
func (r *run) toHear(answers map[string]flow.Answer, q aid.Request) error {
	for _, a := range answers {
		if a.Recording == "" {
			continue
		}
		in, err := r.tx.InboundOfRecording(a.Recording)
		if ok, err := found(err); err != nil {
			return err
		} else if !ok {
			continue
		}
		if err := r.tx.FileInbound(in.ID, 0, q.ID); err != nil {
			return err
		}
		if err := r.addTask(aid.Task{Kind: aid.TaskRecording, Person: r.person.ID, Request: q.ID, Inbound: in.ID, Note: "said about the request"}); err != nil {
			return err
		}
	}
	return nil
}
