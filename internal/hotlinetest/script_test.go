package hotlinetest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// playText plays a script and gives the file as it should be.
func playText(t *testing.T, text string) string {
	t.Helper()
	s, err := parse("a.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	p, err := open(t, s)
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.play(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return string(got)
}

// TestPlayIsStable shows that what playing writes, played again, is the same:
// expectations are read back as they were written.
func TestPlayIsStable(t *testing.T) {
	first := playText(t, "# Note.\n---\nvolunteers: [ben]\ndigest: true\n---\nwalter > need groceries 97520 today for 2\n\nwalter > skip\nwalter > [picture]\n@+23h\nsame time:\n  walter > hi\n  rosa > hola\npeople:\ntasks:\n")
	if again := playText(t, first); again != first {
		t.Error(firstDifference("a.txt", first, again))
	}
	for _, want := range []string{"walter > [picture]\n", "-- Tue 8:00am\n", "  rosa   > hola\n", "\npeople:\n  who  ", "# Note.\n"} {
		if !strings.Contains(first, want) {
			t.Errorf("%q is not in it:\n%s", want, first)
		}
	}
}

// TestStar shows that a * stands for any one text to the same person, and for
// nothing else.
func TestStar(t *testing.T) {
	if got := playText(t, "walter > hi\nwalter < *\nwalter > 1\nrosa   < *\n"); !strings.HasPrefix(got, "walter > hi\nwalter < *\nwalter > 1\nwalter < What do you need") {
		t.Errorf("got:\n%s", got)
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a line that is nothing", "walter > hi\nwalter says hi\n", "a.txt:2"},
		{"a text of nobody", " > hi\n", "without a name"},
		{"an unknown key", "---\nvolunters: [ben]\n---\n", "volunters"},
		{"a header without an end", "---\nvolunteers: [ben]\n", "no end"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := parse("a.txt", []byte(test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error is %v, want %q in it", err, test.want)
			}
		})
	}
}

// watcher is a test that only remembers whether it failed.
type watcher struct {
	testing.TB
	failed string
}

func (w *watcher) Helper() {}

func (w *watcher) Error(args ...any) {
	if s, ok := args[0].(string); ok {
		w.failed += s
	}
}

// TestPlayTells shows that a file which says something else fails the test at
// its line, and that update mends it.
func TestPlayTells(t *testing.T) {
	path := filepath.Join(t.TempDir(), "wrong.txt")
	if err := os.WriteFile(path, []byte("walter > hi\nwalter < Good day.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := &watcher{TB: t}
	Play(w, path, false)
	for _, want := range []string{"wrong.txt:2", "- walter < Good day.", "+ walter < Hi, this is"} {
		if !strings.Contains(w.failed, want) {
			t.Errorf("%q is not in what it says: %s", want, w.failed)
		}
	}
	Play(t, path, true)
	Play(t, path, false)
}
