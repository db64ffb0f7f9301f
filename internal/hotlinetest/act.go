package hotlinetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
)

// play plays every item and gives the file as it should be.
func (p *player) play(ctx context.Context) ([]byte, error) {
	for _, l := range p.s.front {
		p.out.WriteString(l + "\n")
	}
	for _, it := range p.s.items {
		if err := p.one(ctx, it); err != nil {
			return nil, fmt.Errorf("line %d: %w", it.line, err)
		}
	}
	return []byte(p.out.String()), nil
}

func (p *player) one(ctx context.Context, it item) error {
	for _, l := range it.lines {
		p.out.WriteString(l + "\n")
	}
	switch it.kind {
	case say:
		if err := p.say(ctx, it, ""); err != nil {
			return err
		}
	case phone:
		if err := p.phone(ctx, it); err != nil {
			return err
		}
	case together:
		p.out.WriteString("same time:\n")
		for _, in := range it.inner {
			if err := p.say(ctx, in, "  "); err != nil {
				return err
			}
		}
	case move:
		return p.move(ctx, it)
	case fault:
		return p.fault(it.body)
	case table:
		return p.table(ctx, it.name)
	default:
		return nil
	}
	if err := p.Settle(ctx); err != nil {
		return err
	}
	p.write(it.expected)
	return nil
}

// say lets somebody text. Several at the same time share the clock's moment,
// and nothing is sent between them.
func (p *player) say(ctx context.Context, it item, indent string) error {
	from, ok := phones[it.name]
	if !ok {
		return fmt.Errorf("nobody in the cast is called %q", it.name)
	}
	if indent == "" {
		p.Clock.Move(between)
	}
	in := p.Inbound(from, it.body)
	shown := it.body
	for range it.pictures {
		in.Media = append(in.Media, aid.Media{URL: "https://carrier.example/1", Type: "image/jpeg"})
		shown = strings.TrimSpace("[picture] " + shown)
	}
	p.lines(indent, it.name, ">", shown)
	return p.Hotline.Receive(ctx, in)
}

// move moves the clock on by a duration (+25h) or to a time of day (08:00).
func (p *player) move(ctx context.Context, it item) error {
	now := p.Clock.Now().In(p.Config.Network.Timezone)
	until := now
	if d, err := time.ParseDuration(it.body); err == nil {
		until = now.Add(d)
	} else if at, err := time.Parse("15:04", it.body); err == nil {
		until = time.Date(now.Year(), now.Month(), now.Day(), at.Hour(), at.Minute(), 0, 0, now.Location())
		if !until.After(now) {
			until = until.AddDate(0, 0, 1)
		}
	} else {
		return fmt.Errorf("not a time: %q", it.body)
	}
	expected := it.expected
	for p.Clock.Now().Before(until) {
		now = p.Clock.Now()
		p.Clock.Move(min(until.Sub(now), now.Truncate(step).Add(step).Sub(now)))
		if err := p.jobs.Tick(ctx); err != nil {
			return err
		}
		if err := p.Outbox.Reconcile(ctx); err != nil {
			return err
		}
		if err := p.Settle(ctx); err != nil {
			return err
		}
		if len(p.Carrier.Sent(p.shown)) > 0 || len(p.Carrier.RungCalls(p.rung)) > 0 {
			p.out.WriteString("-- " + p.Clock.Now().In(p.Config.Network.Timezone).Format("Mon 3:04pm") + "\n")
			expected = p.write(expected)
		}
	}
	return nil
}

// fault scripts the carrier: "ana 21610" refuses the next text to Ana with
// that code, "ana lost" takes it and answers with an error.
func (p *player) fault(words string) error {
	name, what, _ := strings.Cut(words, " ")
	to, ok := phones[name]
	if !ok {
		return fmt.Errorf("nobody in the cast is called %q", name)
	}
	if what == "lost" {
		p.Carrier.ScriptFor(to, Outcome{Err: &twilio.SendError{Kind: twilio.Ambiguous}, Takes: true})
		return nil
	}
	code := 0
	if _, err := fmt.Sscanf(what, "%d", &code); err != nil {
		return errors.New("want a code, or lost")
	}
	p.Carrier.ScriptFor(to, Outcome{Err: &twilio.SendError{Kind: twilio.Classify(code), Code: code}})
	return nil
}
