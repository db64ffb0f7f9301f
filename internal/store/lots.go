package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

const lotColumns = `id, state, item, need, quantity, place, zip, giver_id, COALESCE(by_id, 0), expires_at, due_at, round, created_at`

func scanLot(row scanner) (aid.Lot, error) {
	var l aid.Lot
	err := row.Scan(&l.ID, &l.State, &l.Item, &l.Need, &l.Quantity, &l.Place, &l.ZIP, &l.Giver, &l.By,
		into{&l.Expires}, into{&l.DueAt}, &l.Round, into{&l.Created})
	return l, err
}

// Lot finds a lot; aid.ErrNotFound where there is none.
func (r *Reader) Lot(id aid.LotID) (aid.Lot, error) {
	return first(r, scanLot, `SELECT `+lotColumns+` FROM lots WHERE id = ?`, int64(id))
}

// Lots lists lots, newest first, before one (0: from the newest).
func (r *Reader) Lots(before aid.LotID, limit int) ([]aid.Lot, error) {
	return all(r, scanLot, `SELECT `+lotColumns+` FROM lots WHERE ? = 0 OR id < ? ORDER BY id DESC LIMIT ?`, int64(before), int64(before), limit)
}

// LiveLots lists the lots that are not over, oldest first.
func (r *Reader) LiveLots() ([]aid.Lot, error) {
	return all(r, scanLot, `SELECT `+lotColumns+` FROM lots WHERE state IN ('offered', 'planned', 'asking', 'ready', 'sharing', 'moving') ORDER BY id LIMIT 200`)
}

const addLotSQL = `
	INSERT INTO lots (state, item, need, quantity, place, zip, giver_id, by_id, expires_at, created_at)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	RETURNING id`

// AddLot makes a lot. All of it is left, or, where it is stock, there with who
// gives it.
func (tx *Tx) AddLot(l aid.Lot) (aid.LotID, error) {
	id, err := tx.insert(addLotSQL, string(l.State), l.Item, l.Need, l.Quantity, l.Place, l.ZIP, int64(l.Giver), null(l.By), stamp(l.Expires), stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("add a lot: %w", err)
	}
	m := Move{Lot: aid.LotID(id), Units: l.Quantity, From: aid.Source, To: aid.Left, Cause: "given"}
	if l.State == aid.LotStock {
		m.To, m.ToSite = aid.There, l.Giver
	}
	return m.Lot, tx.MoveUnits(m)
}

// MoveLot takes a lot from the state it was read in to another. Moved is false
// where it stands elsewhere by now: somebody was quicker.
func (tx *Tx) MoveLot(l aid.Lot, to aid.LotState, due time.Time) (moved bool, err error) {
	n, err := tx.exec(`UPDATE lots SET state = ?, due_at = ? WHERE id = ? AND state = ?`, string(to), stamp(due), int64(l.ID), string(l.State))
	if err != nil {
		return false, fmt.Errorf("move lot %d to %s: %w", l.ID, to, err)
	}
	return n == 1, nil
}

// TakeLot notes the coordinator who sees to a lot.
func (tx *Tx) TakeLot(id aid.LotID, by aid.PersonID) error {
	_, err := tx.exec(`UPDATE lots SET by_id = ? WHERE id = ?`, int64(by), int64(id))
	return err
}

// NextRound counts that shares were given out, and until when the sites may
// answer.
func (tx *Tx) NextRound(id aid.LotID, due time.Time) error {
	_, err := tx.exec(`UPDATE lots SET round = round + 1, due_at = ? WHERE id = ?`, stamp(due), int64(id))
	return err
}

// OfferedBy is what somebody offered last and has not said yes to;
// aid.ErrNotFound where there is nothing.
func (r *Reader) OfferedBy(giver aid.PersonID) (aid.Lot, error) {
	return first(r, scanLot, `SELECT `+lotColumns+` FROM lots WHERE giver_id = ? AND state = 'offered' ORDER BY id DESC LIMIT 1`, int64(giver))
}

// PlaceLot notes where a lot is.
func (tx *Tx) PlaceLot(id aid.LotID, zip string) error {
	_, err := tx.exec(`UPDATE lots SET zip = ? WHERE id = ?`, zip, int64(id))
	return err
}

// EndStock takes stock whose time is over out of every search.
func (tx *Tx) EndStock(id aid.LotID) error {
	_, err := tx.exec(`UPDATE lots SET state = 'ended' WHERE id = ? AND state = 'stock'`, int64(id))
	return err
}

const allocationColumns = `id, lot_id, person_id, state, want, condition, units, sure, got, COALESCE(run_id, 0), asked_at`

func scanAllocation(row scanner) (aid.Allocation, error) {
	var a aid.Allocation
	err := row.Scan(&a.ID, &a.Lot, &a.Site, &a.State, &a.Want, &a.Condition, &a.Units, &a.Sure, &a.Got, &a.Run, into{&a.AskedAt})
	return a, err
}

// Allocation finds one; aid.ErrNotFound where there is none.
func (r *Reader) Allocation(id aid.AllocationID) (aid.Allocation, error) {
	return first(r, scanAllocation, `SELECT `+allocationColumns+` FROM allocations WHERE id = ?`, int64(id))
}

// Allocations lists the sites' parts in a lot.
func (r *Reader) Allocations(lot aid.LotID) ([]aid.Allocation, error) {
	return all(r, scanAllocation, `SELECT `+allocationColumns+` FROM allocations WHERE lot_id = ? ORDER BY id`, int64(lot))
}

// AllocationsOf lists a site's parts in lots that are not over, the last asked
// first.
func (r *Reader) AllocationsOf(site aid.PersonID) ([]aid.Allocation, error) {
	return all(r, scanAllocation, `SELECT `+allocationColumns+` FROM allocations WHERE person_id = ?
		AND lot_id IN (SELECT id FROM lots WHERE state IN ('asking', 'ready', 'sharing', 'moving', 'ended')) ORDER BY asked_at DESC, id DESC LIMIT 20`, int64(site))
}

// AllocationsOn lists the stops of a run.
func (r *Reader) AllocationsOn(run aid.RequestID) ([]aid.Allocation, error) {
	return all(r, scanAllocation, `SELECT `+allocationColumns+` FROM allocations WHERE run_id = ? ORDER BY id`, int64(run))
}

// AddAllocation lets a site take part in a lot, once.
func (tx *Tx) AddAllocation(lot aid.LotID, site aid.PersonID) (aid.AllocationID, error) {
	id, err := tx.insert(`INSERT INTO allocations (lot_id, person_id, state) VALUES (?, ?, 'planned') RETURNING id`, int64(lot), int64(site))
	if err != nil {
		return 0, fmt.Errorf("add a site to lot %d: %w", lot, err)
	}
	return aid.AllocationID(id), nil
}

const saveAllocationSQL = `
	UPDATE allocations SET state = ?, want = ?, condition = ?, units = ?, sure = ?, got = ?, run_id = ?, asked_at = ?
	 WHERE id = ? AND state = ? AND units = ? AND got = ?`

// SaveAllocation changes an allocation that was read as was. Saved is false
// where it stands elsewhere by now.
func (tx *Tx) SaveAllocation(was, to aid.Allocation) (saved bool, err error) {
	n, err := tx.exec(saveAllocationSQL, string(to.State), to.Want, to.Condition, to.Units, to.Sure, to.Got, null(to.Run), stamp(to.AskedAt),
		int64(was.ID), string(was.State), was.Units, was.Got)
	if err != nil {
		return false, fmt.Errorf("save allocation %d: %w", was.ID, err)
	}
	return n == 1, nil
}
