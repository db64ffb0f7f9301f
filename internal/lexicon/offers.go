package lexicon

// An Offering says whether a text offers help.
type Offering int

// How surely a text offers help.
const (
	NoOffer Offering = iota
	MayOffer
	SureOffer
)

var (
	offers    = setsOf(offerWords)
	mayOffers = setsOf(mayOfferWords)
	asks      = setsOf(askingWords)
)

// Offers says whether a first text offers help ("I can translate", "got a spare
// room") rather than asking for it. One that asks as well ("I can cook but
// need food") may be either, so that the person must be asked.
func Offers(s string) Offering {
	h := Hear(s)
	return h.Offers()
}

// Offers says it of a text that was heard.
func (h *Sense) Offers() Offering {
	if len(h.Words) == 0 {
		return NoOffer
	}
	sure, may := h.offered(offers), h.offered(mayOffers)
	switch {
	case !sure && !may:
		return NoOffer
	case !sure, h.offered(asks):
		return MayOffer
	}
	return SureOffer
}

// offered says whether a phrase stands in the text, and no "not" before it: "I
// cant drive" offers nothing.
func (h *Sense) offered(sets []*phraseSet) bool {
	written := scriptsOf(h.Words)
	for i := range sets {
		if !written.has(i) {
			continue
		}
		words := spell(i, h.Words)
		for _, at := range sets[i].all(words) {
			if at.from == 0 || !telling()[words[at.from-1]] && words[at.from-1] != "不" && words[at.from-1] != "нет" && !whatIs(words, at) {
				return true
			}
		}
	}
	return false
}
