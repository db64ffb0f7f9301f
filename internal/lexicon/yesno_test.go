package lexicon

import "testing"

func TestReadYesNo(t *testing.T) {
	for want, texts := range map[YesNo][]string{
		Yes: {"yes", "Y", "Yes!", "YEP", "ok", "Okay.", "sure", "si", "Sí", "SÍ!!", "claro", "claro que sí", "dale", "correcto", "right", "that's right", "yes please", "sí, gracias", "yes yes", "si si si", "👍", "👍🏽", "ｙｅｓ", "si puedo", "I can", "of course", "yes 🙏", "con gusto", "esta bien", "yeah"},
		No:  {"no", "NO.", "n", "nope", "nah", "can't", "I can’t", "no thanks", "no, gracias", "No puedo", "hoy no", "not today", "sorry, no", "sorry can't", "lo siento, no puedo", "no no no", "👎", "wrong", "incorrecto", "claro que no", "no puedo hoy"},
		Unsure: {
			"not sure", "maybe", "Maybe?", "no sé", "no se", "quizás", "tal vez", "idk", "I don't know", "depends", "depende", "i think so", "a lo mejor", "creo que si",
		},
		Neither: {
			"", "1", "2", "УЕS", "Ѕі", "yess maam i need food", "yesterday", "nothing", "no one is here", "si alguien puede", "sure thing is i need food", "noo way jose", "ys", "yse", "nop e", "okra", "97520", "no problem", "yes but", "food", "K7", "👍👎", "🙏", "yes no", "si no", "not", "know", "ok so i need a ride", "no tengo comida",
		},
	} {
		for _, s := range texts {
			if got := ReadYesNo(s); got != want {
				t.Errorf("ReadYesNo(%q) = %d, want %d", s, got, want)
			}
		}
	}
}

func TestNone(t *testing.T) {
	for _, s := range []string{"none", "None.", "nobody", "no one", "No", "ninguno", "nadie", "nada", "no nobody", "N/A", "just me", "that's all", "nadie más"} {
		if !None(s) {
			t.Errorf("None(%q) is false", s)
		}
	}
	for _, s := range []string{"", "yes", "one", "baby", "none of your business", "no, a baby", "nobody but my mom is sick", "nothing works"} {
		if None(s) {
			t.Errorf("None(%q) is true", s)
		}
	}
}

// TestAnswersDoNotCollide keeps the exact lists apart: no word of ours may be
// the carrier's, and a command is no answer.
func TestAnswersDoNotCollide(t *testing.T) {
	for w := range yesNo() {
		if k := keywords()[w]; k != NoKeyword {
			t.Errorf("%q is a yes or no and a carrier's keyword", w)
		}
		if c := commands()[w]; c != NoCommand {
			t.Errorf("%q is a yes or no and a command", w)
		}
	}
	for w := range commands() {
		if k := keywords()[w]; k != NoKeyword {
			t.Errorf("%q is a command and a carrier's keyword", w)
		}
		if tag, ok := languageNames()[w]; ok {
			t.Errorf("%q is a command and the name of %s", w, tag)
		}
	}
}
