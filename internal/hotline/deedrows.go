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
	strict   bool // only what fits is one: never suggested
	common   bool // other words are a letter away: suggested only where the rest fits
	alone    bool // by itself it is known with a slip in small letters too: nobody says it to a neighbor
	lead     bool // for leads alone
	looks    bool // shows things and changes none: no audit row
	reads    reads
	needs    func(Deed) bool // what a deed from the console may lack; nil is nothing
	// do carries it out; with does where it names a request, which is looked up
	// first. A verb with both can do either.
	do   func(*turn, Deed) error
	with func(*turn, aid.Request, Deed) error
	undo func(*turn, Deed, stood) error // nil: it can't be undone
}

func hasWords(d Deed) bool { return d.Words != "" }
func hasWho(d Deed) bool   { return d.Who != "" || d.Person != 0 }
func hasWhom(d Deed) bool  { return d.Code != "" || hasWho(d) }
func hasArea(d Deed) bool  { return isArea(d.Area) }

// settling deals with what waits about a request, and then with the request.
func settling(do func(*turn, aid.Request) error) func(*turn, aid.Request, Deed) error {
	return func(t *turn, q aid.Request, _ Deed) error {
		if err := t.settle(q); err != nil {
			return err
		}
		return do(t, q)
	}
}

// deedRows is the table of what coordinators can do. It is made anew each time,
// because what it names leads back to it.
func deedRows() []deedRow {
	return slices.Concat(askingRows(), keepingRows(), referRows(), surgeRows(), requestRows(), joiningRows(), peopleRows(), lotRows(), networkRows())
}

// requestRows are what is done about a request.
func requestRows() []deedRow {
	return []deedRow{
		{
			verb: DoCard, say: "K7", reads: nothing, looks: true, with: func(t *turn, q aid.Request, _ Deed) error { return t.card(q) },
		},
		{
			verb: DoTake, say: "TAKE K7", reads: either(aCode, aNumber), everyday: true, needs: hasWhom,
			with: (*turn).takeOver, do: (*turn).takeTask, undo: (*turn).undoTake,
			words: written("take", "tomo|tomar", "беру|взять", "nhan", "接|接手", "беру|взяти"),
		},
		{
			verb: DoGive, say: "GIVE K7 @ana", reads: inOrder(aCode, aPerson), everyday: true, needs: hasWho, with: (*turn).give, undo: (*turn).undoRequest,
			words: written("give", "dar|dale", "отдать|дать", "giao", "交给", "віддати|дати"),
		},
		{
			verb: DoInvite, say: "INVITE K7 10", reads: inOrder(aCode, maybe(aCount)), everyday: true, with: (*turn).widen,
			words: written("invite", "invitar|avisar", "пригласить|спросить", "moi", "邀请", "запросити|спитати"),
		},
		{
			verb: DoRelease, say: "RELEASE K7", reads: aCode, everyday: true, undo: (*turn).undoRequest,
			with:  settling((*turn).release),
			words: written("release", "liberar|soltar", "выпустить", "tha", "放行", "випустити"),
		},
		{
			verb: DoHold, say: "HOLD K7 2h", reads: inOrder(aCode, maybe(aSpan)), everyday: true, with: (*turn).holdOff, undo: (*turn).undoRequest,
			words: written("hold", "esperar|espera", "придержать", "giu", "暂停|等", "притримати"),
		},
		{
			verb: DoNote, say: "NOTE K7 words", reads: inOrder(aCode, theWords), everyday: true, needs: hasWords, with: (*turn).noteDown, undo: (*turn).undoNote,
			words: written("note", "nota|anotar", "заметка|записать", "ghi", "备注|记", "нотатка|записати"),
		},
		{
			verb: DoSay, say: "SAY K7 words", reads: inOrder(either(aCode, aNumber), theWords), everyday: true, needs: func(d Deed) bool { return hasWhom(d) && hasWords(d) },
			with: (*turn).say, do: (*turn).sayTo,
			words: written("say|tell", "decir|diga", "сказать|скажи", "noi", "说|告诉", "сказати|скажи"),
		},
		{
			verb: DoCall, say: "CALL K7", reads: either(aCode, aNumber), everyday: true, needs: hasWhom,
			with: func(t *turn, q aid.Request, _ Deed) error { return t.callAbout(q) }, do: (*turn).callNumber,
			words: written("call", "llamar|llama", "позвонить|позвони|звонок", "goi", "打电话|通话", "подзвонити|подзвони|дзвінок"),
		},
		{
			verb: DoClose, say: "CLOSE K7 helped", reads: inOrder(aCode, maybe(aWord), maybe(anOther)), everyday: true, with: (*turn).shut, undo: (*turn).undoRequest,
			words: written("close", "cerrar", "закрыть", "dong", "关闭", "закрити"),
		},
		{
			verb: DoReopen, say: "REOPEN K7", reads: aCode, everyday: true, undo: (*turn).undoRequest,
			with:  settling((*turn).openAgain),
			words: written("reopen", "reabrir", "открыть снова", "mo lai", "重开", "відкрити знову"),
		},
		{
			verb: DoWhy, say: "WHY K7", reads: aCode, everyday: true, with: func(t *turn, q aid.Request, _ Deed) error { return t.why(q) },
			words: written("why", "por que|porque", "почему", "tai sao|sao", "为什么", "чому"),
		},
	}
}

// joiningRows make one request of two, and two of one.
func joiningRows() []deedRow {
	return []deedRow{
		{
			verb: DoMerge, say: "MERGE K7 M3", reads: inOrder(aCode, anOther), with: (*turn).mergeInto, undo: (*turn).undoRequest,
			words: written("merge", "unir|juntar", "объединить", "gop", "合并", "поєднати"),
		},
		{
			verb: DoSplit, say: "SPLIT K7 ride", reads: inOrder(aCode, aWord), with: (*turn).split,
			words: written("split", "dividir|separar", "разделить", "tach", "拆分", "розділити"),
		},
	}
}

// peopleRows are what is done about people: who waits, who helps, who answers.
func peopleRows() []deedRow {
	return []deedRow{
		{
			verb: DoDone, say: "DONE 0121", reads: aNumber, everyday: true, needs: hasWho,
			do: (*turn).handled, undo: func(*turn, Deed, stood) error { return nil }, // its tasks are all there is
			words: written("done", "hecho", "готово|сделано", "xong", "完成|好了", "готово|зроблено"),
		},
		{
			verb: DoVet, say: "VET @ana known", reads: inOrder(maybe(aPerson), maybe(aWord)), how: "vet_how", do: (*turn).vet, undo: (*turn).undoVet,
			words: written("vet", "verificar", "проверить", "xet duyet", "审核", "перевірити"),
		},
		{
			verb: DoOnCall, say: "ONCALL me till 20", reads: inOrder(maybe(aName), maybe(theOff), maybe(aTime)), how: "on_call_how", do: (*turn).onCall, undo: (*turn).undoOnCall,
			words: written("oncall|on call", "guardia|de guardia", "дежурю", "truc", "值班", "чергую"),
		},
	}
}

// networkRows are what is done about the whole network.
func networkRows() []deedRow {
	return []deedRow{
		{
			verb: DoQueue, say: "Q red", reads: maybe(aWord), looks: true, do: (*turn).queue,
			words: written("q|queue|tasks", "cola|lista|tareas", "очередь|список|задачи", "hang doi", "列表|队列|任务", "черга|список|завдання"),
		},
		{
			verb: DoPauseAll, say: "PAUSE ALL", reads: nothing, do: (*turn).pauseAll, undo: func(t *turn, _ Deed, _ stood) error { return t.setOutreach(true) },
			words: written("pause all", "pausa todo|pausar todo", "пауза всем", "tam dung", "全部暂停", "пауза всім"),
		},
		{
			verb: DoResumeAll, say: "RESUME ALL", reads: nothing, do: (*turn).resumeAll, undo: func(t *turn, _ Deed, _ stood) error { return t.setOutreach(false) },
			words: written("resume all", "reanudar todo|seguir todo", "продолжить всем", "hoi lai", "全部恢复", "продовжити всім"),
		},
		{
			verb: DoBlast, say: "BLAST 974 words", reads: inOrder(anArea, theWords), lead: true, needs: func(d Deed) bool { return hasArea(d) && hasWords(d) }, do: (*turn).blast,
			words: written("blast", "avisar todos|aviso", "рассылка|всем", "gui het", "群发", "розсилка|всім"),
		},
		{
			verb: DoConfirm, say: "OK 47", reads: aConfirmation, strict: true, looks: true, do: (*turn).confirmed,
			words: written("ok|okay", "vale|ok", "ок", "duoc", "确认", "ок"),
		},
		{
			verb: DoUndo, say: "UNDO", reads: maybe(aCode), alone: true, do: (*turn).undo,
			words: written("undo", "deshacer", "отменить", "hoan tac", "撤销", "скасувати"),
		},
		{
			verb: DoMore, say: "MORE", reads: nothing, looks: true, do: (*turn).more,
			words: written("more", "mas", "еще", "them", "更多", "ще"),
		},
		{verb: DoDigest, looks: true, do: (*turn).restOfDigest},
		{
			verb: DoHelp, say: "HELP", reads: nothing, looks: true, do: func(t *turn, _ Deed) error { return t.reply("coordinator_help", nil) },
		},
	}
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

// beginsWith says whether a word is the first of several that the verb is
// written with, in any language.
func (r deedRow) beginsWith(word string) bool {
	for _, words := range r.words {
		if slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, word+" ") }) {
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
	rows := append(deedRows(), inboxRows()...)
	i := slices.IndexFunc(rows, func(r deedRow) bool { return r.verb == v })
	if i < 0 {
		return deedRow{}, false
	}
	return rows[i], true
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
