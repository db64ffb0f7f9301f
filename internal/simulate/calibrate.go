package simulate

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

// buckets lists those that hold anything, lowest first.
func (c *counts) buckets() (out []Bucket) {
	for b, n := range c.asks {
		if n > 0 {
			out = append(out, Bucket{
				From: float64(b) / buckets, To: float64(b+1) / buckets, Asks: n,
				Predicted: c.predicted[b] / float64(n), Observed: float64(c.yes[b]) / float64(n),
			})
		}
	}
	return out
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
