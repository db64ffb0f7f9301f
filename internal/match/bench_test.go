package match

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"neighborline/internal/aid"
)

// town is a synthetic town of n volunteers, the same for the same n.
func town(n int) []Volunteer {
	rnd := rand.New(rand.NewPCG(1, uint64(n)))
	vs := make([]Volunteer, n)
	for i := range vs {
		asks, tallied := rnd.IntN(20), rnd.Float64()
		vs[i] = Volunteer{
			ID: aid.PersonID(i + 1), Miles: 40 * rnd.Float64(), Reach: []float64{1.5, 5, 25, 40}[rnd.IntN(4)],
			Asked7d: rnd.IntN(4), LastAsked: noon.Add(-time.Duration(rnd.IntN(400)) * time.Hour),
			Asks: asks, Yes: rnd.IntN(asks/3 + 1), Exposure: float64(asks) * tallied, Tired: 2 * tallied,
			YesRecent: rnd.IntN(2), Awake: rnd.IntN(10) > 0,
		}
	}
	return vs
}

func BenchmarkNext(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			vs := town(n)
			r := Request{Soon: aid.Days, NeedTier: "new"}
			for i := range 12 {
				r.Asked = append(r.Asked, Past{ID: aid.PersonID(i + 1), P: .2, At: noon.Add(-time.Hour), Waiting: i%2 == 0})
			}
			b.ReportAllocs()
			for b.Loop() {
				if p := Next(noon, r, vs, weekly); len(p.Picks) == 0 {
					b.Fatal("nobody asked")
				}
			}
		})
	}
}

func BenchmarkRank(b *testing.B) {
	rnd := rand.New(rand.NewPCG(2, 2))
	rs := make([]Request, 1000)
	for i := range rs {
		rs[i] = Request{
			ID: aid.RequestID(i + 1), Soon: []aid.Soon{aid.Today, aid.Days, aid.Week}[rnd.IntN(3)],
			AtRisk: rnd.IntN(5) == 0, OpenedAt: noon.Add(-time.Duration(rnd.IntN(500)) * time.Hour),
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		Rank(rs)
	}
}
