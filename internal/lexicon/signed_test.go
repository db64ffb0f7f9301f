package lexicon

import "testing"

func TestUnsigned(t *testing.T) {
	for s, want := range map[string]string{
		"just me. Walter": "just me", "4, Love, Rosa": "4", "Two of us - Mary Ann": "Two of us", "me and my wife\nWalter": "me and my wife", "нас двое. Ольга": "нас двое",
		"just me": "just me", "Walter": "Walter", "me. Mom": "me. Mom", "Three. Four": "Three. Four", "4. Yes": "4. Yes", "2, no dogs": "2, no dogs", "4.": "4.", "": "", ". Rosa": ". Rosa",
		"2 adults, 3 Kids": "2 adults, 3 Kids", "me. My Mom": "me. My Mom",
	} {
		if got := Unsigned(s); got != want {
			t.Errorf("Unsigned(%q) is %q, want %q", s, got, want)
		}
	}
}
