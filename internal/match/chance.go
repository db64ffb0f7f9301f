package match

import (
	"math"
	"time"
)

// The figures of the model. They were tuned on a synthetic town and held on
// seeds not used for tuning; what each is worth is told in the design notes.
const (
	priorRate   = 0.27 // of asks that end in a yes, before a network knows its own
	priorWeight = 12   // asks that the prior is worth, for one person
	milesScale  = 14   // the chance falls to 37 % at so many miles; too wide errs less than too narrow
	tiredByYes  = 0.65 // for each yes in the last seven days
	tiredByAsk  = 0.15 // for each ask in the last seven days
	maxChance   = 0.9  // nobody is certain
	replyScale  = 35   // minutes; with replyShape: 63 % of the yes replies come within them
	replyShape  = 0.7
)

// chance is how likely the volunteer says yes: what they did before, drawn
// towards the prior, and how far and how tired they are now.
func chance(v *Volunteer, miles float64) float64 {
	asks, yes := max(v.Asks, v.Yes, 0), max(v.Yes, 0)
	base := (priorWeight*priorRate + float64(yes)) / (priorWeight + float64(asks))
	context := math.Exp(-miles/milesScale) / fatigue(v)
	for range min(max(v.YesRecent, 0), 20) { // cheaper than Pow, for every volunteer of a town
		context *= tiredByYes
	}
	return min(maxChance, base*context)
}

// fatigue grows with the asks of a week; it both lowers the chance and, in
// the order, spares those who were asked most.
func fatigue(v *Volunteer) float64 { return 1 + tiredByAsk*float64(max(v.Asked7d, 0)) }

// replied is the share of all yes replies that come within d of the ask.
func replied(d time.Duration) float64 {
	if d <= 0 {
		return 0
	}
	return 1 - math.Exp(-math.Pow(d.Minutes()/replyScale, replyShape))
}

// silence is the chance that none of those asked before says yes within wait
// from now: the longer they have been silent, the likelier they stay so.
func silence(asked []Past, now time.Time, wait time.Duration) float64 {
	none := 1.0
	for _, a := range asked {
		if !a.Waiting {
			continue
		}
		p := min(max(a.P, 0), maxChance)
		since := max(now.Sub(a.At), 0)
		before := replied(since)
		none *= 1 - p*(replied(since+wait)-before)/(1-p*before)
	}
	return none
}
