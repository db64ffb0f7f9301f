package flow_test

import (
	"testing"
	"time"

	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

func TestAloud(t *testing.T) {
	for _, test := range []struct{ lang, text, want string }{
		{"en", "K7 is yours.", "K 7 is yours."},
		{"en", "Your codes: K74, M3.", "Your codes: K 7 4, M 3."},
		{"en", "Ashland 97520, today", "Ashland 9 7 5 2 0, today"},
		{"en", "Call 911 or 988, or 211 for shelter.", "Call 9 1 1 or 9 8 8, or 2 1 1 for shelter."},
		{"en", "for 200 people over 65", "for 200 people over 65"},
		{"en", "Call +15415550142.", "Call 5 4 1, 5 5 5, 0 1 4 2."},
		{"en", "Call (541) 555-0142 now", "Call 5 4 1, 5 5 5, 0 1 4 2 now"},
		{"en", "Call 541-555-0142", "Call 5 4 1, 5 5 5, 0 1 4 2"},
		{"en", "Call 1 541 555 0142", "Call 5 4 1, 5 5 5, 0 1 4 2"},
		{"en", "Call +380441234567", "Call 3 8 0 4 4 1 2 3 4 5 6 7"},
		{"en", "97520 3 pm", "9 7 5 2 0 3 p.m."},
		{"en", "by 8pm. Thanks", "by 8 p.m. Thanks"},
		{"es", "antes de mañana 6:30 pm", "antes de mañana 6:30 p.m."},
		{"ru", "до завтра 18:00", "до завтра 18:00"},
		{"en", "I am 12 pm", "I am 12 p.m."},
		{"en", "food, for 4\na baby\nIs that right?", "food, for 4. a baby. Is that right?"},
		{"zh", "食物，97520\n对吗？", "食物，9 7 5 2 0。 对吗？"},
		{"ru", "на 4 чел.\nВсё верно?", "на 4 человека. Всё верно?"},
		{"en", "  \n ", ""},
		{"en", "Sun Maria sat with Mar Sat", "Sun Maria sat with Mar Sat"},
	} {
		if got := flow.Aloud(test.lang, test.text); got != test.want {
			t.Errorf("Aloud(%s, %q)\n got %q\nwant %q", test.lang, test.text, got, test.want)
		}
	}
}

// Whatever day the lexicon writes, no short form of it is left for a voice.
func TestAloudSaysEachDay(t *testing.T) {
	now := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	for lang, want := range map[string]string{
		"en": "Thursday December 3, 3 p.m.", "es": "jueves 3 de diciembre, 3 p.m.", "ru": "четверга 3 декабря, 15:00",
		"uk": "четверга 3 грудня, 15:00", "vi": "thứ năm 3 tháng 12, 15:00", "zh": "12月3日周四 15:00",
	} {
		if got := flow.Aloud(lang, lexicon.SayWhen(time.Date(2026, 12, 3, 15, 0, 0, 0, time.UTC), now, lang)); got != want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
		for day := 2; day < 365; day++ {
			texted := lexicon.SayWhen(now.AddDate(0, 0, day), now, lang)
			spoken := flow.Aloud(lang, texted)
			if spoken == texted && (lang == "en" || lang == "es" || lang == "ru" || lang == "uk") {
				t.Errorf("%s: %q is said as it is written", lang, texted)
			}
		}
	}
}

func TestCallSpoken(t *testing.T) {
	texts := flow.Texts{
		Base:   "en",
		All:    map[string]flow.Text{"a": {"en": "text", "es": "texto"}, "b": {"en": "only {code}"}},
		Spoken: map[string]flow.Text{"a": {"en": "said"}},
	}
	for _, test := range []struct{ key, lang, want string }{
		{"a", "en", "said"},
		{"a", "es", "texto"}, // words that can be understood go before words for a call
		{"a", "vi", "said"},
		{"b", "es", "only K 7"},
		{"c", "en", ""},
	} {
		if got := texts.Aloud(test.key, test.lang, map[string]string{"code": "K7"}); got != test.want {
			t.Errorf("Aloud(%s, %s) = %q, want %q", test.key, test.lang, got, test.want)
		}
	}
}
