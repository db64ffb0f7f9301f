package lexicon

import "strings"

// keyRows are the keyboards of our alphabets, from the top.
var keyRows = [][]string{{"qwertyuiop", "asdfghjkl", "zxcvbnm"}, {"йцукенгшщзхї", "фывапролджэ", "ячсмитьбю"}}

// sounds are letters that people write for one another by ear.
var sounds = []string{"ckqs", "sz", "vb", "iy", "fv", "gj", "оа", "еиы", "еєэ", "ії", "дт", "гк", "бп", "зс", "шщ", "td", "mn"}

// NearKeys says whether two words of the same length, as folded letters, differ
// in one letter only where a thumb or an ear may have slipped. Any two that
// differ elsewhere than in one letter are left to Slip.
func NearKeys(typed, word []rune) bool {
	at := -1
	for i := range typed {
		if typed[i] == word[i] {
			continue
		}
		if at >= 0 {
			return true // swapped letters, or more than one slip
		}
		at = i
	}
	return at < 0 || near(typed[at], word[at])
}

func near(a, b rune) bool {
	for _, pair := range sounds {
		if strings.ContainsRune(pair, a) && strings.ContainsRune(pair, b) {
			return true
		}
	}
	for _, rows := range keyRows {
		ra, ca := keyAt(rows, a)
		rb, cb := keyAt(rows, b)
		if ra >= 0 && rb >= 0 && max(ra-rb, rb-ra) <= 1 && max(ca-cb, cb-ca) <= 1 {
			return true
		}
	}
	return false
}

// keyAt is the row of a letter and its place in it; the row is -1 where the
// keyboard has no such key.
func keyAt(rows []string, letter rune) (row, column int) {
	for i, keys := range rows {
		column := 0
		for _, k := range keys {
			if k == letter {
				return i, column
			}
			column++
		}
	}
	return -1, 0
}
