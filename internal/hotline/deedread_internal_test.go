package hotline

import (
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
)

// deedsAt is a Tuesday, ten in the morning.
var deedsAt = time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)

func TestReadDeed(t *testing.T) {
	eight := time.Date(2026, 11, 24, 20, 0, 0, 0, time.UTC)
	tests := []struct {
		text string
		fit  fit
		want Deed
	}{
		{"q", wholeDeed, Deed{Verb: DoQueue}},
		{"K7", wholeDeed, Deed{Verb: DoCard, Code: "K7"}},
		{"take k 7", wholeDeed, Deed{Verb: DoTake, Code: "K7"}},
		{"TAKE K-7", wholeDeed, Deed{Verb: DoTake, Code: "K7"}},
		{"say K7: I am at\nthe door", wholeDeed, Deed{Verb: DoSay, Code: "K7", Words: "I am at\nthe door"}},
		{"call (541) 555-0121", wholeDeed, Deed{Verb: DoCall, Who: "5415550121"}},
		{"done 0121", wholeDeed, Deed{Verb: DoDone, Who: "0121"}},
		{"close k7 Helped", wholeDeed, Deed{Verb: DoClose, Code: "K7", How: "helped"}},
		{"vet @ana known", wholeDeed, Deed{Verb: DoVet, Who: "@ana", How: "known"}},
		{"on call me till 20", wholeDeed, Deed{Verb: DoOnCall, Who: "me", Until: eight}},
		{"ONCALL till 8pm", wholeDeed, Deed{Verb: DoOnCall, Until: eight}},
		{"oncall off", wholeDeed, Deed{Verb: DoOnCall, How: "off"}},
		{"беру K7", wholeDeed, Deed{Verb: DoTake, Code: "K7"}},
		{"открыть снова k7", wholeDeed, Deed{Verb: DoReopen, Code: "K7"}},
		{"nhận K7", wholeDeed, Deed{Verb: DoTake, Code: "K7"}},
		{"接K7", wholeDeed, Deed{Verb: DoTake, Code: "K7"}},
		{"说K7 我在门口", wholeDeed, Deed{Verb: DoSay, Code: "K7", Words: "我在门口"}},
		{"por qué k7", wholeDeed, Deed{Verb: DoWhy, Code: "K7"}},
		// everyday words are commands only with all that they need
		{"take the bus at five", noDeed, Deed{}},
		{"call me", noDeed, Deed{}},
		{"why is that", noDeed, Deed{}},
		{"done K7", noDeed, Deed{}}, // a volunteer's
		{"YES K7", noDeed, Deed{}},
		{"CALL WALTER", lackDeed, Deed{}},
		{"TAKE", lackDeed, Deed{}},
		{"oncall me till yesterday", lackDeed, Deed{}},
		// slips are suggested
		{"tkae k7", slipDeed, Deed{}},
		{"RELAESE K7", slipDeed, Deed{}},
		{"REOPNE", slipDeed, Deed{}},
		{"undoo", slipDeed, Deed{}}, // in small letters too: never for a neighbor
		{"undone", noDeed, Deed{}},
		{"live K7 is nice", noDeed, Deed{}},
		{"LIST", noDeed, Deed{}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, fit := readDeed(tt.text, "en", deedsAt)
			if fit != tt.fit || got.deed != tt.want {
				t.Errorf("got %d %+v, want %d %+v", fit, got.deed, tt.fit, tt.want)
			}
		})
	}
}

// TestExamplesAreRead reads what people are shown as an example, and every word
// of every verb in front of the rest of it.
func TestExamplesAreRead(t *testing.T) {
	for _, r := range deedRows() {
		if r.words == nil {
			continue
		}
		got, fit := readDeed(r.say, "en", deedsAt)
		if fit != wholeDeed || got.deed.Verb != r.verb {
			t.Errorf("%q is read as %d %+v", r.say, fit, got.deed)
		}
		_, rest, _ := args{rest: r.say}.peel(1)
		if r.verb == DoPauseAll || r.verb == DoResumeAll {
			rest = ""
		}
		for lang, words := range r.words {
			for _, w := range words {
				if w != lexicon.Fold(w) {
					t.Errorf("%s in %s: %q is not folded", r.verb, lang, w)
				}
				if lexicon.CarrierKeyword(w) != lexicon.NoKeyword {
					t.Errorf("%s in %s: %q is the carrier's", r.verb, lang, w)
				}
				if got, fit := readDeed(w+rest, lang, deedsAt); fit != wholeDeed || got.deed.Verb != r.verb {
					t.Errorf("%q is read as %d %+v, want %s", w+rest, fit, got.deed, r.verb)
				}
			}
		}
	}
}

// HELP promises that a word alone says how it is sent. It does in small letters
// too, in every language.
func TestAWordAloneSaysHow(t *testing.T) {
	for lang, help := range shippedBook(t).Texts.All["coordinator_help"] {
		said := strings.ReplaceAll(help, "PAUSE ALL", "PAUSE")
		if _, words, ok := strings.Cut(said, ": "); ok {
			said = words
		}
		found := 0
		for _, word := range strings.FieldsFunc(said, func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == ':' }) {
			if _, code := aid.ParseCode(word); code || word != strings.ToUpper(word) || word == "O" {
				continue
			}
			found++
			if _, ok := deedOf(strings.ToLower(word)); !ok {
				t.Errorf("%s: %q alone says nothing", lang, strings.ToLower(word))
			}
		}
		const commands = 19
		if found != commands {
			t.Errorf("%s: %d commands, want %d", lang, found, commands)
		}
	}
}
