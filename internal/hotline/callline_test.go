package hotline_test

import (
	"context"
	"errors"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// A directory knows some lines, and counts how often it is asked.
type directory struct {
	lines map[aid.Phone]aid.LineType
	err   error
	asked int
}

func (d *directory) LineType(_ context.Context, p aid.Phone) (aid.LineType, error) {
	d.asked++
	return d.lines[p], d.err
}

// TestLinesAreLookedUpOnce shows that the carrier is asked once about each
// caller, again where it could not answer, and not at all where the network
// does not want it.
func TestLinesAreLookedUpOnce(t *testing.T) {
	conf := hotlinetest.Config(t)
	for _, want := range []bool{false, true} {
		conf.Carrier.LookUpLines = want
		h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
		for i, p := range []aid.Phone{phoneWalter, phoneBen} {
			_, err := h.Hotline.Call(t.Context(), hotline.CallTurn{SID: string(rune('a' + i)), From: p, To: h.Config.Network.Number})
			if err != nil {
				t.Fatal(err)
			}
		}
		d := &directory{lines: map[aid.Phone]aid.LineType{phoneWalter: aid.Landline}, err: errors.New("busy")}
		for range 2 {
			if err := h.Hotline.LookUpLines(t.Context(), d); err != nil {
				t.Fatal(err)
			}
		}
		d.err = nil
		for range 3 {
			if err := h.Hotline.LookUpLines(t.Context(), d); err != nil {
				t.Fatal(err)
			}
		}
		line, asked := aid.LineType(""), 0
		if want {
			line, asked = aid.Landline, 4 // twice in vain, then once for each
		}
		read(t, h, func(r *store.Reader) error {
			p, err := r.PersonByPhone(phoneWalter)
			if p.LineType != line || d.asked != asked {
				t.Errorf("wanted %v: line %q after %d questions, want %q after %d", want, p.LineType, d.asked, line, asked)
			}
			return err
		})
	}
}
