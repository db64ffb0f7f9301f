package demo_test

import (
	"testing"
	"time"

	"neighborline/internal/demo"
)

// A text that had not left when the demo ended is no text of the carrier's.
func TestRestoreLeavesOutWhatNeverLeft(t *testing.T) {
	c := demo.NewCarrier(demo.Options{AccountSID: "ACdddddddddddddddddddddddddddddddd", AuthToken: "demo", Number: "+15415550100", Webhooks: "http://127.0.0.1:0", Now: time.Now})
	defer c.Close()
	c.Restore([]demo.Message{
		{From: "+15415550100", To: "+15415550121", Body: "waits", At: time.Now()},
		{SID: "SMdddddddddddddddddddddddddddddddd", From: "+15415550100", To: "+15415550121", Body: "left", At: time.Now()},
	})
	if got := c.Messages(); len(got) != 1 || got[0].Body != "left" {
		t.Errorf("restored %+v, want the one that left", got)
	}
}
