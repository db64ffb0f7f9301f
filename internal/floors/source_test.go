package floors

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// module is what our own import paths begin with.
const module = "neighborline/"

// A house is the source of all our packages, by their path from the top, such
// as internal/aid. Files behind build tags are in it too, which is why it is
// read from the files and not from go list.
type house struct {
	packages map[string]*room
	top      []string // names at the top level
	ignored  []string // what .gitignore says of the top level
}

type room struct {
	files []*file
}

type file struct {
	path  string
	test  bool
	lines int
	fset  *token.FileSet
	ast   *ast.File
}

// open reads a house. Folders that go leaves out (testdata, names that begin
// with . or _) are left out here.
func open(files fs.FS) (*house, error) {
	h := &house{packages: map[string]*room{}}
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, fmt.Errorf("read the top level: %w", err)
	}
	for _, e := range entries {
		h.top = append(h.top, e.Name())
	}
	if data, err := fs.ReadFile(files, ".gitignore"); err == nil {
		h.ignored = strings.Fields(string(data))
	}
	err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := path.Base(name)
		if d.IsDir() && name != "." && (base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		return h.add(files, name)
	})
	return h, err
}

func (h *house) add(files fs.FS, name string) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, name, data, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	dir := path.Dir(name)
	if h.packages[dir] == nil {
		h.packages[dir] = &room{}
	}
	h.packages[dir].files = append(h.packages[dir].files, &file{
		path: name, test: strings.HasSuffix(name, "_test.go"), lines: bytes.Count(data, []byte("\n")), fset: fset, ast: tree,
	})
	return nil
}

// names are the packages, in order.
func (h *house) names() []string { return slices.Sorted(maps.Keys(h.packages)) }

// source is a package's files without its tests.
func (h *house) source(name string) []*file {
	var out []*file
	for _, f := range h.packages[name].files {
		if !f.test {
			out = append(out, f)
		}
	}
	return out
}

// imports are what a package itself imports, tests apart.
func (h *house) imports(name string) []string {
	seen := map[string]bool{}
	for _, f := range h.source(name) {
		for _, i := range f.imports() {
			seen[i] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// reaches are all of our packages that a package leads to, itself apart.
func (h *house) reaches(name string) []string {
	seen := map[string]bool{}
	var visit func(string)
	visit = func(n string) {
		if h.packages[n] == nil {
			return
		}
		for _, i := range h.imports(n) {
			if ours, ok := strings.CutPrefix(i, module); ok && !seen[ours] {
				seen[ours] = true
				visit(ours)
			}
		}
	}
	visit(name)
	return slices.Sorted(maps.Keys(seen))
}

func (f *file) imports() []string {
	var out []string
	for _, i := range f.ast.Imports {
		if p, err := strconv.Unquote(i.Path.Value); err == nil {
			out = append(out, p)
		}
	}
	return out
}

// uses are the names that a file takes from an imported package, with the line
// of each; whatever the file calls the package.
func (f *file) uses(importPath string) map[string]int {
	local := path.Base(importPath)
	found := false
	for _, i := range f.ast.Imports {
		if p, err := strconv.Unquote(i.Path.Value); err != nil || p != importPath {
			continue
		}
		found = true
		if i.Name != nil {
			local = i.Name.Name
		}
	}
	out := map[string]int{}
	if !found {
		return out
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && x.Name == local {
				out[s.Sel.Name] = f.fset.Position(s.Pos()).Line
			}
		}
		return true
	})
	return out
}
