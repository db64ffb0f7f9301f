package main

import "testing"

func TestFiguresAreRead(t *testing.T) {
	b := bench{found: figures{}}
	b.read(`goos: linux
    bench_test.go:9: 12 texts/s that nobody asked for
BenchmarkWave/10000-2   	     100	   6600000 ns/op
BenchmarkWebhook-2      	       1	3.1e+10 ns/op	     0.2510 of-stub@64
BenchmarkCommit/one_by_one-2	 235	4586569 ns/op	       218.0 texts/s
=== RUN   TestRestartIsQuick
    restart_test.go:56: 40 starts on 15 MB: 48.2 ready-ms, 61.0 first-text-ms, 90.5 longest-ms
--- PASS: TestRestartIsQuick (15.83s)
`, "slow ")
	for _, want := range []struct {
		bench, unit string
		v           float64
	}{
		{"slow Wave/10000", "ns/op", 6600000},
		{"slow Webhook", "ns/op", 3.1e10},
		{"slow Webhook", "of-stub@64", 0.251},
		{"slow Commit/one_by_one", "texts/s", 218},
		{"slow TestRestartIsQuick", "ready-ms", 48.2},
		{"slow TestRestartIsQuick", "first-text-ms", 61},
	} {
		if got, ok := b.found.of(want.bench, want.unit); !ok || got != want.v {
			t.Errorf("%s, %s: %v, want %v", want.bench, want.unit, got, want.v)
		}
	}
	for name, units := range b.found {
		if _, ok := units["texts/s"]; ok && name != "slow Commit/one_by_one" {
			t.Errorf("%s has %v", name, units)
		}
	}
}

func TestGoalsJudge(t *testing.T) {
	ratio := goal{must: 0.25, want: 0.36, atLeast: true}
	cost := goal{must: 3.5, want: 2.5}
	for _, tt := range []struct {
		g    goal
		got  float64
		want string
	}{
		{ratio, 0.24, "NOT MET"},
		{ratio, 0.25, "met"},
		{ratio, 0.36, "met, as wanted"},
		{cost, 3.6, "NOT MET"},
		{cost, 3.5, "met"},
		{cost, 2, "met, as wanted"},
		{goal{must: 5}, 0, "met"},
	} {
		if got := tt.g.judge(tt.got); got != tt.want {
			t.Errorf("%v of %v to %v is %q, want %q", tt.got, tt.g.must, tt.g.want, got, tt.want)
		}
	}
}
