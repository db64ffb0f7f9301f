package hotline

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// TestActions shows that the hotline can do whatever a flow may ask for, and
// nothing that no flow can.
func TestActions(t *testing.T) {
	var want []string
	for name := range flow.Actions {
		want = append(want, name)
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(actions))); diff != "" {
		t.Errorf("flow.Actions and what is carried out differ (-flow +hotline):\n%s", diff)
	}
}

// TestTimers shows that every kind of timer that is set is known when it rings.
// That of a wave has its own way; see wave_test.go.
func TestTimers(t *testing.T) {
	for _, k := range []store.TimerKind{
		store.TimerPromise, store.TimerNudge, store.TimerWindow, store.TimerFollowUp,
		store.TimerStillNeeded, store.TimerRemind, store.TimerClose, store.TimerCall, store.TimerTired,
	} {
		if timers[k] == nil {
			t.Errorf("timer %q does nothing", k)
		}
	}
}
