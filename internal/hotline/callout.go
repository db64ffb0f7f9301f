package hotline

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// retries are the waits before a phone is rung again that nobody answered: at
// other times of the day, since somebody may be at home then.
var retries = []time.Duration{30 * time.Minute, 3 * time.Hour, 7 * time.Hour, 22 * time.Hour}

// neverTold is when a call is taken as missed whose end the carrier did not
// tell.
const neverTold = 2 * time.Hour

// leaveNote keeps what somebody whose phone takes no texts must hear, and has
// them rung.
func (a *act) leaveNote(to aid.Person, words string, n note) error {
	v := aid.VoiceNote{Person: to.ID, Body: aid.Body(words), Lang: a.langOf(to), Class: n.class, Request: n.request, Talk: a.talk}
	if n.expires > 0 {
		v.Expires = a.tx.Now.Add(max(n.expires, followLife)) // a phone is not always answered at once
	}
	if a.keepsAway(to) && n.expires >= replyLife {
		v.Expires = a.tx.Now.Add(keptLife)
	}
	if err := a.tx.AddVoiceNote(v); err != nil {
		return err
	}
	if to.CallBack == "no" {
		return nil // it is not safe: they hear it when they call
	}
	at := a.tx.Now
	if local := at.In(a.zoneOf(to.ZIP)); a.conf.QuietHours.Quiet(local) && !n.anytime && n.class.Quiet() {
		at = a.conf.QuietHours.NextOpen(local)
	}
	a.due = a.due || !at.After(a.tx.Now)
	return a.later(store.TimerCall, int64(to.ID), at)
}

// callThem rings somebody who has something to hear.
func (a *act) callThem(t store.Timer) error {
	p, err := a.tx.Person(aid.PersonID(t.Subject))
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	notes, err := a.tx.VoiceNotes(p.ID)
	if err != nil || len(notes) == 0 || p.CallBack == "no" || p.OptedOut {
		return err
	}
	missed, err := a.tx.MissedCalls(p.ID)
	if err != nil {
		return err
	}
	if missed > len(retries) {
		return a.addTask(aid.Task{Kind: aid.TaskCallBack, Person: p.ID, Request: notes[len(notes)-1].Request, Note: "does not answer the phone"})
	}
	busy, err := a.tx.CallUnderWay(p.ID, a.tx.Now.Add(-busyWait))
	if err != nil {
		return err
	}
	if busy {
		return a.later(store.TimerCall, int64(p.ID), a.tx.Now.Add(2*time.Minute))
	}
	// If nobody ever tells how this call ended, the next is not left out.
	if err := a.later(store.TimerCall, int64(p.ID), a.tx.Now.Add(neverTold)); err != nil {
		return err
	}
	return a.placeCall(aid.Call{Person: p.ID, Purpose: aid.TellThem, Request: notes[len(notes)-1].Request})
}

// placeCall queues a call; the outbox makes it.
func (a *act) placeCall(c aid.Call) error {
	c.Ref, c.Status, c.DueAt = a.h.chance.Ref(), aid.CallQueued, a.tx.Now
	_, err := a.tx.AddCall(c)
	return err
}

// answered greets somebody whom we rang. Nothing is said to a machine but who
// rang, and that only where the person said that it is safe.
func (c *caller) answered() error {
	c.call.Status = aid.CallTalking
	if c.got.Machine {
		if c.person.CallBack == "yes" && !c.person.Watched {
			c.say("call_machine", nil)
		}
		return c.missed(aid.CallMissed)
	}
	return c.askGate()
}

// askGate asks for a key before anything is said: whoever lifted the phone may
// be somebody else.
func (c *caller) askGate() error {
	key, vars := "call_gate", map[string]string{"name": c.person.Name}
	switch {
	case c.call.Purpose == aid.ConnectThem && c.call.Request == 0:
		_, name, _, err := c.other(0)
		if ok, err := found(err); err != nil {
			return err
		} else if !ok { // erased since
			name = c.nameOr("", c.lang())
		}
		key, vars = "call_gate_person", map[string]string{"name": name}
	case c.call.Purpose == aid.ConnectThem:
		words, err := aboutOther(c, c.call.Request)
		if err != nil {
			return err
		}
		key, vars = "call_gate_connect", words
	case c.person.Watched || c.person.Name == "":
		key = "call_gate_plain"
	}
	c.say(key, vars)
	c.listen(atGate, flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: c.lang()})
	return nil
}

// gate opens with 1; anything else is tried again at another time.
func (c *caller) gate() error {
	switch key := c.got.Keys; {
	case key == "1" || key == "" && c.spokenKey() == "1":
		return c.throughGate()
	case key == "0":
		return c.wantsPerson(c.call.Request, aid.TaskPerson)
	case key == "" || key == "*":
		if c.st.Unheard++; c.st.Unheard <= missesBefore {
			return c.askGate()
		}
	default:
		c.say("call_gate_later", nil)
	}
	return c.missed(aid.CallMissed)
}

// throughGate says what there is to hear, asks what is open, and offers the
// rest.
func (c *caller) throughGate() error {
	if c.call.Purpose == aid.ConnectThem {
		return c.connect(c.call.Request)
	}
	c.st.Through = true
	c.sayNotes()
	if err := c.tx.HeardVoiceNotes(c.person.ID, c.call.ID); err != nil {
		return err
	}
	if live, err := c.invites(); err != nil {
		return err
	} else if len(live) > 0 {
		return c.nextInvite(0)
	}
	if gone, err := c.goOn(); err != nil || gone {
		return err
	}
	return c.again()
}

// missed ends a call of ours that reached nobody, and plans the next: after
// the last a coordinator hears of it.
func (a *act) missedCall(call aid.Call, as aid.CallStatus) error {
	first, err := a.tx.EndCall(call.ID, as)
	if err != nil || !first || call.Purpose != aid.TellThem {
		return err
	}
	p, err := a.tx.Person(call.Person)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	notes, err := a.tx.VoiceNotes(p.ID)
	if err != nil || len(notes) == 0 {
		return err
	}
	n, err := a.tx.MissedCalls(p.ID)
	if err != nil {
		return err
	}
	at := a.tx.Now.Add(time.Minute) // something came up while they were on the line
	if n > 0 && n <= len(retries) {
		at = a.tx.Now.Add(retries[n-1])
	}
	if local := at.In(a.zoneOf(p.ZIP)); a.conf.QuietHours.Quiet(local) {
		at = a.conf.QuietHours.NextOpen(local)
	}
	return a.later(store.TimerCall, int64(p.ID), at)
}

func (c *caller) missed(as aid.CallStatus) error {
	c.st.Place = atEnd
	c.hang = true
	return c.missedCall(c.call, as)
}

// CallEnded takes the end of a call, whoever rang. Somebody who hung up before
// saying anything has called all the same: a coordinator rings back, once for
// each call. What an unfinished intake knows is kept.
func (h *Hotline) CallEnded(ctx context.Context, in CallTurn) error {
	return h.do(ctx, store.Actor{Role: "neighbor"}, func(a *act) error {
		call, err := a.tx.CallBySID(in.SID)
		if ok, err := found(err); err != nil {
			return err
		} else if !ok && in.Ref != "" {
			call, err = a.tx.CallByRef(in.Ref)
			if ok, err := found(err); err != nil || !ok {
				return err
			}
		} else if !ok {
			return nil
		}
		a.by.ID = call.Person
		if call.Purpose == aid.CalledUs {
			return a.hungUp(call, in)
		}
		return a.oursEnded(call, in)
	})
}

// oursEnded takes the end of a call that we made: one on which nothing was
// heard has reached nobody.
func (a *act) oursEnded(call aid.Call, in CallTurn) error {
	as := aid.CallMissed
	switch {
	case in.Rang == "failed" || in.Rang == "canceled":
		as = aid.CallFailed
	case call.Purpose != aid.TellThem:
		as = aid.CallEnded
	default:
		var st callState
		if call.State != "" {
			if err := json.Unmarshal([]byte(call.State), &st); err != nil {
				return fmt.Errorf("read call %d: %w", call.ID, err)
			}
		}
		if st.Through {
			as = aid.CallEnded
		}
	}
	return a.missedCall(call, as)
}

// hungUp takes the end of a call that came in.
func (a *act) hungUp(call aid.Call, in CallTurn) error {
	first, err := a.tx.EndCall(call.ID, aid.CallEnded)
	if err != nil || !first {
		return err
	}
	if call.Person != 0 {
		kept, err := a.keepUnfinished(call.Person)
		if err != nil || kept {
			return err
		}
	}
	if call.Visit > 1 {
		return nil // they said or heard something
	}
	return a.addTask(aid.Task{Kind: aid.TaskCallBack, Person: call.Person, Note: "called and hung up"})
}

// keepUnfinished does what the flow of an unfinished call wants kept when it
// ends early, and leaves the question open: whoever calls again, or texts,
// goes on where they stopped.
func (a *act) keepUnfinished(id aid.PersonID) (bool, error) {
	talk, err := a.tx.OpenConversation(id)
	if open, err := found(err); err != nil || !open || talk.Channel != aid.Voice || talk.Request != 0 {
		return open && err == nil && talk.Request != 0, err
	}
	p, err := a.tx.Person(id)
	if err != nil {
		return false, err
	}
	return a.saveUnfinished(p, talk)
}
