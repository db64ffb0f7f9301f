package hotline

import (
	"context"
	"encoding/json"
	"fmt"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// A CallTurn is one turn of a call: the first, or what came of the last.
type CallTurn struct {
	SID        string
	Ref        string // our own mark of a call that we made
	Visit      int
	From       aid.Phone // the phone at the other end; empty where it is withheld
	To         aid.Phone // ours
	Keys       string    // pressed, without the #
	Speech     string    // said, as the carrier understood it
	Confidence float64   // how sure the carrier is of Speech, 0 to 1; 0 where it does not say
	Recording  string    // the carrier's id of what was recorded
	Parent     string    // the call for which this phone was rung, if it was
	Machine    bool      // an answering machine or a fax took our call
	Rang       string    // what became of those who were rung: the carrier's word
}

// empty says that nothing came: no key, no word, no recording.
func (in CallTurn) empty() bool {
	return in.Keys == "" && in.Speech == "" && in.Recording == "" && in.Rang == ""
}

// body is what came, as it is kept.
func (in CallTurn) body() string {
	switch {
	case in.Speech != "":
		return in.Speech
	case in.Keys != "":
		return "[" + in.Keys + "]"
	case in.Rang != "":
		return "[" + in.Rang + "]"
	}
	return ""
}

// A CallAnswer is what a caller hears, and what then happens: the hotline
// listens, rings somebody, or the call is over.
type CallAnswer struct {
	Say    []flow.Part  `json:"say,omitempty"`
	Listen *flow.Listen `json:"listen,omitempty"`
	Ring   *Ring        `json:"ring,omitempty"`
	Join   bool         `json:"join,omitempty"` // the one who was rung takes the call: no more is said
	Slow   bool         `json:"slow,omitempty"`
	Next   int          `json:"next,omitempty"` // the visit that follows
}

// A Ring calls people up and connects the first who takes the call.
type Ring struct {
	People  []aid.PersonID `json:"people"`
	Seconds int            `json:"seconds"` // of ringing, at most
	Phones  []aid.Phone    `json:"-"`       // of People, in order
}

// RecordSeconds is how long a caller may speak.
const RecordSeconds = 90

// Call takes one turn of a call and says what to answer. A turn that was taken
// before gets the answer that it got then.
func (h *Hotline) Call(ctx context.Context, in CallTurn) (CallAnswer, error) {
	var out CallAnswer
	stopped := false
	err := h.do(ctx, store.Actor{Role: "neighbor"}, func(a *act) error {
		c := &caller{turn: turn{act: *a, text: in.Speech}, got: in}
		err := c.take()
		stopped, a.due, a.scrub, out = c.stop, c.due, c.scrub, c.out
		return err
	})
	if err != nil {
		return CallAnswer{}, fmt.Errorf("a turn of a call: %w", err)
	}
	if stopped { // who says it on a call is not texted after it either
		h.outbox.Drain(ctx, in.From)
	}
	return out, nil
}

// take records the turn and answers it, or gives the answer that it got
// before.
func (c *caller) take() error {
	if gone, err := c.tx.Forgotten(c.got.SID); err != nil || gone {
		return err // of somebody who was erased: the call is over
	}
	if err := c.find(); err != nil {
		return err
	}
	id, fresh, err := c.tx.AddInbound(aid.Inbound{
		SID: c.got.SID, Visit: c.got.Visit, Channel: aid.Voice, From: c.got.From, To: c.got.To,
		Body: aid.Body(c.got.body()), Recording: c.got.Recording,
	}, c.person.ID)
	if err != nil {
		return err
	}
	if !fresh {
		stored, err := c.tx.InboundAnswer(c.got.SID, c.got.Visit)
		if err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(stored), &c.out); err != nil {
			return fmt.Errorf("read the answer of a turn: %w", err)
		}
		return c.phones()
	}
	c.id = id
	if err := c.answerTurn(); err != nil {
		return err
	}
	if c.scrub { // nothing of the call may be written down again
		return nil
	}
	return c.keepTurn()
}

// find is whose call it is, and where it stands.
func (c *caller) find() error {
	call, err := c.tx.CallBySID(c.got.SID)
	ok, err := found(err)
	if err != nil {
		return err
	}
	if !ok && c.got.Ref != "" {
		call, err = c.tx.CallByRef(c.got.Ref)
		if ok, err = found(err); err != nil {
			return err
		}
	}
	if c.got.From != "" {
		if c.person, err = c.tx.EnsurePerson(c.got.From); err != nil {
			return err
		}
	}
	if !ok {
		call = aid.Call{Ref: c.h.chance.Ref(), SID: c.got.SID, Person: c.person.ID, Purpose: aid.CalledUs, Status: aid.CallTalking}
		if c.got.Parent != "" {
			call.Purpose = aid.RungForOther
			c.st = callState{Place: atWhisper, Parent: c.got.Parent}
		}
		if call.ID, err = c.tx.AddCall(call); err != nil {
			return err
		}
	}
	call.SID = c.got.SID
	c.call, c.act.voice = call, c
	c.by = store.Actor{Role: c.role(), ID: c.person.ID}
	if call.State == "" {
		return nil
	}
	return json.Unmarshal([]byte(call.State), &c.st)
}

// keepTurn writes where the call stands, and the answer to this turn.
func (c *caller) keepTurn() error {
	c.call.Visit = c.got.Visit + 1
	c.out.Next, c.out.Slow = c.call.Visit, c.st.Slow || c.conf.Conversation.SlowSpeech
	state, err := json.Marshal(c.st)
	if err != nil {
		return err
	}
	c.call.State = string(state)
	if err := c.tx.SaveCall(c.call); err != nil {
		return err
	}
	doc, err := json.Marshal(c.out)
	if err != nil {
		return err
	}
	if err := c.tx.SetInboundAnswer(c.id, string(doc)); err != nil {
		return err
	}
	return c.phones()
}

// phones finds the numbers of those who are rung. They stand in no answer
// that is kept.
func (c *caller) phones() error {
	if c.out.Ring == nil {
		return nil
	}
	for _, id := range c.out.Ring.People {
		p, err := c.tx.Person(id)
		if err != nil {
			return err
		}
		c.out.Ring.Phones = append(c.out.Ring.Phones, p.Phone)
	}
	return nil
}
