package storm

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var mutated = flag.Int("mutants", 0, "how many mutants TestMutants tries; -1 is all")

// root is the module.
const root = "../.."

// changed is the mutant's source, written where an overlay finds it.
func (m mutant) changed(t *testing.T, dir string) (overlay string) {
	t.Helper()
	file, err := filepath.Abs(filepath.Join(root, m.file))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(data, []byte(m.was)); n != 1 || m.was == m.is {
		t.Fatalf("%s: what it changes stands %d times in %s, want once: the mutant has to follow the code", m.name, n, m.file)
	}
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	plan, err := json.Marshal(map[string]map[string]string{"Replace": {file: changed}})
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{changed: bytes.Replace(data, []byte(m.was), []byte(m.is), 1), overlay: plan} {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return overlay
}

// TestMutantsFit shows that each mutant still changes what it was made to
// change, and that what is to catch it is there.
func TestMutantsFit(t *testing.T) {
	for _, m := range mutants {
		m.changed(t, t.TempDir())
		if (m.run == "") == (m.figure == "") {
			t.Errorf("%s: caught by a test or by the storm, one of the two", m.name)
		}
		for _, f := range strings.Split(m.figure, "|") {
			if m.figure != "" && !strings.Contains(strings.Join(figures, "|"), f) {
				t.Errorf("%s: the storm has no figure %q", m.name, f)
			}
		}
	}
}

// TestMutants makes each mistake in turn, and wants it caught. What is not
// caught could come in by accident, and nobody would see it.
func TestMutants(t *testing.T) {
	n := min(*mutated, len(mutants))
	if *mutated < 0 {
		n = len(mutants)
	}
	killed := 0
	for _, m := range mutants[:n] {
		t.Run(m.name, func(t *testing.T) {
			if m.caught(t) {
				killed++
			}
		})
	}
	t.Logf("%d of %d mutants were caught; there are %d", killed, n, len(mutants))
}

func (m mutant) caught(t *testing.T) bool {
	overlay := m.changed(t, t.TempDir())
	if m.figure != "" {
		return m.caughtInStorm(t, overlay)
	}
	cmd := exec.Command("go", "test", "-buildvcs=false", "-count=1", "-timeout=5m", "-overlay="+overlay, "-run="+m.run, "./"+m.pkg)
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
		t.Errorf("lives: %s passes with it", m.run)
	case bytes.Contains(out, []byte("[build failed]")) || !bytes.Contains(out, []byte("--- FAIL")) && !bytes.Contains(out, []byte("panic:")):
		t.Errorf("is not tried: %v\n%s", err, out)
	default:
		return true
	}
	return false
}

// caughtInStorm runs small storms until one of them finds the mistake. Where it
// loses answers, people do not wait for them as long as they would wait for a
// late one, and nobody new begins after a while: else such a storm has no end.
func (m mutant) caughtInStorm(t *testing.T, overlay string) bool {
	usual, patient := *limit, patience
	defer func() { *limit, patience = usual, patient }()
	*limit, patience = time.Minute, 20*time.Second
	program := compile(t, "-overlay="+overlay)
	var last string
	for seed := range uint64(3) {
		l, told := blown(t, program, size{seed + 1, 1500, 12, 1, 64})
		for _, f := range strings.Split(m.figure, "|") {
			if l.count[f] > 0 {
				t.Logf("%s: %d, seed %d", f, l.count[f], seed+1)
				return true
			}
		}
		last = fmt.Sprint(told, "\n", l.table())
	}
	t.Errorf("lives through three storms: %s", last)
	return false
}
