package simulate

import (
	"context"
	"slices"
)

// A Row is one policy in one world, over all seeds.
type Row struct {
	World, Policy string
	Figures       Figures
	// Waits in minutes, over all requests of all seeds; infinite where more
	// than that share was never taken.
	Median, NineTenths, UrgentMedian float64
	Calibration                      []Bucket // of the policies that reckon chances

	seeds []Figures
}

// A Report is every policy in every world.
type Report struct {
	Seeds []uint64
	Rows  []Row
}

// Against is ours minus the row's policy, by the names of the figures, and
// whether there is such a pair.
func (r Report) Against(row Row) (map[string]Difference, bool) {
	i := slices.IndexFunc(r.Rows, func(o Row) bool { return o.World == row.World && o.Policy == Ours })
	if i < 0 || row.Policy == Ours {
		return nil, false
	}
	out := map[string]Difference{}
	for _, c := range columns {
		if c.sum == nil {
			out[c.name] = difference(r.Rows[i].seeds, row.seeds, c)
		}
	}
	return out, true
}

// Run tries each policy in each world with each seed. It tells step, where
// given, how many towns of all are done. It stops with ctx.
func Run(ctx context.Context, worlds []World, policies []Policy, seeds []uint64, step func(done, of int)) (Report, error) {
	r := Report{Seeds: seeds}
	done, of := 0, len(worlds)*len(policies)*len(seeds)
	for _, w := range worlds {
		for _, p := range policies {
			row := Row{World: w.Name, Policy: p.Name}
			var waits, urgents []float64
			var counts counts
			for _, seed := range seeds {
				if err := ctx.Err(); err != nil {
					return r, err
				}
				y := play(w, seed, p.policy)
				row.seeds = append(row.seeds, y.figures())
				waits = append(waits, y.allWaits()...)
				urgents = append(urgents, y.waits[today]...)
				counts.merge(&y.counts)
				if done++; step != nil {
					step(done, of)
				}
			}
			slices.Sort(waits)
			slices.Sort(urgents)
			row.Figures = together(row.seeds)
			row.Median, row.NineTenths, row.UrgentMedian = quantile(waits, 0.5), quantile(waits, 0.9), quantile(urgents, 0.5)
			row.Calibration = counts.buckets()
			r.Rows = append(r.Rows, row)
		}
	}
	return r, nil
}
