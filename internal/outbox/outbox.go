// Package outbox is the only way a text leaves the hotline. It claims what is
// due in the database, hands it to the carrier, and records what became of it.
//
// A text is claimed in a transaction of its own before any byte leaves, so
// that whatever happens next, it is known to have been tried. Where the answer
// does not say whether the carrier took it, the text becomes unknown, and the
// carrier's own list is read before it is sent again: it is neither lost nor
// doubled. Texts to one phone leave one at a time, in order; answers leave
// ahead of bulk; the number's rate is kept.
package outbox

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"

	"neighborline/internal/aid"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// workers is how many texts may be on the wire at the same time.
const workers = 16

// poll is how often the database is looked at without being woken: for texts
// whose time comes by itself.
const poll = time.Second

// A Carrier takes texts and calls, and lists those it took.
type Carrier interface {
	// Ring has the carrier ring a phone; what is said there is asked of us.
	Ring(ctx context.Context, c aid.Call, to aid.Phone) (sid string, err error)
	// Rung lists the calls that we made to a phone.
	Rung(ctx context.Context, to aid.Phone, since time.Time) ([]twilio.PlacedCall, error)
	Send(ctx context.Context, m aid.Outbound) (sid string, err error)
	Listed(ctx context.Context, to aid.Phone, since time.Time) ([]twilio.Message, error)
}

// Settings are the limits and waits, from the configuration.
type Settings struct {
	SegmentsPerSecond float64 // of the number; 0 is no limit
	RetryFirst        time.Duration
	RetryLast         time.Duration
	ReconcileAfter    time.Duration // an unknown text is looked up after this
	MaxPerPersonDay   int           // 0 is no limit
	DailySegments     int           // segments in a day before bulk waits; 0 is no limit
	Countries         []string      // calling codes that may be texted
	// Coordinator says whose texts leave while the hotline is paused, and past
	// MaxPerPersonDay; nil is nobody's.
	Coordinator func(to aid.Phone) bool
	// Quiet says until when a text must not reach somebody in a ZIP, if now
	// is in their quiet hours.
	Quiet func(zip string, to aid.Phone, now time.Time) (until time.Time, quiet bool)
	// Tell makes a task of something that keeps texts from arriving, and tells
	// the coordinators; nil makes the task alone.
	Tell func(tx *store.Tx, what aid.Trouble, k aid.Task) error
}

// An Outbox sends. Make one with New, then Run it.
type Outbox struct {
	store   *store.Store
	carrier Carrier
	set     atomic.Pointer[Settings]
	log     *slog.Logger
	limit   *rate.Limiter
	now     func() time.Time // what the number's rate goes by
	wait    func(ctx context.Context, d time.Duration) error
	wake    chan struct{}

	mu      sync.Mutex
	flying  map[aid.Phone]*flight   // phones that a text is on its way to
	stopped time.Time               // nothing leaves until then: the account is not in order
	unsaid  []func(*store.Tx) error // doubts that could not be written down
}

// New makes an outbox. It sends nothing until Run.
func New(st *store.Store, c Carrier, set Settings, log *slog.Logger) *Outbox {
	o := &Outbox{
		store: st, carrier: c, log: log,
		limit: rate.NewLimiter(rate.Inf, 1), now: time.Now, wait: sleep, wake: make(chan struct{}, 1), flying: map[aid.Phone]*flight{},
	}
	o.Set(set)
	return o
}

// PaceBy lets the number's rate go by another clock than the machine's, and its
// waits be another's: a day of it then need not take one.
func (o *Outbox) PaceBy(now func() time.Time, wait func(ctx context.Context, d time.Duration) error) {
	o.now, o.wait = now, wait
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// pace waits until one more segment may leave.
func (o *Outbox) pace(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	now := o.now()
	r := o.limit.ReserveN(now, 1)
	if d := r.DelayFrom(now); d > 0 {
		if err := o.wait(ctx, d); err != nil {
			r.CancelAt(o.now())
			return err
		}
	}
	return nil
}

// Set changes the limits and waits from the next text on.
func (o *Outbox) Set(set Settings) {
	o.set.Store(&set)
	per := rate.Inf
	if set.SegmentsPerSecond > 0 {
		per = rate.Limit(set.SegmentsPerSecond)
	}
	o.limit.SetLimit(per)
}

func (o *Outbox) settings() *Settings { return o.set.Load() }

// Wake says that something may be due. It never waits.
func (o *Outbox) Wake() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// Run sends until ctx is cancelled, then waits for what is on the wire. Before
// it sends anything it takes what an earlier process left half sent as
// unknown.
func (o *Outbox) Run(ctx context.Context) error {
	err := o.store.Write(ctx, func(tx *store.Tx) error {
		if _, err := tx.DoubtAll(); err != nil {
			return err
		}
		return tx.DoubtCalls()
	})
	if err != nil {
		return err
	}
	work := make(chan aid.Outbound)
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for m := range work {
				o.send(context.WithoutCancel(ctx), m)
			}
		}()
	}
	wg.Add(1)
	go func() {
		defer wg.Done()
		o.reconcileLoop(ctx)
	}()
	wg.Add(1)
	go func() {
		defer wg.Done()
		o.ringLoop(ctx)
	}()
	o.dispatch(ctx, work)
	close(work)
	wg.Wait()
	return nil
}

// dispatch hands what is due to the workers, round after round.
func (o *Outbox) dispatch(ctx context.Context, work chan<- aid.Outbound) {
	for ctx.Err() == nil {
		n, err := o.round(ctx, func(m aid.Outbound) bool {
			select {
			case work <- m:
				return true
			case <-ctx.Done():
				return false
			}
		})
		if err != nil && ctx.Err() == nil {
			o.log.Error("outbox cannot claim", "err", err)
		}
		if n > 0 {
			continue
		}
		select {
		case <-ctx.Done():
		case <-o.wake:
		case <-time.After(poll):
		}
	}
}

// SendDue sends what is due now, one text or call after the other, and returns when
// nothing more may leave. It is Run without its workers, for commands that end
// and for tests.
func (o *Outbox) SendDue(ctx context.Context) error {
	for {
		n, err := o.round(ctx, func(m aid.Outbound) bool {
			o.send(context.WithoutCancel(ctx), m)
			return true
		})
		if err != nil {
			return err
		}
		rang, err := o.ringNext(ctx)
		if n == 0 && !rang || err != nil {
			return err
		}
	}
}

// round claims what is due and hands it on at the number's rate. N is how many
// texts it dealt with; some may only have been put off or ended. What is claimed
// and can't be handed on, because the hotline ends, is queued again: no byte of
// it has left.
func (o *Outbox) round(ctx context.Context, hand func(aid.Outbound) bool) (n int, err error) {
	claimed, n, err := o.claim(ctx, o.room())
	for i, m := range claimed {
		if o.pace(ctx) != nil || !hand(m) {
			return n, o.giveBack(context.WithoutCancel(ctx), claimed[i:])
		}
		o.charge(m.Segments - 1)
	}
	return n, err
}

// giveBack queues claimed texts again that were not sent.
func (o *Outbox) giveBack(ctx context.Context, claimed []aid.Outbound) error {
	err := o.store.Write(ctx, func(tx *store.Tx) error {
		for _, m := range claimed {
			if err := tx.RetryOutbound(m.ID, tx.Now, 0); err != nil {
				return err
			}
		}
		return nil
	})
	for _, m := range claimed {
		o.land(m.To)
	}
	if err != nil {
		o.doubtLater(func(tx *store.Tx) error {
			for _, m := range claimed {
				if err := tx.DoubtOutbound(m.ID); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return err
}

// most is how many texts are claimed at once.
const most = 4 * workers

// room is how many texts to claim at once: what leaves within a tenth of a
// second, so that an answer hardly waits behind claimed bulk, and a claim, which
// reads the whole queue, is not made for each text of a fast number.
func (o *Outbox) room() int {
	if o.limit.Limit() == rate.Inf {
		return most
	}
	return max(1, min(most, int(o.limit.Limit()/10)))
}

// charge makes the next text wait for the further segments of a long one.
func (o *Outbox) charge(more int) {
	for range more {
		o.limit.ReserveN(o.now(), 1)
	}
}

// A flight is what is on its way to one phone. The next text may be claimed a
// moment before the last one has quite landed, so there may be two.
type flight struct {
	texts  int
	landed chan struct{} // closed when there are none
}

// fly marks a text to a phone as on its way; land ends that.
func (o *Outbox) fly(to aid.Phone) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.flying[to] == nil {
		o.flying[to] = &flight{landed: make(chan struct{})}
	}
	o.flying[to].texts++
}

func (o *Outbox) land(to aid.Phone) {
	o.mu.Lock()
	defer o.mu.Unlock()
	f := o.flying[to]
	if f == nil {
		return
	}
	if f.texts--; f.texts == 0 {
		close(f.landed)
		delete(o.flying, to)
	}
}

// Drain waits until nothing is on the wire to a phone. A STOP is acknowledged
// after it, so that no text starts once the person has been told.
func (o *Outbox) Drain(ctx context.Context, to aid.Phone) {
	o.mu.Lock()
	f := o.flying[to]
	o.mu.Unlock()
	if f == nil {
		return
	}
	select {
	case <-f.landed:
	case <-ctx.Done():
	}
}

// pause stops all sending for a while: the carrier refuses the account.
func (o *Outbox) pause(d time.Duration) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.stopped = o.store.Now().Add(d)
}

// Stopped says whether nothing leaves for the moment, because the carrier
// refuses the account.
func (o *Outbox) Stopped() bool { return o.paused() }

func (o *Outbox) paused() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.store.Now().Before(o.stopped)
}

// backoff is the wait before another try: doubled each time, bounded, and
// scattered by half so that many do not come back at once.
func backoff(attempt int, first, last time.Duration) time.Duration {
	d := last
	if attempt < 20 {
		d = min(last, first<<max(0, attempt-1))
	}
	return d/2 + rand.N(d/2+1)
}
