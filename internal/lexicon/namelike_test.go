package lexicon

import "testing"

func TestNameLike(t *testing.T) {
	for text, want := range map[string]bool{
		"Walter": true, "Ana Maria": true, "Надежда": true, "José.": true, "Lan": true,
		"": false, "walter": false, "diabetic": false, "and also eggs": false, "No stairs": false, "Yes": false, "OK": false,
		"Thank You": false, "Diabetic": false, "2nd floor": false, "My Mom Too": false, "R2": false, "王芳": false,
	} {
		if got := NameLike(text); got != want {
			t.Errorf("NameLike(%q) = %v", text, got)
		}
	}
}
