package lexicon

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHear marks in capitals the words that ask for nothing.
func TestHear(t *testing.T) {
	for _, want := range []string{
		"no food and i dont NEED A RIDE",
		"i need a ride to the FOOD BANK",
		"WE GOT FOOD YESTERDAY now we need blankets",
		"not HUNGRY just lonely",
		"не ЕДУ лекарства",
		"no NECESITO COMIDA necesito raite",
		"ЕДА не НУЖНА",
		"need water",
	} {
		text := strings.ToLower(want)
		for _, pause := range []string{"yesterday", "hungry", "ride and", "еду", "comida"} { // where people draw breath
			text = strings.Replace(text, pause+" ", pause+", ", 1)
		}
		h := Hear(text)
		got := strings.Clone("")
		for i, w := range h.Words {
			if h.Off[i] {
				w = strings.ToUpper(w)
			}
			got = strings.TrimSpace(got + " " + w)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}

func TestAnswersYesNo(t *testing.T) {
	for text, want := range map[string]YesNo{
		"yes please we are out of everything": Yes, "no gracias, ya tengo": No, "yep thats right": Yes, "нет, уже не надо": No,
		"yes but the zip is wrong": Neither, "no problem": Neither, "si 4": Neither, "good morning": Neither, "": Neither,
	} {
		if got := AnswersYesNo(text); got != want {
			t.Errorf("AnswersYesNo(%q) = %d, want %d", text, got, want)
		}
	}
}

func FuzzHear(f *testing.F) {
	for _, s := range []string{"no food, dont need a ride", "我不要食物，要药", "không cần xe", "еда не нужна", "", ",.,"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		h := Hear(s)
		if len(h.Words) != len(h.Off) || len(h.Words) != len(h.clause) {
			t.Fatalf("%q: %d words, %d marks, %d clauses", s, len(h.Words), len(h.Off), len(h.clause))
		}
		for _, w := range h.Words {
			Numeral(w)
			Known(w)
		}
		AnswersYesNo(s)
		ReadCommand(s)
		FindPeople(s)
		SpeaksOfTime(s, "en")
	})
}
