package store

import (
	"context"
	"database/sql"
	"strings"
)

// What is SQLite's own stands in this file; the rest is SQL that SQLite and
// PostgreSQL share.

// The options of the connections. FULL makes every commit survive a power cut;
// secure_delete overwrites what is erased.
const (
	writeOptions  = "?_journal_mode=WAL&_foreign_keys=on&_busy_timeout=5000&_txlock=immediate&_secure_delete=on&_cache_size=-16000"
	flushed       = "&_synchronous=FULL"
	unflushed     = "&_synchronous=OFF"
	memoryOptions = "file::memory:?_foreign_keys=on"
	readOptions   = "?mode=ro&_query_only=on&_busy_timeout=5000&_cache_size=-8000&_stmt_cache_size=256"

	checkpointSQL = `PRAGMA wal_autocheckpoint = 4000` // pages, 16 MB; see checkpointer
	carrySQL      = `PRAGMA wal_checkpoint(PASSIVE)`

	// What a savepoint must be able to undo is kept beside the transaction: as a
	// file in /var/tmp beyond 64 KB, as a rule. In memory it takes a text 0.57 ms
	// of processor time, not 0.65 (as in heap_linux.go), and people's words go to
	// no other disk for it. Writing the whole database anew is too large for that.
	undoInMemorySQL = `PRAGMA temp_store = MEMORY`
	undoInFileSQL   = `PRAGMA temp_store = FILE`

	beginSQL    = `BEGIN IMMEDIATE`
	commitSQL   = `COMMIT`
	rollbackSQL = `ROLLBACK`
	markSQL     = `SAVEPOINT job`
	keepSQL     = `RELEASE job`
	undoSQL     = `ROLLBACK TO job`

	hurrySQL    = `PRAGMA busy_timeout = 0`
	patienceSQL = `PRAGMA busy_timeout = 5000`
	rewriteSQL  = `VACUUM`
	truncateSQL = `PRAGMA wal_checkpoint(TRUNCATE)`

	backupSQL = `VACUUM INTO ?`

	schemaSizeSQL = `SELECT count(*) FROM sqlite_schema`
)

// steady hides from the planner what will be bound. Where it may look (LIMIT ?,
// and x = ? beside an index on something else) SQLite throws the plan away at
// each new value and prepares the statement again, which takes longer than to
// run it: https://sqlite.org/c3ref/prepare.html, at sqlite3_prepare_v3. No
// statement here has a ? of another meaning.
func steady(query string) string { return strings.ReplaceAll(query, "?", "+?") }

// A steadyTx is a transaction that reads, with steady statements.
type steadyTx struct{ *sql.Tx }

func (t steadyTx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return t.Tx.QueryContext(ctx, steady(query), args...)
}
