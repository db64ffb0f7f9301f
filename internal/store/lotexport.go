package store

import (
	"time"

	"neighborline/internal/aid"
)

// A LotRow is a lot as exported: with who gives it, and where its units are.
type LotRow struct {
	aid.Lot
	GiverName  string
	GiverPhone aid.Phone
	// The accounts, which add up to the quantity.
	Left, Allocated, There, Held, Given, Lost int
}

const everyLotSQL = `
	SELECT l.id, l.state, l.item, l.need, l.quantity, l.place, l.zip, l.giver_id, COALESCE(l.by_id, 0), l.expires_at, l.due_at, l.round, l.created_at,
	       COALESCE(s.name, p.name), p.phone,
	       COALESCE(SUM(CASE b.account WHEN 'left' THEN b.units END), 0), COALESCE(SUM(CASE b.account WHEN 'allocated' THEN b.units END), 0),
	       COALESCE(SUM(CASE b.account WHEN 'there' THEN b.units END), 0), COALESCE(SUM(CASE b.account WHEN 'held' THEN b.units END), 0),
	       COALESCE(SUM(CASE b.account WHEN 'given' THEN b.units END), 0), COALESCE(SUM(CASE b.account WHEN 'lost' THEN b.units END), 0)
	  FROM lots l
	  JOIN people p ON p.id = l.giver_id
	  LEFT JOIN sites s ON s.person_id = l.giver_id
	  LEFT JOIN lot_balances b ON b.lot_id = l.id
	 WHERE l.created_at >= ?
	 GROUP BY l.id
	 ORDER BY l.id`

// EveryLot calls fn for each lot made since a time, by id.
func (r *Reader) EveryLot(since time.Time, fn func(LotRow) error) error {
	return each(r, func(row scanner) (l LotRow, err error) {
		l.Lot, err = scanLot(more{row, []any{&l.GiverName, &l.GiverPhone, &l.Left, &l.Allocated, &l.There, &l.Held, &l.Given, &l.Lost}})
		return l, err
	}, fn, everyLotSQL, stamp(since))
}

// A ShareRow is a site's part in a lot as exported.
type ShareRow struct {
	aid.Allocation
	Item      string
	SiteName  string
	SiteZIP   string
	SitePhone aid.Phone
	RunCode   string // of the request that brings it
	Driver    string // who brings it, or brought it
}

const everyShareSQL = `
	SELECT a.id, a.lot_id, a.person_id, a.state, a.want, a.condition, a.units, a.sure, a.got, COALESCE(a.run_id, 0), a.asked_at,
	       l.item, COALESCE(s.name, ''), COALESCE(s.zip, ''), p.phone, COALESCE(q.code, ''),
	       COALESCE((SELECT d.name FROM assignments j JOIN people d ON d.id = j.person_id WHERE j.request_id = a.run_id AND j.state <> 'dropped' ORDER BY j.id DESC LIMIT 1), '')
	  FROM allocations a
	  JOIN lots l ON l.id = a.lot_id
	  JOIN people p ON p.id = a.person_id
	  LEFT JOIN sites s ON s.person_id = a.person_id
	  LEFT JOIN requests q ON q.id = a.run_id
	 WHERE l.created_at >= ?
	 ORDER BY a.id`

// EveryShare calls fn for each site's part in the lots made since a time.
func (r *Reader) EveryShare(since time.Time, fn func(ShareRow) error) error {
	return each(r, func(row scanner) (s ShareRow, err error) {
		s.Allocation, err = scanAllocation(more{row, []any{&s.Item, &s.SiteName, &s.SiteZIP, &s.SitePhone, &s.RunCode, &s.Driver}})
		return s, err
	}, fn, everyShareSQL, stamp(since))
}

// A MoveRow is a movement of goods as exported: a delivery, a loss, or goods
// handed to somebody.
type MoveRow struct {
	Move
	Item string
	// Of the sites, or of who has stock of their own.
	FromName, ToName   string
	FromPhone, ToPhone aid.Phone
	RequestCode        string
}

const everyMoveSQL = `
	SELECT m.id, m.lot_id, m.units, m.was, m.was_site, m.became, m.became_site, m.request_id, m.cause, m.at,
	       l.item, COALESCE(fs.name, fp.name, ''), COALESCE(ts.name, tp.name, ''),
	       COALESCE(fp.phone, ''), COALESCE(tp.phone, ''), COALESCE(q.code, '')
	  FROM lot_moves m
	  JOIN lots l ON l.id = m.lot_id
	  LEFT JOIN sites fs ON fs.person_id = m.was_site
	  LEFT JOIN people fp ON fp.id = m.was_site
	  LEFT JOIN sites ts ON ts.person_id = m.became_site
	  LEFT JOIN people tp ON tp.id = m.became_site
	  LEFT JOIN requests q ON q.id = m.request_id
	 WHERE m.at >= ?
	 ORDER BY m.id`

// EveryMove calls fn for each movement of goods since a time, in order.
func (r *Reader) EveryMove(since time.Time, fn func(MoveRow) error) error {
	return each(r, func(row scanner) (m MoveRow, err error) {
		m.Move, err = scanMove(more{row, []any{&m.Item, &m.FromName, &m.ToName, &m.FromPhone, &m.ToPhone, &m.RequestCode}})
		return m, err
	}, fn, everyMoveSQL, stamp(since))
}
