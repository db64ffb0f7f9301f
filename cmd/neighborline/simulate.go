package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"

	"neighborline/internal/simulate"
	"neighborline/internal/store"
)

// simulateCmd tries the way volunteers are asked on a synthetic town.
type simulateCmd struct {
	Worlds    []string `help:"The kinds of town: ${worlds}." default:"default,busy" placeholder:"NAME"`
	Policies  []string `help:"The ways of asking: ${policies}; else all." placeholder:"NAME"`
	Seeds     int      `help:"How many towns of each kind." default:"24"`
	FirstSeed uint64   `help:"The seed of the first; those below 401 were used for tuning." default:"501"`
	JSON      bool     `help:"One object a line." name:"json"`
	Plot      string   `help:"Also draw it, as SVG, to this file." placeholder:"FILE" type:"path"`
	Replay    string   `help:"Instead: say how well the chances held that this database's invites were given." placeholder:"DATABASE" type:"existingfile"`
}

// Run prints how each way of asking fares in each kind of town.
func (s simulateCmd) Run(ctx context.Context, e *env) error {
	if s.Replay != "" {
		return s.replay(ctx, e)
	}
	worlds, err := chosen(simulate.Worlds(), s.Worlds, func(w simulate.World) string { return w.Name })
	if err != nil {
		return usageError{fmt.Errorf("--worlds: %w", err)}
	}
	policies, err := chosen(simulate.Policies(), s.Policies, func(p simulate.Policy) string { return p.Name })
	if err != nil {
		return usageError{fmt.Errorf("--policies: %w", err)}
	}
	if s.Seeds < 1 || s.Seeds > 10_000 {
		return usageError{fmt.Errorf("--seeds is %d, want 1 to 10000", s.Seeds)}
	}
	seeds := make([]uint64, s.Seeds)
	for i := range seeds {
		seeds[i] = s.FirstSeed + uint64(i)
	}
	report, err := simulate.Run(ctx, worlds, policies, seeds, progress(e.stderr))
	if err != nil {
		return err
	}
	if s.Plot != "" {
		if err := plotTo(s.Plot, report); err != nil {
			return err
		}
	}
	if s.JSON {
		return reportLines(e.stdout, report)
	}
	return report.Print(e.stdout)
}

// chosen are those of all that have the names, in the order of all; no names
// are all.
func chosen[T any](all []T, names []string, name func(T) string) ([]T, error) {
	if len(names) == 0 {
		return all, nil
	}
	var out []T
	var known []string
	for _, x := range all {
		known = append(known, name(x))
		if slices.Contains(names, name(x)) {
			out = append(out, x)
		}
	}
	for _, n := range names {
		if !slices.Contains(known, n) {
			return nil, fmt.Errorf("there is no %q, only %s", n, strings.Join(known, ", "))
		}
	}
	return out, nil
}

// progress counts on w while somebody sits before it.
func progress(w io.Writer) func(done, of int) {
	if !terminal(w) {
		return nil
	}
	return func(done, of int) {
		fmt.Fprintf(w, "\r%d of %d towns", done, of)
		if done == of {
			fmt.Fprint(w, "\r\033[K")
		}
	}
}

func plotTo(file string, r simulate.Report) error {
	f, err := os.Create(file)
	if err != nil {
		return fmt.Errorf("draw the plot: %w", err)
	}
	return errors.Join(r.Plot(f), f.Close())
}

// reportLine is a policy in a world. Waits are in minutes, null where they are
// without end; differences are ours minus this policy's.
type reportLine struct {
	World         string                         `json:"world"`
	Policy        string                         `json:"policy"`
	Seeds         int                            `json:"seeds"`
	Figures       map[string]float64             `json:"figures"`
	MedianWait    *float64                       `json:"median_wait"`
	NineTenths    *float64                       `json:"nine_tenths_wait"`
	UrgentMedian  *float64                       `json:"urgent_median_wait"`
	OursMinusThis map[string]simulate.Difference `json:"ours_minus_this,omitempty"`
	Calibration   []simulate.Bucket              `json:"calibration,omitempty"`
}

func reportLines(w io.Writer, r simulate.Report) error {
	to := json.NewEncoder(w)
	for _, row := range r.Rows {
		against, _ := r.Against(row)
		if err := to.Encode(reportLine{
			World: row.World, Policy: row.Policy, Seeds: len(r.Seeds), Figures: row.Figures.Named(),
			MedianWait: finite(row.Median), NineTenths: finite(row.NineTenths), UrgentMedian: finite(row.UrgentMedian),
			OursMinusThis: against, Calibration: row.Calibration,
		}); err != nil {
			return err
		}
	}
	return nil
}

func finite(x float64) *float64 {
	if math.IsInf(x, 0) {
		return nil
	}
	return &x
}

// simulateNames are the names in the help of simulate.
func simulateNames() kong.Vars {
	var worlds, policies []string
	for _, w := range simulate.Worlds() {
		worlds = append(worlds, w.Name)
	}
	for _, p := range simulate.Policies() {
		policies = append(policies, p.Name)
	}
	return kong.Vars{"worlds": strings.Join(worlds, ", "), "policies": strings.Join(policies, ", ")}
}

// replay prints how well the chances held that the invites of a real database
// were given. It changes nothing.
func (s simulateCmd) replay(ctx context.Context, e *env) error {
	now, _, err := clockFromEnv(e.getenv)
	if err != nil {
		return err
	}
	st, err := store.OpenBeside(ctx, s.Replay, now)
	if err != nil {
		return err
	}
	var outcomes []simulate.Outcome
	all := 0
	err = st.Read(ctx, func(r *store.Reader) error {
		return r.EveryInvite(func(i store.InviteRow) error {
			all++
			yes, settled := i.Outcome(r.Now)
			if settled && i.P > 0 {
				outcomes = append(outcomes, simulate.Outcome{Chance: i.P, Yes: yes})
			}
			return nil
		})
	})
	if err := errors.Join(err, st.Close()); err != nil {
		return fmt.Errorf("read the invites: %w", err)
	}
	switch {
	case all == 0:
		return errors.New("nobody was invited in this database yet: there is nothing to compare")
	case len(outcomes) == 0:
		return fmt.Errorf("no invite in this database has come to anything yet: all %d still wait for an answer, or were taken back, or were made by hand", all)
	}
	of := simulate.Calibrate(outcomes)
	if !s.JSON {
		tellReplay(e.stdout, all, len(outcomes), len(of))
	}
	return printBuckets(e.stdout, s.JSON, of)
}

// tellReplay says of how many invites a replay speaks, and where it says little.
func tellReplay(w io.Writer, all, settled, buckets int) {
	const few = 500 // a chance of 20 in a hundred is known to within 4 then
	fmt.Fprintf(w, "%d invites were answered, or stayed without an answer for a day", settled)
	if rest := all - settled; rest > 0 {
		fmt.Fprintf(w, "; %d are left out: they still wait, or were taken back, or were made by hand", rest)
	}
	fmt.Fprintln(w, ".")
	if settled < few {
		fmt.Fprintf(w, "Fewer than %d say little: what came true may differ by as much as luck does.\n", few)
	}
	if buckets == 1 {
		fmt.Fprintln(w, "All were given about the same chance: this does not tell likely from unlikely.")
	}
}

// printBuckets writes a calibration for people, or as JSON lines.
func printBuckets(w io.Writer, asJSON bool, of []simulate.Bucket) error {
	if asJSON {
		to := json.NewEncoder(w)
		for _, b := range of {
			if err := to.Encode(b); err != nil {
				return err
			}
		}
		return nil
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	simulate.PrintCalibration(t, of)
	return t.Flush()
}
