package console_test

import (
	"strings"
	"testing"
)

// TestEmptyPagesSayWhatToDoFirst opens the pages of a hotline on its first day.
func TestEmptyPagesSayWhatToDoFirst(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	for path, step := range map[string]string{
		"/console/": "(541) 555-0100", "/console/inbox": "<p>", "/console/volunteers": "VOLUNTEER", "/console/places": "Add the food pantries",
		"/console/lots": "BULK", "/console/statistics": "first request",
	} {
		_, empty, ok := strings.Cut(c.get(t, path).body, `class="empty"`)
		if !ok {
			t.Errorf("%s has no words for its first day", path)
		} else if !strings.Contains(empty, step) {
			t.Errorf("%s does not say what to do first (%q): %.400s", path, step, empty)
		}
	}
}
