package geo

import (
	"strconv"
	"strings"

	"neighborline/internal/lexicon"
)

// spelledZIP reads a ZIP that was written in words, digit by digit: "nine seven
// five two oh".
func spelledZIP(words []string) (string, bool) {
	const digits = 5
	var b strings.Builder
	for _, w := range words {
		n, ok := lexicon.Numeral(w)
		switch {
		case zeroWords()[w]:
			b.WriteByte('0')
		case ok && n < 10 && w[0] > '9':
			b.WriteString(strconv.Itoa(n))
		case b.Len() == digits:
			return b.String(), true
		default:
			b.Reset()
		}
	}
	return b.String(), b.Len() == digits
}

var zeroWords = set(`zero oh o cero ноль нуль khong 零 〇`)

// cyrillicTown finds a town of the area, or of its states, whose name is
// written in Cyrillic letters as it sounds, in any case: "медфорд", "у
// Грешемі". Of two that sound alike it is none.
func (q query) cyrillicTown(words []string) Reading {
	for i := range words {
		for n := min(2, len(words)-i); n > 0; n-- {
			sound, slots := "", ""
			for _, w := range words[i : i+n] {
				if !isCyrillic(w) || lexicon.Known(w) {
					sound = ""
					break
				}
				sound += soundOf(w, cyrillicSounds)
				slots += slotsOf(w, cyrillicSounds)
			}
			if len(sound) < fewestSounds && !(len(sound) == fewestSounds-1 && (len(words) <= 2 || i > 0 && placeWords()[words[i-1]])) || cyrillicStates()[words[i]] || i > 0 && notWords()[words[i-1]] {
				continue
			}
			if m := (mention{at: i, n: n}); !q.answer && !q.standsAlone(words, m) || m.left(words) {
				continue
			}
			if rows := q.sounding(sound, slots); len(rows) > 0 {
				if r := q.reading(rows, q.answer, words[i:i+n]); r.OK {
					return r
				}
			}
		}
	}
	return Reading{}
}

// cyrillicStates are words that name the state and no town.
var cyrillicStates = set(`орегон орегоне орегона орегоні орегону`)

// fewestSounds is how many consonants a name must have to be known by them; one
// less will do where hardly anything else is said.
const fewestSounds = 4

// sounding are the rows of the one town that sounds so: in the area, or else in
// its states. Of several with the same consonants the one counts that has its
// vowels where the name has them: "салем" is Salem, and not Selma.
func (q query) sounding(sound, slots string) []uint16 {
	home := q.homeStates()
	var near, far, like []town
	for _, i := range q.bySound(sound) {
		t := q.town(i)
		rows := q.rowsOf(t)
		switch {
		case len(q.keep(rows, func(r row) bool { return q.within(r.zip) })) > 0:
			near = append(near, t)
		case len(q.keep(rows, func(r row) bool { return contains(home, r.state) })) > 0:
			far = append(far, t)
		default:
			continue
		}
		if slotsOf(t.key, latinSounds) == slots {
			like = append(like, t)
		}
	}
	if len(near)+len(far) > 1 && len(like) == 1 {
		near = like
	}
	for _, found := range [][]town{near, far} {
		switch {
		case len(found) == 1:
			return q.prefer(q.rowsOf(found[0]), "", []string{found[0].key})
		case len(found) > 1:
			return nil
		}
	}
	return nil
}

// bySound are the places in towns of those with these consonants.
func (a *Atlas) bySound(sound string) []int {
	a.soundsOnce.Do(func() {
		a.sounds = make(map[string][]int, a.towns.len())
		for i := range a.towns.len() {
			s := soundOf(a.key(i), latinSounds)
			a.sounds[s] = append(a.sounds[s], i)
		}
	})
	return a.sounds[sound]
}

// slotsOf is the consonants of a word with a mark for each run of vowels, but
// for the last, which changes with the case.
func slotsOf(word string, sounds *strings.Replacer) string {
	s := sounds.Replace(word)
	var b []byte
	for i := range len(s) {
		c := s[i]
		if strings.IndexByte("aeiouyA", c) >= 0 {
			c = 'A'
		}
		if c != ' ' && (len(b) == 0 || b[len(b)-1] != c) {
			b = append(b, c)
		}
	}
	return strings.TrimRight(string(b), "A")
}

func contains(all []uint16, v uint16) bool {
	for _, a := range all {
		if a == v {
			return true
		}
	}
	return false
}

func isCyrillic(w string) bool { return w != "" && w[0] >= 0xd0 && w[0] <= 0xd4 }

// soundOf is the consonants of a word, with a mark for a vowel at its start.
func soundOf(word string, sounds *strings.Replacer) string {
	s := sounds.Replace(word)
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case strings.IndexByte("aeiouyA", c) >= 0:
			if i == 0 {
				b.WriteByte('A')
			}
		case c == ' ' || i > 0 && s[i-1] == c:
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

var (
	latinSounds = strings.NewReplacer(
		"sch", "sk", "sh", "S", "ch", "C", "ph", "f", "th", "t", "ck", "k", "gh", "g", "wh", "v", "ce", "se", "ci", "si", "cy", "sy",
		"ge", "Ze", "gi", "Zi", "c", "k", "q", "k", "w", "v", "x", "ks", "j", "Z", "h", "h",
	)
	cyrillicSounds = strings.NewReplacer(
		"дж", "Z", "кс", "ks", "а", "a", "б", "b", "в", "v", "г", "g", "ґ", "g", "д", "d", "е", "a", "ё", "a", "є", "a", "ж", "Z", "з", "z",
		"и", "a", "й", "a", "і", "a", "ї", "a", "к", "k", "л", "l", "м", "m", "н", "n", "о", "a", "п", "p", "р", "r", "с", "s", "т", "t",
		"у", "a", "ф", "f", "х", "h", "ц", "ts", "ч", "C", "ш", "S", "щ", "S", "ъ", "", "ы", "a", "ь", "", "э", "a", "ю", "a", "я", "a",
	)
)
