package flowfile

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// Advise looks at a folder as a careful reader would: texts that are hard to
// read, that nobody who speaks the language has looked at, that have a
// recording in one language only or nothing to be said in place of "reply",
// answers without other words for them, and answers that begin a flow
// elsewhere. All are warnings. A folder with errors gets none.
func Advise(fsys fs.FS) []Problem {
	book, _ := Load(fsys)
	if book == nil {
		return nil
	}
	return advise(fsys, book)
}

func advise(fsys fs.FS, book *flow.Book) []Problem {
	var out []Problem
	for _, f := range textFiles(fsys) {
		f.unreviewed()
		f.beginnings()
		f.synonyms(book)
		f.unspoken(book)
		for _, s := range f.spots {
			f.hard(s)
			f.recordings(s)
			f.startWords(s, book)
		}
		out = append(out, f.src.problems...)
	}
	return inOrder(out)
}

// unreviewed lists the languages that nobody has vouched for.
func (f *textFile) unreviewed() {
	_, n, there := f.src.follow(path{"reviewed"})
	var reviewed []string
	if there {
		for _, lang := range n.Content {
			reviewed = append(reviewed, lang.Value)
		}
	}
	drafts := slices.DeleteFunc(slices.Clone(f.langs), func(lang string) bool { return slices.Contains(reviewed, lang) })
	if len(drafts) > 0 {
		f.src.warn(path{"languages"}, fmt.Sprintf("nobody who speaks the language has reviewed the texts in %s", strings.Join(drafts, ", ")),
			"once somebody has, write it into reviewed")
	}
}

// hard warns of texts that are hard to read.
func (f *textFile) hard(s textSpot) {
	if s.kind != textType {
		return
	}
	for _, lang := range f.langs {
		if tooHard(s.read(f.src, lang), lang) {
			f.src.warn(s.at.in(lang), "this is hard to read for a child of ten", "use shorter sentences and shorter words")
		}
	}
}

// recordings warns where one language is recorded and another is read aloud by
// a machine.
func (f *textFile) recordings(s textSpot) {
	if s.kind != sayType {
		return
	}
	var recorded []string
	for _, lang := range f.langs {
		if _, n, ok := f.src.follow(s.at.in(lang, "play")); ok && n.Value != "" {
			recorded = append(recorded, lang)
		}
	}
	for _, lang := range f.langs {
		if len(recorded) > 0 && !slices.Contains(recorded, lang) {
			key, _ := f.src.find(s.at)
			f.src.at(Warning, key, fmt.Sprintf("there is a recording in %q and none in %q", recorded[0], lang), "record it too, or a machine reads it aloud")
		}
	}
}

// startWords warns of an answer that begins a flow when it is texted later:
// whoever sends it again, or too late, is asked something else.
func (f *textFile) startWords(s textSpot, b *flow.Book) {
	if len(s.at) < 4 || s.at[2] != "choices" {
		return
	}
	d := b.Flows[strings.TrimSuffix(f.src.name, ".yaml")]
	step := d.Step(s.at[1])
	if step == d.Steps[0] {
		return // who is asked what they came for may say it again
	}
	for _, lang := range f.langs {
		_, n, ok := f.src.follow(s.at.in(lang))
		if !ok {
			continue
		}
		words := n.Content
		if s.kind == textType {
			words = append(words, n)
		}
		for _, w := range words {
			if begun, _, ok := b.StartedBy(w.Value); ok {
				f.src.at(Warning, w, fmt.Sprintf("%q also begins the flow %q when nothing is being asked", w.Value, begun.Name), "use another word for one of the two")
			}
		}
	}
}
