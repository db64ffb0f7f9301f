package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// standing says who is in the middle of a step that the flows do not have any
// more. They go on in the flow as it was; its author may move them on purpose.
func (k *checking) standing(ctx context.Context, conf config.Config, book *flow.Book) {
	const what = "conversations"
	st, err := store.OpenBeside(ctx, conf.Database, time.Now)
	if err != nil {
		k.bad(what, "%v", err)
		return
	}
	var on []store.Standing
	err = st.Read(ctx, func(r *store.Reader) (err error) {
		on, err = r.Standings()
		return err
	})
	if closeErr := st.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		k.bad(what, "%v", err)
		return
	}
	people, gone := 0, goneSteps(on, book)
	for _, s := range on {
		people += s.N
	}
	about := plural(people, "conversation") + " under way"
	if len(gone) > 0 {
		about += "; on a step that is gone: " + strings.Join(gone, ", ") +
			" (they go on in the flow as it was; to take them along, write moved: {OLD: NEW} into the new one)"
	}
	k.ok(what, "%s", about)
}

// goneSteps names the steps on which people stand and which are neither there
// nor moved.
func goneSteps(on []store.Standing, book *flow.Book) (gone []string) {
	for _, s := range on {
		d := book.Flows[s.Flow]
		if d != nil && (d.Step(s.Step) != nil || d.Moved[s.Step] != "") {
			continue
		}
		gone = append(gone, fmt.Sprintf("%s/%s %d", s.Flow, s.Step, s.N))
	}
	return gone
}
