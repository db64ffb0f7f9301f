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

// A DigestText is one coordinator's digest.
type DigestText struct {
	To   config.Coordinator
	Text string
	Long []string
}

// Digests makes every coordinator's digest as of now.
func (h *Hotline) Digests(ctx context.Context) ([]DigestText, error) {
	var out []DigestText
	rules := h.rules.Load()
	err := h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book}
		for _, c := range rules.Config.Coordinators {
			d, err := a.day(c)
			if err != nil {
				return err
			}
			out = append(out, DigestText{To: c, Text: digest.Text(d, c.Language), Long: digest.Lines(d, c.Language)})
		}
		return nil
	})
	return out, err
}

// SendDigests texts every coordinator their digest of a time, once. It always
// says something: a morning without one means that the hotline is broken. With
// the zero time it is one that somebody asked for.
func (h *Hotline) SendDigests(ctx context.Context, of time.Time) error {
	all, err := h.Digests(ctx)
	if err != nil {
		return err
	}
	return h.do(ctx, store.Clock, func(a *act) error {
		if !of.IsZero() {
			first, err := a.tx.Once("digest of " + of.UTC().Format(time.RFC3339))
			if err != nil || !first {
				return err
			}
		}
		for _, d := range all {
			err := a.withCoordinator(d.To, func(p aid.Person) error {
				return a.send(p, d.Text, note{class: aid.Digest, expires: 20 * time.Hour, anytime: true})
			})
			if err != nil {
				return err
			}
		}
		return a.tx.SetMark(digestMark, a.tx.Now.Format(time.RFC3339))
	})
}

// day gathers what a coordinator's digest says.
func (a *act) day(c config.Coordinator) (digest.Day, error) {
	d := digest.Day{Network: a.conf.Network.Short, Now: a.tx.Now.In(a.conf.Network.Timezone)}
	mark, err := a.tx.Mark(digestMark)
	if err != nil {
		return d, err
	}
	since, err := time.Parse(time.RFC3339, mark)
	if err != nil {
		since = a.tx.Now.Add(-24 * time.Hour) // the first digest
	}
	reqs, err := a.tx.LiveRequests(5000)
	if err != nil {
		return d, err
	}
	for _, q := range reqs {
		if !covers(c, q.ZIP) {
			continue
		}
		if err := a.count(&d, q, c.Language); err != nil {
			return d, err
		}
	}
	ended, err := a.tx.EndedSince(since)
	if err != nil {
		return d, err
	}
	for _, q := range ended {
		switch {
		case !covers(c, q.ZIP):
		case q.State == aid.Verified:
			d.Done++
		case q.State == aid.Unmet:
			d.NotHelped = append(d.NotHelped, q.Code)
		}
	}
	if d.New, err = a.tx.CountCreated(since); err != nil {
		return d, err
	}
	if d.CallBacks, err = a.tx.CountTasks(aid.TaskCallBack, aid.TaskPerson, aid.TaskRecording, aid.TaskUnclear, aid.TaskMessage, aid.TaskDanger, aid.TaskDelivery); err != nil {
		return d, err
	}
	if d.Volunteers, d.Free, err = a.tx.CountVolunteers(); err != nil {
		return d, err
	}
	d.NeverAsked, d.Tired, err = a.tx.CountTired()
	return d, err
}

// count adds one live request to a digest.
func (a *act) count(d *digest.Day, q aid.Request, lang string) error {
	waited := a.tx.Now.Sub(q.CreatedAt)
	if q.State != aid.Done {
		d.Open++
		if waited > d.Oldest.Age || d.Oldest.Code == "" {
			d.Oldest = digest.Oldest{Code: q.Code, Age: waited}
		}
	}
	drops, yes, err := a.tx.Drops(q.ID)
	if err != nil || !a.red(q, drops) {
		return err
	}
	asked, _, _, err := a.tx.InviteCounts(q.ID)
	if err != nil {
		return err
	}
	d.Red = append(d.Red, digest.Red{
		Code: q.Code, Need: strings.ToLower(a.needName(q.Need, lang)), AtRisk: q.AtRisk(), Age: waited,
		Asked: asked, Yes: yes, Due: q.By, Drops: drops,
	})
	return nil
}

// nearBy is how near its time is when a request that nobody has is red.
const nearBy = 12 * time.Hour

// red says whether a request wants a coordinator today: it waits for one, it
// was given back, its time is near, or half of its time is gone.
func (a *act) red(q aid.Request, drops int) bool {
	switch q.State {
	case aid.Review, aid.Partial:
		return true
	case aid.Open:
		near := !q.By.IsZero() && q.By.Sub(a.tx.Now) < nearBy
		return drops > 0 || q.Reopened > 0 || near || a.tx.Now.Sub(q.CreatedAt) > a.waveFor(q).Limit/2
	}
	return false
}
