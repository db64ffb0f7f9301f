package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

// Words that two languages have are told apart by how the text sounds; what is in
// two languages is asked about.
func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"хай я волонтер хочу помогать":                                                 "",
		"need a ride 97520, my car has a dead battery":                                 "en",
		"thèm phở muốn chết luôn haha, mà nói thiệt là cần đồ ăn cho 3 người ở Talent": "vi",
		"necesito comida para mi familia":                                              "es",
		"need help 我要吃的":                                                               "",
		"need interpreter for court nov 30, spanish":                                   "",
		"hola":    "es",
		"Medford": "",
	} {
		tag, sure := flow.Detect(text)
		if !sure {
			tag = ""
		}
		if tag != want {
			t.Errorf("Detect(%q) = %q, want %q", text, tag, want)
		}
	}
}
