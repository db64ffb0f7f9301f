package console

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// causeOf are the functions of package hotline that are told why something is
// done, or tell it.
var (
	causeOf  = []string{"MoveRequest", "Claim", "dropped", "releaseAllOf", "releaseAll", "holdBack", "verify", "unassign", "backToPool", "claimFor", "pauseFor", "AddRequest"}
	causeOut = []string{"mayOpen", "careWords"}
)

// TestEveryCauseIsSaidInSpanish finds every cause in the source of package
// hotline, and asks for its words.
func TestEveryCauseIsSaidInSpanish(t *testing.T) {
	files := token.NewFileSet()
	//lint:ignore SA1019 no file here is chosen by a build tag
	packages, err := parser.ParseDir(files, "../hotline", func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	check := func(e ast.Expr) {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return
		}
		cause, err := strconv.Unquote(lit.Value)
		if err != nil || !strings.Contains(cause, " ") && cause != "undone" && cause != "released" {
			return // a code or a key
		}
		found++
		if spanish.cause(cause) == cause {
			t.Errorf("%s: %q has no words in Spanish", files.Position(lit.Pos()), cause)
		}
		if english.cause(cause) != cause {
			t.Errorf("%q is %q in English", cause, english.cause(cause))
		}
	}
	for _, p := range packages {
		ast.Inspect(p, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if s, ok := n.Fun.(*ast.SelectorExpr); ok && slices.Contains(causeOf, s.Sel.Name) && len(n.Args) > 0 {
					check(n.Args[len(n.Args)-1])
				}
			case *ast.KeyValueExpr:
				if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Cause" {
					check(n.Value)
				}
			case *ast.FuncDecl:
				if slices.Contains(causeOut, n.Name.Name) {
					ast.Inspect(n, func(n ast.Node) bool {
						if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
							check(r.Results[0])
						}
						return true
					})
				}
			}
			return true
		})
	}
	if found < 15 {
		t.Errorf("found %d causes: the test looks at nothing", found)
	}
	if got := spanish.cause("a coordinator says so: dup M4"); got != "lo dice un coordinador: Es el mismo que M4" {
		t.Errorf("a merge: %q", got)
	}
}

// looks are verbs that change nothing, so that no audit holds them.
var looks = []string{"queue", "card", "confirm", "more", "digest", "help", "vols", "why", "lot", "lots"}

// TestEveryActionIsSaid finds every action that the audit may hold, and asks
// for its words in both languages.
func TestEveryActionIsSaid(t *testing.T) {
	literal := regexp.MustCompile(`Action: +"([a-z_ -]+)"|\bDo[A-Z]\w+ +Verb += "(\w+)"`)
	found := map[string]bool{}
	for _, dir := range []string{".", "../hotline", "../store", "../outbox", "../../cmd/neighborline"} {
		list, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range list {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range literal.FindAllStringSubmatch(string(data), -1) {
				found[m[1]+m[2]] = true
			}
		}
	}
	if len(found) < 50 {
		t.Errorf("found %d actions: the test looks at nothing", len(found))
	}
	for action := range found {
		if slices.Contains(looks, action) {
			continue
		}
		en, es := english.done(action), spanish.done(action)
		if en == action && !strings.Contains(action, " ") || es == action || en == es {
			t.Errorf("%q is %q in English and %q in Spanish", action, en, es)
		}
	}
	for action := range moreActions {
		if !found[action] {
			t.Errorf("nothing is called %q", action)
		}
	}
}
