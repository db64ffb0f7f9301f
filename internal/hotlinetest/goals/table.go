package main

import "fmt"

// A goal is a figure with its bounds; zero is none. AtLeast turns them round.
type goal struct {
	what, unit string
	must, want float64
	atLeast    bool
	of         func(figures) (float64, bool)
}

func (g goal) meets(got, bound float64) bool {
	if g.atLeast {
		return got >= bound
	}
	return got <= bound
}

func (g goal) judge(got float64) string {
	switch {
	case !g.meets(got, g.must):
		return "NOT MET"
	case g.want != 0 && g.meets(got, g.want):
		return "met, as wanted"
	}
	return "met"
}

func (g goal) bound(v float64) string {
	switch {
	case v == 0 && g.unit != "allocs":
		return ""
	case g.atLeast:
		return fmt.Sprintf(">= %g", v)
	}
	return fmt.Sprintf("<= %g", v)
}

// one takes a figure as it is, over is one divided by another, times a factor.
func one(bench, unit string) func(figures) (float64, bool) {
	return func(f figures) (float64, bool) { return f.of(bench, unit) }
}

func over(bench, by, unit string) func(figures) (float64, bool) {
	return func(f figures) (float64, bool) {
		a, ok := f.of(bench, unit)
		b, there := f.of(by, unit)
		return a / b, ok && there && b != 0
	}
}

func scaled(by float64, of func(figures) (float64, bool)) func(figures) (float64, bool) {
	return func(f figures) (float64, bool) {
		v, ok := of(f)
		return v * by, ok
	}
}

// courierOfStub is what courier, a well-known gateway that receives and queues
// only, reached over the same stub at 64 connections, measured once on one
// machine: 608 and 35,000 texts a second. It isn't run again here.
const courierOfStub = 608.0 / 35_000

const (
	micro = 1.0 / 1e3
	milli = 1.0 / 1e6
)

var goals = []goal{
	{"an intake's text, 64 connections, over the stub", "x", 0.25, 0.36, true, one("Webhook", "of-stub@64")},
	{"processor time for it, over the stub's", "x", 3.5, 2.5, false, one("Webhook", "cpu-of-stub@64")},
	{"over courier's receive, 64 connections (by the stub)", "x", 12, 20, true, scaled(1/courierOfStub, one("Webhook", "of-stub@64"))},
	{"committed together, over one by one", "x", 2.2, 3, true, over("Commit/together", "Commit/one_by_one", "texts/s")},
	{"the same, each sync 5 ms slower", "x", 20, 25, true, over("slow Commit/together", "slow Commit/one_by_one", "texts/s")},
	{"a flow step, state read and written", "µs", 10, 5, false, scaled(micro, one("Next/need", "ns/op"))},
	{"its allocations", "allocs", 60, 40, false, one("Next/need", "allocs/op")},
	{"a signature checked: allocations", "allocs", 0, 0, false, one("Verify", "allocs/op")},
	{"1,000 texts/s, console and cron beside: p99", "ms", 5, 0, false, one("Paced", "p99-ms")},
	{"the same: p99.9", "ms", 15, 0, false, one("Paced", "p99.9-ms")},
	{"a turn of a call, over a text", "x", 1.3, 0, false, over("Turn/call", "Turn/text", "ns/turn")},
	{"outbox, to a carrier that takes at once", "texts/s", 3000, 0, true, one("OutboxDrain", "texts/s")},
	{"a wave planned, 10,000 volunteers", "ms", 1, 0, false, scaled(milli, one("Wave/10000", "ns/op"))},
	{"of that, to choose among them", "ms", 1, 0, false, scaled(milli, one("match.Next/10000", "ns/op"))},
	{"a wave planned, 100,000 volunteers", "ms", 4, 0, false, scaled(milli, one("Wave/100000", "ns/op"))},
	{"texts on a grown database, over an empty one", "x", 0.80, 0.90, true, one("Grown", "of-empty")},
	{"the board, grown", "ms", 30, 0, false, scaled(milli, one("Pages/|", "ns/op"))},
	{"the inbox, grown", "ms", 30, 0, false, scaled(milli, one("Pages/|inbox", "ns/op"))},
	{"the digest, grown", "ms", 100, 0, false, scaled(milli, one("Grown/digest", "ns/op"))},
	{"a tick with nothing due, grown", "ms", 20, 0, false, scaled(milli, one("Grown/tick", "ns/op"))},
	{"the journal after a minute of saturation", "MB", 80, 0, false, one("Saturated", "journal-MB")},
	{"start until it listens, grown", "ms", 100, 30, false, one("TestRestartIsQuick", "ready-ms")},
	{"start until the first text is taken, grown", "ms", 100, 30, false, one("TestRestartIsQuick", "first-text-ms")},
	{"memory, idle", "MB", 40, 20, false, one("Saturated", "idle-MB")},
	{"memory, saturated", "MB", 80, 50, false, one("Saturated", "loaded-MB")},
	{"binary, static, stripped", "MB", 30, 20, false, one("binary", "MB")},
}
