package config

import (
	"fmt"
	"maps"
	"slices"
)

// An Error is one mistake in the file: "hotline.yaml:12: quiet_hours.from is
// "25:00", want a time such as "21:00"". Items of a list are counted from 1.
type Error struct {
	File    string
	Line    int // from 1
	Problem string
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Problem) }

// unknownKey names the nearest key that is known, if one is near.
func unknownKey(key string, known fields) string {
	best, at := "", 1+max(2, len(key)/3) // "phones" is near "phone", "colour" near nothing
	for _, k := range slices.Sorted(maps.Keys(known)) {
		if d := editDistance(key, k); d < at {
			best, at = k, d
		}
	}
	if best == "" || at >= len(key) {
		return "unknown key " + quote(key)
	}
	return fmt.Sprintf("unknown key %s, did you mean %q?", quote(key), best)
}

// editDistance counts the letters to put in, leave out, change or swap with
// their neighbor to make b of a.
func editDistance(a, b string) int {
	if len(a) > 100 {
		return len(a)
	}
	var before []int // the row before the last
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next := make([]int, len(b)+1)
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
