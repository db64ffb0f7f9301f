package hotline_test

import (
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// TestRecordingThatNeverComes shows that somebody whose words were lost at the
// carrier is called back, however often the carrier says so, and that a
// recording which is not ours changes nothing.
func TestRecordingThatNeverComes(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for visit, rec := range []string{"", "RE1"} {
		_, err := h.Hotline.Call(t.Context(), hotline.CallTurn{SID: "CA1", Visit: visit, To: h.Config.Network.Number, Recording: rec})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, sid := range []string{"RE1", "RE1", "RE2"} {
		if err := h.Hotline.RecordingLost(t.Context(), sid); err != nil {
			t.Fatal(err)
		}
	}
	read(t, h, func(r *store.Reader) error {
		n, err := r.CountTasks(aid.TaskCallBack)
		if n != 1 {
			t.Errorf("%d tasks to call back, want 1", n)
		}
		return err
	})
}
