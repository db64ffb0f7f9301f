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

// What stands small beside a name is no part of it; nobody else's name is taken.
func TestWritten(t *testing.T) {
	for name, want := range map[string]string{
		"Walter lol": "Walter", "Ілля пише": "Ілля", "Рустам меня зовут": "Рустам", "Nacho, pa servirle": "Nacho", "Tyler w/ a y": "Tyler",
		"la Güera": "la Güera", "bà Năm": "bà Năm", "doña Lupe": "doña Lupe", "Maria elena": "Maria elena", "Maria Elena": "Maria Elena", "walter lol": "walter lol",
		"I dont want to say, Fred": "I dont want to say, Fred", "not Fred": "not Fred", "это для Марии": "это для Марии", "ask my sister in law about it Joan": "ask my sister in law about it Joan",
	} {
		if got := written(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestSurnameFirst(t *testing.T) {
	if a, _, ok := parseName(&Step{}, "姓陈，陈建国"); !ok || a.Value != "陈建国" {
		t.Errorf("is %q, %v", a.Value, ok)
	}
}
