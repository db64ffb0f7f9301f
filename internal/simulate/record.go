package simulate

import (
	"math"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/match"
)

// A record is what the hotline knows of a volunteer: their asks, oldest
// first, and the sums of those that are settled: answered, or long silent.
type record struct {
	asks []*asked
	open []*asked // those not settled
	lately

	settled, yes int
	exposure     float64
	kind         [kinds]match.Tally
	part         [parts]match.Tally
	answers      int
	logDelay     float64
}

// lately is a sum that fades: each ask is worth 1 at first and 1/e after a
// week.
type lately struct {
	sum float64
	at  minute
}

func (l *lately) tired(now minute) float64 { return l.sum * math.Exp(-float64(now-l.at)/(7*day)) }

func (k *record) add(a *asked) {
	k.lately = lately{k.tired(a.at) + 1, a.at}
	k.asks = append(k.asks, a)
	k.open = append(k.open, a)
}

// settle counts an ask in, once.
func (k *record) settle(a *asked) {
	a.settled = true
	k.settled++
	k.exposure += a.exposure
	k.kind[a.r.kind].Exposure += a.exposure
	k.part[a.at.part()].Exposure += a.exposure
}

// answer takes in what came of an ask.
func (k *record) answer(a *asked) {
	if !a.settled {
		k.settle(a)
	}
	k.answers++
	k.logDelay += math.Log(float64(max(a.replied-a.at, 1)))
	if a.reply != yes {
		return
	}
	k.yes++
	k.kind[a.r.kind].Yes++
	k.part[a.at.part()].Yes++
}

// settling is aid.Settling.
const settling = minute(aid.Settling / time.Minute)

// ripen settles those that nobody answered for so long.
func (k *record) ripen(now minute) {
	for len(k.open) > 0 && (k.open[0].settled || now-k.open[0].at >= settling) {
		if !k.open[0].settled {
			k.settle(k.open[0])
		}
		k.open = k.open[1:]
	}
}

// week counts the asks of the seven days before now.
func (k *record) week(now minute) int {
	n := 0
	for i := len(k.asks) - 1; i >= 0 && now-k.asks[i].at < 7*day; i-- {
		n++
	}
	return n
}

// yesLately counts the yes answers of the seven days before now, to asks of
// two weeks.
func (k *record) yesLately(now minute) int {
	n := 0
	for i := len(k.asks) - 1; i >= 0 && now-k.asks[i].at < 14*day; i-- {
		if a := k.asks[i]; a.reply == yes && now-a.replied < 7*day {
			n++
		}
	}
	return n
}
