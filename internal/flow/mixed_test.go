package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

// What people tell of how it went is read where one thing is said, or one goes on
// from the other, and asked again where it is not sure: its effect is at once.
func TestHowItWentInOwnWords(t *testing.T) {
	d := shipped(t).Flows[flow.HowItWent]
	for _, c := range []struct{ lang, text, want string }{
		{"en", "they brought it", "good"},
		{"es", "si ya me lo trajeron", "good"},
		{"zh", "人来了", "good"},
		{"ru", "нет пока никого", "not_yet"},
		{"uk", "ще нікого не було, чайник двічі закипав", "not_yet"},
		{"en", "not yet. bored to death sitting at the window waiting haha", "not_yet"},
		{"ru", "привезли, но на неделю не хватило", "more"},
		{"zh", "送来了，但不太够，能再来一份吗", "more"},
		{"es", "ya no hace falta, me llevo mi compadre", "gone"},
		{"zh", "不用了，我侄子已经送过来了", "gone"},
		{"en", "got it from my cousin in the meantime, you can scratch it", "gone"},

		{"en", "it came but all of it was rotten", ""},
		{"en", "they brought it, then they took it back", ""},
		{"es", "no llego todo, pero si ya me lo trajeron", ""},
		{"en", "nobody came and it was fine", ""},
		{"ru", "привезли не то", ""},
		{"en", "it was fine, we dont need more", ""},
	} {
		s := flow.State{Flow: d.Name, Step: "how", Lang: c.lang, Visit: 1, Answers: map[string]flow.Answer{}}
		next, _, err := d.Next(s, flow.Event{Kind: flow.Answered, Text: c.text, Now: noon, Places: places{}})
		if err != nil {
			t.Fatal(err)
		}
		if got := next.Answers["how"].Value; got != c.want {
			t.Errorf("%q is read as %q, want %q (%v)", c.text, got, c.want, next.Mode)
		}
	}
}

// A number in a sentence is no choice of a list.
func TestNumberInASentenceIsNoChoice(t *testing.T) {
	d := shipped(t).Flows[flow.Join]
	for text, want := range map[string]string{
		"one and three please": "food;ride", "1 3": "food;ride", "можу посидіти з чужими дітками, троє своїх": "care",
	} {
		s := flow.State{Flow: d.Name, Step: "what", Lang: "en", Visit: 1, Answers: map[string]flow.Answer{"name": {Value: "Pat"}, "place": {Value: "97520"}}}
		next, _, err := d.Next(s, flow.Event{Kind: flow.Answered, Text: text, Now: noon, Places: places{}})
		if err != nil {
			t.Fatal(err)
		}
		if got := next.Answers["what"].Value; got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}
