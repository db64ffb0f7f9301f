package lexicon

import (
	"strings"
	"sync"
)

var noLonger = compile(
	[]string{
		"dont|doesnt|not|no need|want it|that|this|them|help anymore|now", "no longer need|needed|want|necessary", "never mind|nevermind", "^ nvm $", "nevermind|nvm",
		"not needed any? now|anymore|more", "dont|doesnt|not need a|the|that|my|it|any? ride|food|groceries|help|it|them|anything any? more|anymore|now", "all set now|thanks|thank", "came thru|through already|now", "changed my mind",
		"already|all got|have|found it|one|a|help", "all taken care of", "^ cancel it|that|please $", "forget it|that|about",
	},
	[]string{
		"больше|уже|теперь ничего? не нужна|нужно|нужен|нужны|надо|требуется", "передумал|передумала", "отбой", "уже? сами|сам|сама справились|справился|справилась|обошлись|обойдемся", "больше|уже|уже? больше не нужна|нужно|нужен|нужны|надо|требуется", "не надо|нужно|нужна|нужен уже|больше|спасибо|нашли|нашел|нашла", "уже нашли|нашел|нашла|привезли|купили|помогли", "спасибо уже не надо|нужно",
		"передумав|передумала", "відбій", "вже|уже? самі|сам|сама впорались|впоралися|справились|обійшлись|обійдемось", "більше|вже|уже|тепер нічого? не потрібна|потрібно|потрібен|потрібні|треба", "більше|вже|уже не потрібна|потрібно|потрібен|потрібні|треба", "не треба|потрібно|потрібна вже|більше|дякую|знайшли", "вже|уже знайшли|знайшов|знайшла|привезли|купили|допомогли|підвіз",
	},
	[]string{"thoi khoi", "khoi can|tim|lo", "doi y", "khong|ko can .. nua", "khoi can", "het can", "co nguoi cho|giup roi"},
	[]string{"不 用|要|需要 车|接|送|药|饭|菜|吃的|食物|人|找|帮|来 人|我|忙? 了", "改主意 了", "不 用|需 要? 了", "不用了|不需要了|不必了|已经 有|买|找 到? 了?", "不 用 找"},
	// taking back what was asked for, with a name for it: CANCEL alone is the carrier's
	[]string{
		"cancel|canceling|cancelling my|the|our|that|this|all? my|the|of? food|groceries|grocery|meal|meals|ride|rides|request|requests|order|help|delivery|pickup|medicine|meds|appointment|driver|clothes|diapers|visit|repair|job|it|everything",
		"cancel food|groceries|ride|rides|request|order|help|delivery|pickup|everything", "want|need|like|have|wanna|can|could|please to? i|you|we? cancel it|that|this|please|now|everything|all", "want|need|like|have to cancel $",
		"cancele|cancelen|cancela|cancelar|cancelo|cancelenme|cancelemos el|la|los|las|mi|mis|nuestra|nuestro|lo|todo comida|despensa|mandado|viaje|raite|ride|aventon|transporte|pedido|solicitud|peticion|ayuda|entrega|medicina|medicinas|cita|que|todo?", "cancelar|cancele|cancelen mi|la|el|lo $", "quiero|quisiera|necesito|puede|pueden|favor de? cancelar|cancele|cancelen",
		"отмените|отменить|отменяю|отмени|отменим мою|мой|моё|мои|эту|этот|нашу|наш? заявку|запрос|заказ|поездку|еду|продукты|просьбу|помощь|доставку|машину|лекарства|все|это|пожалуйста",
		"скасуйте|скасувати|скасовую|скасуй|відмініть|відмінити|відміняю мою|моє|мій|мої|цю|цей|нашу|наш? заявку|запит|замовлення|поїздку|їжу|продукти|прохання|допомогу|доставку|машину|ліки|все|це|будь",
		"huy|huỷ bo? yeu|chuyen|do|don|xe|viec|cai|giup|thuc|thuoc", "xin|muon|cho|lam huy bo? yeu|chuyen|do|don|xe|viec|giup|di|gium",
		"取消 掉? 我|我们? 的? 请求|申请|求助|订单|需求|预约|车|接|送|食物|饭|菜|药|这个|这次|帮助|送餐", "帮我|请|想|要|给我 取消 掉? 我|这|那|请|申|订|需|食|车|接|药|饭|帮|吧",
	},
	[]string{
		"ya no se? ocupo|necesito|ocupamos|necesitamos|hace|hacen|quiero el|la|los|las|un|una|nada|mas|falta|ese|esa", "ya no gracias|ya|lo", "cambie de opinion|idea", "siempre no", "ya no lo|la|los|las|me? necesito|quiero|hace|ocupo|necesitamos", "^ ya no $", "ya no hace falta", "ya no gracias", "olvidelo|olvidalo|dejelo", "ya lo|la|me consegui|consiguieron|trajeron|tengo",
	},
)

// NoLonger says whether somebody seems to say that they no longer need what
// they asked for. It is a question to ask them, never an action to take.
func NoLonger(s string) bool { return noLonger.any(characters(Words(s))) }

// notNeeded are the shorter ways to say it, which only answer the question
// whether something is still needed.
var notNeeded = compile([]string{
	"dont|doesnt|not|no need|want it|that|this|them|any|the|a|help|food|anything|groceries|ride", "no need", "not needed|necessary", "no longer", "cancel it|that|this|please|the|my|food|ride",
	"no lo|la|los|las necesito|necesitamos|ocupo|quiero", "no hace falta", "ya no", "no necesito|ocupo mas|nada|eso|comida|ayuda|el|la", "cancelelo|cancelela|cancele|cancelar",
	"не нужна|нужно|нужен|нужны|надо|требуется|хочу", "отмените|отменить|отменяю", "не потрібна|потрібно|потрібен|потрібні|треба", "скасуйте|скасувати|відмініть",
	"khong|ko can", "huy di|bo|giup|yeu|gium", "不 用|需 要?", "不要 了?", "取消",
})

// NotNeeded says whether the answer to "do you still need it?" is a no in other
// words. What is long, asks, or takes half of it back ("not the ride, but …")
// is none.
func NotNeeded(s string) bool {
	const longest = 7 // words, or as many Chinese characters and half as many more
	words := characters(Words(s))
	if len(words) > longest && !hasHan(s) || len(words) > longest*3/2 || strings.ContainsAny(s, "?？") {
		return false
	}
	for _, w := range words {
		if takesBack()[w] {
			return false
		}
	}
	return notNeeded.any(words) || noLonger.any(words)
}

// stillNeeded are the ways to say that something is still needed, which only
// answer the question whether it is.
var stillNeeded = compile([]string{
	"still need|needs|want|wants|do", "do need|want it|that|this|them", "need|want it|that|this|them still",
	"todavia|aun lo|la|los|las? necesito|necesitamos|ocupo|ocupamos|quiero|queremos", "lo|la|los|las necesito|necesitamos|ocupo|ocupamos todavia|aun", "sigo|seguimos necesitando|ocupando",
	"еще|пока нужна|нужно|нужен|нужны|надо", "нужна|нужно|нужен|нужны|надо еще", "ще|досі потрібна|потрібно|потрібен|потрібні|треба", "потрібна|потрібно|потрібен|потрібні|треба ще",
	"van|con con? can", "还|仍 然? 需 要", "还 是? 要",
})

// StillNeeded says whether the answer to "do you still need it?" is a yes in
// other words: "sorry wrong, I do still need it". What is long, asks, or takes a
// part of it back is none.
func StillNeeded(s string) bool {
	const longest = 9 // words, or as many Chinese characters and half as many more
	words := characters(Words(s))
	if len(words) > longest && !hasHan(s) || len(words) > longest*3/2 || strings.ContainsAny(s, "?？") {
		return false
	}
	for _, w := range words {
		if butWords()[w] && !stillWord()[w] {
			return false
		}
	}
	return stillNeeded.any(words) && !notNeeded.any(words) && !noLonger.any(words)
}

// stillWord are words that take nothing back where they stand for "wrong, I do".
var stillWord = lateSet([]string{"wrong", "si"})

// takesBack are the words with which a no is none after all.
var takesBack = lateSet([]string{
	"but", "only", "yet", "if", "until", "forget", "why", "pero", "todavia", "aun", "solo", "si", "но", "еще", "только", "але", "ще", "тільки", "якщо", "если", "nhung", "neu", "但", "吗", "只",
})

// turning are words after which a sentence may say the opposite, besides those
// that say no.
var turning = sync.OnceValue(func() map[string]bool {
	m := wordSet([]string{
		"still", "missing", "except", "though", "however", "almost", "half", "nobody", "noone", "nothing", "wrong", "late", "falta", "faltan", "falto", "menos", "excepto", "casi", "tarde", "aunque",
		"кроме", "почти", "жаль", "не", "нет", "а", "однако", "хотя", "крім", "майже", "шкода", "проте", "хоча",
		"con", "ma", "thieu", "tru", "gan", "chua", "还", "缺", "少", "可", "不", "没", "差", "除", "就",
	})
	for w := range takesBack() {
		m[w] = true
	}
	for i := range dangers() {
		for w := range dangers()[i].negators {
			m[w] = true
		}
	}
	return m
})

// Turns says whether a folded word may turn what a text says into its opposite,
// or takes a part of it back: not, but, still.
func Turns(word string) bool { return turning()[word] }

// TakesBack says whether a folded word takes back what stands before it: but.
func TakesBack(word string) bool { return takesBack()[word] }
