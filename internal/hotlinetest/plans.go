package hotlinetest

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fewRows are tables that stay small however long a network runs.
var fewRows = []string{"deeds", "duty", "lots", "marks", "networks", "places", "sites"}

// partly are indexes that hold of a table no more than what the queries read.
var partly = regexp.MustCompile(`INDEX (tasks_open|tasks_person|people_volunteers|people_taking)\b`)

// readsByIndex fails where a query that a text, a turn of a call or the clock used
// reads a table from end to end: once a network has run for years, everybody's
// texts would wait for it. Where somebody was forgotten their words are looked for
// wherever they may stand, and that is read whole.
func (h *House) readsByIndex(t testing.TB) {
	t.Helper()
	plans, err := h.Store.Plans(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for query := range plans {
		if strings.Contains(query, "instr(") {
			return
		}
	}
	for query, steps := range plans {
		query = strings.Join(strings.Fields(query), " ")
		if strings.HasPrefix(query, "INSERT") {
			continue // the plan of what a foreign key would do, were a row changed
		}
		for _, step := range steps {
			if table, ok := scanned(query, step); ok && !slices.Contains(fewRows, table) && !partly.MatchString(step) {
				t.Errorf("all of %s is read (%s): %s", table, step, query)
			}
		}
	}
}

// scanned is the table that a step of a query's plan reads from end to end.
func scanned(query, step string) (table string, ok bool) {
	name, ok := strings.CutPrefix(step, "SCAN ")
	if !ok || strings.HasPrefix(name, "CONSTANT") || strings.HasPrefix(name, "(") {
		return "", false
	}
	name, _, _ = strings.Cut(name, " ")
	if m := regexp.MustCompile(`(?:FROM|JOIN) (\w+) ` + name + `\b`).FindStringSubmatch(query); m != nil {
		return m[1], true
	}
	return name, true
}
