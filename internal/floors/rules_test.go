package floors

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
	"strings"
)

// A rule gives what is wrong in a house, one sentence each.
type rule struct {
	name  string
	check func(*house) []string
}

var rules = []rule{
	{"floors", lowerFloorsOnly},
	{"flow", flowStandsAlone},
	{"rooms", librariesInTheirRooms},
	{"clients", clientsInTheirRooms},
	{"flushed", everythingIsFlushed},
	{"doors", doorsNeverMeet},
	{"pure", purePackages},
	{"sizes", shortEnough},
	{"top", topLevelAsPlanned},
}

func floorOf(name string) int {
	return slices.IndexFunc(plan, func(floor []string) bool { return slices.Contains(floor, name) })
}

func lowerFloorsOnly(h *house) (wrong []string) {
	for _, name := range h.names() {
		own := floorOf(name)
		if own < 0 {
			wrong = append(wrong, name+" has no floor in the plan")
			continue
		}
		for _, i := range h.imports(name) {
			ours, ok := strings.CutPrefix(i, module)
			if !ok {
				continue
			}
			switch theirs := floorOf(ours); {
			case theirs == own:
				wrong = append(wrong, fmt.Sprintf("%s imports %s, on the same floor", name, ours))
			case theirs > own:
				wrong = append(wrong, fmt.Sprintf("%s imports %s, on a higher floor", name, ours))
			}
		}
	}
	return wrong
}

// flowStandsAlone: it needs the words by language, the second opinion on what was
// made of them, and a regular expression that waits until it is used; nothing of what it serves.
func flowStandsAlone(h *house) (wrong []string) {
	for _, name := range h.reaches("internal/flow") {
		if name != "internal/lexicon" && name != "internal/classify" && name != "internal/pattern" {
			wrong = append(wrong, "internal/flow leads to "+name)
		}
	}
	return wrong
}

// below says whether an import is a library or something within it.
func below(i, library string) bool { return i == library || strings.HasPrefix(i, library+"/") }

func librariesInTheirRooms(h *house) (wrong []string) {
	for _, name := range h.names() {
		for _, i := range h.imports(name) {
			for library, where := range rooms {
				if below(i, library) && !slices.Contains(where, name) {
					wrong = append(wrong, fmt.Sprintf("%s imports %s, which has its room in %s", name, i, orTests(where)))
				}
			}
		}
	}
	return wrong
}

func orTests(where []string) string {
	if len(where) == 0 {
		return "tests"
	}
	return strings.Join(where, ", ")
}

func clientsInTheirRooms(h *house) (wrong []string) {
	for _, name := range h.names() {
		if slices.Contains(clients, name) {
			continue
		}
		for _, f := range h.source(name) {
			for used, line := range f.uses("net/http") {
				if slices.Contains(calls, used) {
					wrong = append(wrong, fmt.Sprintf("%s:%d uses http.%s; requests are made in %s", f.path, line, used, strings.Join(clients, ", ")))
				}
			}
		}
	}
	return wrong
}

// everythingIsFlushed: only a test's database may be lost.
func everythingIsFlushed(h *house) (wrong []string) {
	for _, name := range h.names() {
		if name == "internal/hotlinetest" {
			continue
		}
		for _, f := range h.source(name) {
			if line, ok := f.uses(module + "internal/store")["OpenUnflushed"]; ok {
				wrong = append(wrong, fmt.Sprintf("%s:%d opens a database that a power cut damages; that is for tests", f.path, line))
			}
		}
	}
	return wrong
}

func doorsNeverMeet(h *house) (wrong []string) {
	const webhook, console = "internal/webhook", "internal/console"
	for _, name := range h.names() {
		if name == "cmd/neighborline" {
			continue
		}
		reach := append(h.reaches(name), name)
		if slices.Contains(reach, webhook) && slices.Contains(reach, console) {
			wrong = append(wrong, name+" leads to both the carrier's door and the coordinators'")
		}
	}
	return wrong
}

func purePackages(h *house) (wrong []string) {
	for _, name := range pure {
		if h.packages[name] == nil {
			continue
		}
		for _, i := range h.imports(name) {
			if slices.ContainsFunc(impure, func(library string) bool { return below(i, library) }) && i != "log/slog" {
				wrong = append(wrong, fmt.Sprintf("%s is pure and imports %s", name, i))
			}
		}
		for _, f := range h.source(name) {
			for used, line := range f.uses("time") {
				if slices.Contains(wakes, used) {
					wrong = append(wrong, fmt.Sprintf("%s:%d uses time.%s in a pure package", f.path, line, used))
				}
			}
			for used, line := range f.uses("sync") {
				if !slices.Contains(remembers, used) {
					wrong = append(wrong, fmt.Sprintf("%s:%d uses sync.%s in a pure package", f.path, line, used))
				}
			}
			ast.Inspect(f.ast, func(n ast.Node) bool {
				if g, ok := n.(*ast.GoStmt); ok {
					wrong = append(wrong, fmt.Sprintf("%s:%d starts a goroutine in a pure package", f.path, f.fset.Position(g.Pos()).Line))
				}
				return true
			})
		}
	}
	return wrong
}

func shortEnough(h *house) (wrong []string) {
	for _, name := range h.names() {
		for _, f := range h.packages[name].files {
			if f.lines > longestFile {
				wrong = append(wrong, fmt.Sprintf("%s has %d lines, more than %d", f.path, f.lines, longestFile))
			}
			if !f.test {
				wrong = append(wrong, longFunctions(f)...)
			}
		}
	}
	return wrong
}

func longFunctions(f *file) (wrong []string) {
	for _, d := range f.ast.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		first, last := f.fset.Position(fn.Pos()).Line, f.fset.Position(fn.End()).Line
		if n := last - first + 1; n > longestFunction {
			wrong = append(wrong, fmt.Sprintf("%s:%d %s has %d lines, more than %d", f.path, first, fn.Name.Name, n, longestFunction))
		}
	}
	return wrong
}

func topLevelAsPlanned(h *house) (wrong []string) {
	for _, name := range h.top {
		if !strings.HasPrefix(name, ".") && !slices.Contains(topLevel, name) && !h.ignores(name) {
			wrong = append(wrong, name+" does not belong at the top level")
		}
	}
	for _, name := range topLevel {
		if !slices.Contains(h.top, name) {
			wrong = append(wrong, name+" is missing at the top level")
		}
	}
	return wrong
}

// ignores says whether .gitignore leaves a name at the top level out: what
// runs of the program leave behind.
func (h *house) ignores(name string) bool {
	return slices.ContainsFunc(h.ignored, func(pattern string) bool {
		ok, err := path.Match(strings.Trim(pattern, "/"), name)
		return err == nil && ok
	})
}
