package lexicon

// whereWords stand before a place where somebody is or goes, by language: what
// follows "to the" or "at" is where, and no thing that is asked for.
var whereWords = setsOf(map[string][]string{
	"en": {"to|from the|my|her|his|our|a|an", "at|in|near|behind|outside|by the|my|her|his|our|a|an?"},
	"es": {"a|hasta|desde|en|cerca la|las|los|mi|mis|su|una|un|el", "al", "en"},
	"ru": {"в|во|к|ко|из|около|возле|у"},
	"uk": {"в|у|до|із|біля|коло"},
	"vi": {"di|den|toi|ve|ra|o|tai|tu"},
	"zh": {"去|到|在"},
})

// Where marks the words that say where: those right behind such words, in their
// clause. A place of more than one word is marked by its first; Chinese by as
// many characters as a place has.
func (h *Sense) Where(mark func(i int)) {
	const han = 3
	spoken := scriptsOf(h.Words)
	for i := range whereWords {
		if !spoken.has(i) {
			continue
		}
		reach := 1
		if hanTongues.has(i) {
			reach = han
		}
		for _, at := range whereWords[i].all(h.Words) {
			for j := at.to; j < len(h.Words) && j < at.to+reach && h.Together(j); j++ {
				mark(j)
			}
		}
	}
}
