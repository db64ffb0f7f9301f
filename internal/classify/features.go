package classify

import (
	"slices"
	"unicode"

	"neighborline/internal/lexicon"
)

// Features are what a text is made of, for training.
func Features(text string) []uint32 { return featuresOf(tokens(text)) }

// Words is how many words, or characters of Chinese, a text has.
func Words(text string) int { return len(tokens(text)) }

// featuresOf are what a text consists of: its words, pairs of words that follow
// each other, and parts of words of three to five letters, by which endings and
// slips matter less. Chinese is read by characters. Each is a number below
// Buckets, in ascending order and once; two may share one by chance.
func featuresOf(words []string) []uint32 {
	var found []uint32
	add := func(kind byte, parts ...string) { found = append(found, bucket(kind, parts...)) }
	last := ""
	for _, w := range words {
		add('w', w)
		if last != "" {
			add('p', last, w)
		}
		last = w
		if isHan(w) {
			continue
		}
		letters := []rune("^" + w + "$")
		for n := 3; n <= 5; n++ {
			for i := 0; i+n <= len(letters); i++ {
				add('l', string(letters[i:i+n]))
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// tokens are the folded words of a text, and the single characters of Chinese.
func tokens(text string) []string { return lexicon.Characters(text) }

func isHan(w string) bool {
	for _, r := range w {
		return unicode.Is(unicode.Han, r)
	}
	return false
}

// Buckets is how many numbers there are for features. With four times as many
// as many were heard.
const Buckets = 1 << 15

// bucket is the number of a feature: its FNV-1a hash.
func bucket(kind byte, parts ...string) uint32 {
	const offset, prime = 2166136261, 16777619
	h := (offset ^ uint32(kind)) * prime
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint32(p[i])) * prime
		}
		h *= prime // between two words
	}
	return (h ^ h>>17) & (Buckets - 1)
}
