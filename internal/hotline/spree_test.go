package hotline_test

import (
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// TestAcceptSpree shows that somebody new who says yes to everything is looked
// at, once, and somebody whom a coordinator knows is not.
func TestAcceptSpree(t *testing.T) {
	for tier, want := range map[aid.Tier]int{aid.New: 1, aid.Known: 0} {
		t.Run(string(tier), func(t *testing.T) {
			h := hotlinetest.Open(t, hotlinetest.Options{})
			addAsked(t, h, 7, 1)
			err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
				p, err := tx.EnsurePerson(volunteerPhone(0))
				if err != nil {
					return err
				}
				p.Tier = tier
				return tx.SavePerson(p, store.Point{})
			})
			if err != nil {
				t.Fatal(err)
			}
			looks := func() (n int) {
				read(t, h, func(r *store.Reader) error {
					tasks, err := r.OpenTasks(100)
					for _, k := range tasks {
						if k.Kind == aid.TaskUpkeep && strings.Contains(k.Note, "somebody new") {
							n++
						}
					}
					return err
				})
				return n
			}
			for i := range 7 {
				text(t, h, volunteerPhone(0), "yes "+codeOf(i))
				if i == 3 && looks() != 0 {
					t.Error("four yeses are a spree")
				}
			}
			if n := looks(); n != want {
				t.Errorf("%d looks after seven yeses, want %d", n, want)
			}
		})
	}
}
