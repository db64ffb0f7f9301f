package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// figures are what benchmarks said, by name and unit.
type figures map[string]map[string]float64

func (f figures) add(bench, unit string, v float64) {
	if f[bench] == nil {
		f[bench] = map[string]float64{}
	}
	f[bench][unit] = v
}

func (f figures) of(bench, unit string) (float64, bool) {
	v, ok := f[bench][unit]
	return v, ok
}

type bench struct {
	dir, grown string
	found      figures
}

// A job is a command that prints figures.
type job struct {
	command []string
	env     []string
	as      string // stands before the names
	grown   bool   // wants the grown database
	slow    bool   // wants the slow disk
}

func (b *bench) runs() []job {
	test := func(room, pattern string, more ...string) []string {
		return append([]string{"go", "test", "./" + room, "-run", "^$", "-bench", pattern, "-timeout", "30m"}, more...)
	}
	grown := []string{"GROWN=" + b.grown}
	return []job{
		{command: test("cmd/neighborline", "^BenchmarkWebhook$", "-benchtime", "1x")},
		{command: test("cmd/neighborline", "^BenchmarkPaced$", "-benchtime", "1x")},
		{command: test("cmd/neighborline", "^BenchmarkSaturated$", "-benchtime", "1x")},
		{command: test("cmd/neighborline", "^BenchmarkOutboxDrain$", "-benchtime", "3x")},
		{command: test("internal/store", "^BenchmarkCommit$")},
		{command: test("internal/store", "^BenchmarkCommit$"), as: "slow ", slow: true},
		{command: test("internal/flow", "^BenchmarkNext$", "-benchmem")},
		{command: test("internal/twilio", "^BenchmarkVerify$", "-benchmem")},
		{command: test("internal/hotline", "^BenchmarkTurn$")},
		{command: test("internal/hotline", "^BenchmarkWave$")},
		{command: test("internal/match", "^BenchmarkNext$"), as: "match."},
		{command: test("internal/hotline", "^BenchmarkGrown$"), env: grown, grown: true},
		{command: test("internal/console", "^BenchmarkPages$/^.(inbox)?$"), env: grown, grown: true},
		{command: test("cmd/neighborline", "^BenchmarkGrown$", "-benchtime", "1x", "-args", "-grown", b.grown), grown: true},
		{command: []string{"go", "test", "./cmd/neighborline", "-run", "^TestRestartIsQuick$", "-v", "-count", "1", "-timeout", "30m", "-args", "-starts", "40", "-grown", b.grown}, grown: true},
	}
}

// run runs a job and keeps its figures.
func (b *bench) run(ctx context.Context, r job) error {
	command, env := r.command, r.env
	if r.slow {
		lib := filepath.Join(b.dir, "disk.so")
		if err := b.quietly(ctx, nil, "gcc", "-shared", "-fPIC", "-o", lib, "internal/storm/testdata/disk.c", "-ldl"); err != nil {
			return err
		}
		command = append(command, "-exec", "env LD_PRELOAD="+lib+" DISK_SYNC_TAKES=5000")
	}
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Env, cmd.Stderr = append(os.Environ(), env...), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(command, " "), err, out)
	}
	b.read(string(out), r.as)
	return nil
}

// A figure stands before its unit.
var figure = regexp.MustCompile(`([0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?)\s+([A-Za-z][^\s,]*)`)

// read takes the figures out of what go test prints: lines of benchmarks, and
// what the test said that is none.
func (b *bench) read(out, as string) {
	test := ""
	for line := range strings.Lines(out) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if tested, ok := strings.CutPrefix(strings.TrimSpace(line), "=== RUN"); ok {
			test = strings.TrimSpace(tested)
		}
		said, isBench := strings.CutPrefix(name, "Benchmark")
		switch {
		case isBench:
			said, _, _ = cutLast(strings.Fields(said)[0], "-")
		case test != "" && strings.Contains(name, "_test.go:"):
			said = test
		default:
			continue
		}
		for _, m := range figure.FindAllStringSubmatch(rest, -1) {
			if v, err := strconv.ParseFloat(m[1], 64); err == nil {
				b.found.add(as+said, m[2], v)
			}
		}
	}
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
