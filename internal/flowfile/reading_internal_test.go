package flowfile

import "testing"

func TestTooHard(t *testing.T) {
	for _, test := range []struct {
		lang, text string
		want       bool
	}{
		{"en", "How many people is this for? Tell us too if there is a baby, or anybody over 65, sick, or sleeping outside.", false},
		{"en", "Your municipality determines availability of residential assistance; communicate your postal identification number immediately.", true},
		{"en", "Municipality!", false}, // too short to say
		{"en", "{choices} STOP HELP UNSUBSCRIBE INFORMATION {name} 1 2 3 4 5 6 7 8 9 10", false},
		{"es", "¿Para cuantas personas es? Diga tambien si hay un bebe, o alguien mayor de 65, enfermo o durmiendo afuera.", false},
		{"es", "Comunique inmediatamente la identificacion postal correspondiente a su municipalidad residencial determinada.", true},
		{"vi", "Your municipality determines availability of residential assistance; communicate your postal identification number immediately.", false},
		{"en", "", false},
	} {
		if got := tooHard(test.text, test.lang); got != test.want {
			t.Errorf("%s %q: %v, want %v", test.lang, test.text, got, test.want)
		}
	}
}

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{"help": 1, "neighbor": 2, "volunteer": 3, "table": 2, "asked": 1, "needed": 2, "place": 1, "the": 1} {
		if got := englishSyllables(word); got != want {
			t.Errorf("%s has %d syllables, want %d", word, got, want)
		}
	}
	for word, want := range map[string]int{"comida": 3, "ayuda": 3, "día": 2, "ciudad": 2, "aereo": 4, "cuando": 2, "familia": 3} {
		if got := spanishSyllables(word); got != want {
			t.Errorf("%s has %d syllables, want %d", word, got, want)
		}
	}
}
