package flowfile

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"neighborline/internal/flow"
)

// The files that are no flows.
const (
	textsFile = "texts.yaml"
	needsFile = "needs.yaml"
)

// decode reads a file into its form. It says false when the file could not be
// read or does not have that form; why is among the file's problems.
func decode[T any](src *source) (form T, ok bool) {
	if src.root == nil {
		return form, false
	}
	src.shape(src.root, reflect.TypeFor[T](), "")
	if Broken(src.problems) {
		return form, false
	}
	if err := src.root.Decode(&form); err != nil {
		src.whole(Error, fmt.Sprintf("can not be read: %v", err), "")
		return form, false
	}
	return form, true
}

// texts reads texts.yaml.
func (l *loader) texts() {
	src := l.open(textsFile)
	form, ok := decode[textsForm](src)
	if !ok || !src.languages(form.Languages) {
		return
	}
	l.book.Texts = flow.Texts{Base: form.Languages[0], All: map[string]flow.Text{}, Spoken: map[string]flow.Text{}}
	check := textCheck{src: src, langs: form.Languages}
	src.inLanguages(path{"reviewed"}, form.Reviewed, form.Languages)
	keys := sortedKeys(flow.TextKeys)
	for _, key := range src.keys(path{"texts"}) {
		at := path{"texts", key}
		names, known := flow.TextKeys[key]
		if !known {
			src.missing(at, fmt.Sprintf("unknown text %q", key), didYouMean(key, keys))
			continue
		}
		l.book.Texts.All[key] = flow.Text(form.Texts[key])
		check.text(at, form.Texts[key], names)
		if onlySpoken(key) {
			continue
		}
		vars := samples
		if key == "choose_of_many" { // names every language, so that all of them must fit
			vars = maps.Clone(samples)
			vars["languages"] = flow.LanguageList(form.Languages)
		}
		check.length(at, form.Texts[key], func(lang string) string { return l.book.Texts.Say(key, lang, vars) })
	}
	for _, key := range keys {
		if _, ok := form.Texts[key]; !ok {
			src.missing(path{"texts"}, fmt.Sprintf("the text %q is missing", key), "")
		}
	}
	l.spokenTexts(src, form)
}

// spokenTexts reads the spoken forms of the hotline's own texts.
func (l *loader) spokenTexts(src *source, form textsForm) {
	check := textCheck{src: src, langs: form.Languages}
	keys := sortedKeys(flow.TextKeys)
	for _, key := range src.keys(path{"say"}) {
		names, known := flow.TextKeys[key]
		if !known {
			src.missing(path{"say", key}, fmt.Sprintf("unknown text %q", key), didYouMean(key, keys))
			continue
		}
		check.spoken(path{"say", key}, form.Say[key], names)
		l.book.Texts.Spoken[key] = flow.Text(form.Say[key])
	}
}

// tiers are the values of a need's tier; see flow.Need.
var tiers = []string{"new", "known", "vetted", "coordinator"}

// carries are the values of what one drive can bring; see flow.Need.
var carries = []string{flow.CarryGoods, flow.CarryPeople}

// needs reads needs.yaml.
func (l *loader) needs() {
	src := l.open(needsFile)
	l.needsData = src.data
	form, ok := decode[needsForm](src)
	if !ok || !src.languages(form.Languages) {
		return
	}
	check := textCheck{src: src, langs: form.Languages}
	words := wordCheck{src: src, langs: form.Languages}
	src.inLanguages(path{"reviewed"}, form.Reviewed, form.Languages)
	for _, key := range src.keys(path{"needs"}) {
		at, need := path{"needs", key}, form.Needs[key]
		if need.Tier == "" {
			need.Tier = "new"
		}
		if !slices.Contains(tiers, need.Tier) {
			src.wrong(at.in("tier"), fmt.Sprintf("unknown tier %q", need.Tier), didYouMean(need.Tier, tiers))
		}
		if need.Carry != "" && !slices.Contains(carries, need.Carry) {
			src.wrong(at.in("carry"), fmt.Sprintf("unknown carry %q", need.Carry), didYouMean(need.Carry, carries))
		}
		src.keyIsWord(at, key)
		check.text(at.in("name"), need.Name, nil)
		check.spoken(at.in("say"), need.Say, nil)
		src.byLanguage(at.in("also"), form.Languages)
		words.choice(at, key, need.Name, need.Also)
		l.book.Needs = append(l.book.Needs, flow.Need{Key: key, Name: flow.Text(need.Name), Say: flow.Text(need.Say), Also: need.Also, Tier: need.Tier, Talk: need.Talk, Carry: need.Carry})
	}
	if len(l.book.Needs) == 0 {
		src.missing(path{"needs"}, "there is no need", "")
	}
}

// keyIsWord refuses keys that could not stand in a list of answers, or could
// not be told from a place to go.
func (src *source) keyIsWord(at path, key string) {
	if key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		src.missing(at, fmt.Sprintf("%q can not be a name here", key), "use a to z, 0 to 9 and _ only")
	}
}

// languages sees that a file names its languages, the base first.
func (src *source) languages(langs []string) bool {
	if len(langs) == 0 {
		src.missing(nil, `"languages" is missing`, "write languages: [en]")
	}
	for i, lang := range langs {
		if _, err := language.Parse(lang); err != nil || lang == "und" {
			src.wrong(path{"languages", fmt.Sprint(i)}, fmt.Sprintf("nobody speaks %q", lang), "write a language's tag, such as en, es or vi")
			return false
		}
		if lang == "" || slices.Contains(langs[:i], lang) {
			src.wrong(path{"languages"}, fmt.Sprintf("the language %q stands here twice", lang), "")
			return false
		}
	}
	return len(langs) > 0
}

// inLanguages sees that the tags of a list are languages of the file.
func (src *source) inLanguages(at path, tags, langs []string) {
	for i, tag := range tags {
		if !slices.Contains(langs, tag) {
			src.wrong(at.in(fmt.Sprint(i)), fmt.Sprintf("unknown language %q", tag), didYouMean(tag, langs))
		}
	}
}

// byLanguage sees that the keys at a path are languages of the file.
func (src *source) byLanguage(at path, langs []string) {
	for _, tag := range src.keys(at) {
		switch {
		case slices.Contains(langs, tag):
		case strings.Contains(tag, " "):
			src.missing(at.in(tag), fmt.Sprintf("unknown language %q", tag), "put a text with a comma in it in quotes")
		default:
			src.missing(at.in(tag), fmt.Sprintf("unknown language %q", tag), didYouMean(tag, langs))
		}
	}
}
