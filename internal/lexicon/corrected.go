package lexicon

// corrections are how people take back what they have just typed, by language.
var corrections = setsOf(map[string][]string{
	"en": {"no wait", "wait no", "no sorry", "sorry no", "i mean|meant", "make that", "scratch that", "correction", "oops", "or rather", "no no", "sorry its|it"},
	"es": {"no perdon", "perdon", "digo", "mejor dicho", "no espera|espere", "quise decir", "no no", "ay no", "o sea"},
	"ru": {"нет", "ой", "точнее", "вернее", "то есть", "простите", "извините", "ошиблась|ошибся", "в смысле", "ой нет"},
	"uk": {"ні", "ой", "точніше", "вірніше", "тобто", "перепрошую", "вибачте", "помилилась|помилився"},
	"vi": {"a khong", "khong phai", "nham", "xin loi", "y toi la", "a nham", "u khong"},
	"zh": {"不对", "不是", "哦不", "说错|打错|写错 了?", "应该是", "错了"},
})

// moves are how people say that they were in one place and are in another.
var moves = setsOf(map[string][]string{
	"en": {"now|currently", "moved to"},
	"es": {"ahora|ahorita", "me|nos mude|mudamos a"},
	"ru": {"теперь|сейчас", "переехал|переехала|переехали в"},
	"uk": {"тепер|зараз", "переїхав|переїхала|переїхали в|до|у"},
	"vi": {"bay gio|h", "gio|gio", "moi? doi|chuyen|don qua|toi|ve|len"},
	"zh": {"现在|现", "搬到|搬去|搬来"},
})

// Corrected cuts a text at the words with which its writer takes the first part
// of it back: "six. no wait, seven". Whether that is so, only the two parts can
// tell. Of several such words the last counts.
func (h *Sense) Corrected() (before, after string, ok bool) { return h.cutAt(corrections) }

// Moved cuts a text about places at the words for "now".
func (h *Sense) Moved() (before, after string, ok bool) { return h.cutAt(moves) }

func (h *Sense) cutAt(sets []*phraseSet) (before, after string, ok bool) {
	const least = 3 // words: one of them on each side
	if len(h.Words) < least {
		return "", "", false
	}
	cut := span{}
	written := scriptsOf(h.Words)
	for i := range sets {
		if !written.has(i) {
			continue
		}
		for _, at := range sets[i].all(h.Words) {
			if at.from > 0 && at.to < len(h.Words) && at.from >= cut.from {
				cut = at
			}
		}
	}
	if cut.to == 0 {
		return "", "", false
	}
	tokens := tokensOf(h.text)
	if len(tokens) != len(h.Words) {
		return "", "", false
	}
	return h.text[:tokens[cut.from].from], h.text[tokens[cut.to-1].to:], true
}
