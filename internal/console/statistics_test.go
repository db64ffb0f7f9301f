package console_test

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestStatisticsCountLocalWeeks makes a request late on a Sunday where the
// network is: by UTC it is Monday already, and still it counts in the week that
// ends.
func TestStatisticsCountLocalWeeks(t *testing.T) {
	b := newBench(t, nil)
	zone := b.Config.Network.Timezone
	sunday := time.Date(2026, 11, 29, 21, 30, 0, 0, zone)
	b.Clock.Move(sunday.Sub(b.Clock.Now()))
	b.ask(t, "walter", "need groceries 97520 today for 4")
	b.Clock.Move(time.Hour * 24)
	b.ask(t, "gus", "need a ride 97520 this week for 1")
	b.ask(t, "rosa", "need a ride 97520 this week for 1")
	rows := map[string][]string{}
	body := b.signedIn(t).get(t, "/console/statistics").body
	cell := regexp.MustCompile(`<t[hd][^>]*>([^<]*)</t[hd]>`)
	for _, line := range strings.Split(body, "<tr>") {
		var cells []string
		for _, c := range cell.FindAllStringSubmatch(line, -1) {
			cells = append(cells, c[1])
		}
		if len(cells) == 8 {
			rows[cells[0]] = cells
		}
	}
	for week, made := range map[string]string{"Nov 23": "1", "Nov 30": "2"} {
		if r := rows[week]; len(r) == 0 || r[1] != made {
			t.Errorf("the week of %s shows %v, want %s requests", week, r, made)
		}
	}
}
