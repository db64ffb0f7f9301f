package match

import (
	"fmt"
	"math"
	"strings"
	"time"

	"neighborline/internal/aid"
)

// why says on what a pick rests: distance, past answers, this week.
func (f *filter) why(k candidate) aid.Reason {
	v := k.v
	r := aid.Reason{
		Asks: max(v.Asks, v.Yes, 0), Yes: max(v.Yes, 0), Week: max(v.Asked7d, 0),
		Language: f.r.WantsLanguage, Night: !v.Awake, More: f.r.Underserved,
	}
	r.Never = r.Week == 0 && r.Asks == 0 && v.LastAsked.IsZero()
	if miles := v.Miles; miles >= 0 {
		r.Miles, r.Far = &miles, k.ring > 0
	}
	switch v.Hours {
	case Free:
		r.Hours = aid.FreeNow
	case Busy:
		r.Hours = aid.OutsideHours
	}
	return r
}

func whyPicks(n int, chance float64, wait time.Duration) string {
	return fmt.Sprintf("asking %d now: about %.0f in 100 that somebody says yes within %s", n, math.Round(chance*100), minutes(wait))
}

func whyWaiting(n int) string {
	if n == 1 {
		return "1 person was just asked and has not answered yet"
	}
	return fmt.Sprintf("%d people were just asked and have not answered yet", n)
}

func whyLater(n int) string {
	if n == 1 {
		return "the only one who could help is asleep, resting or asked enough this week"
	}
	return fmt.Sprintf("all %d who could help are asleep, resting or asked enough this week", n)
}

// whyNobody says where everybody went.
func (c *canvass) whyNobody(askedSoFar int) string {
	var parts []string
	if askedSoFar > 0 {
		parts = append(parts, fmt.Sprintf("%d asked already", askedSoFar))
	}
	for _, g := range []struct {
		what verdict
		word string
	}{
		{later, "not to be asked before it is too late"},
		{tooFar, "too far"},
		{unlikely, "very unlikely to come"},
		{unfit, "not for this kind of request"},
	} {
		if n := c.count[g.what]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, g.word))
		}
	}
	if len(parts) == 0 {
		return "nobody left to ask: no volunteer offers this"
	}
	return "nobody left to ask: " + strings.Join(parts, ", ")
}

// minutes says a wait as people do: 8 minutes, 2 hours.
func minutes(d time.Duration) string {
	d = d.Round(time.Minute)
	if d >= 2*time.Hour && d%time.Hour == 0 {
		return fmt.Sprintf("%d hours", d/time.Hour)
	}
	if d == time.Minute {
		return "1 minute"
	}
	return fmt.Sprintf("%d minutes", d/time.Minute)
}
