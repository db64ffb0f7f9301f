package main

import (
	"context"
	"errors"
	"time"

	"neighborline/internal/records"
	"neighborline/internal/store"
)

// dumpCmd writes everything as JSON lines.
type dumpCmd struct{}

// Run writes all that the database holds, as of one moment, a kind to a line:
// for checks and for leaving.
func (dumpCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		to, err := records.NewSink(e.stdout, true, nil)
		if err != nil {
			return err
		}
		err = s.store.Read(ctx, func(r *store.Reader) error { return s.dump(r, to) })
		return errors.Join(err, to.End())
	})
}

func (s *short) dump(r *store.Reader, to records.Sink) error {
	always := time.Time{}
	for _, part := range []func() error{
		func() error { return r.EveryPerson(always, put(to, "person", records.Person(s.conf))) },
		func() error { return r.EveryRequest(always, put(to, "request", records.Request)) },
		func() error { return r.EveryInvite(put(to, "invite", inviteRecord)) },
		func() error { return r.EveryAssignment(put(to, "assignment", assignmentRecord)) },
		func() error { return r.EveryConversation(put(to, "conversation", conversationRecord)) },
		func() error { return r.EveryMessage(always, put(to, "message", sentRecord)) },
		func() error { return whole(r.OptOuts, put(to, "opt_out", optOutRecord)) },
		func() error { return whole(r.Timers, put(to, "timer", timerRecord)) },
		func() error { return r.EveryTask(put(to, "task", taskRecord)) },
		func() error { return r.EveryPlace(put(to, "place", placeRecord)) },
		func() error { return whole(r.Sites, put(to, "site", siteRecord)) },
		func() error { return r.EveryLot(always, put(to, "lot", records.Lot)) },
		func() error { return r.EveryShare(always, put(to, "allocation", records.Share)) },
		func() error { return r.EveryMove(always, put(to, "lot_move", records.Delivery)) },
		func() error { return r.EveryAudit(always, put(to, "audit", records.Audit)) },
	} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// put writes a thing under its kind.
func put[T any](to records.Sink, kind string, of func(T) record) func(T) error {
	return func(v T) error { return to.Put(append(record{val("kind", kind)}, of(v)...)) }
}

// whole calls fn for each of a list that is read at once.
func whole[T any](list func() ([]T, error), fn func(T) error) error {
	all, err := list()
	for _, v := range all {
		err = errors.Join(err, fn(v))
	}
	return err
}

func siteRecord(s store.SiteRow) record {
	return record{
		val("phone", s.Phone.E164()), val("site", string(s.Site.Kind)), val("name", s.Name), val("zip", s.ZIP), val("capacity", s.Capacity), val("state", string(s.State)),
	}
}

func inviteRecord(i store.InviteRow) record {
	return record{
		val("request_code", i.Code), val("phone", i.Phone.E164()), val("state", string(i.State)), val("wave", i.Wave), val("p", i.P), val("why", i.Why),
		val("condition", i.Condition), val("created_at", i.CreatedAt), val("answered_at", i.AnsweredAt),
	}
}

func assignmentRecord(a store.AssignmentRow) record {
	return record{
		val("request_code", a.Code), val("phone", a.Phone.E164()), val("state", string(a.State)),
		val("created_at", a.CreatedAt), val("ended_at", a.EndedAt),
	}
}

func conversationRecord(c store.ConversationRow) record {
	return record{
		val("id", int(c.ID)), val("phone", c.Phone.E164()), val("flow", c.Flow), val("step", c.Step), val("visit", c.Visit), val("status", c.Status),
		val("request_code", c.Code), val("channel", string(c.Channel)), val("state", c.State), val("heard_at", c.HeardAt),
		val("created_at", c.CreatedAt), val("updated_at", c.UpdatedAt),
	}
}

// sentRecord is a message with how often it was tried.
func sentRecord(m store.Message) record {
	return append(records.Message(m), val("attempt", m.Attempts), val("recording", m.Recording))
}

func optOutRecord(o store.OptOutRow) record {
	return record{val("phone", o.Phone.E164()), val("at", o.At), val("keyword", o.Keyword), val("channel", o.Channel)}
}

// timerRecord leaves the subject as the id that it is: a conversation's for
// remind and close, else a request's.
func timerRecord(t store.Timer) record {
	return record{val("timer", string(t.Kind)), val("subject", int(t.Subject)), val("due_at", t.DueAt), val("visit", t.Visit)}
}

func taskRecord(t store.TaskRow) record {
	return record{
		val("id", int(t.ID)), val("task", string(t.Kind)), val("phone", t.Phone.E164()), val("request_code", t.Code), val("message", records.InboundID(t.Inbound)),
		val("note", t.Note), val("state", t.State), val("created_at", t.CreatedAt), val("done_at", t.DoneAt),
	}
}

func placeRecord(p store.PlaceRow) record {
	return record{
		val("id", int(p.ID)), val("source", p.Source), val("name", p.Name), val("needs", p.Needs),
		val("zip", p.ZIP), val("address", p.Address), val("phone", p.Phone.E164()), val("languages", p.Languages),
		val("hours", p.Hours), val("notes", p.Notes), val("texts", p.Texts), val("closed", p.Closed),
		val("checked_at", p.CheckedAt), val("asked_at", p.AskedAt),
	}
}
