package match

import (
	"math"
	"time"
)

// The figures of the model. They were tuned on a synthetic town and held on
// seeds not used for tuning; package simulate tells what they are worth.
const (
	priorRate     = 0.22 // of exposures that end in a yes, before a network knows its own
	networkWeight = 10   // exposures that the prior is worth, for a network: what it sees of itself in four days counts for more
	personWeight  = 2.6  // yes answers that the network's rate is worth, for one person: people differ by as much wherever they are
	hardYes       = 60   // yes answers to asks that were half of a trial where their past is worth half
	kindWeight    = 20   // yes answers that must be foreseen before a person's taste is half believed
	partWeight    = 8    // the same for a part of the week
	milesScale    = 14   // the chance falls to 37 % at so many miles; too wide errs less than too narrow
	offHours      = 0.4  // what is left of it outside of the hours that they gave
	anyHours      = 0.6  // and where they gave none, so that it may be either
	tiredByYes    = 0.45 // by each yes in the last seven days
	tiredByAsk    = 0.15 // for each ask, fading within a week
	maxChance     = 0.9  // nobody is certain
	likely        = 0.45 // from here on chances are held for too high, the highest most: who stands out
	beyondLikely  = 0.8  // does so by luck too, so that this much is left of what is beyond
	replyScale    = 35   // minutes; with replyShape: 63 % of the yes replies come within them
	replyShape    = 0.7
	usualDelay    = 2.9 // natural logarithm of the median minutes to an answer
	paceWeight    = 1   // answers that it is worth, for one person
)

// exposure is how much of a trial it is to ask v now, at this distance, beside
// asking somebody next door who is free and rested. A no from far off, or at a
// bad hour, says little about a person, and counts for little.
func exposure(v *Volunteer, miles float64) float64 {
	c := math.Exp(-miles/milesScale) / (1 + tiredByAsk*max(v.Tired, 0)) / (1 + tiredByYes*float64(max(v.YesRecent, 0)))
	if v.Hours == HoursUnknown {
		c *= anyHours
	}
	return c
}

// readiness is how likely v says yes when all is well: what they did before,
// drawn towards the network's rate; then how they take to this kind of
// request and, of those whose hours are not known, to this part of the week.
func readiness(v *Volunteer, rate float64) float64 {
	said, trials := past(v)
	b := rate * (personWeight + said) / (personWeight + rate*trials)
	b *= v.Kind.factor(b, kindWeight)
	if v.Hours == HoursUnknown {
		b *= v.Part.factor(b, partWeight)
	}
	return b
}

// past is how often v said yes, and in how many trials. Who said yes when they
// were tired, or far off, may be readier than others, or just tire less and
// drive further: the harder their asks were, the less a yes says about an
// easier one, and the less both count. Without it those who are asked most are
// held for the readiest, and where everybody is asked often, chances of 42 in a
// hundred come true 37 times.
func past(v *Volunteer) (said, trials float64) {
	said, trials = float64(max(v.Yes, 0)), max(v.Exposure, 0)
	hard := float64(v.Asks) - trials
	if said == 0 || trials == 0 || hard <= 0 {
		return said, trials
	}
	sure := hardYes * trials / (hardYes*trials + said*hard)
	return sure * said, sure * trials
}

// factor is by how much more, or less, often they said yes than readiness b
// foresees, drawn towards 1.
func (t Tally) factor(b, weight float64) float64 {
	if !(t.Exposure > 0) {
		return 1
	}
	return (weight + float64(max(t.Yes, 0))) / (weight + b*t.Exposure)
}

// chance is how likely v says yes, of how ready they are and how much of a trial
// it is. Where nobody knows their hours it is a mean of good and bad ones, and who
// stands out then does so by more than luck.
func chance(v *Volunteer, readiness, exposure float64) float64 {
	c := readiness * exposure
	if c > likely && v.Hours != HoursUnknown {
		c = likely + beyondLikely*(c-likely)
	}
	return min(maxChance, c)
}

// pace is how slowly v answers beside the usual: below 1 is faster.
func pace(v *Volunteer) float64 {
	if v.Answers <= 0 {
		return 1
	}
	n := float64(v.Answers)
	return math.Exp((v.LogDelay - n*usualDelay) / (n + paceWeight))
}

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
