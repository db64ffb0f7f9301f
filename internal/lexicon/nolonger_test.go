package lexicon

import "testing"

func TestNoLonger(t *testing.T) {
	for s, want := range map[string]bool{
		"I dont need it anymore": true, "no longer needed": true, "actually never mind the ride": true,
		"ya no lo necesito": true, "ya no": true, "ya no hace falta": true, "nvm": true, "cancel it": true,
		"please bring bread too": false, "I need it now": false, "when will you come": false, "gracias": false,
		"ya no tengo comida": false, "we have no food anymore": false, "necesito comida": false,
	} {
		if got := NoLonger(s); got != want {
			t.Errorf("NoLonger(%q) is %t", s, got)
		}
	}
}
