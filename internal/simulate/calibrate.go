package simulate

import "math"

// buckets are twentieths of the chance of a yes: up to 5 %, to 10 % and so on.
const buckets = 20

// A Bucket is the asks whose chance of a yes was reckoned about alike.
type Bucket struct {
	From      float64 `json:"from"`
	To        float64 `json:"to"`
	Asks      int     `json:"invites"`
	Predicted float64 `json:"predicted"` // the mean of what was reckoned
	Observed  float64 `json:"observed"`  // the share that did say yes
}

// counts are asks by what was reckoned of them.
type counts struct {
	asks, yes [buckets]int
	predicted [buckets]float64
}

func (c *counts) add(chance float64, yes bool) {
	b := min(max(int(chance*buckets), 0), buckets-1)
	c.asks[b]++
	c.predicted[b] += chance
	if yes {
		c.yes[b]++
	}
}

func (c *counts) merge(o *counts) {
	for b := range buckets {
		c.asks[b] += o.asks[b]
		c.yes[b] += o.yes[b]
		c.predicted[b] += o.predicted[b]
	}
}

// many is how many asks a bucket holds that says something by itself.
const many = 500

// buckets lists those that hold anything, lowest first. The few above the last
// that holds many are put together: each by itself is luck.
func (c *counts) buckets() []Bucket { return c.bucketsOf(many) }

// bucketsOf lists them with so many asks being many.
func (c *counts) bucketsOf(many int) (out []Bucket) {
	last := len(c.asks) - 1
	for last > 0 && c.asks[last] < many {
		last--
	}
	for b := 0; b < len(c.asks); b++ {
		from, asks, yes, predicted := b, c.asks[b], c.yes[b], c.predicted[b]
		for b > last && last > 0 && b+1 < len(c.asks) {
			b++
			asks, yes, predicted = asks+c.asks[b], yes+c.yes[b], predicted+c.predicted[b]
		}
		if asks > 0 {
			out = append(out, Bucket{
				From: float64(from) / buckets, To: float64(b+1) / buckets, Asks: asks,
				Predicted: predicted / float64(asks), Observed: float64(yes) / float64(asks),
			})
		}
	}
	return out
}

// Luck is by how much what came true may differ from what was reckoned by luck
// alone, in nineteen cases out of twenty, if asks had nothing to do with each
// other. Those of one town or one person have, so that it is the least.
func (b Bucket) Luck() float64 {
	return 2 * math.Sqrt(b.Predicted*(1-b.Predicted)/float64(max(b.Asks, 1)))
}

// An Outcome is one invite of a real network: the chance of a yes that was
// reckoned when it was planned, and whether one came, however late.
type Outcome struct {
	Chance float64
	Yes    bool
}

// Calibrate says how well what was reckoned held: lowest chances first.
func Calibrate(of []Outcome) []Bucket {
	var c counts
	for _, o := range of {
		c.add(o.Chance, o.Yes)
	}
	return c.buckets()
}
