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

// longList is the length of a list that fills a text by itself: that of
// everything that can be asked for.
const longList = 10

// asksOnce fails where a text of a flow takes more than one segment. Words that
// people wrote themselves may be long; ours may not. The one exception: a list
// of everything that can be asked for fills a segment, so that what is said
// back before it ("Got it: today.") takes a second. In a script of 70 letters a
// segment such a list takes two, and so may the list of all that was answered.
func asksOnce(t *testing.T, s hotlinetest.Sent) {
	t.Helper()
	if s.Talk == 0 || s.Class == aid.Relay {
		return
	}
	if echo, question, two := strings.Cut(s.Body, "\n"); two && sms.Count(question).Segments == 1 && sms.Count(echo).Segments == 1 {
		return
	}
	most := 1
	c := sms.Count(s.Body)
	if c.Unicode && strings.Contains(s.Body, "\n") {
		most = 2
		if strings.Count(s.Body, "\n") > longList {
			most = 3
		}
	}
	if c.Segments > most {
		t.Errorf("%d segments (%d units, %q): %s", c.Segments, c.Units, c.Culprit, s.Body)
	}
}
