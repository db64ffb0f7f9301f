package outbox_test

import (
	"database/sql"
	"testing"
	"time"

	"neighborline/internal/aid"
)

// TestOutcomeOverAFullDisk has a text leave and its outcome not be written down,
// as where the disk is full. Once the disk takes it, without a new start, the
// text is looked up, and the next one to that phone leaves.
func TestOutcomeOverAFullDisk(t *testing.T) {
	r := open(t, nil)
	refs := r.queue(aid.Outbound{To: ana}, aid.Outbound{To: ana})
	db, err := sql.Open("sqlite3", r.store.Path()+"?_busy_timeout=5000")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`CREATE TRIGGER disk BEFORE UPDATE ON outbox WHEN NEW.status <> 'sending' BEGIN SELECT RAISE(ABORT, 'it is full'); END`); err != nil {
		t.Fatal(err)
	}
	r.sendDue()
	if err := r.outbox.Reconcile(t.Context()); err == nil {
		t.Error("a doubt that can't be written down is no error")
	}
	if _, err := db.Exec(`DROP TRIGGER disk`); err != nil {
		t.Fatal(err)
	}
	r.clock.Move(61 * time.Second)
	for range 3 {
		r.reconcile()
		r.sendDue()
		r.clock.Move(31 * time.Second)
	}
	sent := r.carrier.Sent(0)
	if len(sent) != 2 || sent[0].Ref != refs[0] || sent[1].Ref != refs[1] {
		t.Fatalf("the carrier has %d texts, want each once and in order", len(sent))
	}
	for i, ref := range refs {
		if m := r.row(ref); m.Status != aid.Sent || m.SID != sent[i].SID {
			t.Errorf("text %d is %s with SID %q, want sent with %q", i+1, m.Status, m.SID, sent[i].SID)
		}
	}
}
