package lexicon

import "testing"

func TestErasesBesides(t *testing.T) {
	for s, want := range map[string]bool{
		"Quiten mi teléfono de su lista y borren lo que tengan mío": true,
		"take me off your list and erase everything you have on me": true,
		"уберите меня из списка и удалите мои данные":               true,
		"приберіть мене зі списку і видаліть мої дані":              true,
		"bỏ số tôi khỏi danh sách và xóa hết thông tin của tôi":     true,
		"take me off your list":                            false,
		"quiten mi numero de su lista y ya no me escriban": false,
		"take me off your list and tell my daughter":       false,
	} {
		if got := ErasesBesides(s); got != want {
			t.Errorf("ErasesBesides(%q) = %v, want %v", s, got, want)
		}
	}
}
