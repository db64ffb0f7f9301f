package hotline

import (
	"context"
	"fmt"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// duePage is how many timers one look takes.
const duePage = 200

// busyWait is how long a question of ours waits while another is open.
const busyWait = 15 * time.Minute

// RunDue carries out everything that is due, each thing in a transaction of
// its own. A late, missed or doubled call changes nothing: a timer is taken
// once, and what it does is checked against how things stand by then. A second
// call waits for the first: both would only plan the same.
func (h *Hotline) RunDue(ctx context.Context) error {
	h.due.Lock()
	defer h.due.Unlock()
	if since, err := h.Paused(ctx); err != nil || !since.IsZero() {
		return err // nothing begins before a person has looked
	}
	for {
		var due []store.Timer
		err := h.store.Read(ctx, func(r *store.Reader) (err error) {
			due, err = r.DueTimers(duePage)
			return err
		})
		if err != nil || len(due) == 0 {
			return err
		}
		failed := 0
		for _, t := range due {
			if err := h.one(ctx, t); err != nil {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				failed++
				h.log.Error("timer failed", "kind", string(t.Kind), "subject", t.Subject, "err", err)
				if err := h.putOff(ctx, t); err != nil {
					return err
				}
			}
		}
		if len(due) < duePage || failed == len(due) {
			// what came due meanwhile rang the bell
			return nil
		}
	}
}

// one carries out one timer.
func (h *Hotline) one(ctx context.Context, t store.Timer) error {
	if t.Kind == store.TimerWave {
		return h.wave(ctx, t)
	}
	run, ok := timers[t.Kind]
	if !ok {
		return fmt.Errorf("unknown timer %q", t.Kind)
	}
	return h.do(ctx, store.Clock, func(a *act) error {
		taken, err := a.tx.TakeTimer(t)
		if err != nil || !taken {
			return err
		}
		return run(a, t)
	})
}

// putOff moves a timer that failed, so that it does not stand in the way of
// the others.
func (h *Hotline) putOff(ctx context.Context, t store.Timer) error {
	return h.store.Write(ctx, func(tx *store.Tx) error {
		t.DueAt = tx.Now.Add(time.Minute)
		return tx.SetTimer(t)
	})
}

// timers says what each kind of timer does; a wave has its own way.
var timers = map[store.TimerKind]func(*act, store.Timer) error{
	store.TimerPromise:     (*act).promiseDue,
	store.TimerNudge:       (*act).nudge,
	store.TimerWindow:      (*act).windowOver,
	store.TimerFollowUp:    (*act).followUp,
	store.TimerStillNeeded: (*act).askStillNeeded,
	store.TimerRemind:      (*act).remind,
	store.TimerClose:       (*act).closeQuiet,
	store.TimerCall:        (*act).callThem,
	store.TimerTired:       (*act).lookWhetherTired,
	store.TimerPlace:       (*act).placeDue,
	store.TimerEscalate:    (*act).escalate,
	store.TimerRefer:       (*act).askRefer,
	store.TimerLot:         (*act).lotDue,
	store.TimerLotAsk:      (*act).askSite,
	store.TimerLotCount:    (*act).countDue,
}

// promiseDue keeps the word that was given: the neighbor hears how it stands,
// and when nobody could take it within its time, hears that.
func (a *act) promiseDue(t store.Timer) error {
	q, err := a.tx.Request(aid.RequestID(t.Subject))
	if err != nil {
		return err
	}
	if passed, err := a.referralDue(q); err != nil || passed {
		return err
	}
	limit, err := a.limit(q)
	if err != nil {
		return err
	}
	if q.State == aid.Open && !a.tx.Now.Before(limit) {
		return a.nobodyCould(q, t)
	}
	if q.State == aid.Unmet { // a coordinator said so, and the neighbor has not heard
		return a.question(q, flow.NobodyCould, t, func() error { return nil })
	}
	p, err := a.neighborOf(q)
	if err != nil {
		return err
	}
	key := map[aid.RequestState]string{aid.Open: "promise_open", aid.Review: "promise_review"}[q.State]
	if key == "" {
		return nil // assigned or ended: they have heard
	}
	if asked, _, _, err := a.tx.InviteCounts(q.ID); err != nil {
		return err
	} else if key == "promise_open" && asked == 0 {
		key = "promise_none"
	}
	q.PromisedAt = a.promise(q, a.tx.Now)
	if err := a.tx.Promise(q.ID, q.PromisedAt); err != nil {
		return err
	}
	if err := a.later(store.TimerPromise, int64(q.ID), q.PromisedAt); err != nil {
		return err
	}
	if a.keepsAway(p) {
		return nil // they call us, and hear then how it stands
	}
	// In a flood the answer with the first promise may wait longer than that.
	if err := a.tx.RecallReplies(q.ID, p.ID); err != nil {
		return err
	}
	return a.tell(p, key, a.factsFor(p, q), note{class: aid.Notice, request: q.ID, expires: followLife})
}

// limit is when a request that nobody took has waited long enough for its
// neighbor to hear just that: counted from the last time it was opened.
func (a *act) limit(q aid.Request) (time.Time, error) {
	wait := a.waveFor(q).Limit
	// The promise is at most a day; a longer limit spans several of them.
	if wait <= 24*time.Hour && !q.PromisedAt.IsZero() {
		return q.PromisedAt, nil
	}
	opened, err := a.tx.OpenedAt(q.ID)
	return opened.Add(wait), err
}

// nobodyCould ends a request honestly and asks what the neighbor wants now.
func (a *act) nobodyCould(q aid.Request, t store.Timer) error {
	return a.question(q, flow.NobodyCould, t, func() error {
		moved, err := a.tx.MoveRequest(q, aid.Unmet, a.by, "nobody could")
		if err != nil || !moved {
			return err
		}
		if err := a.tx.RecallReplies(q.ID, q.Requester); err != nil {
			return err
		}
		if err := a.tellMeanwhile(q); err != nil {
			return err
		}
		return a.tx.ClearTimers(int64(q.ID), store.TimerWave, store.TimerStillNeeded)
	})
}

// question asks a neighbor something about a request, by a flow. It waits
// while another question is open, and until quiet hours are over.
func (a *act) question(q aid.Request, name string, t store.Timer, before func() error) error {
	p, err := a.neighborOf(q)
	if err != nil {
		return err
	}
	if p.OptedOut {
		if err := before(); err != nil {
			return err
		}
		return a.callInstead(q)
	}
	if local := a.tx.Now.In(a.zoneOf(p.ZIP)); a.conf.QuietHours.Quiet(local) {
		t.DueAt = a.conf.QuietHours.NextOpen(local)
		return a.tx.SetTimer(t)
	}
	_, err = a.tx.OpenConversation(p.ID)
	if busy, err := found(err); err != nil {
		return err
	} else if busy {
		t.DueAt = a.tx.Now.Add(busyWait)
		return a.tx.SetTimer(t)
	}
	if err := before(); err != nil {
		return err
	}
	return a.start(p, name, "", q.ID)
}

// callInstead leaves a question to a coordinator, once for each request: its
// neighbor wants no texts, and is not left without an outcome for that.
func (a *act) callInstead(q aid.Request) error {
	there, err := a.tx.OpenTaskAbout(aid.TaskCallBack, q.ID)
	if err != nil || there {
		return err
	}
	return a.addTask(aid.Task{Kind: aid.TaskCallBack, Person: q.Requester, Request: q.ID, Note: "wants no texts: ask how it stands"})
}

// nudge asks a volunteer at half of their time how it goes.
func (a *act) nudge(t store.Timer) error {
	q, err := a.tx.Request(aid.RequestID(t.Subject))
	if err != nil || q.State != aid.Assigned {
		return err
	}
	held, err := a.tx.AssignmentOf(q.ID)
	if err != nil {
		return err
	}
	v, err := a.tx.Person(held.Volunteer)
	if err != nil {
		return err
	}
	key, facts := "nudge", a.requestFacts(q, a.langOf(v))
	codes, first, err := a.heldStops(q, v.ID)
	if err != nil || !first {
		return err // asked with the first of their run
	}
	if len(codes) > 1 {
		key, facts["codes"] = "nudge_stops", strings.Join(codes, ", ")
	}
	return a.tell(v, key, facts, note{class: aid.FollowUp, request: q.ID, expires: followLife})
}

// windowOver ends a volunteer's time. One who was never heard of since loses
// the request to the pool; with a word from them, the neighbor is asked.
func (a *act) windowOver(t store.Timer) error {
	q, err := a.tx.Request(aid.RequestID(t.Subject))
	if err != nil || q.State != aid.Assigned {
		return err
	}
	held, err := a.tx.AssignmentOf(q.ID)
	if err != nil {
		return err
	}
	heard, err := a.tx.HeardSince(held.Volunteer, held.CreatedAt)
	if err != nil {
		return err
	}
	if heard {
		return a.soon(store.TimerFollowUp, int64(q.ID))
	}
	v, err := a.tx.Person(held.Volunteer)
	if err != nil {
		return err
	}
	if err := a.tell(v, "released", map[string]string{"code": q.Code}, note{class: aid.Notice, request: q.ID, expires: followLife}); err != nil {
		return err
	}
	return a.dropped(q, held, "not a word by the end of the time")
}

// followUp asks the neighbor how it went.
func (a *act) followUp(t store.Timer) error {
	q, err := a.tx.Request(aid.RequestID(t.Subject))
	if err != nil || q.State != aid.Done && q.State != aid.Assigned {
		return err
	}
	return a.question(q, flow.HowItWent, t, func() error { return a.tx.CountFollowUp(q.ID) })
}

// askStillNeeded asks about a request that waits, after some days and then
// every week.
func (a *act) askStillNeeded(t store.Timer) error {
	q, err := a.tx.Request(aid.RequestID(t.Subject))
	if err != nil {
		return err
	}
	switch q.State {
	case aid.Open, aid.Review, aid.Partial:
	default:
		return nil
	}
	return a.question(q, flow.StillNeeded, t, func() error {
		return a.later(store.TimerStillNeeded, int64(q.ID), a.tx.Now.Add(7*24*time.Hour))
	})
}

// remind says an open question again, once.
func (a *act) remind(t store.Timer) error { return a.quietly(t, flow.Silence) }

// closeQuiet closes a conversation that nobody answers any more.
func (a *act) closeQuiet(t store.Timer) error {
	c, err := a.tx.Conversation(aid.ConversationID(t.Subject))
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	if err := a.quietly(t, flow.GaveOut); err != nil {
		return err
	}
	if c.Flow == flow.HowItWent && c.Status == "open" {
		return a.neverHeard(c.Request)
	}
	return nil
}

func (a *act) quietly(t store.Timer, kind flow.EventKind) error {
	c, err := a.tx.Conversation(aid.ConversationID(t.Subject))
	if ok, err := found(err); err != nil || !ok || c.Status != "open" {
		return err
	}
	if kind == flow.Silence && c.Visit != t.Visit {
		return nil // answered meanwhile
	}
	if until, err := a.unread(c, t, kind); err != nil {
		return err
	} else if until.After(a.tx.Now) {
		t.DueAt = until
		return a.tx.SetTimer(t)
	}
	p, err := a.tx.Person(c.Person)
	if err != nil {
		return err
	}
	return a.step(p, c, flow.Event{Kind: kind})
}

// unread is until when nobody can be said to be silent: their question has yet
// to leave, or left too late for the reminder that was set when it was written.
func (a *act) unread(c store.Conversation, t store.Timer, kind flow.EventKind) (time.Time, error) {
	waits, left, err := a.tx.LastSaid(c.ID)
	if err != nil || left.IsZero() && !waits {
		return time.Time{}, err
	}
	if waits {
		return a.tx.Now.Add(busyWait), nil
	}
	if kind != flow.Silence {
		return time.Time{}, nil
	}
	d, err := a.version(&c, &flow.State{})
	if err != nil {
		return time.Time{}, err
	}
	if remind, _ := a.patience(d); t.DueAt.Before(left.Add(remind)) && left.Sub(c.HeardAt) > busyWait {
		return left.Add(remind), nil
	}
	return time.Time{}, nil
}

// patience is how long a question of a flow waits for an answer before it is
// asked again, and before the conversation is closed.
func (a *act) patience(d *flow.Definition) (remind, shut time.Duration) {
	switch {
	case d.Name == flow.HowItWent:
		return a.conf.FollowUp.Again, 2 * a.conf.FollowUp.Again
	case d.Quiet.CloseAfter > 0:
		return d.Quiet.RemindAfter, d.Quiet.CloseAfter
	}
	return a.conf.Conversation.RemindAfter, a.conf.Conversation.CloseAfter
}

// neverHeard ends a request whose neighbor did not say how it went: unknown,
// never "helped".
func (a *act) neverHeard(id aid.RequestID) error {
	q, err := a.tx.Request(id)
	if err != nil {
		return err
	}
	if q.State == aid.Assigned {
		held, err := a.tx.AssignmentOf(q.ID)
		if err != nil {
			return err
		}
		if err := a.tx.EndAssignment(held.ID, aid.AssignmentDone, false); err != nil {
			return err
		}
		if _, err := a.tx.MoveRequest(q, aid.Done, a.by, "nobody said how it went"); err != nil {
			return err
		}
	}
	return a.tx.EndUnknown(q.ID, a.by)
}
