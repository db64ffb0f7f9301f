package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/mattn/go-sqlite3"
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
	readOptions   = "?mode=ro&_query_only=on&_busy_timeout=5000&_cache_size=-2000&_stmt_cache_size=256"

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

// touchSQL tells of each row that a connection changes which volunteers' standing
// with a wave it is about; see nearby. Who was not one and is none is no matter.
var touchSQL = []string{
	`AFTER INSERT ON main.invites BEGIN SELECT touched(new.person_id); END`,
	`AFTER DELETE ON main.invites BEGIN SELECT touched(old.person_id); END`,
	`AFTER UPDATE OF person_id, request_id, state, exposure, part, log_delay, created_at, folded ON main.invites
	 BEGIN SELECT touched(new.person_id), touched(old.person_id); END`,
	`AFTER INSERT ON main.tallies BEGIN SELECT touched(new.person_id); END`,
	`AFTER UPDATE ON main.tallies BEGIN SELECT touched(new.person_id), touched(old.person_id); END`,
	`AFTER DELETE ON main.tallies BEGIN SELECT touched(old.person_id); END`,
	`AFTER INSERT ON main.offers BEGIN SELECT touched(new.person_id); END`,
	`AFTER UPDATE ON main.offers BEGIN SELECT touched(new.person_id), touched(old.person_id); END`,
	`AFTER DELETE ON main.offers BEGIN SELECT touched(old.person_id); END`,
	`AFTER INSERT ON main.people WHEN new.volunteer = 1 BEGIN SELECT touched(new.id); END`,
	`AFTER DELETE ON main.people WHEN old.volunteer = 1 BEGIN SELECT touched(old.id); END`,
	`AFTER UPDATE OF id, phone, zip, language, lat, lon, volunteer, tier, transport, languages, budget, nights, free_when,
	   tired, paused_until, confirm_asked_at, call_back ON main.people
	 WHEN new.volunteer = 1 OR old.volunteer = 1 BEGIN SELECT touched(new.id), touched(old.id); END`,
	`AFTER INSERT ON main.opt_outs BEGIN SELECT touched(id) FROM people WHERE phone = new.phone; END`,
	`AFTER UPDATE ON main.opt_outs BEGIN SELECT touched(id) FROM people WHERE phone IN (new.phone, old.phone); END`,
	`AFTER DELETE ON main.opt_outs BEGIN SELECT touched(id) FROM people WHERE phone = old.phone; END`,
	`AFTER UPDATE OF need ON main.requests WHEN new.need <> old.need
	 BEGIN SELECT touched(person_id) FROM invites WHERE request_id = new.id; END`,
}

// watch has touched called, on the goroutine that writes, with whoever each
// statement of a connection touches, also where it is undone later.
func watch(ctx context.Context, conn *sql.Conn, touched func(id int64)) error {
	err := conn.Raw(func(driver any) error {
		return driver.(*sqlite3.SQLiteConn).RegisterFunc("touched", func(id int64) int64 { touched(id); return 0 }, false)
	})
	for i, trigger := range touchSQL {
		if err == nil {
			_, err = conn.ExecContext(ctx, fmt.Sprintf("CREATE TEMP TRIGGER touch_%d %s", i, trigger))
		}
	}
	return err
}

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
