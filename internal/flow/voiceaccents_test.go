package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

func TestAloudGivesAccentsBack(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "Por favor revise: comida, en uno o dos dias.", "Por favor revise: comida, en uno o dos días."},
		{"es", "un bebe, compañia", "un bebé, compañía"},
		{"es", "Perdon. Despues, marque su numero.", "Perdón. Después, marque su número."},
		{"es", "esta semana, si quiere que le llamen", "esta semana, si quiere que le llamen"},
		{"es", "Ana, Ángela y Diaz", "Ana, Ángela y Diaz"},
		{"en", "un bebe mas", "un bebe mas"},
	} {
		if got := flow.Aloud(c.lang, c.text); got != c.want {
			t.Errorf("%s: %q is said %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}
