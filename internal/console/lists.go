package console

import (
	"sync"
	"time"

	"neighborline/internal/aid"
)

// Lists that were looked at and not confirmed yet are kept in memory for a
// while: they never touch the disk.
const (
	listsKept = 4
	listsFor  = 15 * time.Minute
)

type lists struct {
	mu  sync.Mutex
	all []keptList // the oldest first
}

type keptList struct {
	token string
	of    aid.PersonID
	data  []byte
	at    time.Time
}

// keep holds a list for whoever brought it. The oldest go when there are too
// many.
func (l *lists) keep(of aid.PersonID, data []byte, now time.Time) (token string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sweep(now)
	if len(l.all) >= listsKept {
		l.all = l.all[1:]
	}
	token = newToken()
	l.all = append(l.all, keptList{token, of, data, now})
	return token
}

// take gives a list back, once, to whoever brought it.
func (l *lists) take(of aid.PersonID, token string, now time.Time) ([]byte, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sweep(now)
	for i, k := range l.all {
		if k.token == token && k.of == of {
			l.all = append(l.all[:i], l.all[i+1:]...)
			return k.data, true
		}
	}
	return nil, false
}

func (l *lists) sweep(now time.Time) {
	for len(l.all) > 0 && now.Sub(l.all[0].at) > listsFor {
		l.all = l.all[1:]
	}
}
