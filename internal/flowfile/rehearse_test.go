package flowfile_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"neighborline/flows"
	"neighborline/internal/flowfile"
)

// wholeCheck is the check of the shipped flows.
func wholeCheck(t testing.TB) flowfile.Check {
	return flowfile.Check{Files: flows.FS, Tests: flows.Tests, Player: shippedPlayer(t)}
}

// The shipped flows pass the check that their coordinators run, and playing
// all their conversations takes no time to speak of.
func TestShippedCheck(t *testing.T) {
	check := wholeCheck(t)
	began := time.Now()
	book, problems := check.Run()
	if book == nil {
		t.Error("no book")
	}
	for _, p := range problems {
		if p.Severity == flowfile.Error {
			t.Error(p.Excerpt())
		} else {
			t.Log(p)
		}
	}
	t.Logf("the check took %v", time.Since(began)) // half a second alone; machines with much else to do take longer
}

// The conversations that the README shows go as it says.
func TestReadmeConversations(t *testing.T) {
	readme, err := os.ReadFile("../../flows/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```yaml\nconversation:")
	text, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("the README shows no conversation")
	}
	player := shippedPlayer(t)
	talks, problems := flowfile.ReadConversations(fstest.MapFS{"a.yaml": {Data: []byte("conversation:" + text)}}, "a.yaml", player.Book)
	if len(talks) != 3 || len(problems) > 0 {
		t.Fatalf("%d conversations, %v", len(talks), problems)
	}
	for _, c := range talks {
		if _, failure, err := player.Play(c); failure != nil || err != nil {
			t.Errorf("%v %v", err, failure)
		}
	}
}
