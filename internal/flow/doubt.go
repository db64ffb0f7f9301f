package flow

import (
	"slices"
	"strconv"
	"strings"

	"neighborline/internal/lexicon"
)

// A reading is taken only as far as the text is explained. The words that name
// something and that no reader knows are its gaps: with too many of them a
// choice that stands in the text may mean something else, and the person is
// asked whether it is right. The measures were chosen on texts that had not been
// looked at when the words were listed (testdata/understanding/README.md).
const (
	mostGaps     = 1 // in a first text, and in an answer that is a choice or a time
	mostGapsSure = 0 // where the choice may be meant otherwise, and beside a number of people
	mostGapsTold = 2 // in an answer to how it went: people tell of it
	fewestWith   = 3 // people that may count who is named with them: "4 with a baby"
	linkWords    = 3 // between "I need" and what is needed: "I need a little more food"
)

// doubtsNeed says whether what somebody needs was read with doubt.
func (m *machine) doubtsNeed(step *Step, text string) bool {
	h := m.hear(text)
	hits := m.d.optionsHeard(step, h, m.s.Lang)
	if compound(&h, hits) || severalApart(&h, hits) {
		return true
	}
	gaps := whatGaps(&h, m.gaps(step, &h))
	n := h.Sized(len(gaps))
	first := m.s.Step != step.ID // nobody asked what they need
	if first && (aboutHelp(&h, hits, text) || m.onlyNamed(step, &h, hits)) {
		return true
	}
	if n <= mostGapsSure {
		return false
	}
	switch {
	case onlyLacks(step, &h, hits), listGap(&h, hits, m.gaps(step, &h)), len(optionsOf(hits)) > 1:
		return true
	case linked(&h, hits, gaps):
		return false
	case n > mostGaps, first && !h.Wishes() && !lexicon.Adds(text):
		return true
	}
	return slices.ContainsFunc(hits, func(a hit) bool {
		return h.Has(a.from) || h.There(a.from, a.to) || touches(&h, gaps, a) || first && gapBefore(&h, gaps, a.from)
	})
}

// aboutHelp says whether a text that nobody asked for names what it names in a
// thanks, or in a question about the help: "thank your driver", "do I need an id
// to get food?". Such a text asks for nothing, or may.
func aboutHelp(h *lexicon.Sense, hits []hit, text string) bool {
	if h.NamesTerms() {
		if q := lexicon.AskedAbout(text); q == lexicon.AskPapers || q == lexicon.AskCost {
			return true
		}
	}
	if len(h.Wished()) > 0 {
		return false
	}
	return h.AsksHours() || len(hits) > 0 && !slices.ContainsFunc(hits, func(a hit) bool { return !h.Thanked(a.from) })
}

// doubts says whether an answer to a step was read with doubt.
func (m *machine) doubts(step *Step, a Answer, text string) bool {
	if isOneWord(text) {
		return false
	}
	if _, exact := m.d.exactOption(step, text, m.s.Lang); exact {
		return false
	}
	if m.soundsOtherwise(step, a, text) {
		return true
	}
	h := m.hear(text)
	switch {
	case step.Kind == Choice && step.Save == needSave:
		return m.doubtsNeed(step, text)
	case step.Kind == Choice && step.Many:
		hits := m.d.optionsHeard(step, h, m.s.Lang)
		return listGap(&h, hits, m.gaps(step, &h)) || step.Save == offeredSave && len(hits) > 0 && m.partUnread(&h)
	case step.Kind == Place:
		return a.isTown() && manyNumbers(&h) || m.otherPlace(a, text) && !m.tookBack(step, a, text) || m.isTakenBack(step, a) || m.movedOn(step, &h)
	case step.Kind == Choice && slices.Contains(outcomes, m.d.Name):
		return h.Sized(len(m.gapsTold(step, a, &h))) > mostGapsTold
	case step.Kind == When:
		gaps := m.gaps(step, &h)
		return h.Sized(len(gaps)) > mostGaps || m.timeGap(&h, gaps) || m.left(step, &h).digits // "wednesday b4 10"
	case step.Save == roleSave:
		return h.Sized(len(m.gaps(step, &h))) > mostGaps || m.left(step, &h).turns > 0 // "I volunteered, but now …"
	case step.Kind == Choice:
		return h.Sized(len(m.gaps(step, &h))) > mostGaps
	case step.Kind == Number && step.Save == peopleSave:
		return m.doubtsPeople(step, a, &h, text)
	}
	return false
}

// gapsTold are the gaps of an answer to how it went. Where nobody came, or more is
// needed, help goes on: what is told in other clauses changes nothing of that.
func (m *machine) gapsTold(step *Step, a Answer, h *lexicon.Sense) []int {
	gaps := m.gaps(step, h)
	opt, ok := step.chosen(a)
	if !ok || !opt.does(ActReopen) && !opt.does(ActOpenLinked) {
		return gaps
	}
	hits := m.d.optionsHeard(step, *h, m.s.Lang)
	return slices.DeleteFunc(slices.Clone(gaps), func(i int) bool {
		return !slices.ContainsFunc(hits, func(a hit) bool { return h.SameClause(i, a.from) })
	})
}

// doubtsPeople says whether a number of people was read with doubt.
func (m *machine) doubtsPeople(step *Step, a Answer, h *lexicon.Sense, text string) bool {
	if n, total := lexicon.TotalPeople(text); total && itoa(n) == a.Value {
		return false
	}
	if m.babyBeside(a, h) {
		return true // "two of us and a baby": three?
	}
	if _, whole := lexicon.Number(text); whole {
		return numerals(h) > 1 && !saysNumber(h, a.Value) && !m.soundsSo(step, a, text) // "two, and one of us is a baby"
	}
	if _, alone := aloneFirst(text); alone {
		return false
	}
	if _, signed := lexicon.Number(lexicon.Unsigned(text)); !signed && !saysNumber(h, a.Value) {
		return true // "my wife, me, and the boy" may be reckoned wrong
	}
	gaps := m.gaps(step, h)
	if _, _, again := h.Corrected(); again {
		_, known := m.parseCorrected(step, text)
		return !known && len(gaps) > mostGapsSure // "six. no wait, seven"
	}
	if gapAdded(h, gaps) {
		return true // "3 kids and my never-heard"
	}
	if slices.ContainsFunc(h.Words, lexicon.TakesBack) {
		return true // "4 but only I need it"
	}
	n, leads := leadingNumber(text)
	if leads && n < fewestWith && slices.ContainsFunc(h.Words[1:], lexicon.Accompanies) {
		return true // "two of us with a never-heard"
	}
	return !leads && (lexicon.PeopleBeside(text) || h.Sized(len(gaps)) > mostGapsSure)
}

// babyBeside says whether a baby is named with a small number that is said as such:
// it may be one of them, or one more.
func (m *machine) babyBeside(a Answer, h *lexicon.Sense) bool {
	n, err := strconv.Atoi(a.Value)
	if err != nil || n < 2 || n >= fewestWith && !slices.ContainsFunc(h.Words, lexicon.GrownUps) || !saysNumber(h, a.Value) {
		return false // "4 with a baby" counts it, "3 adults and a baby" does not
	}
	beside := false
	h.RiskWords(func(i int) { beside = beside || i > 0 && lexicon.Accompanies(h.Words[i-1]) })
	return beside
}

// doubtsFirst says whether the need in a first text was read with doubt. Where it
// was not, and the text has gaps, what is less certain is dropped, since it may
// belong to what was not understood: a later question asks it.
func (m *machine) doubtsFirst(text string) bool {
	step := m.d.saving(needSave)
	if step == nil {
		return false
	}
	named := m.known(needSave)
	if isOneWord(text) { // a slip alone is not sure: "ola" is no "sola"
		h := m.hear(text)
		return named && len(m.d.optionsHeard(step, h, m.s.Lang)) == 0
	}
	if named && (m.soundsOtherwise(step, m.s.Answers[needSave], text) || m.doubtsNeed(step, text)) {
		return true
	}
	h := m.hear(text)
	gaps, most := m.gaps(step, &h), mostGapsSure
	if named && linked(&h, m.d.optionsHeard(step, h, m.s.Lang), gaps) {
		most = mostGaps // "I need a ride to the clinic for 2"
	}
	if m.found(placeSave) && m.placeOfGap(&h, gaps) {
		m.dropFound(placeSave)
	}
	if h.Sized(len(gaps)) > most {
		m.dropUnsure(&h, named, gaps)
	} else if m.s.Answers[needSave].Value == careKey {
		m.dropFound(risksSave)
	}
	return false
}

// careKey is the need of whoever is cared for: it says who that is, and not who
// is at higher risk.
const careKey = "care"

// moneyKey is the need whose time is rather that of what is owed.
const moneyKey = "money"

// owed says whether a time that is no day belongs to what is owed: "this month's rent"
// is due, and not wanted then.
func (m *machine) owed(need Answer) bool {
	return need.Value == moneyKey && m.s.Answers[soonSave].By.IsZero()
}

// dropBeside drops how many people and who is at risk, where they were read
// beside the answer to another step and something in the text is not explained,
// or is left over: a later question asks it. It says how many it dropped.
func (m *machine) dropBeside(step *Step, a Answer, text string) (dropped int) {
	dropped = m.dropUnlikely(step.Reads, text)
	if step.Save == peopleSave || step.Save == risksSave || step.Kind == YesNo {
		return 0
	}
	for _, name := range []string{peopleSave, risksSave, transportSave, soonSave} {
		if !m.found(name) || name == soonSave && step.Save == needSave && !m.s.Answers[name].By.IsZero() || name == transportSave && step.Save != offeredSave {
			continue
		}
		care := name == risksSave && step.Save == needSave && a.Value == careKey
		owed := name == soonSave && step.Save == needSave && m.owed(a)
		h := m.hear(text)
		if care || owed || h.Sized(len(m.gaps(step, &h))) > mostGapsSure || m.leftBeside(step, name, &h) || m.doubtsBeside(name, text) {
			m.dropFound(name)
			dropped++
		}
	}
	return dropped
}

// doubtsBeside says whether a number of people that was read beside the answer to a
// step does not sound so: "我住儿子家" is where, and not how many.
func (m *machine) doubtsBeside(name, text string) bool {
	if _, all := lexicon.Number(text); all || name != peopleSave {
		return false // "me and my 2 kids" is nothing else
	}
	return !m.soundsSo(m.d.saving(name), m.s.Answers[name], text)
}

// found says whether an answer was read from this text.
func (m *machine) found(name string) bool {
	a, ok := m.s.Answers[name]
	had, before := m.was[name]
	return ok && !(before && had == a)
}

// dropFound forgets an answer that was read from this text, and does not say it
// back.
func (m *machine) dropFound(name string) {
	if !m.found(name) {
		return
	}
	said := m.aloud(m.d.saving(name), m.s.Answers[name])
	m.heard = slices.DeleteFunc(m.heard, func(s string) bool { return s == said })
	m.drop(name)
	if had, before := m.was[name]; before {
		m.put(name, had)
	}
}

// dropUnsure drops of what a first text was read as all but the need, the place,
// and what was said of time in so many words beside a need.
func (m *machine) dropUnsure(h *lexicon.Sense, named bool, gaps []int) {
	for _, name := range m.d.Starts.Reads {
		a, ok := m.s.Answers[name]
		if _, had := m.was[name]; had || !ok || name == placeSave || name == needSave {
			continue
		}
		if named && name == soonSave && !a.By.IsZero() && !m.timeGap(h, gaps) {
			continue
		}
		m.dropFound(name)
	}
}

// doubtsRole says whether a first text that names no need may do something else
// than ask for help: a place in it is no wish.
func (m *machine) doubtsRole(text string) bool {
	h := m.hear(text)
	return !m.known(needSave) && (len(h.Wished()) == 0 || h.Owns()) && len(m.gaps(m.d.saving(needSave), &h)) > mostGapsSure
}

// doubtsEntry says whether the first question was answered with doubt: somebody
// asks whether others can do something, or a place is named beside a need.
func (m *machine) doubtsEntry(entry *Step, opt int, text string) bool {
	if entry.Save != roleSave || isOneWord(text) {
		return false
	}
	if _, exact := m.d.exactOption(entry, text, m.s.Lang); exact {
		return false
	}
	if m.unlikely(entry, optionAnswer(entry, m.s.Lang, opt), text) || entry.Choices[opt].Flow == "" && m.soundsOffering(text) {
		return true
	}
	h := m.hear(text)
	switch flow := entry.Choices[opt].Flow; flow {
	case "":
		step := m.d.saving(needSave)
		return len(m.gaps(entry, &h)) > mostGapsSure && (h.Owns() || len(h.Wished()) == 0) && (step == nil || len(m.d.optionsHeard(step, h, m.s.Lang)) == 0)
	case Join:
		sure := h.Offers() == lexicon.SureOffer
		return (h.Questions() || h.AsksHours()) && !sure || len(m.gaps(entry, &h)) > mostGapsSure && (h.Questions() || !sure)
	default:
		step := m.d.saving(needSave)
		return len(m.gaps(entry, &h)) > mostGapsSure || step != nil && len(m.d.optionsHeard(step, h, m.s.Lang)) > 0
	}
}

// doubtsOthers says whether a text that does not answer the open question was
// read with doubt as the answer to others.
func (m *machine) doubtsOthers(step *Step, text string) bool {
	if step.Kind == YesNo { // "ya" may be a yes
		return isOneWord(text) && !strings.ContainsAny(text, "0123456789")
	}
	h := m.hear(text)
	return (step.Save == roleSave || step.Save == needSave) && len(m.gaps(step, &h)) > mostGapsSure
}

// destination says whether a town in a text about a ride may be where to rather
// than where from: it stands in the middle of what is asked for, and nobody says
// that they are there.
func (m *machine) destination(h *lexicon.Sense, a Answer) bool {
	if !a.isTown() {
		return false
	}
	needs := m.d.saving(needSave)
	if needs == nil {
		return false
	}
	hits := m.d.optionsHeard(needs, *h, m.s.Lang)
	if !slices.ContainsFunc(hits, func(a hit) bool { return needs.Choices[a.opt].Key == rideKey }) && (len(hits) > 0 || m.s.Step != m.d.Steps[0].ID) {
		return false
	}
	words := split(lexicon.Words(a.Words))
	at := indexWords(h.Words, words)
	return at > 0 && h.Together(at) && !h.LivesAt(at)
}
