package hotline

import (
	"os"
	"strings"
	"testing"

	"neighborline/internal/lexicon"
)

// See the test of the same name in package lexicon.
func TestEverydayPagesNobody(t *testing.T) {
	b, err := os.ReadFile("../../testdata/understanding/everyday.txt")
	if err != nil {
		t.Fatal(err)
	}
	for s := range strings.Lines(string(b)) {
		if (&turn{text: strings.TrimSpace(s)}).soundsOfDanger() == lexicon.DangerClear {
			t.Errorf("%q pages somebody", s)
		}
	}
}
