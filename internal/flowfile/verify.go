package flowfile

import (
	"fmt"
	"io/fs"
)

// verify reads the changed folder again: it must load, hold what was wanted,
// and be otherwise as it was.
func verify(fsys fs.FS, out Imported, before []Entry, wanted map[[2]string]row) []Problem {
	after, problems := Export(changed{fsys, out.Files}, out.Lang)
	if len(problems) > 0 {
		return problems
	}
	if len(after) != len(before) {
		return []Problem{{File: ".", Message: fmt.Sprintf("the files would have %d texts in place of %d", len(after), len(before))}}
	}
	for i, e := range before {
		want := e.Text
		if r, ok := wanted[[2]string{e.File, e.Key}]; ok {
			want = r.text
		}
		if a := after[i]; a.Base != e.Base || a.File != e.File || a.Key != e.Key || !same(a.Text, want) {
			return []Problem{{File: e.File, Message: fmt.Sprintf("%s can not be written so that it is read back as %q", e.Key, want)}}
		}
	}
	return nil
}

// changed is a folder with some of its files changed.
type changed struct {
	fs.FS
	files map[string][]byte
}

// ReadFile implements fs.ReadFileFS.
func (c changed) ReadFile(name string) ([]byte, error) {
	if data, ok := c.files[name]; ok {
		return data, nil
	}
	return fs.ReadFile(c.FS, name)
}
