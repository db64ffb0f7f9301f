package roster

import (
	_ "embed"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// The roles of a person, as a list names them.
const (
	Neighbor    = "neighbor"
	Volunteer   = "volunteer"
	Coordinator = "coordinator"
)

// The words that people put into cells, folded, by what they mean.
var (
	roleWords = words{
		Neighbor:    {"neighbor", "neighbour", "needs help", "vecino", "vecina"},
		Volunteer:   {"volunteer", "helper", "voluntario", "voluntaria"},
		Coordinator: {"coordinator", "organizer", "coordinador", "coordinadora"},
	}
	tierWords = words{
		string(aid.New): {"new", "nuevo", "nueva"}, string(aid.Known): {"known", "conocido", "conocida"},
		string(aid.Vetted): {"vetted", "checked", "verificado", "verificada"},
	}
	transportWords = words{
		"walk":  {"walk", "walking", "on foot", "foot", "none", "a pie", "caminando", "ninguno"},
		"bike":  {"bike", "bicycle", "cycle", "bici", "bicicleta"},
		"car":   {"car", "auto", "carro", "coche", "has car", "suv"},
		"truck": {"truck", "pickup", "pickup truck", "van", "camioneta", "troca", "camion"},
	}
	lineWords = words{
		string(aid.Mobile):   {"mobile", "cell", "cell phone", "celular", "movil"},
		string(aid.Landline): {"landline", "home", "fijo", "casa"},
	}
	yesWords = words{
		"yes": {"yes", "y", "true", "1", "x", "si", "s", "verdadero"},
		"no":  {"no", "n", "false", "0", "falso"},
	}
)

// words are lists of words by what they mean.
type words map[string][]string

// read finds what a cell means; the error names what could have stood there.
func (w words) read(s string) (string, error) {
	for meaning, list := range w {
		if slices.Contains(list, lexicon.Fold(s)) {
			return meaning, nil
		}
	}
	var known []string
	for meaning := range w {
		known = append(known, meaning)
	}
	slices.Sort(known)
	return "", aid.Mistakef("%q is none of: %s", "%q no es nada de esto: %s", s, strings.Join(known, ", "))
}

// several reads a cell that holds a list.
func several(cell string, read func(string) (string, error)) ([]string, error) {
	var out []string
	var errs []error
	for _, s := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(",;/|\n", r) }) {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		v, err := read(s)
		if err != nil {
			errs = append(errs, err)
		} else if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out, errors.Join(errs...)
}

// needReader finds a need by its key, its name or another word for it, in any
// language.
func needReader(needs []flow.Need) func(string) (string, error) {
	byWord, keys := map[string]string{}, []string{}
	for _, n := range needs {
		keys = append(keys, n.Key)
		for _, list := range n.Also {
			for _, w := range list {
				byWord[lexicon.Fold(w)] = n.Key
			}
		}
	}
	for _, n := range needs { // a key or a name goes before another need's synonym
		for _, name := range n.Name {
			byWord[lexicon.Fold(name)] = n.Key
		}
		byWord[lexicon.Fold(n.Key)] = n.Key
	}
	return func(s string) (string, error) {
		if key, ok := byWord[lexicon.Fold(s)]; ok {
			return key, nil
		}
		return "", aid.Mistakef("%q is none of: %s", "%q no es nada de esto: %s", s, strings.Join(keys, ", "))
	}
}

//go:generate go run ./gen
//go:embed languages.txt
var languageNames string

// languageTags are the languages that a cell may name in English, in Spanish
// or in themselves; by their tag, any.
var languageTags = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(languageNames) {
		tag, names, _ := strings.Cut(strings.TrimSpace(line), ": ")
		for name := range strings.SplitSeq(names, "; ") {
			m[lexicon.Fold(name)] = tag
		}
	}
	m["farsi"], m["tagalog"], m["mandarin"], m["cantonese"], m["mandarin chinese"] = "fa", "tl", "zh", "yue", "zh"
	m["mixtec"], m["mixteco"] = "mix", "mix" // CLDR has no name for it
	return m
})

// ReadLanguage gives the tag of a language. A name is not looked for by
// likeness: a wrong language is worse than none.
func ReadLanguage(s string) (string, error) {
	if tag, ok := languageTags()[lexicon.Fold(s)]; ok {
		return tag, nil
	}
	const longest = 12 // of a tag such as zh-Hant-TW
	if t, err := language.Raw.Parse(s); err == nil && len(s) <= longest && strings.ToLower(s) != "und" {
		if base, conf := t.Base(); conf == language.Exact && strings.HasPrefix(strings.ToLower(s), base.String()) {
			return t.String(), nil
		}
	}
	return "", aid.Mistakef("%q is no language known here: write its name in English, or a tag such as es",
		"%q no es un idioma conocido: escriba su nombre en inglés o español, o una sigla como es", s)
}

// readDay reads a day, in the network's zone, or a moment.
func readDay(s string, zone *time.Location) (time.Time, error) {
	for _, layout := range []string{time.DateOnly, "1/2/2006", "1/2/06"} {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil {
			return t, nil
		}
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	return time.Time{}, aid.Mistakef("%q is no day such as 2026-01-31", "%q no es un día como 2026-01-31", s)
}

// maxBudget is the schema's.
const maxBudget = 100

func readBudget(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > maxBudget {
		return 0, aid.Mistakef("%q is no whole number from 0 to %d", "%q no es un número entero de 0 a %d", s, maxBudget)
	}
	return n, nil
}
