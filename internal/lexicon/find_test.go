package lexicon

import "testing"

func TestFinds(t *testing.T) {
	tests := []struct {
		text, rest string
		ok         bool
	}{
		{"FIND FOOD 97501", "FOOD 97501", true},
		{"find", "", true},
		{"Buscar comida 97501", "comida 97501", true},
		{"найти еду 97501", "еду 97501", true},
		{"Знайти їжу 97501", "їжу 97501", true},
		{"Tìm thức ăn 97501", "thức ăn 97501", true},
		{"查找食物 97501", "食物 97501", true},
		{"I am looking for food", "", false},
		{"busco comida", "", false},
		{"finding it hard", "", false},
	}
	for _, tt := range tests {
		if rest, ok := Finds(tt.text); rest != tt.rest || ok != tt.ok {
			t.Errorf("Finds(%q) = %q, %v; want %q, %v", tt.text, rest, ok, tt.rest, tt.ok)
		}
	}
}

func TestWantsMore(t *testing.T) {
	for _, s := range []string{"MORE", "more.", "Más", "ещё", "ще", "thêm", "更多"} {
		if !WantsMore(s) {
			t.Errorf("%q asks for no more", s)
		}
	}
	for _, s := range []string{"one more thing", "no more", "mo"} {
		if WantsMore(s) {
			t.Errorf("%q asks for more", s)
		}
	}
}
