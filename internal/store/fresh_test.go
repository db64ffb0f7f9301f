package store

import (
	"database/sql"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNewIsAsMigrated shows that a new database, which is copied, is what the
// migrations make of an empty file one by one, that it keeps the journal that
// survives a power cut, and that nothing is shared between two of them.
func TestNewIsAsMigrated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "by_steps.db")
	db, err := sql.Open("sqlite3", uri(path)+writeOptions+flushed)
	if err != nil {
		t.Fatal(err)
	}
	if err := climb(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	stepped, a, b := openAt(t, path), open(t), open(t)
	whole := func(s *Store) (out []string) {
		read(t, s, func(r *Reader) (err error) {
			out, err = all(r, func(row scanner) (v string, err error) { return v, row.Scan(&v) },
				`SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema
				UNION ALL SELECT 'version ' || version_id || ' ' || is_applied FROM goose_db_version
				UNION ALL SELECT 'journal ' || journal_mode FROM pragma_journal_mode
				UNION ALL SELECT 'page ' || page_size FROM pragma_page_size
				UNION ALL SELECT 'vacuum ' || auto_vacuum FROM pragma_auto_vacuum ORDER BY 1`)
			return err
		})
		return out
	}
	if diff := cmp.Diff(whole(stepped), whole(a)); diff != "" {
		t.Errorf("migrated in steps and copied differ (-stepped +copied):\n%s", diff)
	}
	write(t, a, func(tx *Tx) error { return tx.SetMark("here", "a") })
	if got := mark(t, b, "here"); got != "" {
		t.Errorf("what is written into one new database, %q, stands in another", got)
	}
}
