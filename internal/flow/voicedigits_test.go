package flow_test

import "testing"

// A ZIP code is said in many ways, and none of them is a place by itself.
func TestCallHearsAZIPCode(t *testing.T) {
	for _, test := range []struct{ lang, said, want string }{
		{"en", "97520", "97520"},
		{"en", "nine seven five two oh", "97520"},
		{"en", "Nine, seven, five, two, zero.", "97520"},
		{"en", "my zip code is 9 7 5 2 0", "97520"},
		{"en", "97 520", "97520"},
		{"en", "ninety seven five twenty", "97520"},
		{"en", "ninety seven five oh one", "97501"},
		{"en", "nine seven five", ""},
		{"en", "nine seven five two oh one", ""},
		{"en", "Ashland", "97520"},
		{"es", "nueve siete cinco dos cero", "97520"},
		{"es", "noventa y siete cinco veinte", ""},
		{"ru", "девять семь пять два ноль", "97520"},
		{"ru", "девяносто семь пятьсот двадцать", ""},
		{"uk", "дев’ять сім п’ять два нуль", "97520"},
		{"vi", "chín bảy năm hai không", "97520"},
		{"zh", "九七五二零", "97520"},
		{"zh", "九七五零幺", "97501"},
	} {
		c := calls(t, shipped(t), "ask_for_help", test.lang)
		c.state.Step, c.state.Mode = "place", ""
		c.says(test.said)
		if got := c.state.Answers["place"].Value; got != test.want {
			t.Errorf("%q is the place %q, want %q", test.said, got, test.want)
		}
	}
}
