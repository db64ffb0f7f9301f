package flow

import (
	"slices"

	"neighborline/internal/lexicon"
)

// The answers under which it is kept whether somebody asks for help or offers
// it, and where they are.
const (
	roleSave   = "role"
	placeSave  = "place"
	soonSave   = "how_soon"
	peopleSave = "people"
	offerKey   = "offer"
	// offeredSave keeps what a volunteer would do.
	offeredSave = "what"
)

// readEntry reads a first text as the answer to the flow's first question. Who
// says what they can do or give offers it, whatever else the text names.
func (m *machine) readEntry(entry *Step, text string) (opt int, ok bool) {
	if entry.Kind != Choice {
		return -1, false
	}
	if opt, ok := m.d.exactOption(entry, text, m.s.Lang); ok {
		return opt, true
	}
	if entry.Save == roleSave {
		h := m.hear(text)
		switch h.Offers() {
		case lexicon.SureOffer:
			opt := slices.IndexFunc(entry.Choices, func(o Option) bool { return o.Key == offerKey })
			return opt, opt >= 0
		case lexicon.MayOffer:
			return -1, false
		}
	}
	opt, _, ok = m.d.readOption(entry, text, m.s.Lang)
	h := m.hear(text)
	return opt, ok && !m.refuses(entry, opt, text) && !h.SaysWhatINeed()
}

// offers says whether a text may offer something.
func (m *machine) offers(text string) bool {
	h := m.hear(text)
	return h.Offers() != lexicon.NoOffer
}

// refuses says whether a text names an offer only to say no: "no puedo manejar".
func (m *machine) refuses(entry *Step, opt int, text string) bool {
	if entry.Choices[opt].Key != offerKey {
		return false
	}
	h := m.hear(text)
	hits := m.d.optionsHeard(entry, h, m.s.Lang)
	return len(hits) > 0 && !slices.ContainsFunc(hits, func(a hit) bool { return !lexicon.Denied(h.Words, a.from) })
}

// inDoubt says whether a first text may offer help or ask for it, so that the
// person must say which.
func (m *machine) inDoubt(entry *Step, text string) bool {
	if entry.Save != roleSave {
		return false
	}
	h := m.hear(text)
	return h.Offers() == lexicon.MayOffer || len(optionsOf(m.d.optionsHeard(entry, h, m.s.Lang))) > 1
}

// wishes reads the answers that a first text holds and says whether it asks for
// something: a time or an illness alone does not ("do you work tomorrow?").
func (m *machine) wishes(entry *Step, text string) bool {
	var sure, weak []string
	for _, name := range m.reads(text) {
		if name == soonSave || name == risksSave {
			weak = append(weak, name)
		} else {
			sure = append(sure, name)
		}
	}
	if m.read(sure, entry.ID, text, true) == 0 {
		return false
	}
	m.read(weak, entry.ID, text, true)
	return true
}

// reads are the answers to be looked for in a first text. One that names needs
// only to refuse them, or tells of the past, says nothing of a time to come.
func (m *machine) reads(text string) []string {
	step := m.d.saving(needSave)
	if step == nil {
		return m.d.Starts.Reads
	}
	h := m.hear(text)
	if !slices.Contains(h.Off, true) || len(m.d.optionsHeard(step, h, m.s.Lang)) > 0 {
		return m.d.Starts.Reads
	}
	return slices.DeleteFunc(slices.Clone(m.d.Starts.Reads), func(name string) bool { return name == soonSave || name == risksSave })
}
