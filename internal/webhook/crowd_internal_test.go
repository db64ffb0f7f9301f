package webhook

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// Who waits in vain is sent away in time, or leaves, and takes no place with
// them.
func TestCrowdIsPatientAndNoMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCrowd(1)
		if err := c.enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		begin := time.Now()
		if err := c.enter(t.Context()); !errors.Is(err, errCrowded) || time.Since(begin) != patience {
			t.Errorf("after %v: %v, want to be sent away after %v", time.Since(begin), err, patience)
		}
		gone, leave := context.WithTimeout(t.Context(), time.Second)
		defer leave()
		if err := c.enter(gone); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("who hung up is told %v", err)
		}
		if n := c.waiting.Load(); n != 0 {
			t.Errorf("%d wait, and nobody is there", n)
		}
		c.leave()
		if err := c.enter(t.Context()); err != nil {
			t.Errorf("a place that is free is not given: %v", err)
		}
	})
}
