package store

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestCommitFails shows that a commit that fails is told to everybody whose
// closure was in it, that nothing of it is there, and that writing goes on.
func TestCommitFails(t *testing.T) {
	s := open(t)
	began, release := make(chan struct{}), make(chan struct{})
	errs := make([]error, 2)
	var wg sync.WaitGroup
	wg.Go(func() {
		errs[0] = s.Write(context.Background(), func(tx *Tx) error {
			close(began)
			<-release
			return tx.SetMark("innocent", "1")
		})
	})
	<-began
	wg.Go(func() {
		errs[1] = s.Write(context.Background(), func(tx *Tx) error {
			if _, err := tx.exec(`PRAGMA defer_foreign_keys = ON`); err != nil {
				return err
			}
			_, err := tx.exec(`INSERT INTO offers (need, person_id) VALUES ('food', 999)`) // refused at the commit
			return err
		})
	})
	time.Sleep(20 * time.Millisecond) // until it waits for the writer
	close(release)
	wg.Wait()
	for i, err := range errs {
		if err == nil || !strings.Contains(err.Error(), "commit") {
			t.Errorf("closure %d was told %v, want an error about the commit", i, err)
		}
	}
	if mark(t, s, "innocent") != "" {
		t.Error("a closure of the failed commit is on disk")
	}
	write(t, s, func(tx *Tx) error { return tx.SetMark("after", "1") })
	if mark(t, s, "after") != "1" {
		t.Error("writing does not go on")
	}
}
