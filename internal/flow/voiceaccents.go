package flow

import (
	"strings"
	"sync"

	"neighborline/internal/pattern"
)

// accents are Spanish words by what a text makes of them: without an accent,
// which would double what the text costs. A voice stresses them wrongly then.
// Words that are others without it ("esta", "si", "que") are not among them.
var accents = sync.OnceValue(func() map[string]string {
	plain := strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")
	m := map[string]string{}
	for w := range strings.FieldsSeq(`
		adiós además algún allí aquí así atención bebé bebés camión código códigos compañía después día días difícil
		estación fácil información jabón más miércoles ningún número números oír perdón quizás rápido reparación
		sábado según también teléfono teléfonos todavía traducción`) {
		m[plain.Replace(w)] = w
	}
	return m
})

var wholeWord = pattern.New(`\pL+`)

// accented gives Spanish words their accents back.
func accented(lang, s string) string {
	if lang != "es" {
		return s
	}
	return wholeWord.ReplaceAllStringFunc(s, func(word string) string {
		if w, ok := accents()[word]; ok {
			return w
		}
		if w, ok := accents()[strings.ToLower(word[:1])+word[1:]]; ok { // none of them begins with its accent
			return word[:1] + w[1:]
		}
		return word
	})
}
