package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// plainTable holds the words of one language that name no thing: those of its
// grammar, of numbers, of time and of people. Chinese ones are by their first
// character as well.
type plainTable struct {
	words map[string]bool
	han   map[string][][]string
}

// plainTables are made when the first text is long enough to need them.
var plainTables = sync.OnceValue(func() []plainTable {
	const many = 750 // words of a language, about
	var all []plainTable
	for i, l := range languages {
		t := plainTable{words: make(map[string]bool, many), han: map[string][][]string{}}
		for _, list := range grammarWords[l.tag] {
			t.add(strings.Fields(list)...)
		}
		t.add(l.courtesy...)
		t.add(l.negators...)
		t.add(l.also...)
		l.numbers.each(func(w string) { t.add(w) })
		l.times.each(func(_ entryKind, _ int, texts ...string) { t.add(texts...) })
		people := &peopleTables()[i]
		for w := range people.kinds {
			t.add(w)
		}
		for _, m := range []map[string]bool{people.age, people.aged} {
			for w := range m {
				t.add(w)
			}
		}
		all = append(all, t)
	}
	return all
})

func (t *plainTable) add(texts ...string) {
	for _, text := range texts {
		for w := range strings.FieldsSeq(Fold(text)) {
			if t.words[w] {
				continue
			}
			t.words[w] = true
			if hasHan(w) {
				chars := characters([]string{w})
				t.han[chars[0]] = append(t.han[chars[0]], chars)
			}
		}
	}
}

// Plain says of each word of the text whether it names no thing of its own:
// "I", "need", "4", "tomorrow", "my mother". What names something, and is
// explained by no reader, has not been understood. The words of the person's own
// language count whatever else the text is in.
func (h *Sense) Plain(lang string) []bool {
	plain := make([]bool, len(h.Words))
	spoken, tables := tonguesOf(h.Words), plainTables()
	for i, w := range h.Words {
		if plain[i] = plain[i] || anyDigit(w); plain[i] {
			continue
		}
		for k := range tables {
			if !spoken.has(k) && languages[k].tag != lang {
				continue
			}
			if tables[k].han[w] == nil && tables[k].words[w] {
				plain[i] = true
				break
			}
			for _, chars := range tables[k].han[w] { // the longer ones too, that begin with it
				if i+len(chars) <= len(h.Words) && slices.Equal(h.Words[i:i+len(chars)], chars) {
					for j := range chars {
						plain[i+j] = true
					}
				}
			}
		}
	}
	return plain
}

// Wished gives the words with which a phrase ends that begins a wish: the
// "need" of "I need", the "necesito" of "necesito un raite".
func (h *Sense) Wished() (ends []int) {
	written := scriptsOf(h.Words)
	for from, to := 0, 0; from < len(h.Words); from = to {
		for to = from + 1; to < len(h.Words) && h.Together(to); to++ {
		}
		clause := h.Words[from:to]
		for _, sets := range [][]*phraseSet{needWanted, helpWanted} {
			for i := range sets {
				if !written.has(i) {
					continue
				}
				for _, at := range sets[i].all(clause) {
					if at.from == 0 || !telling()[clause[at.from-1]] && !whatIs(clause, at) {
						ends = append(ends, from+at.to-1)
					}
				}
			}
		}
	}
	return ends
}

// SaysWhatINeed says whether a text speaks of what its writer needs, and names no
// wish: "do I just write what I need?".
func (h *Sense) SaysWhatINeed() bool {
	for i := 1; i+1 < len(h.Words); i++ {
		if h.Words[i+1] == "need" && whatIs(h.Words, span{i, i + 2}) {
			return len(h.Wished()) == 0
		}
	}
	return false
}

// whatIs says whether words of a wish only say what is meant: "do I just write what I
// need?", and not "what I need is a ride".
func whatIs(words []string, at span) bool {
	return words[at.from-1] == "what" && (at.to >= len(words) || !slices.Contains([]string{"is", "are", "most", "now", "right"}, words[at.to]))
}

// Wishes says whether a word of the text goes with a wish: please, can, without.
func (h *Sense) Wishes() bool {
	spoken := tonguesOf(h.Words)
	for i := range besides() {
		if spoken.has(i) && besides()[i].wish.any(h.Words) {
			return true
		}
	}
	return false
}

// WishesBefore says whether a word that goes with a wish stands before word i,
// in its clause.
func (h *Sense) WishesBefore(i int) bool {
	from := i
	for from > 0 && h.clause[from-1] == h.clause[i] {
		from--
	}
	spoken := tonguesOf(h.Words)
	for k := range besides() {
		if spoken.has(k) && besides()[k].wish.any(h.Words[from:i]) {
			return true
		}
	}
	return false
}

// CountWords marks the words of a text that count people or go with a wish,
// wherever they stand.
func (h *Sense) CountWords(mark func(i int)) {
	spoken := tonguesOf(h.Words)
	for i, w := range h.Words {
		if _, number := Numeral(w); number {
			mark(i)
			continue
		}
		for k := range peopleTables() {
			if spoken.has(k) && (peopleTables()[k].kinds[w] != 0 || besides()[k].wish.any(h.Words[i:i+1])) {
				mark(i)
				break
			}
		}
	}
}

// Has says whether the phrase that begins with word i is said to be there: "I
// have insulin". What is there may be offered as well as wanted.
func (h *Sense) Has(i int) bool {
	const near = 2
	spoken := tonguesOf(h.Words)
	for j := i - 1; j >= 0 && j >= i-near; j-- {
		for k := range peopleTables() {
			if spoken.has(k) && peopleTables()[k].kinds[h.Words[j]] == ownerWord {
				return !Lacks(h.Words, j) && !Lacks(h.Words, j+1) && !Lacks(h.Words, i)
			}
		}
	}
	return false
}

// There says whether the phrase from word from to to is said to be there, in
// its clause: "I have food", "еда есть", "吃的有". A question is none, nor is what
// goes with a no.
func (h *Sense) There(from, to int) bool {
	if h.Questions() {
		return false
	}
	for back := from; back > 0 && h.Together(back); back-- {
		if h.Words[back-1] == "no" || Lacks(h.Words, back-1) {
			return false
		}
	}
	owned := func(j int) bool {
		spoken := tonguesOf(h.Words)
		for k := range peopleTables() {
			if spoken.has(k) && peopleTables()[k].kinds[h.Words[j]] == ownerWord {
				return true
			}
		}
		return false
	}
	const near = 2
	for j := from; j > 0 && from-j < near && h.Together(j); j-- {
		if owned(j - 1) {
			return true
		}
	}
	for j := to; j < len(h.Words) && j-to < near && h.Together(j); j++ {
		if owned(j) {
			return !Lacks(h.Words, j) && (j+1 == len(h.Words) || !h.Together(j+1) || !Lacks(h.Words, j+1))
		}
	}
	return false
}

// Owns says whether a text says of anything that somebody has it.
func (h *Sense) Owns() bool {
	spoken := tonguesOf(h.Words)
	for i, w := range h.Words {
		for k := range peopleTables() {
			if spoken.has(k) && peopleTables()[k].kinds[w] == ownerWord && !Lacks(h.Words, i) && (i+1 == len(h.Words) || !Lacks(h.Words, i+1)) {
				return true
			}
		}
	}
	return false
}

// Questions says whether a text is put as a question.
func (h *Sense) Questions() bool {
	if strings.ContainsAny(h.text, "?？") {
		return true
	}
	last := len(h.Words) - 1
	return last > 0 && (questionEnds()[h.Words[last]] || questionLeads()[h.Words[0]+" "+h.Words[1]])
}

// questionLeads are the words with which such a question begins.
var questionLeads = lateSet(strings.Split("do you,do u,do yall,do they,are you,are u,are yall,are they,is it,is this,is there,can you,could you,will you,would you,did you,does anyone,hay alguien,ustedes dan,вы даете,можно ли,нужны ли,чи ви,чи можна", ","))

// questionEnds are the words with which a question ends that has no mark.
var questionEnds = lateSet([]string{"吗", "嘛", "么", "呢", "hong", "hông", "không", "hả"})

// Sized is how many words a text has; two Chinese characters count as one.
func (h *Sense) Sized(n int) int {
	if len(h.Words) > 0 && hasHan(h.text) {
		return (n + 1) / 2
	}
	return n
}

// CalmWords marks the words of a text that only sound like danger: "my battery
// died".
func (h *Sense) CalmWords(mark func(i int)) {
	spoken := tonguesOf(h.Words)
	for k := range dangers() {
		if !spoken.has(k) {
			continue
		}
		for _, at := range dangers()[k].harmless.all(h.Words) {
			for i := at.from; i < at.to; i++ {
				mark(i)
			}
		}
	}
}

// RiskWords marks the words of a text that tell who is at higher risk.
func (h *Sense) RiskWords(mark func(i int)) {
	spoken := tonguesOf(h.Words)
	for k := range risks() {
		if !spoken.has(k) {
			continue
		}
		for _, key := range riskKeys {
			for _, at := range risks()[k].byKey[key].all(h.Words) {
				for i := at.from; i < at.to; i++ {
					mark(i)
				}
			}
		}
	}
}
