package hotlinetest_test

import (
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/sms"
)

var update = flag.Bool("update", false, "write the conversation files anew")

// TestConversations plays every golden conversation.
func TestConversations(t *testing.T) {
	files, err := filepath.Glob("../../testdata/conversations/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no conversations: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txt"), func(t *testing.T) {
			t.Parallel()
			for _, s := range hotlinetest.Play(t, f, *update) {
				asksOnce(t, s)
			}
		})
	}
}

// asksOnce fails where a text of a flow takes more than one segment. Words that
// people wrote themselves may be long; ours may not. The one exception: a list
// of everything that can be asked for fills a segment, so that what is said
// back before it ("Got it: today.") takes a second.
func asksOnce(t *testing.T, s hotlinetest.Sent) {
	t.Helper()
	if s.Talk == 0 || s.Class == aid.Relay {
		return
	}
	if echo, question, two := strings.Cut(s.Body, "\n"); two && sms.Count(question).Segments == 1 && sms.Count(echo).Segments == 1 {
		return
	}
	if c := sms.Count(s.Body); c.Segments > 1 {
		t.Errorf("%d segments (%d units, %q): %s", c.Segments, c.Units, c.Culprit, s.Body)
	}
}
