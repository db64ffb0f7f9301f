package store

import "time"

// Mark reads a remembered value; empty where there is none.
func (r *Reader) Mark(name string) (string, error) {
	var v string
	_, err := found(r.one(`SELECT value FROM marks WHERE name = ?`, []any{name}, &v))
	return v, err
}

// SetMark remembers a value under a name.
func (tx *Tx) SetMark(name, value string) error {
	_, err := tx.exec(`INSERT INTO marks (name, value, at) VALUES (?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at`, name, value, stamp(tx.Now))
	return err
}

// Once claims a name for ever: it says true the first time only. It is how a
// thing that belongs to a period (one day's digest) happens once in it.
func (tx *Tx) Once(name string) (bool, error) {
	n, err := tx.exec(`INSERT INTO marks (name, value, at) VALUES (?, '', ?) ON CONFLICT (name) DO NOTHING`, name, stamp(tx.Now))
	return n == 1, err
}

// TroubleSince says whether coordinators were told since a time that the
// carrier refuses the account, or that the day's money is used up.
func (r *Reader) TroubleSince(at time.Time) (bool, error) {
	var one int
	return found(r.one(`SELECT 1 FROM marks WHERE name >= 'trouble ' AND name < 'trouble!' AND at >= ?
		AND (name LIKE '% account %' OR name LIKE '% cap money' OR name LIKE '% cap breaker') LIMIT 1`, []any{stamp(at)}, &one))
}
