package flowfile

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"neighborline/internal/flow"
)

// loader is one reading of a folder.
type loader struct {
	fsys      fs.FS
	kept      map[string][]byte // the files of a kept version; nil reads fsys
	book      *flow.Book
	needsData []byte
	sources   []*source
	flows     map[string]*draft
}

// A draft is a flow whose file could be read.
type draft struct {
	src  *source
	form flowForm
	def  *flow.Definition
}

// Load reads every .yaml file of a folder: texts.yaml, needs.yaml, and a flow
// in each other. The book is nil when any of the problems is an Error, so that
// nobody runs a book that is only half there. The problems come in the order
// of their files and lines.
func Load(fsys fs.FS) (*flow.Book, []Problem) {
	l := &loader{fsys: fsys, book: &flow.Book{Flows: map[string]*flow.Definition{}}, flows: map[string]*draft{}}
	l.needs()
	l.texts()
	l.readFlows()
	l.checkFlows()
	var problems []Problem
	for _, src := range l.sources {
		problems = append(problems, src.problems...)
	}
	problems = inOrder(problems)
	if Broken(problems) {
		return nil, problems
	}
	return l.book, problems
}

func (l *loader) open(name string) *source {
	src := &source{name: name}
	if l.kept != nil {
		src.read(l.kept[name])
	} else {
		src = open(l.fsys, name)
	}
	l.sources = append(l.sources, src)
	return src
}

func (l *loader) readFlows() {
	names, err := fs.Glob(l.fsys, "*.yaml")
	if err != nil {
		src := &source{name: "."}
		src.whole(Error, fmt.Sprintf("can not be read: %v", err), "")
		l.sources = append(l.sources, src)
	}
	for _, name := range names {
		if name == textsFile || name == needsFile {
			continue
		}
		src := l.open(name)
		form, ok := decode[flowForm](src)
		if !ok || !src.languages(form.Languages) {
			continue
		}
		l.add(src, form)
	}
	for _, name := range []string{flow.Intake, flow.Join, flow.HowItWent, flow.NobodyCould, flow.StillNeeded} {
		if !slices.Contains(names, name+".yaml") {
			src := &source{name: name + ".yaml"}
			src.whole(Error, fmt.Sprintf("the flow %q is missing", name), "the program begins it; copy it from the shipped flows")
			l.sources = append(l.sources, src)
		}
	}
}

// add builds a flow and puts it into the book.
func (l *loader) add(src *source, form flowForm) {
	if form.Flow == "" {
		src.missing(nil, `"flow" is missing`, "write flow: and the flow's name")
		return
	}
	if want := strings.TrimSuffix(src.name, ".yaml"); form.Flow != want {
		src.wrong(path{"flow"}, fmt.Sprintf("the flow %q stands in the file %s", form.Flow, src.name), fmt.Sprintf("name the file %s.yaml", form.Flow))
		return
	}
	if len(form.Steps) == 0 {
		src.missing(path{"steps"}, "the flow has no steps", "")
		return
	}
	d := &draft{src: src, form: form}
	d.def = l.build(d)
	l.flows[form.Flow] = d
	l.book.Flows[form.Flow] = d.def
}

// hash names a flow's content. The needs belong to it, as they are its choices.
func (l *loader) hash(src *source) string {
	const half = 16 // bytes are plenty to tell versions apart
	h := sha256.New()
	fmt.Fprintf(h, "%d\n", len(src.data))
	h.Write(src.data)
	h.Write(l.needsData)
	return hex.EncodeToString(h.Sum(nil)[:half])
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
