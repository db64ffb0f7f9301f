package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The README's way to a real hotline, step by step, with a carrier that stands
// in for the real one.
func TestReadmeForReal(t *testing.T) {
	t.Parallel() // it waits, mostly
	text := readme(t)
	for _, step := range []string{"`go build ./cmd/neighborline`", "`neighborline init`", "`neighborline check`", "`neighborline serve`", "`neighborline backup FILE`"} {
		before, after, found := strings.Cut(text, step)
		if !found {
			t.Fatalf("README does not say %s after %q", step, before[max(0, len(before)-80):])
		}
		text = after
	}
	s := newSite(t, compiled(t), 6)
	dir := filepath.Dir(s.config)
	if err := os.Remove(s.config); err != nil {
		t.Fatal(err)
	}
	must := func(args ...string) string {
		t.Helper()
		out, code := s.command(args...)
		if code != 0 {
			t.Fatalf("neighborline %s: exit %d\n%s", strings.Join(args, " "), code, out)
		}
		return out
	}
	must("init", "--name", "Eugene Mutual Aid", "--short", "EMA", "--number", standNumber, "--area", "974,975",
		"--timezone", "America/Los_Angeles", "--languages", "en,es", "--public-url", s.base, "--coordinator", "Dee "+dee)
	for _, name := range []string{"hotline.yaml", "flows/ask_for_help.yaml"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Errorf("init wrote no %s: %v", name, err)
		}
	}
	s.settings(t, "#listen: 127.0.0.1:8080", "listen: "+s.addr) // the usual port may be in use here
	s.settings(t, "#database: data/neighborline.db", "database: "+s.file)
	if out, code := s.command("check"); code != 1 || strings.Contains(out, standToken) {
		t.Errorf("check before anything serves: exit %d\n%s", code, out)
	}
	c := s.serve(t)
	if out, code := s.command("check"); code != 1 || !strings.Contains(out, "WRONG number") || strings.Count(out, "WRONG") != 1 {
		t.Errorf("check, with a number that leads elsewhere: exit %d\n%s", code, out)
	}
	must("check", "--fix")
	if out := must("check"); strings.Contains(out, "WRONG") {
		t.Errorf("check says\n%s", out)
	}
	if _, err := s.carrier.Text(walter, "need groceries 97520 today"); err != nil {
		t.Errorf("a text: %v", err)
	}
	must("flow", "check")
	copied := filepath.Join(dir, "copy.db")
	must("backup", copied)
	if n := ask[int](t, peek(t, copied), `SELECT count(*) FROM inbounds`); n != 1 {
		t.Errorf("the copy holds %d texts, want 1", n)
	}
	if _, err := c.term(t, 10*time.Second); err != nil {
		t.Errorf("serve ended with %v\n%s", err, c.stderr.String())
	}
}
