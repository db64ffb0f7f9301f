package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
)

// A deedRow is one line of the table of what coordinators can do.
type deedRow struct {
	verb  Verb
	words map[string][]string // how it is written, by language
	say   string              // an example, as it is shown to people
	how   string              // the text that answers it when something is missing, if not deed_how
	// everyday words are also said to neighbors ("call me"): they are commands
	// only where all that they need stands with them.
	everyday bool
	lead     bool // for leads alone
	looks    bool // shows things and changes none: no audit row
	reads    reads
	// do carries it out; with does where it is about a request, which is looked
	// up first.
	do   func(*turn, Deed) error
	with func(*turn, aid.Request, Deed) error
}

// deedRows is the table of what coordinators can do. It is made anew each time,
// because what it names leads back to it.
func deedRows() []deedRow {
	return append(slices.Concat(askingRows(), keepingRows()), []deedRow{
		{
			verb: DoQueue, say: "Q", reads: nothing, looks: true, do: func(t *turn, _ Deed) error { return t.queue() },
			words: written("q|queue", "cola|lista", "очередь|список", "hang doi", "列表|队列", "черга|список"),
		},
		{
			verb: DoCard, say: "K7", reads: nothing, looks: true, with: func(t *turn, q aid.Request, _ Deed) error { return t.card(q) },
		},
		{
			verb: DoTake, say: "TAKE K7", reads: aCode, everyday: true, with: (*turn).takeOver,
			words: written("take", "tomo|tomar", "беру|взять", "nhan", "接|接手", "беру|взяти"),
		},
		{
			verb: DoRelease, say: "RELEASE K7", reads: aCode, everyday: true, with: settles((*turn).release),
			words: written("release", "liberar|soltar", "выпустить", "tha", "放行", "випустити"),
		},
		{
			verb: DoSay, say: "SAY K7 words", reads: inOrder(aCode, theWords), everyday: true, with: (*turn).say,
			words: written("say|tell", "decir|diga", "сказать|скажи", "noi", "说|告诉", "сказати|скажи"),
		},
		{
			verb: DoCall, say: "CALL K7", reads: either(aCode, aNumber), everyday: true, do: (*turn).callBy,
			words: written("call", "llamar|llama", "позвонить|позвони|звонок", "goi", "打电话|通话", "подзвонити|подзвони|дзвінок"),
		},
		{
			verb: DoDone, say: "DONE 0121", reads: aNumber, everyday: true, do: func(t *turn, d Deed) error { return t.handled(d.Who) },
			words: written("done", "hecho", "готово|сделано", "xong", "完成|好了", "готово|зроблено"),
		},
		{
			verb: DoClose, say: "CLOSE K7 helped", reads: inOrder(aCode, maybe(aWord)), everyday: true, with: settles2((*turn).shut),
			words: written("close", "cerrar", "закрыть", "dong", "关闭", "закрити"),
		},
		{
			verb: DoSplit, say: "SPLIT K7 ride", reads: inOrder(aCode, aWord), with: (*turn).split,
			words: written("split", "dividir|separar", "разделить", "tach", "拆分", "розділити"),
		},
		{
			verb: DoReopen, say: "REOPEN K7", reads: aCode, everyday: true, with: settles((*turn).openAgain),
			words: written("reopen", "reabrir", "открыть снова", "mo lai", "重开", "відкрити знову"),
		},
		{
			verb: DoWhy, say: "WHY K7", reads: aCode, everyday: true, with: func(t *turn, q aid.Request, _ Deed) error { return t.why(q) },
			words: written("why", "por que|porque", "почему", "tai sao|sao", "为什么", "чому"),
		},
		{
			verb: DoVet, say: "VET @ana known", reads: inOrder(maybe(aPerson), maybe(aWord)), how: "vet_how", do: (*turn).vet,
			words: written("vet", "verificar", "проверить", "xet duyet", "审核", "перевірити"),
		},
		{
			verb: DoOnCall, say: "ONCALL me till 20", reads: inOrder(maybe(aName), maybe(theOff), maybe(aTime)), how: "on_call_how", do: (*turn).onCall,
			words: written("oncall|on call", "guardia|de guardia", "дежурю", "truc", "值班", "чергую"),
		},
		{
			verb: DoHelp, say: "HELP", reads: nothing, looks: true, do: func(t *turn, _ Deed) error { return t.reply("coordinator_help", nil) },
		},
	}...)
}

// written gives the words of a verb in each language, folded (lexicon.Fold),
// with | between those that mean the same.
func written(en, es, ru, vi, zh, uk string) map[string][]string {
	out := map[string][]string{}
	for lang, words := range map[string]string{"en": en, "es": es, "ru": ru, "vi": vi, "zh": zh, "uk": uk} {
		out[lang] = strings.Split(words, "|")
	}
	return out
}

// isWritten says whether a word is the verb in any language.
func (r deedRow) isWritten(word string) bool {
	for _, words := range r.words {
		if slices.Contains(words, word) {
			return true
		}
	}
	return false
}

// near is the word of the verb, in English or in a language, that somebody may
// have meant by another.
func (r deedRow) near(word, lang string) (string, bool) {
	words := slices.Concat(r.words["en"], r.words[lang])
	i := slices.IndexFunc(words, func(w string) bool { return lexicon.Slip(word, w) })
	if i < 0 {
		return "", false
	}
	return words[i], true
}

func rowOf(v Verb) (deedRow, bool) {
	rows := deedRows()
	i := slices.IndexFunc(rows, func(r deedRow) bool { return r.verb == v })
	if i < 0 {
		return deedRow{}, false
	}
	return rows[i], true
}

// settles is a deed that deals with what waits about its request.
func settles(do func(*turn, aid.Request) error) func(*turn, aid.Request, Deed) error {
	return settles2(func(t *turn, q aid.Request, _ Deed) error { return do(t, q) })
}

func settles2(do func(*turn, aid.Request, Deed) error) func(*turn, aid.Request, Deed) error {
	return func(t *turn, q aid.Request, d Deed) error {
		if err := t.settled(q); err != nil {
			return err
		}
		return do(t, q, d)
	}
}

// requestAt finds a request by its code for a coordinator. Where there is none
// it suggests the nearest, and acts on nothing.
func (t *turn) requestAt(code string) (aid.Request, bool, error) {
	if c, ok := aid.ParseCode(code); ok {
		code = c
	}
	q, err := t.tx.RequestByCode(code)
	if ok, err := found(err); err != nil {
		return q, false, err
	} else if ok {
		return q, true, t.tx.FileInbound(t.id, 0, q.ID)
	}
	var have []string
	reqs, err := t.tx.LiveRequests(200)
	if err != nil {
		return q, false, err
	}
	for _, q := range reqs {
		have = append(have, q.Code)
	}
	if near, ok := sms.Nearest(code, have); ok {
		return q, false, t.refuse("no_such_code_near", map[string]string{"code": code, "nearest": near})
	}
	return q, false, t.refuse("no_such_code", map[string]string{"code": code})
}
