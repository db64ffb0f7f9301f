package floors

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// top is where the house stands, seen from this package.
const top = "../.."

func TestHouseIsInOrder(t *testing.T) {
	h, err := open(os.DirFS(top))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(h.packages); n < 10 {
		t.Fatalf("only %d packages found: this is not the whole house", n)
	}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for _, wrong := range r.check(h) {
				t.Error(wrong)
			}
		})
	}
}

// What a pure package imports may be impure in turn; go list knows all that it
// leads to. (Package os is always there: fmt needs it.)
func TestPurePackagesLeadToNoNetworkOrDatabase(t *testing.T) {
	h, err := open(os.DirFS(top))
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"list", "-json=ImportPath,Deps"}
	for _, name := range pure {
		if h.packages[name] != nil {
			args = append(args, "./"+name)
		}
	}
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Stderr = top, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := 0
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; seen++ {
		var p struct {
			ImportPath string
			Deps       []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		for _, far := range []string{"net", "net/http", "database/sql", "os/exec", "math/rand", "math/rand/v2"} {
			if slices.Contains(p.Deps, far) {
				t.Errorf("%s leads to %s", p.ImportPath, far)
			}
		}
	}
	if want := len(args) - 2; seen != want {
		t.Errorf("go list knows %d pure packages, want %d", seen, want)
	}
}
