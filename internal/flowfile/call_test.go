package flowfile_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flowfile"
)

// TestCalls plays whole calls, and sees that one that goes otherwise is shown
// with what was heard.
func TestCalls(t *testing.T) {
	player := shippedPlayer(t)
	for _, test := range []struct{ name, flow, lines, end, want string }{
		{"keys", "follow_up", "[{we: 'press 1'}, {they: press 1, we: We are glad}]", "finished", ""},
		{"speech", "follow_up", "[{we: How did it go}, {they: say nobody came, we: first in line}]", "finished", ""},
		{"nothing is heard, then a person takes over", "unmet", "[{we: '*'}, {they: (silence), we: We did not hear}, {they: (silence), we: We did not hear}, {they: (silence), we: '*'}]", "handed", ""},
		{"a person", "unmet", "[{we: '*'}, {they: press 0, we: '*'}]", "handed", ""},
		{"the question again", "unmet", "[{we: press 1}, {they: '*', we: press 1}]", "now_what", ""},
		{"something else than was heard", "follow_up", "[{we: How did it go}, {they: press 1, we: Sorry}]", "", "a.yaml:5: x\n    they: press 1\n  - we: Sorry\n  + we: We are glad. Thank you for telling us. Call or text us any time."},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := "conversation: x\nflow: " + test.flow + "\nby: call\nlanguage: en\nlines: " + test.lines + "\n"
			if test.end != "" {
				text += "end: " + test.end + "\n"
			}
			talks, problems := flowfile.ReadConversations(fstest.MapFS{"a.yaml": {Data: []byte(text)}}, "a.yaml", player.Book)
			if len(talks) != 1 {
				t.Fatalf("problems: %v", problems)
			}
			_, failure, err := player.Play(talks[0])
			got := ""
			if failure != nil {
				got = failure.String()
			}
			if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
				t.Errorf("error %v, failure (-want +got):\n%s", err, diff)
			}
		})
	}
}

// FuzzConversation sees that no file of conversations can crash its reader or
// its player, and that a refused one gives none.
func FuzzConversation(f *testing.F) {
	f.Add("conversation: a\nflow: ask_for_help\nlines:\n  - they: help\n    we: need\n")
	f.Add("conversation: a\nflow: ask_for_help\nby: call\nlanguage: en\nlines: [{we: '*'}, {they: press 1}, {they: say hi}, {they: (silence)}, {they: (recording)}, {they: (calls again)}, {wait: 4d}]\n")
	f.Add("conversation: a\nsays: {nudge: ok}\n---\nlines: []")
	book, problems := flowfile.Load(folder())
	if book == nil {
		f.Fatal(problems)
	}
	player := flowfile.Player{Book: book}
	f.Fuzz(func(t *testing.T, text string) {
		talks, problems := flowfile.ReadConversations(fstest.MapFS{"a.yaml": {Data: []byte(text)}}, "a.yaml", book)
		if flowfile.Broken(problems) && len(talks) > 0 {
			t.Errorf("%d conversations with %v", len(talks), problems)
		}
		for _, c := range talks {
			_, failure, _ := player.Play(c)
			if failure != nil {
				_ = failure.String()
			}
		}
	})
}
