package store

import "time"

// A Tally is how many rows are in a state.
type Tally struct {
	State string
	N     int
}

// Figures are what whoever runs a hotline watches.
type Figures struct {
	Requests []Tally   // by state, those without an outcome
	Outbox   []Tally   // by status, those not yet settled
	Tasks    int       // open
	Oldest   time.Time // the oldest text that is due and waits; zero: none
}

// Figures counts what is open now. It reads only the indexes of open rows.
func (r *Reader) Figures() (f Figures, err error) {
	tally := func(row scanner) (Tally, error) {
		var t Tally
		err := row.Scan(&t.State, &t.N)
		return t, err
	}
	f.Requests, err = all(r, tally, `SELECT state, count(*) FROM requests
		 WHERE state IN ('partial', 'review', 'open', 'assigned', 'done') GROUP BY state ORDER BY state`)
	if err != nil {
		return f, err
	}
	for _, status := range []string{"queued", "sending", "unknown"} {
		t := Tally{State: status}
		if err := r.one(`SELECT count(*) FROM outbox WHERE status = ?`, []any{status}, &t.N); err != nil {
			return f, err
		}
		f.Outbox = append(f.Outbox, t)
	}
	if err := r.one(`SELECT count(*) FROM tasks WHERE state <> 'done'`, nil, &f.Tasks); err != nil {
		return f, err
	}
	err = r.one(`SELECT COALESCE(min(due_at), '') FROM outbox WHERE status = 'queued' AND due_at <= ?`, []any{stamp(r.Now)}, into{&f.Oldest})
	return f, err
}
