package lexicon

// livesWords are how people say that they are in a place, or come from it: they
// stand right before its name.
var livesWords = setsOf(map[string][]string{
	"en": {"im|i|were|we|am|are|live|lives|living|stay|staying|stuck|here right? now? in|at|near|by|outside", "from|leaving", "here in"},
	"es": {"vivo|vive|vivimos|estoy|estamos|ando|aqui|soy|somos en|de|por|cerca", "de|desde"},
	"ru": {"я|мы|живу|живем|живет|нахожусь|находимся|тут|здесь в|во|около|возле|под", "из|от"},
	"uk": {"я|ми|живу|живемо|живе|тут в|у|біля|під", "з|із|від"},
	"vi": {"toi|tui|em|con|minh|nha|song|dang|ba|ma|me o", "tu|o"},
	"zh": {"我|我们|住|人 在", "住|从|在"},
})

// LivesAt says whether a word that names a place stands behind words that say
// that somebody is there.
func (h *Sense) LivesAt(i int) bool {
	written := scriptsOf(h.Words)
	for k := range livesWords {
		if !written.has(k) {
			continue
		}
		words := spell(k, h.Words)
		for _, at := range livesWords[k].all(words[:i]) {
			if at.to == i {
				return true
			}
		}
	}
	return false
}
