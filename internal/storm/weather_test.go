package storm

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

// A weather is what befalls the hotline itself.
type weather struct {
	*site
	kills, pauses, terms int            // to come
	floods               int            // to come: times when the disk is full
	reached              func() float64 // how much of the storm's messages has passed, 0 to 1
	calm                 func() bool    // it is over before all have come
	killed, paused       int            // so far
	flooded              int            // so far
	starts               []time.Duration
	drains               []time.Duration
	failed               []string
}

// fillDisk has no write of the database succeed for a while. The hotline lives
// through it, and must serve again by itself.
func (w *weather) fillDisk(d time.Duration) {
	if err := os.WriteFile(w.fullMark, nil, 0o600); err != nil {
		w.failed = append(w.failed, err.Error())
	}
	time.Sleep(d)
	if err := os.Remove(w.fullMark); err != nil {
		w.failed = append(w.failed, err.Error())
	}
}

// blow kills, pauses and ends the hotline, spread over the storm, and starts it
// again each time. It gives the one that is left.
func (w *weather) blow(now *child) *child {
	all := w.kills + w.pauses + w.terms + w.floods
	kills, pauses, terms, floods := w.kills, w.pauses, w.terms, w.floods
	for i := range all {
		time.Sleep(150*time.Millisecond + w.carrier.dice.upTo(350*time.Millisecond))
		for w.reached() < float64(i)/float64(all)*0.95 && !w.calm() {
			time.Sleep(20 * time.Millisecond)
		}
		if w.calm() {
			return now
		}
		switch n := w.carrier.dice.n(kills + pauses + terms + floods); {
		case n < pauses:
			pauses--
			w.paused++
			now.signal(syscall.SIGSTOP)
			time.Sleep(300*time.Millisecond + w.carrier.dice.upTo(4700*time.Millisecond))
			now.signal(syscall.SIGCONT)
			continue
		case n < pauses+floods:
			floods--
			w.flooded++
			w.fillDisk(300*time.Millisecond + w.carrier.dice.upTo(2700*time.Millisecond))
			continue
		case n < pauses+floods+terms:
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
