package store

// A Pulse is another one whenever something has happened: a request moved, a
// task was made, a text came in or went out.
type Pulse struct{ Audit, Inbound, Outbound int64 }

const pulseSQL = `
	SELECT COALESCE((SELECT max(id) FROM audit), 0), COALESCE((SELECT max(id) FROM inbounds), 0), COALESCE((SELECT max(id) FROM outbox), 0)`

// Pulse reads the pulse. It costs three looks at the end of an index.
func (r *Reader) Pulse() (p Pulse, err error) {
	err = r.one(pulseSQL, nil, &p.Audit, &p.Inbound, &p.Outbound)
	return p, err
}
