package lexicon

import "testing"

func TestSameGoods(t *testing.T) {
	for _, pair := range [][2]string{
		{"hygiene kits", "we need soap and toothpaste"},
		{"hygiene kits", "jabon y pasta de dientes"},
		{"hygiene kits", "нужно мыло"},
		{"hygiene kits", "cần kem đánh răng"},
		{"hygiene kits", "需要牙膏"},
		{"hygiene kits", "потрібна зубна паста"},
		{"coats, sizes M-XL", "a warm jacket for my son"},
		{"coats", "necesito una chamarra"},
		{"diapers size 4", "памперсы"},
		{"blankets", "被子"},
	} {
		if !SameGoods(pair[0], pair[1]) || !SameGoods(pair[1], pair[0]) {
			t.Errorf("%q and %q are not taken for the same: %v, %v", pair[0], pair[1], Goods(pair[0]), Goods(pair[1]))
		}
	}
	for _, pair := range [][2]string{
		{"hygiene kits", "socks"}, {"coats", "need shoes"}, {"water", "wattage"}, {"hygiene kits", "groceries for 4"}, {"", ""}, {"tent", "content"},
	} {
		if SameGoods(pair[0], pair[1]) {
			t.Errorf("%q and %q are taken for the same", pair[0], pair[1])
		}
	}
}
