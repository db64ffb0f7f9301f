package console

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// How often an open page is told that something changed, and that the line
// still stands.
const (
	lookEvery = time.Second
	beatEvery = 20 * time.Second
	maxStream = 500 // open pages
)

// live tells open pages that something happened. One look at the database
// serves all of them, and there is none while no page is open.
type live struct {
	store *store.Store
	done  chan struct{}
	once  sync.Once

	mu      sync.Mutex
	open    int
	looking bool
	changed chan struct{} // closed when something has happened
}

func newLive(st *store.Store) *live {
	return &live{store: st, done: make(chan struct{}), changed: make(chan struct{})}
}

func (l *live) close() { l.once.Do(func() { close(l.done) }) }

// join counts an open page; the first starts the looking.
func (l *live) join() (ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.open >= maxStream {
		return false
	}
	l.open++
	if !l.looking {
		l.looking = true
		go l.look()
	}
	return true
}

func (l *live) leave() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.open--
}

func (l *live) next() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.changed
}

// look wakes the open pages whenever the database's pulse has changed, until
// the last of them is closed.
func (l *live) look() {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	var last store.Pulse
	for first := true; ; first = false {
		var now store.Pulse
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		err := l.store.Read(ctx, func(r *store.Reader) (err error) {
			now, err = r.Pulse()
			return err
		})
		cancel()
		if err == nil && now != last {
			if !first {
				l.wake()
			}
			last = now
		}
		select {
		case <-l.done:
			return
		case <-tick.C:
		}
		if l.rest() {
			return
		}
	}
}

// rest ends the looking where no page is open.
func (l *live) rest() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.looking = l.open > 0
	return !l.looking
}

func (l *live) wake() {
	l.mu.Lock()
	defer l.mu.Unlock()
	close(l.changed)
	l.changed = make(chan struct{})
}

// events answers with server-sent events: "changed" whenever something has
// happened, without a word of what: the page asks for itself again, as
// whoever it is then.
func (c *Console) events(v *visit) error {
	if !c.live.join() {
		return aid.Refusal{Message: v.words.Error.Busy}
	}
	defer c.live.leave()
	control := http.NewResponseController(v.w)
	// A server's limit on writing is for pages; a stream has no end. That on
	// reading ended with the request.
	_ = control.SetWriteDeadline(time.Time{})
	v.w.Header().Set("Content-Type", "text/event-stream")
	beat := time.NewTicker(beatEvery)
	defer beat.Stop()
	token := hashToken(c.sessions.Token(v.r.Context()))
	send := func(text string) bool {
		_, err := fmt.Fprint(v.w, text)
		return err == nil && control.Flush() == nil
	}
	if !send("retry: 3000\n\n") {
		return nil
	}
	for {
		next := c.live.next()
		select {
		case <-next:
			if !send("event: changed\ndata: {}\n\n") {
				return nil
			}
		case <-beat.C:
			if !c.stillIn(v.r.Context(), token) || !send(": still here\n\n") {
				return nil
			}
		case <-c.live.done:
			return nil
		case <-v.r.Context().Done():
			return nil
		}
	}
}

// stillIn says whether a session has not ended meanwhile.
func (c *Console) stillIn(ctx context.Context, token string) bool {
	ok := false
	err := c.Store.Read(ctx, func(r *store.Reader) error {
		s, err := r.ConsoleSession(token)
		if err != nil {
			return err
		}
		p, err := r.Person(s.Person)
		if err != nil {
			return err
		}
		_, in := entryOf(c.Hotline.Rules().Config, p.Phone)
		ok = in && !over(s, c.Now())
		return nil
	})
	return err == nil && ok
}
