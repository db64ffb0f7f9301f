package simulate

import (
	"fmt"
	"io"
	"math"
	"strings"
	"text/tabwriter"
)

// Print writes the report as tables for people.
func (r Report) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	world := ""
	for _, row := range r.Rows {
		if row.World != world {
			if world != "" {
				r.printDifferences(t, world)
			}
			world = row.World
			fmt.Fprintf(t, "%s, %d seeds\t\n", world, len(r.Seeds))
			fmt.Fprintln(t, "policy\tmedian wait\tnine tenths\turgent median\turgent in 1 h\tin 24 h\tby deadline\tinvites\topted out\tmost in 7 d\tpast limit\trural\tSpanish\tlast month\tGini\t")
		}
		f := row.Figures
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%.1f\t%s\t%.0f\t%.0f\t%s\t%s\t%s\t%.2f\t\n",
			row.Policy, span(row.Median), span(row.NineTenths), span(row.UrgentMedian), percent(f.UrgentHour), percent(f.InADay), percent(f.ByDeadline),
			f.Asks, percent(f.OptedOut), f.Most, f.Breaches, percent(f.Rural), percent(f.Spanish), percent(f.LastMonth), f.Gini)
	}
	if world != "" {
		r.printDifferences(t, world)
	}
	return t.Flush()
}

// printDifferences writes ours minus each other policy in a world, with two
// standard errors.
func (r Report) printDifferences(w io.Writer, world string) {
	first := true
	for _, row := range r.Rows {
		d, ok := r.Against(row)
		if row.World != world || !ok {
			continue
		}
		if first {
			fmt.Fprintf(w, "\t\n%s minus\t\t\t\turgent in 1 h\tin 24 h\tby deadline\tinvites\topted out\t\n", Ours)
			first = false
		}
		points := func(name string) string {
			return fmt.Sprintf("%+.1f±%.1f", 100*d[name].Mean, 200*d[name].Error)
		}
		fmt.Fprintf(w, "%s\t\t\t\t%s\t%s\t%s\t%+.1f±%.1f\t%s\t\n", row.Policy, points("urgent_hour"), points("in_a_day"), points("by_deadline"),
			d["invites"].Mean, 2*d["invites"].Error, points("opted_out"))
	}
	for _, row := range r.Rows {
		if row.World == world && row.Policy == Ours {
			fmt.Fprintln(w, "\t")
			PrintCalibration(w, row.Calibration)
		}
	}
	fmt.Fprintln(w, "\t")
}

// PrintCalibration writes what was reckoned beside what came true.
func PrintCalibration(w io.Writer, of []Bucket) {
	fmt.Fprintln(w, "chance of a yes\tinvites\treckoned\tcame true\tluck\t")
	for _, b := range of {
		fmt.Fprintf(w, "%.0f to %.0f%%\t%d\t%.3f\t%.3f\t±%.3f\t\n", 100*b.From, 100*b.To, b.Asks, b.Predicted, b.Observed, b.Luck())
	}
}

func percent(x float64) string { return fmt.Sprintf("%.1f%%", 100*x) }

// span writes minutes as people say them.
func span(m float64) string {
	switch {
	case math.IsInf(m, 1):
		return "never"
	case m < 100:
		return fmt.Sprintf("%.0f min", m)
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", m/60), ".0") + " h"
}
