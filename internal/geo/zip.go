package geo

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// readZIP reads the ZIP of an answer. It is sure, though perhaps not OK, when
// the answer is about ZIPs and no town need be looked for.
func (q query) readZIP(words []string) (r Reading, sure bool) {
	typed := fiveDigits(words)
	if rows := q.known(typed); len(rows) > 0 {
		return q.single(rows)
	}
	for _, w := range words {
		if fixed, ok := lettersToDigits(w); ok {
			if rows := q.known([]string{fixed}); len(rows) > 0 {
				return q.zipReading(rows[0], true, w), true
			}
			typed = append(typed, fixed)
		}
	}
	if said, ok := spelledZIP(words); ok && len(typed) == 0 {
		typed = append(typed, said)
		if rows := q.known(typed); len(rows) > 0 {
			return q.single(rows)
		}
	}
	if len(typed) == 0 {
		typed = nearlyFive(words)
	}
	if len(typed) == 1 {
		if i, ok := q.repair(typed[0]); ok {
			return q.zipReading(i, true, typed[0]), true
		}
	}
	return Reading{}, false
}

// single chooses among ZIPs that were all typed: the only one, or the only
// one of the area ("12345 Main Street, 97520").
func (q query) single(rows []int) (Reading, bool) {
	if near := slices.DeleteFunc(slices.Clone(rows), func(i int) bool { return !q.within(q.zipAt(i)) }); len(near) > 0 {
		rows = near
	}
	if len(rows) > 1 {
		return Reading{}, true
	}
	return q.zipReading(rows[0], false, zipText(q.zipAt(rows[0]))), true
}

func (q query) zipReading(i int, repaired bool, matched string) Reading {
	return Reading{Place: q.place(i), OK: true, Repaired: repaired, Matched: matched}
}

// known keeps the ZIPs that exist, each once.
func (q query) known(typed []string) []int {
	var rows []int
	for _, s := range typed {
		n, ok := zipNumber(s)
		if !ok {
			continue
		}
		if i, ok := q.find(n); ok && !slices.Contains(rows, i) {
			rows = append(rows, i)
		}
	}
	return rows
}

// fiveDigits takes the words that have the shape of a ZIP: five digits, ZIP+4
// in one or two words, and digits set apart when nothing else is said.
func fiveDigits(words []string) []string {
	var found []string
	for _, w := range words {
		if (len(w) == 5 || len(w) == 9) && digits(w) {
			found = append(found, w[:5])
		}
	}
	if all := strings.Join(words, ""); len(found) == 0 && (len(all) == 5 || len(all) == 9) && digits(all) {
		found = append(found, all[:5])
	}
	return found
}

// nearlyFive takes a lone number of four or six digits.
func nearlyFive(words []string) []string {
	var found []string
	for _, w := range words {
		if digits(w) {
			found = append(found, w)
		}
	}
	if len(found) != 1 || len(found[0]) != 4 && len(found[0]) != 6 {
		return nil
	}
	return found
}

// lettersToDigits reads a word in which o, l or i stands for a digit: 9752o.
func lettersToDigits(w string) (string, bool) {
	const fewest = 3 // digits; "oil10" is no ZIP
	if utf8.RuneCountInString(w) != 5 || digits(w) {
		return "", false
	}
	n := 0
	for i := range len(w) {
		if w[i] >= '0' && w[i] <= '9' {
			n++
		}
	}
	fixed := strings.NewReplacer("o", "0", "о", "0", "l", "1", "i", "1").Replace(w)
	return fixed, n >= fewest && digits(fixed)
}

// repair finds the one ZIP of the area that is a slip of the thumb away: one
// digit changed, left out, typed twice or swapped with the next.
func (q query) repair(typed string) (int, bool) {
	if q.everywhere() {
		return 0, false
	}
	found, n := 0, 0
	for i := range q.areaRows() {
		if digitSlip(typed, zipText(q.zipAt(i))) {
			found, n = i, n+1
		}
	}
	return found, n == 1
}

// digitSlip says whether typed is zip with one digit changed, one more, one
// less, or two neighbors swapped.
func digitSlip(typed, zip string) bool {
	i := 0
	for i < len(typed) && i < len(zip) && typed[i] == zip[i] {
		i++
	}
	t, z := typed[i:], zip[i:]
	switch len(typed) - len(zip) {
	case 0:
		return len(t) > 0 && t[1:] == z[1:] ||
			len(t) > 1 && t[0] == z[1] && t[1] == z[0] && t[2:] == z[2:]
	case 1:
		return t[1:] == z
	case -1:
		return t == z[1:]
	}
	return false
}
