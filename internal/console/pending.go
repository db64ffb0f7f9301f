package console

import (
	"net/http"
	"sync"
	"time"
)

// How long something may be under way, and how much of it at a time.
const (
	pendingFor = 10 * time.Minute
	maxPending = 5_000
)

// pending holds what is under way between two requests of one browser: the
// challenge for a passkey, the secret of an app that is being set up, a code
// that was texted. It is in memory, so that a stranger writes nothing to the
// database; each is good once, and for ten minutes.
type pending struct {
	mu   sync.Mutex
	held map[string]heldThing
}

type heldThing struct {
	what any
	till time.Time
}

func newPending() *pending { return &pending{held: map[string]heldThing{}} }

// put keeps something under a mark.
func (p *pending) put(mark string, what any, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.held) >= maxPending {
		for k, h := range p.held {
			if now.After(h.till) {
				delete(p.held, k)
			}
		}
		for k := range p.held { // whichever comes first makes room
			if len(p.held) < maxPending {
				break
			}
			delete(p.held, k)
		}
	}
	p.held[mark] = heldThing{what, now.Add(pendingFor)}
}

// look gives what is kept under a mark, and leaves it there.
func (p *pending) look(mark string, now time.Time) any {
	p.mu.Lock()
	defer p.mu.Unlock()
	h := p.held[mark]
	if now.After(h.till) {
		return nil
	}
	return h.what
}

// take is look for the last time.
func (p *pending) take(mark string, now time.Time) any {
	what := p.look(mark, now)
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.held, mark)
	return what
}

// pendingCookie names what a stranger's browser has under way.
const pendingCookie = "neighborline-pending"

// holdFor keeps something for this browser, under a new mark.
func (v *visit) holdFor(what any) {
	mark := newToken()
	v.c.pending.put(mark, what, v.c.Now())
	http.SetCookie(v.w, &http.Cookie{
		Name: pendingCookie, Value: mark, Path: "/console/", HttpOnly: true, Secure: v.c.secure,
		SameSite: http.SameSiteStrictMode, MaxAge: int(pendingFor.Seconds()),
	})
}

// held is what this browser has under way; nil if nothing.
func (v *visit) held() any {
	c, err := v.r.Cookie(pendingCookie)
	if err != nil {
		return nil
	}
	return v.c.pending.look(c.Value, v.c.Now())
}

// takeHeld is held for the last time.
func (v *visit) takeHeld() any {
	c, err := v.r.Cookie(pendingCookie)
	if err != nil {
		return nil
	}
	return v.c.pending.take(c.Value, v.c.Now())
}
