package aid_test

import (
	"errors"
	"fmt"
	"testing"

	"neighborline/internal/aid"
)

func TestMistakesAreReadInEitherLanguage(t *testing.T) {
	zip := aid.Mistakef("%q is no ZIP", "%q no es un código postal", "9752")
	all := aid.MistakesOf(errors.Join(zip, fmt.Errorf("row 3: %w", aid.Mistake{English: "too long"}), errors.New("disk full")))
	for lang, want := range map[string]string{
		"en": `"9752" is no ZIP; too long; disk full`,
		"es": `"9752" no es un código postal; too long; disk full`,
		"vi": `"9752" is no ZIP; too long; disk full`,
	} {
		if got := all.In(lang); got != want {
			t.Errorf("in %s: %q, want %q", lang, got, want)
		}
	}
	if got := zip.About("zip", "código"); got.In("en") != `zip "9752" is no ZIP` || got.In("es") != `código "9752" no es un código postal` {
		t.Errorf("about: %v", got)
	}
	if aid.MistakesOf(nil) != nil {
		t.Error("nothing is a mistake")
	}
}
