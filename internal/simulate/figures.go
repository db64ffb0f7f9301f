package simulate

import (
	"math"
	"slices"
)

// Figures are what came of a town under a policy: means over the seeds.
// Shares are from 0 to 1; waits are minutes from the first moment at which
// texts may leave, over all requests, and infinite where more were never
// taken.
type Figures struct {
	Requests   float64 // a town
	ByDeadline float64 // taken in time
	UrgentHour float64 // urgent ones taken within the hour
	InADay     float64 // taken within 24 hours
	Asks       float64 // invites per request
	Texts      float64 // texts to volunteers and neighbors per request taken
	OptedOut   float64 // of all volunteers
	Wasted     float64 // yes answers that came too late, per request
	Rural      float64 // taken in time, in the country
	Spanish    float64 // and of those that need Spanish
	LastMonth  float64 // and of the last thirty days
	Gini       float64 // of asks a day, over volunteers
	Most       float64 // asks of one person in seven days: the most of all seeds
	Breaches   float64 // asks past the weekly limit: of all seeds
}

// figure is one column of Figures.
type figure struct {
	name string
	of   func(*Figures) *float64
	sum  func(a, b float64) float64 // how seeds are put together; nil is the mean
}

func plus(a, b float64) float64 { return a + b }

var (
	byDeadline = figure{"by_deadline", func(f *Figures) *float64 { return &f.ByDeadline }, nil}
	invites    = figure{"invites", func(f *Figures) *float64 { return &f.Asks }, nil}
)

var columns = []figure{
	{"requests", func(f *Figures) *float64 { return &f.Requests }, nil},
	byDeadline,
	{"urgent_hour", func(f *Figures) *float64 { return &f.UrgentHour }, nil},
	{"in_a_day", func(f *Figures) *float64 { return &f.InADay }, nil},
	invites,
	{"texts", func(f *Figures) *float64 { return &f.Texts }, nil},
	{"opted_out", func(f *Figures) *float64 { return &f.OptedOut }, nil},
	{"wasted", func(f *Figures) *float64 { return &f.Wasted }, nil},
	{"rural", func(f *Figures) *float64 { return &f.Rural }, nil},
	{"spanish", func(f *Figures) *float64 { return &f.Spanish }, nil},
	{"last_month", func(f *Figures) *float64 { return &f.LastMonth }, nil},
	{"gini", func(f *Figures) *float64 { return &f.Gini }, nil},
	{"most", func(f *Figures) *float64 { return &f.Most }, math.Max},
	{"breaches", func(f *Figures) *float64 { return &f.Breaches }, plus},
}

func (y *tally) figures() Figures {
	n, within, inADay, urgentIn := 0, y.accepted, 0, 0
	for u, ws := range y.waits {
		n += len(ws)
		for _, w := range ws {
			if w <= day {
				inADay++
			}
			if u == today && w <= hour {
				urgentIn++
			}
		}
	}
	of := func(part int, whole int) float64 { return float64(part) / float64(max(whole, 1)) }
	return Figures{
		Requests: float64(n), ByDeadline: of(within, n), UrgentHour: of(urgentIn, len(y.waits[today])), InADay: of(inADay, n),
		Asks: of(y.asks, n), Texts: of(y.asks+y.wasted+2*y.accepted, y.accepted), OptedOut: of(y.optOuts, y.joined), Wasted: of(y.wasted, n),
		Rural: of(y.rural.taken, y.rural.of), Spanish: of(y.spanish.taken, y.spanish.of), LastMonth: of(y.last.taken, y.last.of),
		Gini: y.gini, Most: float64(y.most), Breaches: float64(y.breaches),
	}
}

// together puts the figures of several seeds together.
func together(of []Figures) Figures {
	var out Figures
	for _, c := range columns {
		to := c.of(&out)
		for i := range of {
			x := *c.of(&of[i])
			if c.sum != nil {
				*to = c.sum(*to, x)
			} else {
				*to += x / float64(len(of))
			}
		}
	}
	return out
}

// Named gives the figures by their names, as Report.Against does.
func (f Figures) Named() map[string]float64 {
	out := map[string]float64{}
	for _, c := range columns {
		out[c.name] = *c.of(&f)
	}
	return out
}

// A Difference is ours minus another's, over towns with the same luck.
type Difference struct {
	Mean  float64 `json:"mean"`
	Error float64 `json:"error"` // standard error of the mean; 0 for a single seed
}

func difference(ours, theirs []Figures, c figure) Difference {
	n := float64(len(ours))
	var sum, squares float64
	for i := range ours {
		d := *c.of(&ours[i]) - *c.of(&theirs[i])
		sum += d
		squares += d * d
	}
	d := Difference{Mean: sum / n}
	if n > 1 {
		d.Error = math.Sqrt(max(squares-sum*sum/n, 0) / (n - 1) / n)
	}
	return d
}

// quantile is the q-th of the sorted waits, infinity included.
func quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return math.Inf(1)
	}
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}

func (y *tally) allWaits() []float64 { return slices.Concat(y.waits[:]...) }
