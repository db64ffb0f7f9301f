package store

import "testing"

// TestUndoStaysInMemory shows that what a savepoint keeps for undoing goes to no
// file, and that a rewrite of the whole database does.
func TestUndoStaysInMemory(t *testing.T) {
	const file, memory = 1, 2
	s := open(t)
	stored := func() (n int) {
		if err := s.w.conn.QueryRowContext(t.Context(), `PRAGMA temp_store`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if got := stored(); got != memory {
		t.Errorf("temp_store is %d, want %d", got, memory)
	}
	if _, err := s.w.conn.ExecContext(t.Context(), undoInFileSQL); err != nil {
		t.Fatal(err)
	}
	if got := stored(); got != file {
		t.Errorf("temp_store is %d, want %d", got, file)
	}
	if err := s.w.rewrite(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := stored(); got != memory {
		t.Errorf("after a rewrite temp_store is %d, want %d", got, memory)
	}
}
