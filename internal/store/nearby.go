package store

import (
	"maps"
	"slices"
	"sync"

	"neighborline/internal/aid"
)

// A nearby keeps in memory the volunteers round the places for which waves
// looked for some, each with what became of their invites, so that a wave does
// not read hundreds of people and thousands of invites of which nothing has
// changed since the last. It begins empty at each start.
//
// What it tells is what the database would tell the same reader, to the row. To
// that end the writer's connection notes whom each statement touches, by
// triggers (touchSQL), whatever the code that ran it:
//
//   - who is touched stands in changing from before the commit until after it,
//     and then in changed, with the number of that commit;
//   - a reader knows how many commits were over before its view of the database
//     began. It reads anew whoever stands in either, and strikes from changed
//     those of commits that it is sure to see;
//   - a reader from before what another has struck reads past all this.
type nearby struct {
	mu     sync.Mutex // held by one reader at a time, while it reads; guards what follows
	people map[aid.PersonID]*member
	cells  map[cell][]*member // of each part of the map that was read: all volunteers

	// The writer waits for this alone, and nobody reads the database with it.
	marks    sync.Mutex
	commits  uint64 // those over that touched anybody
	changing map[aid.PersonID]bool
	changed  map[aid.PersonID]uint64
	struck   uint64 // the highest commit whose people were struck from changed
	flood    bool   // so many are being touched that all are forgotten
	forgot   bool   // all that was read is to be forgotten

	mostKept, mostChanged int
}

const (
	// mostKept is how many volunteers are kept; about 1 KB of memory each.
	mostKept = 20_000
	// mostChanged is of how many it is kept that they changed: to read everything
	// anew costs less than to read more of them.
	mostChanged = 500
)

func newNearby() *nearby {
	n := &nearby{changed: map[aid.PersonID]uint64{}, mostKept: mostKept, mostChanged: mostChanged}
	n.forget()
	return n
}

func (n *nearby) forget() {
	n.people, n.cells = map[aid.PersonID]*member{}, map[cell][]*member{}
}

// committing notes who is touched by what is about to be committed.
// They are not to change any more.
func (n *nearby) committing(touched map[aid.PersonID]bool) {
	if len(touched) == 0 {
		return
	}
	n.marks.Lock()
	defer n.marks.Unlock()
	n.changing, n.flood = touched, n.flood || len(n.changed)+len(touched) > n.mostChanged
}

// committed notes that it was, or that it came to nothing, which does no harm.
func (n *nearby) committed() {
	n.marks.Lock()
	defer n.marks.Unlock()
	if len(n.changing) == 0 {
		return
	}
	n.commits++
	if n.flood {
		clear(n.changed)
		n.flood, n.forgot, n.struck = false, true, n.commits
	} else {
		for id := range n.changing {
			n.changed[id] = n.commits
		}
	}
	n.changing = nil
}

// over is how many commits are over.
func (n *nearby) over() uint64 {
	n.marks.Lock()
	defer n.marks.Unlock()
	return n.commits
}

// touched lists who is to be read anew by a reader who sees so many commits; ok
// is false where it can't be told.
func (n *nearby) touched(sees uint64) (ids []aid.PersonID, ok bool) {
	n.marks.Lock()
	defer n.marks.Unlock()
	if n.forgot {
		n.forget()
		n.forgot = false
	}
	if n.flood || sees < n.struck {
		return nil, false
	}
	ids = slices.AppendSeq(slices.Collect(maps.Keys(n.changed)), maps.Keys(n.changing))
	return ids, true
}

// strike notes that those were read anew by a reader who sees so many commits.
func (n *nearby) strike(ids []aid.PersonID, sees uint64) {
	n.marks.Lock()
	defer n.marks.Unlock()
	for _, id := range ids {
		if at, ok := n.changed[id]; ok && at <= sees {
			delete(n.changed, id)
			n.struck = max(n.struck, at)
		}
	}
}
