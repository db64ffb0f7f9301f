package flowfile

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/flows"
	"neighborline/internal/flow"
)

// everythingOf is all of a book, also what only package flow sees, but for what
// is made from the rest when it is first asked for.
var everythingOf = cmp.Options{
	cmpopts.EquateEmpty(), cmp.Exporter(func(reflect.Type) bool { return true }),
	cmp.FilterPath(func(p cmp.Path) bool { return p.Last().Type().Kind() == reflect.Func }, cmp.Ignore()),
}

func TestMemoryGivesTheSameBook(t *testing.T) {
	m := Memory{File: filepath.Join(t.TempDir(), "flows"), Program: "this program"}
	languages := []string{"en", "es"}
	first, problems := m.Load(flows.FS, languages)
	if Broken(problems) {
		t.Fatal(problems)
	}
	key, err := m.key(flows.FS, languages)
	if err != nil {
		t.Fatal(err)
	}
	again := m.recall(key)
	if again == nil {
		t.Fatal("nothing is in memory")
	}
	if diff := cmp.Diff(first, again, everythingOf); diff != "" {
		t.Errorf("-read +remembered:\n%s", diff)
	}
}

func BenchmarkMemory(b *testing.B) {
	m := Memory{File: filepath.Join(b.TempDir(), "flows"), Program: "this program"}
	m.Load(flows.FS, []string{"en", "es"})
	b.ReportAllocs()
	for b.Loop() {
		if book, problems := m.Load(flows.FS, []string{"en", "es"}); book == nil || problems != nil {
			b.Fatal(problems)
		}
	}
}

// copyOf is the shipped flows, to be changed.
func copyOf(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(flows.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(flows.FS, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestMemoryForgets holds that a book is remembered for what it was made of,
// and for nothing else.
func TestMemoryForgets(t *testing.T) {
	languages := []string{"en", "es"}
	for name, change := range map[string]func(t *testing.T, m *Memory, f fstest.MapFS, languages *[]string){
		"a word": func(_ *testing.T, _ *Memory, f fstest.MapFS, _ *[]string) {
			f["needs.yaml"].Data = []byte(strings.Replace(string(f["needs.yaml"].Data), "\n", "\n# changed\n", 1))
		},
		"a file":      func(_ *testing.T, _ *Memory, f fstest.MapFS, _ *[]string) { f["hello.mp3"] = &fstest.MapFile{} },
		"a language":  func(_ *testing.T, _ *Memory, _ fstest.MapFS, l *[]string) { *l = []string{"es", "en"} },
		"the program": func(_ *testing.T, m *Memory, _ fstest.MapFS, _ *[]string) { m.Program = "another" },
		"a bit of it": func(t *testing.T, m *Memory, _ fstest.MapFS, _ *[]string) {
			data, err := os.ReadFile(m.File)
			if err != nil {
				t.Fatal(err)
			}
			data[len(data)/2] ^= 1
			if err := os.WriteFile(m.File, data, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"its end": func(t *testing.T, m *Memory, _ fstest.MapFS, _ *[]string) {
			if err := os.Truncate(m.File, 50); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			m, f, said := Memory{File: filepath.Join(t.TempDir(), "flows"), Program: "this program"}, copyOf(t), languages
			key, err := m.key(f, said)
			if err != nil {
				t.Fatal(err)
			}
			m.keep(key, &flow.Book{Needs: []flow.Need{{Key: "kept"}}}) // so that one sees where a book is from
			known := 0
			m.Known = func() { known++ }
			if book, _ := m.Load(f, said); known != 1 {
				t.Errorf("said %d times to be known, want once", known)
			} else if len(book.Needs) != 1 || book.Needs[0].Key != "kept" {
				t.Fatal("the book was not taken from memory")
			}
			change(t, &m, f, &said)
			m.Known = func() { t.Error("what changed is said to be known") }
			if book, problems := m.Load(f, said); book == nil || len(book.Needs) < 2 {
				t.Fatalf("the book is still the kept one: %v", problems)
			}
		})
	}
}

func TestMemoryKeepsNoMistakes(t *testing.T) {
	m, f := Memory{File: filepath.Join(t.TempDir(), "flows"), Program: "this program"}, copyOf(t)
	delete(f, "unmet.yaml")
	for range 2 {
		if book, problems := m.Load(f, []string{"en"}); book != nil || !Broken(problems) {
			t.Fatalf("a folder without a flow is a book, with %v", problems)
		}
	}
	if _, err := os.Stat(m.File); err == nil {
		t.Error("it was kept")
	}
	m.File = filepath.Join(t.TempDir(), "nowhere", "flows")
	if book, _ := m.Load(flows.FS, []string{"en"}); book == nil {
		t.Error("no book without a memory")
	}
}
