package store

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/mattn/go-sqlite3"
)

// TestPreparedStaysPrepared counts what SQLite compiles, by its authorizer,
// which it asks about each table and column while it prepares: a query that
// readers ask again, of another value, is not prepared again. Without what hides
// the values it would be.
func TestPreparedStaysPrepared(t *testing.T) {
	asked := 0
	counted := fmt.Sprintf("sqlite3 counted %p", t) // none is registered twice, the test may run again
	sql.Register(counted, &sqlite3.SQLiteDriver{ConnectHook: func(c *sqlite3.SQLiteConn) error {
		c.RegisterAuthorizer(func(int, string, string, string) int { asked++; return sqlite3.SQLITE_OK })
		return nil
	}})
	path := filepath.Join(t.TempDir(), "a.db")
	openAt(t, path)
	db, err := sql.Open(counted, uri(path)+readOptions)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	tx, err := db.BeginTx(t.Context(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	for _, c := range []struct {
		how   string
		q     queryer
		again bool
	}{{"as readers ask it", steadyTx{tx}, false}, {"as it stands", tx, true}} {
		for i := range 3 {
			asked = 0
			due(t, c.q, i)
			if prepared := asked > 0; prepared != (i == 0 || c.again) {
				t.Errorf("%s, time %d: prepared is %t", c.how, i+1, prepared)
			}
		}
	}
}

func due(t *testing.T, q queryer, rank int) {
	t.Helper()
	r := Reader{ctx: t.Context(), q: q}
	if _, err := all(&r, func(scanner) (int, error) { return 0, nil }, queuedDueSQL, rank, "2026", "2026", 3+rank); err != nil {
		t.Fatal(err)
	}
}
