package storm

import "time"

// The faults of a send: first those with nothing taken, then those after.
const (
	tooMany     = "429"
	unavailable = "503"
	resetBefore = "reset before"
	hangBefore  = "hang before"
	slow        = "slow"
	serverError = "500 after"
	resetAfter  = "reset after"
	hangAfter   = "hang after"
	cutAnswer   = "201 cut"
	early       = "callback early"
)

// The faults of a list.
const (
	listUnavailable = "list 503"
	listHangs       = "list hangs"
	listSecondPage  = "list second page"
)

// hang is longer than the hotline's send_timeout.
const hang = 2500 * time.Millisecond

// A mix is how often what goes wrong, each a probability.
type mix struct {
	sends                map[string]float64
	lists                map[string]float64
	dropped, doubled     float64 // callbacks
	late, stray          float64
	never, once          float64 // webhooks: not posted at all; posted without a second try
	repeated, concurrent float64
	delayed              float64
}

// rough is the weather of the storm: about one send in four goes wrong.
var rough = mix{
	sends: map[string]float64{
		tooMany: 0.03, unavailable: 0.03, resetBefore: 0.02, hangBefore: 0.003, slow: 0.08,
		serverError: 0.03, resetAfter: 0.03, hangAfter: 0.003, cutAnswer: 0.02, early: 0.05,
	},
	lists:   map[string]float64{listUnavailable: 0.1, listHangs: 0.01, listSecondPage: 0.05},
	dropped: 0.3, doubled: 0.2, late: 0.2, stray: 0.02,
	never: 0.02, once: 0.1, repeated: 0.1, concurrent: 0.05, delayed: 0.1,
}

// order is that in which chance is asked, so that a seed means the same twice.
var order = []string{tooMany, unavailable, resetBefore, hangBefore, slow, serverError, resetAfter, hangAfter, cutAnswer, early}

func (m *mix) send(d *dice) string {
	for _, fault := range order {
		if p := m.sends[fault]; p > 0 && d.chance(p) {
			return fault
		}
	}
	return ""
}

// list is asked at the first page and at the second: a list of many pages must
// come to its end now and then.
func (m *mix) list(d *dice, page int) string {
	faults := []string{listUnavailable, listHangs}
	if page > 0 {
		faults = []string{listSecondPage}
	}
	for _, fault := range faults {
		if p := m.lists[fault]; p > 0 && page < 2 && d.chance(p) {
			return fault
		}
	}
	return ""
}
