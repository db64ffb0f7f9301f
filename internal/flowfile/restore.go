package flowfile

import (
	"fmt"

	"neighborline/internal/flow"
)

// Restore makes a definition again from the source that was kept of it. It was
// checked when it was current, so only what can't be read at all is an error.
func Restore(name string, from flow.Source) (*flow.Definition, error) {
	file := name + ".yaml"
	l := &loader{
		kept: map[string][]byte{file: from.Flow, needsFile: from.Needs},
		book: &flow.Book{Flows: map[string]*flow.Definition{}}, flows: map[string]*draft{},
	}
	l.needs()
	src := l.open(file)
	if form, ok := decode[flowForm](src); ok {
		l.add(src, form)
	}
	d, ok := l.book.Flows[name]
	if !ok {
		return nil, fmt.Errorf("a kept version of the flow %s can't be read", name)
	}
	return d, nil
}

// moved checks that whoever stood on a step that is gone stands on one that is
// there.
func (l *loader) moved(d *draft) {
	for _, old := range d.src.keys(path{"moved"}) {
		if d.def.Step(old) != nil {
			d.src.wrong(path{"moved", old}, fmt.Sprintf("the step %q is still there", old), "only steps that are gone have moved")
		}
		if to := d.form.Moved[old]; d.def.Step(to) == nil {
			d.src.wrong(path{"moved", old}, fmt.Sprintf("unknown step %q", to), didYouMean(to, d.src.keys(path{"steps"})))
		}
	}
}
