package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"neighborline/internal/pattern"
)

// TestExpressions compiles every expression in the code that a first use would
// compile, so that none of them can panic before somebody who waits.
func TestExpressions(t *testing.T) {
	root, found := os.DirFS("../.."), 0
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := fs.ReadFile(root, path)
		if err != nil || !strings.Contains(string(data), "pattern.New(") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Base(path), data, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && isNew(call) {
				found++
				compiles(t, path, call.Args[0])
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 30 {
		t.Errorf("only %d expressions were found", found)
	}
}

func isNew(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || f.Sel.Name != "New" || len(call.Args) != 1 {
		return false
	}
	pkg, ok := f.X.(*ast.Ident)
	return ok && pkg.Name == "pattern"
}

// compiles leaves out what is put together from parts: its own package's tests
// use it.
func compiles(t *testing.T, path string, arg ast.Expr) {
	lit, ok := arg.(*ast.BasicLit)
	if !ok {
		return
	}
	expr, err := strconv.Unquote(lit.Value)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := regexp.Compile(expr); err != nil {
		t.Errorf("%s: %v", path, err)
	}
}

func TestPatternIsItsExpression(t *testing.T) {
	p := pattern.New(`^([a-z]+) (\d+)`)
	if !p.MatchString("ashland 97520") || p.MatchString("97520") {
		t.Error("it matches something else")
	}
	if got := p.ReplaceAllString("ashland 97520", "$2 $1"); got != "97520 ashland" {
		t.Errorf("replaced, it is %q", got)
	}
}
