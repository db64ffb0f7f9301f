package lexicon

import (
	"os"
	"strings"
	"testing"
)

// What people ask for every day is made of the same words as danger. It may be shown
// to a person, and pages nobody; nor does it in package hotline, which listens to how
// a text sounds besides.
func TestEverydayPagesNobody(t *testing.T) {
	b, err := os.ReadFile("../../testdata/understanding/everyday.txt")
	if err != nil {
		t.Fatal(err)
	}
	for s := range strings.Lines(string(b)) {
		if ReadDanger(s) == DangerClear {
			t.Errorf("%q pages somebody", s)
		}
	}
}
