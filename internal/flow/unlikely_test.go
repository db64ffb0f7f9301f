package flow

import "testing"

func TestBeforeMore(t *testing.T) {
	for name, want := range map[string]string{
		"Жанна, две н": "Жанна", "Anna, two n": "Anna", "Sofia, con f": "Sofia", "Николай, рад знакомству": "Николай", "李明，谢谢": "李明", "Анастасія, просто Настя": "Анастасія, просто Настя", "Gutierrez, Rosa": "Gutierrez, Rosa", "Ana": "Ana", ", two n": ", two n", "ok, maria": "ok, maria", "yes, it is bob": "yes, it is bob",
	} {
		if got := beforeMore(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
