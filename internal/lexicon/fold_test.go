package lexicon

import (
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"Yes!":                            "yes",
		"  two   words ":                  "two words",
		"MAÑANA en la Mañana":             "manana en la manana",
		"don't can’t won`t can´t":         "dont cant wont cant",
		"ＳＴＯＰ":                            "stop",
		"S\u200bT\u200dO\u2060P":          "stop",
		"k-7, m.3":                        "k 7 m 3",
		"1️⃣":                             "1",
		"①②":                              "12",
		"đường":                           "duong",
		"İstanbul":                        "istanbul",
		"привёт":                          "привет",
		"한국":                              "한국",
		"٣ أطفال":                         "3 اطفال",
		"👍 ok 🙏":                          "ok",
		"\u202estop":                      "stop",
		"ﬁre":                             "fire",
		"bro\u00adken":                    "broken",
		"\xff\xfebad":                     "bad",
		"a_b/c":                           "a b c",
		"sí, claro":                       "si claro",
		"s\u0069\u0301":                   "si",
		"naive plain text stays as it is": "naive plain text stays as it is",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	got := Words("¿Qué necesita, señora?")
	if want := []string{"que", "necesita", "senora"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Yes!", "ＳＴＯＰ", "ǅ", "ϒ", "한국", "ῼ", "İ", "´a", "K\u0301'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, then %q", s, once, twice)
		}
	})
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"food", "food", 0}, {"food", "fod", 1}, {"food", "ofod", 1}, {"comida", "comdia", 1}, {"ca", "abc", 3}, {"ñu", "nu", 1}, {"kitten", "sitting", 3},
	} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := Distance(c.b, c.a); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestSlip(t *testing.T) {
	for _, c := range []struct {
		typed, word string
		want        bool
	}{
		{"food", "food", true},
		{"fod", "food", true},
		{"fo", "food", false},
		{"foood", "food", true},
		{"comdia", "comida", true},
		{"cmoda", "comida", false},
		{"grocries", "groceries", true},
		{"grosries", "groceries", true},
		{"grsris", "groceries", false},
		{"no", "on", false},
		{"cat", "car", false},
		{"car", "car", true},
		{"97250", "97520", false},
		{"", "food", false},
		{"a much longer text than that", "food", false},
	} {
		if got := Slip(c.typed, c.word); got != c.want {
			t.Errorf("Slip(%q, %q) = %t", c.typed, c.word, got)
		}
	}
}
