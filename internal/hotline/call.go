package hotline

import (
	"context"
	"encoding/json"
	"fmt"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// A CallTurn is one turn of a call: the first, or what came of the last.
type CallTurn struct {
	SID       string
	Visit     int
	From      aid.Phone // empty where the caller withholds it
	To        aid.Phone
	Recording string // the carrier's id of what was said
}

// A CallAnswer is what a caller hears next.
type CallAnswer struct {
	Say    []Spoken `json:"say"`
	Record bool     `json:"record,omitempty"` // then listen for words, up to RecordSeconds
	Next   int      `json:"next,omitempty"`   // the visit that follows
}

// Spoken is one thing said in one language.
type Spoken struct {
	Lang string `json:"lang"`
	Text string `json:"text"`
}

// RecordSeconds is how long a caller may speak.
const RecordSeconds = 90

// Call takes one turn of a call and says what to answer. A turn that was taken
// before gets the answer that it got then.
func (h *Hotline) Call(ctx context.Context, in CallTurn) (CallAnswer, error) {
	var out CallAnswer
	err := h.do(ctx, store.Actor{Role: "neighbor"}, func(a *act) error {
		var person aid.Person
		if in.From != "" {
			p, err := a.tx.EnsurePerson(in.From)
			if err != nil {
				return err
			}
			person = p
			a.by.ID = p.ID
		}
		id, fresh, err := a.tx.AddInbound(aid.Inbound{
			SID: in.SID, Visit: in.Visit, Channel: aid.Voice, From: in.From, To: in.To, Recording: in.Recording,
		}, person.ID)
		if err != nil {
			return err
		}
		if !fresh {
			stored, err := a.tx.InboundAnswer(in.SID, in.Visit)
			if err != nil {
				return err
			}
			return json.Unmarshal([]byte(stored), &out)
		}
		if out, err = a.callTurn(in, person, id); err != nil {
			return err
		}
		doc, err := json.Marshal(out)
		if err != nil {
			return err
		}
		return a.tx.SetInboundAnswer(id, string(doc))
	})
	if err != nil {
		return CallAnswer{}, fmt.Errorf("a turn of a call: %w", err)
	}
	return out, nil
}

// callTurn greets and records, then thanks. What was said becomes a task; a
// caller who said nothing has called all the same, and somebody rings back.
func (a *act) callTurn(in CallTurn, p aid.Person, id aid.InboundID) (CallAnswer, error) {
	if in.Visit == 0 {
		return CallAnswer{Say: a.spoken(p, "call_hello"), Record: true, Next: 1}, nil
	}
	kind, key, why := aid.TaskRecording, "call_thanks", "a recording"
	if in.Recording == "" {
		kind, key, why = aid.TaskCallBack, "call_nothing", "called and said nothing"
	}
	if p.ID == 0 {
		why += ", the number is withheld"
	}
	err := a.addTask(aid.Task{Kind: kind, Person: p.ID, Inbound: id, Note: why})
	return CallAnswer{Say: a.spoken(p, key)}, err
}

// spoken is one of the system's texts in the person's language, or in each of
// the network's where that is not known.
func (a *act) spoken(p aid.Person, key string) []Spoken {
	langs := a.conf.Network.Languages
	if p.Language != "" {
		langs = []string{p.Language}
	}
	var out []Spoken
	for _, l := range langs {
		out = append(out, Spoken{Lang: l, Text: a.words(l, key, nil)})
	}
	return out
}

// CallEnded takes the end of a call. Somebody who hung up before saying
// anything has called all the same: a coordinator rings back, once for each
// call.
func (h *Hotline) CallEnded(ctx context.Context, in CallTurn) error {
	return h.do(ctx, store.Actor{Role: "neighbor"}, func(a *act) error {
		began, err := a.tx.InboundKnown(in.SID, 0)
		if err != nil || !began {
			return err
		}
		spoke, err := a.tx.InboundKnown(in.SID, 1)
		if err != nil || spoke {
			return err
		}
		first, err := a.tx.Once("call ended " + in.SID)
		if err != nil || !first {
			return err
		}
		var person aid.Person
		if in.From != "" {
			if person, err = a.tx.EnsurePerson(in.From); err != nil {
				return err
			}
			a.by.ID = person.ID
		}
		return a.addTask(aid.Task{Kind: aid.TaskCallBack, Person: person.ID, Note: "called and hung up"})
	})
}
