package flowfile_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flowfile"
	"neighborline/internal/geo"
)

var update = flag.Bool("update", false, "write what check says into testdata/check")

// TestCheck sees each error and warning with its exact words. A folder of
// testdata/check holds the files that differ from the smallest sound folder,
// and in want.txt all that must be said of them. Its conversations, in tests,
// are played if there are any; standing.txt says who stands where.
func TestCheck(t *testing.T) {
	const root = "testdata/check"
	cases, err := os.ReadDir(root)
	if err != nil || len(cases) < 30 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	atlas, err := geo.Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.Name(), func(t *testing.T) {
			check := flowfile.Check{Player: flowfile.Player{Places: geo.Places{Atlas: atlas}}}
			fsys := reviewed(folder())
			want := laid(t, os.DirFS(path.Join(root, c.Name())), fsys, &check)
			check.Files = fsys
			_, problems := check.Run()
			var got strings.Builder
			for _, p := range problems {
				got.WriteString(p.Excerpt() + "\n")
			}
			if *update {
				if err := os.WriteFile(path.Join(root, c.Name(), "want.txt"), []byte(got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got.String()); diff != "" {
				t.Errorf("check (-want +got):\n%s", diff)
			}
		})
	}
}

// laid lays the files of a case over a folder and gives what is wanted.
func laid(t *testing.T, from fs.FS, over fstest.MapFS, check *flowfile.Check) (want string) {
	t.Helper()
	err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name == flowfile.TestsFolder {
				check.Tests = over
			}
			return nil
		}
		data, err := fs.ReadFile(from, name)
		switch name {
		case "want.txt":
			want = string(data)
		case "standing.txt":
			check.Standing = standing(t, string(data))
		default:
			over[name] = &fstest.MapFile{Data: data}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func standing(t *testing.T, text string) (out []flowfile.Standing) {
	t.Helper()
	for line := range strings.Lines(text) {
		var s flowfile.Standing
		if _, err := fmt.Sscan(line, &s.Flow, &s.Step, &s.People); err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}
