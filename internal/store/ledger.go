package store

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"
)

// An Erasure is one entry of the ledger: that somebody was erased, when, and
// which of the carrier's ids must not come back. Who it was only the hotline's
// secret can tell.
type Erasure struct {
	ID     int64     `json:"id"`
	At     time.Time `json:"at"`
	Key    string    `json:"key"`
	Person string    `json:"person"`
	SIDs   []string  `json:"sids"`
}

// LedgerPath is where the ledger of erasures of a database lies: beside it, so
// that it outlives a restore.
func LedgerPath(database string) string { return database + ".erased" }

func scanErasure(row scanner) (Erasure, error) {
	var e Erasure
	var sids string
	err := row.Scan(&e.ID, into{&e.At}, &e.Key, &e.Person, &sids)
	e.SIDs = split(sids)
	return e, err
}

// Erasures lists the erasures after one, in their order.
func (r *Reader) Erasures(after int64) ([]Erasure, error) {
	return all(r, scanErasure, `SELECT id, at, key, person, sids FROM erasures WHERE id > ? ORDER BY id`, after)
}

// ReadLedger reads a ledger, in order and each erasure once. A file that is not
// there is an empty one; a last line that a power cut left half written is
// passed over.
func ReadLedger(path string) ([]Erasure, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the ledger of erasures: %w", err)
	}
	defer f.Close()
	byID := map[int64]Erasure{}
	lines := bufio.NewScanner(f)
	const longest = 64 << 20
	lines.Buffer(nil, longest)
	for lines.Scan() {
		var e Erasure
		if err := json.Unmarshal(lines.Bytes(), &e); err == nil && e.ID > 0 {
			byID[e.ID] = e
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the ledger of erasures: %w", err)
	}
	var out []Erasure
	for _, e := range byID {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b Erasure) int { return int(a.ID - b.ID) })
	return out, nil
}

// SyncLedger writes the erasures that the ledger does not have yet into it, and
// returns once they are on disk. It may be called at any time and by several
// processes: an erasure that stands there twice is read once.
func (s *Store) SyncLedger(ctx context.Context) error {
	path := LedgerPath(s.path)
	have, err := ReadLedger(path)
	if err != nil {
		return err
	}
	last := int64(0)
	if n := len(have); n > 0 {
		last = have[n-1].ID
	}
	var fresh []Erasure
	err = s.Read(ctx, func(r *Reader) (err error) {
		fresh, err = r.Erasures(last)
		return err
	})
	if err != nil || len(fresh) == 0 {
		return err
	}
	return appendLedger(path, fresh)
}

func appendLedger(path string, fresh []Erasure) (err error) {
	var b strings.Builder
	b.WriteByte('\n') // closes a line that was cut off
	for _, e := range fresh {
		line, err := json.Marshal(e)
		if err != nil {
			return fmt.Errorf("write the ledger of erasures: %w", err)
		}
		b.Write(append(line, '\n'))
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("write the ledger of erasures: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.WriteString(b.String()); err != nil {
		return fmt.Errorf("write the ledger of erasures: %w", err)
	}
	return f.Sync()
}

// AddErasure takes an erasure of the ledger into a database that was restored
// from before it.
func (tx *Tx) AddErasure(e Erasure) error {
	_, err := tx.exec(`INSERT INTO erasures (id, at, key, person, sids) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
		e.ID, stamp(e.At), e.Key, e.Person, join(e.SIDs))
	if err != nil {
		return fmt.Errorf("take over erasure %d: %w", e.ID, err)
	}
	return tx.addForgotten(e.SIDs)
}

// LastErasure is the number of the last erasure that a database knows; 0 if it
// knows none.
func (r *Reader) LastErasure() (id int64, err error) {
	err = r.one(`SELECT COALESCE(max(id), 0) FROM erasures`, nil, &id)
	return id, err
}
