package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every threat has its row, and every test that a row names exists.
func TestThreatsHaveTests(t *testing.T) {
	table, err := os.ReadFile("THREATS.md")
	if err != nil {
		t.Fatal(err)
	}
	have := testsOfTheHouse(t)
	for n := 1; n <= 25; n++ {
		if !strings.Contains(string(table), fmt.Sprintf("\n| T%d | ", n)) {
			t.Errorf("T%d has no row", n)
		}
	}
	named := regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z0-9]+)`").FindAllStringSubmatch(string(table), -1)
	if len(named) < 40 {
		t.Fatalf("only %d tests named", len(named))
	}
	for _, m := range named {
		if !have[m[1]] {
			t.Errorf("there is no %s", m[1])
		}
	}
}

func testsOfTheHouse(t *testing.T) map[string]bool {
	t.Helper()
	have := map[string]bool{}
	err := eachSource(func(path string, f *ast.File, _ *token.FileSet) {
		if !strings.HasSuffix(path, "_test.go") {
			return
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil {
				have[fn.Name.Name] = true
			}
		}
	}, "../../internal", ".")
	if err != nil {
		t.Fatal(err)
	}
	return have
}

func eachSource(fn func(path string, f *ast.File, fset *token.FileSet), dirs ...string) error {
	var errs []error
	for _, dir := range dirs {
		errs = append(errs, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && d.Name() == "testdata":
				return fs.SkipDir
			}
			if !strings.HasSuffix(path, ".go") {
				return nil
			}
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
			if err == nil {
				fn(path, f, fset)
			}
			return err
		}))
	}
	return errors.Join(errs...)
}

// In the store no SQL is put together with fmt: all of it stands in the source.
func TestSQLIsNeverBuiltFromInput(t *testing.T) {
	words := regexp.MustCompile(`(?i)\b(SELECT .* FROM|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM)\b`)
	seen := 0
	err := eachSource(func(path string, f *ast.File, fset *token.FileSet) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			name, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			for _, arg := range call.Args {
				lit, ok := arg.(*ast.BasicLit)
				if !ok || !words.MatchString(lit.Value) {
					continue
				}
				seen++
				if x, ok := name.X.(*ast.Ident); ok && x.Name == "fmt" {
					t.Errorf("%s: SQL is put together by fmt.%s", fset.Position(lit.Pos()), name.Sel.Name)
				}
			}
			return true
		})
	}, "../../internal/store")
	if err != nil || seen < 50 {
		t.Errorf("%d queries seen, %v", seen, err)
	}
}

// The figures are for this machine and for whoever has the token; a header that
// anybody can write makes nobody local.
func TestMetricsAreForThisMachine(t *testing.T) {
	s := newStand(t)
	page := s.app.metrics("a token of the operator")
	for _, tt := range []struct {
		from, header, value string
		want                int
	}{
		{"127.0.0.1:1000", "", "", http.StatusOK},
		{"203.0.113.9:1000", "", "", http.StatusForbidden},
		{"203.0.113.9:1000", "X-Forwarded-For", "127.0.0.1", http.StatusForbidden},
		{"127.0.0.1:1000", "X-Forwarded-For", "203.0.113.9", http.StatusForbidden},
		{"203.0.113.9:1000", "Host", "localhost", http.StatusForbidden},
		{"203.0.113.9:1000", "Authorization", "Bearer another token", http.StatusForbidden},
		{"203.0.113.9:1000", "Authorization", "Bearer a token of the operator", http.StatusOK},
	} {
		r := httptest.NewRequest(http.MethodGet, "/metrics", http.NoBody)
		r.RemoteAddr = tt.from
		if tt.header != "" {
			r.Header.Set(tt.header, tt.value)
		}
		w := httptest.NewRecorder()
		page.ServeHTTP(w, r)
		if w.Code != tt.want {
			t.Errorf("from %s with %s %q: %d, want %d", tt.from, tt.header, tt.value, w.Code, tt.want)
		}
		if w.Code != http.StatusOK {
			continue
		}
		for _, name := range []string{
			"requests", "outbox_oldest_seconds", "heard_seconds", "sweep_age_seconds", "timers_overdue", "spend_dollars", "spend_limit_dollars",
			"breaker_open", "database_bytes", "journal_bytes", "carrier_copies", "webhooks_refused_total", "paused_seconds", "backup_age_seconds",
		} {
			if !strings.Contains(w.Body.String(), "# HELP neighborline_"+name+" ") && name != "requests" {
				t.Errorf("there is no neighborline_%s", name)
			}
		}
	}
}
