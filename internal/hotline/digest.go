package hotline

import (
	"context"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/digest"
	"neighborline/internal/store"
)

// digestMark is where the time of the last digest is remembered.
const digestMark = "digest sent"

// mostRed is how many red requests a digest ranks; more are counted.
const mostRed = 500

// justTold is how long after a digest a second one with just the same is left
// out: both were due while the hotline was down.
const justTold = time.Hour

// digestLife is how long a digest is worth sending.
const digestLife = 20 * time.Hour

// A DigestText is one coordinator's digest.
type DigestText struct {
	To   config.Coordinator
	Day  digest.Day
	Text string   // as it is sent
	Told int      // red requests that the text tells in full
	Long []string // all of it
}

// Digests makes every coordinator's digest as of now.
func (h *Hotline) Digests(ctx context.Context) ([]DigestText, error) { return h.digests(ctx, false) }

func (h *Hotline) digests(ctx context.Context, second bool) ([]DigestText, error) {
	var out []DigestText
	rules := h.rules.Load()
	err := h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book}
		for _, c := range rules.Config.Coordinators {
			d, err := a.day(c, second)
			if err != nil {
				return err
			}
			if d.Since, err = a.toldSame(c, d); err != nil {
				return err
			}
			text, told := digest.Text(d, c.Language)
			out = append(out, DigestText{To: c, Day: d, Text: text, Told: told, Long: digest.Lines(d, c.Language)})
		}
		return nil
	})
	return out, err
}

// SendDigests texts every coordinator their digest of a time, once, and mails
// it where there is an address. It always says something: a morning without one
// means that the hotline is broken. With the zero time it is one that somebody
// asked for.
func (h *Hotline) SendDigests(ctx context.Context, of time.Time) error {
	all, err := h.Digests(ctx)
	if err != nil {
		return err
	}
	return h.do(ctx, store.Clock, func(a *act) error {
		if fresh, err := a.freshDigest("digest of ", of); err != nil || !fresh {
			return err
		}
		for _, d := range all {
			if err := a.sendDigest(d); err != nil {
				return err
			}
		}
		return a.tx.SetMark(digestMark, a.tx.Now.Format(time.RFC3339))
	})
}

// SendRed texts the second digest of a day, once, to each coordinator for whom
// something is red; to the others nothing.
func (h *Hotline) SendRed(ctx context.Context, of time.Time) error {
	all, err := h.digests(ctx, true)
	if err != nil {
		return err
	}
	return h.do(ctx, store.Clock, func(a *act) error {
		if fresh, err := a.freshDigest("red digest of ", of); err != nil || !fresh {
			return err
		}
		for _, d := range all {
			if !d.Day.IsRed() || a.tx.Now.Sub(d.Day.Since) < justTold {
				continue
			}
			if err := a.sendDigest(d); err != nil {
				return err
			}
		}
		return nil
	})
}

func (a *act) freshDigest(name string, of time.Time) (bool, error) {
	if of.IsZero() {
		return true, nil
	}
	return a.tx.Once(name + of.UTC().Format(time.RFC3339))
}

// sendDigest sends one, and remembers what it said.
func (a *act) sendDigest(d DigestText) error {
	if err := a.mailDigest(d); err != nil {
		return err
	}
	return a.withCoordinator(d.To, func(p aid.Person) error {
		if err := a.send(p, d.Text, note{class: aid.Digest, expires: digestLife, anytime: true}); err != nil {
			return err
		}
		if err := a.keepList(p.ID, Deed{Verb: DoDigest}, d.Told); err != nil {
			return err
		}
		return a.rememberTold(p.ID, d.Day)
	})
}

// toldMark is where it is remembered what a coordinator was last told.
func toldMark(p aid.PersonID, second bool) string {
	if second {
		return "red told " + itoa(int(p))
	}
	return "digest told " + itoa(int(p))
}

// rememberTold keeps what a digest said: codes and counts. After a full one the
// second of the day knows too what was told.
func (a *act) rememberTold(p aid.PersonID, d digest.Day) error {
	at := a.tx.Now.Format(time.RFC3339) + "\n"
	if !d.Second {
		if err := a.tx.SetMark(toldMark(p, false), at+d.Said()); err != nil {
			return err
		}
		d.Second = true
	}
	return a.tx.SetMark(toldMark(p, true), at+d.Said())
}

// toldSame is when a coordinator was last told just this; zero if they were not.
func (a *act) toldSame(c config.Coordinator, d digest.Day) (since time.Time, err error) {
	p, err := a.tx.PersonByPhone(c.Phone)
	if ok, err := found(err); err != nil || !ok {
		return since, err
	}
	mark, err := a.tx.Mark(toldMark(p.ID, d.Second))
	if err != nil {
		return since, err
	}
	at, said, _ := strings.Cut(mark, "\n")
	when, err := time.Parse(time.RFC3339, at)
	if err != nil || said != d.Said() {
		return time.Time{}, nil // never, or otherwise
	}
	return when, nil
}

// waitKinds are the tasks in which somebody waits to be answered.
var waitKinds = []aid.TaskKind{aid.TaskCallBack, aid.TaskPerson, aid.TaskRecording, aid.TaskUnclear, aid.TaskMessage, aid.TaskWorry}

// day gathers what a coordinator's digest says of the areas they look after.
func (a *act) day(c config.Coordinator, second bool) (digest.Day, error) {
	d := digest.Day{
		Network: a.conf.Network.Short, Now: a.tx.Now.In(a.conf.Network.Timezone), Second: second, Alone: len(a.conf.Coordinators) == 1,
	}
	mark, err := a.tx.Mark(digestMark)
	if err != nil {
		return d, err
	}
	since, err := time.Parse(time.RFC3339, mark)
	if err != nil {
		since = a.tx.Now.Add(-24 * time.Hour) // the first digest
	}
	areas := store.Areas(c.Areas)
	for _, gather := range []func() error{
		func() error { return a.dayRed(&d, areas, c.Language) },
		func() error { return a.dayWaiting(&d, c) },
		func() error { return a.dayCounts(&d, areas, since) },
		func() error { return a.dayOnCall(&d) },
		func() (err error) { d.Paused, err = a.outreachPaused(); return err },
		func() error { s, err := surgeNow(&a.tx.Reader); d.Surge = s.Area; return err },
	} {
		if err := gather(); err != nil {
			return d, err
		}
	}
	return d, nil
}

// dayRed adds what wants a coordinator now.
func (a *act) dayRed(d *digest.Day, areas store.Areas, lang string) error {
	reqs, total, err := a.tx.Red(a.redRule(), areas, mostRed)
	if err != nil {
		return err
	}
	d.MoreRed = total - len(reqs)
	for _, q := range reqs {
		drops, yes, err := a.tx.Drops(q.ID)
		if err != nil {
			return err
		}
		asked, _, _, err := a.tx.InviteCounts(q.ID)
		if err != nil {
			return err
		}
		d.Red = append(d.Red, digest.Red{
			Code: q.Code, Need: strings.ToLower(a.needName(q.Need, lang)), AtRisk: q.AtRisk(), Age: a.tx.Now.Sub(q.CreatedAt),
			Asked: asked, Yes: yes, Due: q.By, Drops: drops,
		})
	}
	return nil
}

// dayWaiting adds who waits for a coordinator and whom nobody else looks after.
func (a *act) dayWaiting(d *digest.Day, c config.Coordinator) (err error) {
	var me aid.PersonID
	p, err := a.tx.PersonByPhone(c.Phone)
	if ok, err := found(err); err != nil {
		return err
	} else if ok {
		me = p.ID
	}
	areas := store.Areas(c.Areas)
	for _, w := range []struct {
		to *int
		of store.TaskCount
	}{
		{&d.Danger, store.TaskCount{Kinds: []aid.TaskKind{aid.TaskDanger}, Areas: areas}},
		{&d.CallBacks, store.TaskCount{Kinds: waitKinds, Areas: areas, Mine: me}},
		{&d.Failed, store.TaskCount{Kinds: []aid.TaskKind{aid.TaskDelivery}, Areas: areas, Mine: me}},
		{&d.Troubles, store.TaskCount{Kinds: []aid.TaskKind{aid.TaskUpkeep}, Mine: me}},
	} {
		if *w.to, err = a.tx.CountWaiting(w.of); err != nil {
			return err
		}
	}
	return nil
}

// dayCounts adds what happened since the last digest, and the volunteers.
func (a *act) dayCounts(d *digest.Day, areas store.Areas, since time.Time) error {
	t, err := a.tx.AreaTally(areas, since)
	if err != nil {
		return err
	}
	d.Open, d.New, d.Done = t.Open, t.New, t.Done
	if t.Open > 0 {
		d.Oldest = digest.Oldest{Code: t.Oldest, Age: a.tx.Now.Sub(t.OldestAt)}
	}
	if !d.Second {
		if d.NotHelped, err = a.tx.UnmetSince(areas, since, mostRed); err != nil {
			return err
		}
	}
	if d.Volunteers, d.Free, err = a.tx.CountVolunteers(areas); err != nil {
		return err
	}
	d.NeverAsked, d.Tired, err = a.tx.CountTired(areas)
	return err
}

// dayOnCall adds who answers first, and until when.
func (a *act) dayOnCall(d *digest.Day) error {
	on, err := a.tx.OnDuty()
	if err != nil {
		return err
	}
	for _, id := range on {
		p, err := a.tx.Person(id)
		if err != nil {
			return err
		}
		c, ok := a.coordinatorAt(p.Phone)
		if !ok {
			continue // they were one
		}
		d.OnCall.Name = c.Name
		d.OnCall.Until, err = a.tx.DutyUntil(id)
		return err
	}
	return nil
}
