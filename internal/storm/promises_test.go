package storm

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPromisesHaveTests shows that each promise names tests, and that they are
// there.
func TestPromisesHaveTests(t *testing.T) {
	there := map[string]bool{}
	named := regexp.MustCompile(`(?m)^func (Test\w+)\(t \*testing\.T\)`)
	for _, top := range []string{"internal", "cmd"} {
		files, err := filepath.Glob(filepath.Join(root, top, "*", "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range named.FindAllStringSubmatch(string(data), -1) {
				there[top+"/"+filepath.Base(filepath.Dir(file))+" "+m[1]] = true
			}
		}
	}
	for i, p := range Promises {
		if want := fmt.Sprint("P", i+1); p.ID != want || !strings.HasSuffix(p.Words, ".") || len(p.Tests) == 0 {
			t.Errorf("%s stands where %s should, or lacks words or tests", p.ID, want)
		}
		for _, test := range p.Tests {
			if !there[test] {
				t.Errorf("%s: there is no test %s", p.ID, test)
			}
		}
	}
}
