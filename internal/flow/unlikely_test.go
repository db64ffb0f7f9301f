package flow

import "testing"

func TestBeforeSpelling(t *testing.T) {
	for name, want := range map[string]string{
		"Жанна, две н": "Жанна", "Anna, two n": "Anna", "Sofia, con f": "Sofia", "Gutierrez, Rosa": "Gutierrez, Rosa", "Ana": "Ana", ", two n": ", two n",
	} {
		if got := beforeSpelling(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
