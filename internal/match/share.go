package match

import "math"

// Gini says how unevenly something is shared: 0 where all have the same, near 1
// where one has everything. Of lists how many people have how much.
func Gini(of []Portion) float64 {
	var people, sum, weighted float64
	for _, p := range of { // the least first
		n, x := float64(p.People), float64(p.Each)
		// The ranks of these people are people+1 to people+n.
		weighted += x * n * (2*people + n + 1)
		people += n
		sum += x * n
	}
	if sum == 0 {
		return 0
	}
	return weighted/(people*sum) - (people+1)/people
}

// A Portion is how many people have so much each.
type Portion struct{ Each, People int }

// The share of requests below which a place wants more volunteers, and the
// requests that must have gone unmet: a few are bad luck.
const (
	goodShare  = 0.8
	fewMissing = 3
)

// More is about how many more volunteers would have taken the requests that
// nobody took, if each takes as many as those here do; 0 where they suffice.
// Each is how many a volunteer took in the same time, and counts as one where
// it is less: who joins is asked.
func (f Fare) More(each float64) int {
	missed := f.Of - f.Taken
	if missed < fewMissing || float64(f.Taken) >= goodShare*float64(f.Of) {
		return 0
	}
	return int(math.Ceil(float64(missed) / max(each, 1)))
}
