package outbox_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/outbox"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

const (
	ana = aid.Phone("+15415550131")
	ben = aid.Phone("+15415550132")
)

// rig is an outbox over a real store, with a carrier and a clock to play with.
type rig struct {
	*testing.T
	clock   *hotlinetest.Clock
	carrier *hotlinetest.Carrier
	store   *store.Store
	outbox  *outbox.Outbox
	refs    int
}

// open makes a rig; change may change its settings.
func open(t *testing.T, change func(*outbox.Settings)) *rig {
	t.Helper()
	set := outbox.Settings{RetryFirst: time.Second, RetryLast: 5 * time.Minute, ReconcileAfter: time.Minute, Countries: []string{"+1"}}
	if change != nil {
		change(&set)
	}
	r := &rig{T: t, clock: hotlinetest.NewClock(hotlinetest.Start)}
	r.carrier = hotlinetest.NewCarrier(r.clock.Now)
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), r.clock.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	r.store, r.outbox = st, outbox.New(st, r.carrier, set, slog.New(slog.DiscardHandler))
	return r
}

func (r *rig) write(fn func(*store.Tx) error) {
	r.Helper()
	if err := r.store.Write(context.Background(), fn); err != nil {
		r.Fatal(err)
	}
}

// queue puts texts in the outbox, in one transaction, and gives their marks.
func (r *rig) queue(texts ...aid.Outbound) (refs []string) {
	r.Helper()
	r.write(func(tx *store.Tx) error {
		for _, m := range texts {
			r.refs++
			m.Ref = fmt.Sprintf("ref-%d", r.refs)
			if m.Body == "" {
				m.Body = aid.Body(m.Ref)
			}
			if m.Class == "" {
				m.Class = aid.Reply
			}
			m.Segments = max(m.Segments, 1)
			p, err := tx.EnsurePerson(m.To)
			if err != nil {
				return err
			}
			m.Person = p.ID
			if _, err := tx.Enqueue(m); err != nil {
				return err
			}
			refs = append(refs, m.Ref)
		}
		return nil
	})
	return refs
}

// row is how a text stands.
func (r *rig) row(ref string) (m aid.Outbound) {
	r.Helper()
	err := r.store.Read(context.Background(), func(rd *store.Reader) (err error) {
		m, err = rd.OutboundByReceipt(aid.Receipt{Ref: ref})
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return m
}

// tasks lists the open tasks of a kind.
func (r *rig) tasks(kind aid.TaskKind) (n int) {
	r.Helper()
	err := r.store.Read(context.Background(), func(rd *store.Reader) (err error) {
		n, err = rd.CountTasks(kind)
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return n
}

func (r *rig) sendDue() {
	r.Helper()
	if err := r.outbox.SendDue(context.Background()); err != nil {
		r.Fatal(err)
	}
}

func (r *rig) reconcile() {
	r.Helper()
	if err := r.outbox.Reconcile(context.Background()); err != nil {
		r.Fatal(err)
	}
}

// run runs the outbox until the test or stop ends it.
func (r *rig) run() (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- r.outbox.Run(ctx) }()
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		cancel()
		if err := <-done; err != nil {
			r.Errorf("run: %v", err)
		}
	}
	r.Cleanup(stop)
	return stop
}

// eventually waits for something that other goroutines bring about.
func (r *rig) eventually(what string, ok func() bool) {
	r.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if ok() {
			return
		}
	}
	r.Fatalf("never: %s", what)
}

func carrierSays(kind twilio.Kind, code int) hotlinetest.Outcome {
	return hotlinetest.Outcome{Err: &twilio.SendError{Kind: kind, Code: code}}
}

// lost is an answer that never comes, after the carrier took the text.
func lost() hotlinetest.Outcome {
	o := carrierSays(twilio.Ambiguous, 20500)
	o.Takes = true
	return o
}
