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

	settled, yes int
	exposure     float64
	kind         [kinds]match.Tally
	part         [parts]match.Tally
	answers      int
	logDelay     float64
}

func (k *record) add(a *asked) {
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

// yesLately counts the yes answers to the asks of the seven days before now.
func (k *record) yesLately(now minute) int {
	n := 0
	for i := len(k.asks) - 1; i >= 0 && now-k.asks[i].at < 7*day; i-- {
		if k.asks[i].reply == yes {
			n++
		}
	}
	return n
}

// tired adds up what the asks before now still tire.
func (k *record) tired(now minute) (sum float64) {
	for i := len(k.asks) - 1; i >= 0; i-- {
		still := match.Tired(time.Duration(now-k.asks[i].at) * time.Minute)
		if still == 0 {
			break
		}
		sum += still
	}
	return sum
}
