package hotline_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"neighborline/flows"
	"neighborline/internal/flowfile"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
)

// printed finds what a text tells people to send about a request: words in
// capitals, or Chinese characters, before the code.
var printed = regexp.MustCompile(`((?:[\p{Lu}’']+ )*[\p{Lu}’']+|\p{Han}+) \{code\}`)

// TestPrintedWordsAreUnderstood reads every command that the hotline prints, in
// every language, as the hotline reads it. None is a carrier's keyword.
func TestPrintedWordsAreUnderstood(t *testing.T) {
	book, problems := flowfile.Load(flows.FS)
	if flowfile.Broken(problems) {
		t.Fatal(problems[0])
	}
	seen := map[string]bool{}
	for key, text := range book.Texts.All {
		if strings.HasPrefix(key, "call_") || strings.HasPrefix(key, "menu_") || key == "close_how" || key == "coordinator_help" || key == "kept" {
			continue // said aloud, or a coordinator's
		}
		for lang, words := range text {
			for _, m := range printed.FindAllStringSubmatch(words, -1) {
				word := strings.TrimPrefix(m[1], "或")
				if utf8.RuneCountInString(word) == 1 && !unicode.Is(unicode.Han, []rune(word)[0]) {
					continue // a little word at the beginning of a sentence
				}
				seen[lang] = true
				got := sms.ParseAnswers(word + " K7")
				if len(got) != 1 || got[0].Verb == sms.None || got[0].Verb == sms.Status || got[0].Code != "K7" {
					t.Errorf("%s in %s: %q is printed and not understood: %+v", key, lang, word, got)
				}
				if lexicon.CarrierKeyword(word) != lexicon.NoKeyword {
					t.Errorf("%s in %s: %q is the carrier's", key, lang, word)
				}
			}
		}
	}
	const languages = 6
	if len(seen) != languages {
		t.Errorf("commands were found in %d languages, want %d", len(seen), languages)
	}
}
