package store

import (
	"strings"
	"time"

	"neighborline/internal/aid"
)

// A RedRule says at which times an open request wants a coordinator, by how
// soon help was asked for.
type RedRule struct {
	Late map[aid.Soon]time.Time // made before it: half of the time to find somebody is gone
	Near map[aid.Soon]time.Time // to happen before it
}

// redSQL is the one rule of what wants a coordinator now, for the board, the
// digests and the queue alike: it waits to be released, it came back to the
// pool, its time is near, or half of the time to find somebody is gone. What
// it takes stands in RedRule.args.
const redSQL = `(state IN ('partial', 'review') OR state = 'open' AND (reopened > 0
	OR created_at < CASE how_soon WHEN 'today' THEN ? WHEN 'soon' THEN ? ELSE ? END
	OR by_at <> '' AND by_at < CASE how_soon WHEN 'today' THEN ? WHEN 'soon' THEN ? ELSE ? END))`

func (r RedRule) args() (out []any) {
	for _, times := range []map[aid.Soon]time.Time{r.Late, r.Near} {
		out = append(out, stamp(times[aid.Today]), stamp(times[aid.Days]), stamp(times[aid.Week]))
	}
	return out
}

// Areas are how the ZIPs begin that somebody looks after; none is everywhere.
// What has no ZIP is everybody's.
type Areas []string

// within says in SQL whether the ZIP in a column is one of theirs.
func (a Areas) within(column string) (sql string, args []any) {
	if len(a) == 0 {
		return "1", nil
	}
	parts := []string{column + " = ''"}
	for _, p := range a {
		parts = append(parts, column+" >= ? AND "+column+" < ?")
		args = append(args, p, p+":") // the sign after 9
	}
	return "(" + strings.Join(parts, " OR ") + ")", args
}
