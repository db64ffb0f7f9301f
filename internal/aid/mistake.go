package aid

import (
	"errors"
	"fmt"
	"strings"
)

// A Mistake is what is wrong with something that somebody typed or brought, in
// one plain sentence, in each language that pages are in. As an error it is in
// English.
type Mistake struct{ English, Spanish string }

// Mistakef fills both sentences with the same values, in the same order.
func Mistakef(english, spanish string, values ...any) Mistake {
	return Mistake{fmt.Sprintf(english, values...), fmt.Sprintf(spanish, values...)}
}

func (m Mistake) Error() string { return m.English }

// In is the sentence in a language; English where there is none.
func (m Mistake) In(lang string) string {
	if lang == "es" && m.Spanish != "" {
		return m.Spanish
	}
	return m.English
}

// About puts what the mistake is about before it.
func (m Mistake) About(english, spanish string) Mistake {
	return Mistake{english + " " + m.English, spanish + " " + m.In("es")}
}

// MistakesOf lists the mistakes in an error, also in several that were joined.
// One that has no words for people is its own text.
func MistakesOf(err error) Mistakes {
	if err == nil {
		return nil
	}
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		var out Mistakes
		for _, one := range all.Unwrap() {
			out = append(out, MistakesOf(one)...)
		}
		return out
	}
	var m Mistake
	if errors.As(err, &m) {
		return Mistakes{m}
	}
	return Mistakes{{English: err.Error()}}
}

// Mistakes are all that is wrong with one thing.
type Mistakes []Mistake

// In lists them in a language, in a line.
func (m Mistakes) In(lang string) string {
	var out []string
	for _, one := range m {
		out = append(out, one.In(lang))
	}
	return strings.Join(out, "; ")
}
