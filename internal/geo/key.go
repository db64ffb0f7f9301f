package geo

import "strings"

// shortWords are how people and post offices shorten the words of a name.
var shortWords = map[string]string{
	"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "mtn": "mountain", "pt": "point",
	"spgs": "springs", "spg": "spring", "jct": "junction", "hts": "heights", "vly": "valley",
	"bch": "beach", "lk": "lake", "crk": "creek", "riv": "river",
}

// directions are shortened at the start of a name only: N Bend.
var directions = map[string]string{"n": "north", "s": "south", "e": "east", "w": "west"}

// townKey brings a folded name of a town into the one form in which they are
// compared: short words written out, "the" off, Mc Grath and O Brien in one
// word, as others are.
func townKey(folded string) string {
	if !strings.Contains(folded, " ") {
		return folded
	}
	words := strings.Fields(folded)
	if words[0] == "the" {
		words = words[1:]
	}
	var key strings.Builder
	for i, w := range words {
		if long, ok := shortWords[w]; ok {
			w = long
		} else if long, ok := directions[w]; ok && i == 0 && len(words) > 1 {
			w = long
		}
		key.WriteString(w)
		if i < len(words)-1 && w != "mc" && w != "o" {
			key.WriteByte(' ')
		}
	}
	return key.String()
}
