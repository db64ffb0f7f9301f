package hotlinetest

import (
	"context"
	"fmt"
	"strings"

	"neighborline/internal/flow"
	"neighborline/internal/hotline"
)

// A line is one end of a call: a phone that rings, or somebody on it.
type line struct {
	sid, ref string
	parent   string // the call for which it was rung
	visit    int
	waits    flow.ListenHow
	rings    []string // whom this call rings now, by name
}

// phone lets somebody do something on the phone, and writes what they hear:
//
//	walter >> calls                walter >> press 1        walter >> say food
//	walter >> silence              walter >> speak          walter >> hang up
//	dee >> answers                 dee >> machine           dee >> no answer
func (p *player) phone(ctx context.Context, it item) error {
	verb, rest, _ := strings.Cut(it.body, " ")
	p.lines("", it.name, ">>", it.body)
	l := p.onLine[it.name]
	if verb == "calls" {
		p.Clock.Move(between)
		p.calls++
		l = &line{sid: fmt.Sprintf("CA%032x", p.calls)}
		p.onLine[it.name] = l
		return p.turn(ctx, it.name, l, hotline.CallTurn{})
	}
	if l == nil {
		return fmt.Errorf("%s is not on the phone", it.name)
	}
	switch verb {
	case "answers":
		return p.turn(ctx, it.name, l, hotline.CallTurn{})
	case "machine":
		return p.turn(ctx, it.name, l, hotline.CallTurn{Machine: true})
	case "press":
		return p.turn(ctx, it.name, l, hotline.CallTurn{Keys: rest})
	case "say":
		return p.turn(ctx, it.name, l, hotline.CallTurn{Speech: rest, Confidence: 0.9})
	case "silence":
		return p.turn(ctx, it.name, l, hotline.CallTurn{})
	case "speak":
		p.calls++
		return p.turn(ctx, it.name, l, hotline.CallTurn{Recording: fmt.Sprintf("RE%032x", p.calls)})
	case "hang", "no":
		return p.hangUp(ctx, it.name, l, verb == "no")
	}
	return fmt.Errorf("nobody does %q on the phone", it.body)
}

// turn takes one turn of a call.
func (p *player) turn(ctx context.Context, name string, l *line, in hotline.CallTurn) error {
	in.SID, in.Ref, in.Parent, in.Visit, in.From, in.To = l.sid, l.ref, l.parent, l.visit, phones[name], p.Config.Network.Number
	a, err := p.Hotline.Call(ctx, in)
	if err != nil {
		return err
	}
	for _, part := range a.Say {
		p.lines("", name, "<<", part.Text)
	}
	l.visit, l.waits = a.Next, flow.ListenNothing
	switch {
	case a.Join:
		p.lines("", name, "<<", "(connected)")
	case a.Ring != nil:
		l.rings = nil
		for _, phone := range a.Ring.Phones {
			p.ring(p.names[phone], &line{sid: fmt.Sprintf("%s-%d", l.sid, l.visit), parent: l.sid})
			l.rings = append(l.rings, p.names[phone])
		}
	case a.Listen == nil || a.Listen.How == flow.ListenNothing:
		p.lines("", name, "<<", "(hangs up)")
		return p.hangUp(ctx, name, l, false)
	case a.Listen.How == flow.ListenRecord:
		p.lines("", name, "<<", "(records)")
	}
	return nil
}

func (p *player) ring(name string, l *line) {
	p.onLine[name] = l
	p.lines("", name, "<<", "(rings)")
}

// rings writes down the phones that the carrier rings for us.
func (p *player) rings() {
	for _, c := range p.Carrier.RungCalls(p.rung) {
		p.rung++
		p.ring(p.names[c.To], &line{sid: c.SID, ref: c.Ref})
	}
}

// hangUp ends one end of a call, or lets it ring until nobody answered. Whoever
// rang for it goes on.
func (p *player) hangUp(ctx context.Context, name string, l *line, unanswered bool) error {
	delete(p.onLine, name)
	status := "completed"
	if unanswered {
		status = "no-answer"
	}
	if l.parent != "" {
		for caller, other := range p.onLine {
			if other.sid == l.parent {
				other.rings = nil
				return p.turn(ctx, caller, other, hotline.CallTurn{Rang: status})
			}
		}
		return nil
	}
	for _, rung := range l.rings {
		delete(p.onLine, rung)
	}
	return p.Hotline.CallEnded(ctx, hotline.CallTurn{SID: l.sid, Ref: l.ref, From: phones[name], To: p.Config.Network.Number, Rang: status})
}
