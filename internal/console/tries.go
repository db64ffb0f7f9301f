package console

import (
	"strings"
	"sync"
	"time"
)

// How often one may be wrong about one account before it waits (OWASP ASVS
// 5.0, 6.3.1).
const (
	maxTries   = 5
	triesSpan  = 10 * time.Minute
	maxTracked = 20_000
)

// tries counts wrong tries to sign in, by what was typed as the name: a name
// that nobody has is treated as one that somebody has, so that nothing can be
// learned from it. They are in memory: a limit on the tries of everybody
// together keeps anybody from filling it within the span.
type tries struct {
	mu   sync.Mutex
	last map[string][]time.Time
}

func newTries() *tries { return &tries{last: map[string][]time.Time{}} }

// blocked says whether a name has to wait.
func (t *tries) blocked(name string, now time.Time) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.recent(key(name), now)) >= maxTries
}

// wrong counts a wrong try.
func (t *tries) wrong(name string, now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.last) >= maxTracked {
		for k := range t.last {
			t.recent(k, now)
		}
	}
	k := key(name)
	t.last[k] = append(t.recent(k, now), now)
}

// right forgets the wrong tries before a right one.
func (t *tries) right(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.last, key(name))
}

// recent drops what is too long ago to count.
func (t *tries) recent(k string, now time.Time) []time.Time {
	list := t.last[k]
	for len(list) > 0 && now.Sub(list[0]) >= triesSpan {
		list = list[1:]
	}
	if len(list) == 0 {
		delete(t.last, k)
		return nil
	}
	t.last[k] = list
	return list
}

func key(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.TrimSpace(name), "@"))
}
