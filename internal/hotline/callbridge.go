package hotline

import (
	"encoding/json"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// connectSeconds is how long the other end of a request is rung.
const connectSeconds = 30

// other is who is at the other end of a request for the caller, and what to
// call them; aid.ErrNotFound where nobody is.
func (c *caller) other(about aid.RequestID) (aid.Person, string, aid.Request, error) {
	if about == 0 && c.st.With != 0 {
		p, err := c.tx.Person(c.st.With)
		return p, c.nameOr(c.withName(p).Name, c.lang()), aid.Request{}, err
	}
	q, err := c.tx.Request(about)
	if err != nil {
		return aid.Person{}, "", q, err
	}
	held, err := c.tx.AssignmentOf(about)
	if ok, err := found(err); err != nil {
		return aid.Person{}, "", q, err
	} else if c.isCoordinator(c.person.Phone) && c.person.ID != q.Requester && (!ok || held.Volunteer != c.person.ID) {
		p, err := c.neighborOf(q) // a coordinator may call whoever asked
		return p, c.nameOr(q.Name, c.lang()), q, err
	} else if !ok {
		return aid.Person{}, "", q, aid.ErrNotFound
	}
	if held.Volunteer == c.person.ID {
		p, err := c.neighborOf(q)
		return p, c.nameOr(q.Name, c.lang()), q, err
	}
	if q.Requester != c.person.ID {
		return aid.Person{}, "", q, aid.ErrNotFound
	}
	p, err := c.tx.Person(held.Volunteer)
	return p, c.nameOr(p.Name, c.lang()), q, err
}

// aboutOther gives the words of a request with the name of who is at its
// other end.
func aboutOther(c *caller, about aid.RequestID) (map[string]string, error) {
	_, name, q, err := c.other(about)
	if err != nil {
		return map[string]string{}, err
	}
	facts := c.factsFor(c.person, q)
	facts["name"] = name
	return facts, nil
}

// connect rings the other end of a request. Neither sees the other's number:
// the hotline's stands on both phones.
func (c *caller) connect(about aid.RequestID) error {
	p, name, q, err := c.other(about)
	if ok, err := found(err); err != nil {
		return err
	} else if !ok {
		c.say("relay_closed", nil)
		return c.again()
	}
	c.st.About, c.st.Relay, c.st.Joined = about, true, false
	if about == 0 && !c.wantsCall(p) {
		return c.notAnswered(name)
	}
	local := c.tx.Now.In(c.zoneOf(p.ZIP))
	if about != 0 && c.conf.QuietHours.Quiet(local) && q.HowSoon != aid.Today || p.OptedOut || p.CallBack == "no" {
		return c.notThere(name)
	}
	c.say("call_ringing", map[string]string{"name": name})
	c.out.Ring = &Ring{People: []aid.PersonID{p.ID}, Seconds: connectSeconds}
	c.st.Place = atRing
	return nil
}

// notThere records what the caller wants to say to somebody who can't be rung,
// or did not answer.
func (c *caller) notThere(name string) error {
	c.say("call_not_there", map[string]string{"name": name})
	return c.leaveWords(aid.TaskRecording, "")
}

// relayOver goes on after the other end was rung: they talked, or they are
// told who rang.
func (c *caller) relayOver() error {
	p, name, q, err := c.other(c.st.About)
	if ok, err := found(err); err != nil {
		return err
	} else if ok && c.st.About == 0 {
		return c.withOver(p, name)
	} else if !ok || c.st.Joined {
		return c.again()
	}
	mine := c.nameOr(c.withName(c.person).Name, c.langOf(p))
	if q.Requester == c.person.ID {
		mine = c.nameOr(q.Name, c.langOf(p))
	}
	err = c.tell(p, "missed_call", map[string]string{"name": mine, "code": q.Code}, note{class: aid.Relay, request: q.ID, expires: 4 * time.Hour})
	if err != nil {
		return err
	}
	return c.notThere(name)
}

// whisper asks somebody who was rung whether they take the call: a machine
// presses no key. Only the parties' first name is said, and only to the
// other end of a request.
func (c *caller) whisper() error {
	parent, err := c.tx.CallBySID(c.st.Parent)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	var st callState
	if err := json.Unmarshal([]byte(parent.State), &st); err != nil {
		return err
	}
	if c.got.Keys == "1" {
		st.Joined = true
		return c.join(parent, st)
	}
	if c.st.Unheard++; c.st.Unheard > missesBefore || c.got.Keys != "" {
		c.hang = true // they do not take it: the call goes on without them
		return nil
	}
	if err := c.whisperWords(parent, st); err != nil {
		return err
	}
	c.listen(atWhisper, flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: c.lang()})
	return nil
}

func (c *caller) join(parent aid.Call, st callState) error {
	state, err := json.Marshal(st)
	if err != nil {
		return err
	}
	parent.State = string(state)
	if err := c.tx.SaveCall(parent); err != nil {
		return err
	}
	c.out.Join = true
	return nil
}

// whisperWords says what the call is: who is there, and that 1 takes it.
func (c *caller) whisperWords(parent aid.Call, st callState) error {
	if !st.Relay {
		c.say("call_whisper", nil)
		return nil
	}
	if c.person.Watched { // whoever lifts the phone may be somebody else
		c.say("call_whisper_plain", nil)
		return nil
	}
	from, err := c.tx.Person(parent.Person)
	if err != nil {
		return err
	}
	name := c.withName(from).Name
	if st.About == 0 {
		c.say("call_whisper_person", map[string]string{"name": sentence(c.nameOr(name, c.lang()))})
		return nil
	}
	q, err := c.tx.Request(st.About)
	if err != nil {
		return err
	}
	if q.Requester == from.ID {
		name = q.Name
	}
	c.say("call_whisper_relay", map[string]string{"name": sentence(c.nameOr(name, c.lang())), "code": q.Code})
	return nil
}
