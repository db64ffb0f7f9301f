package storm

import (
	"fmt"
	"syscall"
	"time"
)

// A weather is what befalls the hotline itself.
type weather struct {
	*site
	kills, pauses, terms int            // to come
	reached              func() float64 // how much of the storm's messages has passed, 0 to 1
	calm                 func() bool    // it is over before all have come
	killed, paused       int            // so far
	starts               []time.Duration
	drains               []time.Duration
	failed               []string
}

// blow kills, pauses and ends the hotline, spread over the storm, and starts it
// again each time. It gives the one that is left.
func (w *weather) blow(now *child) *child {
	all := w.kills + w.pauses + w.terms
	kills, pauses, terms := w.kills, w.pauses, w.terms
	for i := range all {
		time.Sleep(150*time.Millisecond + w.carrier.dice.upTo(350*time.Millisecond))
		for w.reached() < float64(i)/float64(all)*0.95 && !w.calm() {
			time.Sleep(20 * time.Millisecond)
		}
		if w.calm() {
			return now
		}
		switch n := w.carrier.dice.n(kills + pauses + terms); {
		case n < pauses:
			pauses--
			w.paused++
			now.signal(syscall.SIGSTOP)
			time.Sleep(300*time.Millisecond + w.carrier.dice.upTo(4700*time.Millisecond))
			now.signal(syscall.SIGCONT)
			continue
		case n < pauses+terms:
			terms--
			took, err := now.term(12 * time.Second)
			if err != nil {
				w.failed = append(w.failed, fmt.Sprintf("SIGTERM: %v", err))
			}
			w.drains = append(w.drains, took)
		default:
			kills--
			w.killed++
			now.kill()
		}
		next, err := w.start()
		if err != nil {
			w.failed = append(w.failed, fmt.Sprintf("start: %v", err))
			if next, err = w.start(); err != nil {
				return nil
			}
		}
		w.starts = append(w.starts, next.ready)
		now = next
	}
	return now
}
