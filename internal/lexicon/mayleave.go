package lexicon

import (
	"slices"
	"strings"
)

// noTextSigns are what often goes with a wish for no more texts: a no beside
// writing.
var noTextSigns = ideasOf(map[string][]string{
	"en": {"no|not|dont|never|stop|quit|enough|wont|done & send|sending|text|texts|texting|message|messages|messaging|msg|msgs|contact|contacting|write|writing|bother & me|us|anything|nothing|anymore|again|more|here|number|else"},
	"es": {"no|ya|nunca|dejen|deje|basta|paren|pare & mand*|escrib*|mensaj*|texte*|textos|envi*|recib*|invitac*|avisos & me|nada|mas|aqui|numero|con|favor"},
	"ru": {"не|хватит|больше|перестан*|прошу & пиш*|писать|присыл*|шлите|слать|сообщен*|смс|смсок|рассылк* & мне|больше|сюда|ничего|нам|меня"},
	"uk": {"не|годі|досить|більше|перестан*|прошу & пиш*|писати|присил*|надсил*|шліть|слати|кликати|повідомлен*|смс|розсилк* & мені|більше|сюди|нічого|нам|мене"},
	"vi": {"dung|khong|thoi|ngung & nhan|gui|tin|lien lac & nua|toi|tui|so nay|em"},
	"zh": {"别|不要|不想|不用 & 发|短信|信息|消息|通知|联系|打扰 & 我|再|了"},
})

// eraseSigns are what often goes with a wish to be erased: a rubbing out beside
// what is known.
var eraseSigns = ideasOf(map[string][]string{
	"en": {"delete|erase|remove|forget|wipe|scrub|clear & info|information|data|number|everything|messages|texts|name|records|stuff & your|you|my|computer|system|list|file|phone|me|i", "throw|toss|dump|trash|get rid & what|everything|whatever|all|info|stuff & you|ya & have|got|know", "take|pull|get & off|out & info|information|data|number|name|me & list|computer|system|file|phone|records"},
	"es": {"tiren|tire|boten|bote & lo que|todo & tienen|tengan|saben", "borr*|elimin*|olvid*|quit*|sac* & datos|numero|informacion|todo|mensajes|nombre|lista & mi|mis|me|su|lo|sus|de"},
	"ru": {"удал*|сотр*|забуд*|убер*|вычерк* & номер*|данн*|все|сообщен*|имя|списк* & мои|мой|меня|мое|обо|база|базы|вашей"},
	"uk": {"видал*|зітр*|забуд*|прибер*|викресл* & номер*|дан*|все|усе|повідомлен*|ім'я|списк* & мої|мій|мене|моє|про|бази|вашої"},
	"vi": {"xoa|quen|bo|go & so|thong tin|ten|tin|moi thu|may gi|du lieu|danh sach & toi|tui|em|minh|con"},
	"zh": {"删|忘|去掉|抹|除 & 号码|电话|资料|记录|信息|名字|名单 & 我"},
})

// ErasesBesides says whether a text asks to be erased where it speaks of no list:
// "take me off your list and erase what you have on me".
func ErasesBesides(s string) bool {
	words := Words(s)
	for from, to := 0, 0; from < len(words); from = to {
		for to = from + 1; to < len(words) && !slices.Contains(conjunctions, words[to]); to++ {
		}
		clause := strings.Join(words[from:to], " ")
		if !NamesList(clause) && (ReadCommand(clause) == Forget || forgetTold(words[from:to]) == Forget) {
			return true
		}
	}
	return false
}

// conjunctions begin another wish.
var conjunctions = []string{"and", "y", "и", "і", "й", "та", "va", "并且", "还有"}

// NamesList says whether a text speaks of a list: to be off it is to get no more
// texts, and not yet to be erased.
func NamesList(s string) bool { return anyIn(lists, characters(Words(s))) }

var lists = setsOf(map[string][]string{
	"en": {"list|lists"}, "es": {"lista|listas"}, "ru": {"список|списка|списке|списков"}, "uk": {"список|списку|списків"}, "vi": {"danh sach"}, "zh": {"名单"},
})

// pleas are how people who are sick of texts say so without a word of texts.
// They may be said to anybody, and so are only answered with how to leave.
var pleas = setsOf(map[string][]string{
	"en": {"didnt|never|dont|not remember|recall? sign|signed|signing up", "do not text $", "^ remove $", "^ no more pls|please|plz|thanks $", "get lost", "go away", "buzz off", "knock it off", "cut it out", "quit it", "give it a rest", "leave us|me be", "dont want this|these|em|them any? more|anymore", "take me off", "why|how am|do|did i keep? getting|get this|these", "im done with this|these|you", "blowing up my phone", "wrong number|person", "who|how|where .. get|got|gave .. my|this number", "^ .. not interested"},
	"es": {"no autorice|pedi|solicite", "no me inscribi|suscribi|registre", "ya parenle|parale|bajenle", "parenle", "que fastidio|lata|molestia", "largense|largate", "dejenme tranquilo|tranquila", "dejen de chingar|molestar|fregar|fastidiar", "no molesten|chinguen|frieguen|fastidien", "me tienen harto|harta", "numero equivocado", "se equivocaron|equivoco|equivocan de numero|persona", "quien les dio mi|este numero", "de donde .. mi|este numero"},
	"ru": {"не подписывался|подписывалась|подписывались|регистрировался|регистрировалась|просил|просила .. рассылк|смс|это|сообщения", "не подписывался|подписывалась $", "уберите|удалите меня", "отстаньте|отстань|отвалите|отвали|отвяжитесь", "достали|задолбали|надоели уже?", "оставьте меня", "ошиблись|ошибся номером", "не туда попали|пишете", "откуда .. мой номер"},
	"uk": {"не підписувався|підписувалась|підписувалася|реєструвався|реєструвалась", "припиніть це", "приберіть|видаліть мене", "відстаньте|відчепіться|відчепись|відваліть", "дістали|задовбали|набридли", "дайте спокій", "помилились|помилилися номером", "не туди попали|пишете", "звідки .. мій номер"},
	"vi": {"khong|ko|chua dang ky", "phien qua|phuc", "lam phien", "de toi|tui yen", "dung nhan|gui|goi", "nham|lon|sai so|nguoi", "sao co|biet so"},
	"zh": {"把 我 删", "没 有? 订阅|报名|注册", "烦死|好烦|太烦|烦人|骚扰", "别烦|别吵|别来烦|滚", "打错|发错|认错 了|人", "怎么 .. 我的 号码|电话"},
})

// MayLeave says whether a short text may ask for no more texts, or to be erased,
// in words that are not sure. Whoever writes it is told how.
func MayLeave(s string) bool {
	const few = 14 // words, or twice as many Chinese characters
	words := Words(s)
	chars := characters(words)
	if len(words) == 0 || len(words) > few && len(words) == len(chars) || len(chars) > 2*few {
		return false
	}
	if anyIn(pleas, chars) {
		return true
	}
	return signed(noTextSigns, words) || signed(eraseSigns, words)
}

// NoMoreTexts says whether a text has a no beside writing, as a wish for no more
// texts has.
func NoMoreTexts(s string) bool { return signed(noTextSigns, Words(s)) }

// MayErase says whether a text has a rubbing out beside what is known of somebody,
// as a wish to be erased has.
func MayErase(s string) bool { return signed(eraseSigns, Words(s)) }

// signed says whether an idea of a set stands in the words.
func signed(sets []*ideas, words []string) bool {
	spoken := tonguesOf(words)
	for i := range sets {
		if spoken.has(i) && sets[i].in(spell(i, words)) {
			return true
		}
	}
	return false
}
