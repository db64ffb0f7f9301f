package lexicon_test

import (
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"neighborline/internal/lexicon"
)

// TestPrepareLeavesNoTables counts, in a process of its own, what a first text
// still has to make.
func TestPrepareLeavesNoTables(t *testing.T) {
	if os.Getenv("LEXICON_FRESH") == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
		cmd.Env = append(os.Environ(), "LEXICON_FRESH=1")
		if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "objects") {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	const most = 0.03 // of what all tables are
	all := made(lexicon.Prepare)
	first := made(func() {
		const text = "my neighbor and her 3 kids need groceries tomorrow please, we have no car"
		lexicon.Detect(text)
		lexicon.ReadDanger(text)
		lexicon.FindRisks(text)
		lexicon.Minor(text)
		lexicon.Revokes(text)
		lexicon.ReadCommand(text)
		lexicon.ForWhom(text, "en")
		lexicon.FindPeople(text)
		lexicon.SpeaksOfTime(text, "en")
		h := lexicon.Hear(text)
		h.Plain("")
		h.Wished()
	})
	t.Logf("the tables are %d objects, a text after them makes %d", all, first)
	if float64(first) > most*float64(all) {
		t.Errorf("a first text still makes %d objects, all tables are %d", first, all)
	}
}

func made(fn func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	fn()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}
