package lexicon

import "sync"

// Danger is whether a text says that somebody's life may be at stake.
type Danger int

// The degrees of danger.
const (
	NoDanger    Danger = iota
	DangerMaybe        // words of danger that may mean something else: ask
	DangerClear        // give the emergency numbers, page the coordinator
)

// dangerWords is one language's danger, compiled.
type dangerWords struct {
	clear, doubtful, harmless, past *phraseSet
	negators                        map[string]bool
}

var dangers = sync.OnceValue(func() []dangerWords {
	var all []dangerWords
	for _, l := range languages {
		all = append(all, dangerWords{
			clear:    compile(l.danger),
			doubtful: compile(l.doubtful),
			harmless: compile(l.harmless),
			past:     compile(l.past),
			negators: wordSet(l.negators),
		})
	}
	return all
})

// ReadDanger looks for words of danger anywhere in a text, in every language.
// What is over ("last week") or denied ("no fire") is a question, not an
// alarm; what only sounds like danger ("kill some time") is nothing. A danger
// that is told in no word we know is not seen: this never replaces a person.
func ReadDanger(s string) Danger { return dangerIn(Words(s)) }

func dangerIn(words []string) Danger {
	worst := told(words)
	if worst == DangerClear && (anyIn(aftermath, words) || fireIsOver(words)) {
		return DangerMaybe
	}
	return worst
}

// TellsOfPast says whether a text has words of what is over: "last month", "since
// the fire", "in rehab".
func TellsOfPast(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	for i := range dangers() {
		if spoken.has(i) && dangers()[i].past.any(spell(i, words)) {
			return true
		}
	}
	return anyIn(aftermath, words) || fireIsOver(words)
}

// told is the danger in a text, whether it is over or not.
func told(words []string) Danger {
	worst := NoDanger
	spoken := tonguesOf(words)
	var calm []span // also that of a neighboring language, in the same letters
	for i := range dangers() {
		if spoken.has(i) && !hanTongues.has(i) {
			calm = append(calm, dangers()[i].harmless.all(words)...)
		}
	}
	for i := range dangers() {
		if !spoken.has(i) {
			continue
		}
		d, text, calm := &dangers()[i], words, calm
		if hanTongues.has(i) {
			text = characters(words)
			calm = d.harmless.all(text)
		}
		worst = max(worst, d.read(text, dangerIdeas[i], calm))
	}
	return worst
}

// aftermath is what is told of an illness or an accident that is behind
// somebody: they go to therapy, and are in no danger now.
var aftermath = setsOf(map[string][]string{
	"en": {"physical|occupational|speech therapy|therapist", "rehab|rehabilitation", "discharged from", "follow up appointment|visit", "checkup"},
	"es": {"terapia|rehabilitacion", "fisioterapia", "dieron|dio de alta"},
	"ru": {"реабилитация|реабилитацию|реабилитации|физиотерапия|физиотерапию", "выписали|выписался|выписалась из"},
	"uk": {"реабілітація|реабілітацію|реабілітації|фізіотерапія|фізіотерапію", "виписали|виписався|виписалась з|із"},
	"vi": {"vat ly tri lieu", "phuc hoi chuc nang", "tai kham", "xuat vien"},
	"zh": {"复健|康复|复查|复诊|理疗|物理治疗|出院"},
})

// read judges the words of one language, given the stretches that only sound
// like danger.
func (d *dangerWords) read(words []string, told *ideas, calm []span) Danger {
	worst := NoDanger
	for _, at := range d.clear.all(words) {
		if ends(at, calm) {
			continue
		}
		if d.denied(words, at) || d.past.any(words) {
			worst = max(worst, DangerMaybe)
			continue
		}
		return DangerClear
	}
	if at, ok := told.find(words, func(s span) bool { return covered(s, calm) }); ok {
		if d.denied(words, at) || d.past.any(words) {
			return DangerMaybe
		}
		return DangerClear
	}
	for _, at := range d.doubtful.all(words) {
		if !covered(at, calm) {
			worst = DangerMaybe
		}
	}
	return worst
}

// denied says whether one of the two words before says no to what follows.
func (d *dangerWords) denied(words []string, at span) bool {
	for _, w := range words[max(0, at.from-2):at.from] {
		if d.negators[w] {
			return true
		}
	}
	return false
}

// Denied says whether one of the two words before word i says no to it, or that
// it is about an animal ("my cat is sick"), in a
// language in which the words may be.
func Denied(words []string, i int) bool {
	spoken := tonguesOf(words)
	for k := range risks() {
		d := dangerWords{negators: risks()[k].negators}
		if spoken.has(k) && d.denied(words, span{i, i + 1}) {
			return true
		}
	}
	return false
}

// covered says whether a stretch shares a word with one of the others.
func covered(s span, others []span) bool {
	for _, o := range others {
		if s.from < o.to && o.from < s.to {
			return true
		}
	}
	return false
}

// ends says whether a harmless phrase has to do with how a phrase begins or ends.
// One that lies within says more about a thing, and takes nothing off what
// happens with it: "swallowed my blood pressure pills".
func ends(s span, harmless []span) bool {
	return covered(span{s.from, s.from + 1}, harmless) || covered(span{s.to - 1, s.to}, harmless)
}
