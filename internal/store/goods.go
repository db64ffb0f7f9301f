package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// A Move takes units of a lot off one account and puts them on another.
type Move struct {
	ID       int64
	Lot      aid.LotID
	Units    int
	From, To aid.Account
	FromSite aid.PersonID // 0 for an account that no site has
	ToSite   aid.PersonID
	Request  aid.RequestID // for whom, where it is for somebody
	Cause    string
	At       time.Time
}

// MoveUnits writes a movement and both balances. The schema refuses to take
// off an account more than is on it; nothing is moved where units is 0.
func (tx *Tx) MoveUnits(m Move) error {
	if m.Units == 0 {
		return nil
	}
	if m.From != aid.Source {
		n, err := tx.exec(`UPDATE lot_balances SET units = units - ? WHERE lot_id = ? AND account = ? AND site_id = ?`,
			m.Units, int64(m.Lot), string(m.From), int64(m.FromSite))
		if err != nil {
			return fmt.Errorf("take %d units of lot %d off %s: %w", m.Units, m.Lot, m.From, err)
		}
		if n == 0 {
			return fmt.Errorf("take %d units of lot %d off %s: there are none", m.Units, m.Lot, m.From)
		}
	}
	_, err := tx.exec(`INSERT INTO lot_balances (lot_id, account, site_id, units) VALUES (?, ?, ?, ?)
		ON CONFLICT (lot_id, account, site_id) DO UPDATE SET units = lot_balances.units + excluded.units`,
		int64(m.Lot), string(m.To), int64(m.ToSite), m.Units)
	if err != nil {
		return fmt.Errorf("put %d units of lot %d on %s: %w", m.Units, m.Lot, m.To, err)
	}
	_, err = tx.exec(`INSERT INTO lot_moves (lot_id, units, was, was_site, became, became_site, request_id, cause, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		int64(m.Lot), m.Units, string(m.From), int64(m.FromSite), string(m.To), int64(m.ToSite), int64(m.Request), m.Cause, stamp(tx.Now))
	if err != nil {
		return fmt.Errorf("move %d units of lot %d: %w", m.Units, m.Lot, err)
	}
	return nil
}

// FindUnits adds units to a lot that turned up beyond what was given: the lot
// was larger than anybody knew.
func (tx *Tx) FindUnits(m Move) error {
	if m.Units == 0 {
		return nil
	}
	if _, err := tx.exec(`UPDATE lots SET quantity = quantity + ? WHERE id = ?`, m.Units, int64(m.Lot)); err != nil {
		return fmt.Errorf("find units of lot %d: %w", m.Lot, err)
	}
	m.From, m.FromSite = aid.Source, 0
	return tx.MoveUnits(m)
}

// A Balance is how many units of a lot are on an account.
type Balance struct {
	Account aid.Account
	Site    aid.PersonID
	Units   int
}

// Balances lists the accounts of a lot.
func (r *Reader) Balances(lot aid.LotID) ([]Balance, error) {
	return all(r, func(row scanner) (b Balance, err error) { return b, row.Scan(&b.Account, &b.Site, &b.Units) },
		`SELECT account, site_id, units FROM lot_balances WHERE lot_id = ? ORDER BY account, site_id`, int64(lot))
}

// On is how many units of a lot are on an account.
func (r *Reader) On(lot aid.LotID, account aid.Account, site aid.PersonID) (units int, err error) {
	err = r.one(`SELECT COALESCE(SUM(units), 0) FROM lot_balances WHERE lot_id = ? AND account = ? AND site_id = ?`,
		[]any{int64(lot), string(account), int64(site)}, &units)
	return units, err
}

// Moves lists the movements of a lot, in their order.
func (r *Reader) Moves(lot aid.LotID) ([]Move, error) {
	return all(r, scanMove, `SELECT `+moveColumns+` FROM lot_moves WHERE lot_id = ? ORDER BY id`, int64(lot))
}

const moveColumns = `id, lot_id, units, was, was_site, became, became_site, request_id, cause, at`

func scanMove(row scanner) (Move, error) {
	var m Move
	err := row.Scan(&m.ID, &m.Lot, &m.Units, &m.From, &m.FromSite, &m.To, &m.ToSite, &m.Request, &m.Cause, into{&m.At})
	return m, err
}

// A Stock is goods that somebody has and that nobody is promised.
type Stock struct {
	Lot    aid.Lot
	Holder aid.PersonID
	Name   string // of the site, or of the person
	ZIP    string
	At     Point
	Units  int
}

const stockSQL = `
	SELECT b.site_id, b.units, COALESCE(s.name, p.name), COALESCE(s.zip, CASE l.zip WHEN '' THEN p.zip ELSE l.zip END),
	       COALESCE(s.lat, p.lat), COALESCE(s.lon, p.lon), l.id, l.state, l.item, l.need, l.quantity, l.place, l.zip, l.giver_id,
	       COALESCE(l.by_id, 0), l.expires_at, l.due_at, l.round, l.created_at
	  FROM lot_balances b
	  JOIN lots l ON l.id = b.lot_id
	  JOIN people p ON p.id = b.site_id
	  LEFT JOIN sites s ON s.person_id = b.site_id
	 WHERE b.account = 'there' AND b.units > 0 AND l.need = ? AND l.state IN ('stock', 'sharing', 'moving', 'ended')
	   AND (l.expires_at = '' OR l.expires_at > ?) AND p.phone NOT LIKE 'erased %'
	   AND (s.state IS NULL OR s.state = 'on')
	   AND NOT EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone)
	 ORDER BY l.id, b.site_id
	 LIMIT 1000`

// StockFor lists the goods for a need that are with somebody who can be
// reached.
func (r *Reader) StockFor(need string) ([]Stock, error) {
	return all(r, func(row scanner) (Stock, error) {
		var s Stock
		var err error
		s.Lot, err = scanLot(after{row, []any{&s.Holder, &s.Units, &s.Name, &s.ZIP, &s.At.Lat, &s.At.Lon}})
		return s, err
	}, stockSQL, need, stamp(r.Now))
}

// after scans columns that stand before those that a scan function knows.
type after struct {
	scanner
	front []any
}

func (a after) Scan(dest ...any) error { return a.scanner.Scan(append(a.front, dest...)...) }

// A Hold is what of a stock is kept for a request.
type Hold struct {
	Request aid.RequestID
	Lot     aid.LotID
	Holder  aid.PersonID
	Units   int
	State   string // held, given, back
}

// HoldOf is what is kept for a request; aid.ErrNotFound where nothing is.
func (r *Reader) HoldOf(id aid.RequestID) (Hold, error) {
	var h Hold
	err := r.one(`SELECT request_id, lot_id, person_id, units, state FROM stock_holds WHERE request_id = ?`, []any{int64(id)},
		&h.Request, &h.Lot, &h.Holder, &h.Units, &h.State)
	return h, err
}

// HoldStock keeps units of a stock for a request.
func (tx *Tx) HoldStock(h Hold) error {
	_, err := tx.exec(`INSERT INTO stock_holds (request_id, lot_id, person_id, units, state, at) VALUES (?, ?, ?, ?, 'held', ?)
		ON CONFLICT (request_id) DO UPDATE SET lot_id = excluded.lot_id, person_id = excluded.person_id, units = excluded.units, state = 'held', at = excluded.at`,
		int64(h.Request), int64(h.Lot), int64(h.Holder), h.Units, stamp(tx.Now))
	if err != nil {
		return fmt.Errorf("hold stock for request %d: %w", h.Request, err)
	}
	return tx.MoveUnits(Move{Lot: h.Lot, Units: h.Units, From: aid.There, FromSite: h.Holder, To: aid.Held, ToSite: h.Holder, Request: h.Request, Cause: "kept"})
}

// endHoldFor gives what is kept for a request to the neighbor, or puts it
// back: with the request, in the transaction that ends it, and once.
func (tx *Tx) endHoldFor(id aid.RequestID, given bool) error {
	h, err := tx.HoldOf(id)
	if ok, err := found(err); err != nil || !ok || h.State != "held" {
		return err
	}
	state, to := "back", aid.There
	if given {
		state, to = "given", aid.Given
	}
	n, err := tx.exec(`UPDATE stock_holds SET state = ?, at = ? WHERE request_id = ? AND state = 'held'`, state, stamp(tx.Now), int64(h.Request))
	if err != nil || n == 0 {
		return err
	}
	return tx.MoveUnits(Move{Lot: h.Lot, Units: h.Units, From: aid.Held, FromSite: h.Holder, To: to, ToSite: h.Holder, Request: h.Request, Cause: state})
}

// HoldsAt lists what of a lot a holder keeps for requests, the last kept first.
func (r *Reader) HoldsAt(lot aid.LotID, holder aid.PersonID) ([]Hold, error) {
	return all(r, func(row scanner) (h Hold, err error) {
		return h, row.Scan(&h.Request, &h.Lot, &h.Holder, &h.Units, &h.State)
	}, `SELECT request_id, lot_id, person_id, units, state FROM stock_holds
		WHERE person_id = ? AND lot_id = ? AND state = 'held' ORDER BY at DESC, request_id DESC LIMIT 200`, int64(holder), int64(lot))
}

// EndHold puts back what is kept for a request.
func (tx *Tx) EndHold(id aid.RequestID) error { return tx.endHoldFor(id, false) }
