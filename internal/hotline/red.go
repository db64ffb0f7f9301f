package hotline

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// nearMost is how near its time a request is at most before it is red.
const nearMost = 12 * time.Hour

// redRule says what wants a coordinator now: half of the time to find somebody
// is gone, or as long is left until it must have happened.
func (a *act) redRule() store.RedRule {
	rule := store.RedRule{Late: map[aid.Soon]time.Time{}, Near: map[aid.Soon]time.Time{}}
	for _, soon := range []aid.Soon{aid.Today, aid.Days, aid.Week} {
		half := a.waveFor(aid.Request{HowSoon: soon}).Limit / 2
		rule.Late[soon] = a.tx.Now.Add(-half)
		rule.Near[soon] = a.tx.Now.Add(min(half, nearMost))
	}
	return rule
}
