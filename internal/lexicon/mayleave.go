package lexicon

// leaveSigns are what often goes with a wish for no more texts, or to be
// erased: a no beside writing, a rubbing out beside what is known.
var leaveSigns = ideasOf(map[string][]string{
	"en": {
		"no|not|dont|never|stop|quit|enough|wont|done & send|sending|text|texts|texting|message|messages|messaging|msg|msgs|contact|contacting|write|writing|bother & me|us|anything|nothing|anymore|again|more|here|number|else",
		"delete|erase|remove|forget|wipe|scrub|clear & info|information|data|number|everything|messages|texts|name|records|stuff & your|you|my|computer|system|list|file|phone|me|i",
		"take|pull|get & off|out & info|information|data|number|name|me & list|computer|system|file|phone|records",
	},
	"es": {
		"no|ya|nunca|dejen|deje|basta & mand*|escrib*|mensaj*|texte*|envi* & me|nada|mas|aqui|numero",
		"borr*|elimin*|olvid*|quit*|sac* & datos|numero|informacion|todo|mensajes|nombre|lista & mi|mis|me|su|lo|sus|de",
	},
	"ru": {
		"не|хватит|больше|перестан* & пиш*|присыл*|шлите|слать|сообщен* & мне|больше|сюда|ничего|нам",
		"удал*|сотр*|забуд*|убер*|вычерк* & номер*|данн*|все|сообщен*|имя|списк* & мои|мой|меня|мое|обо|база|базы|вашей",
	},
	"uk": {
		"не|годі|досить|більше|перестан* & пиш*|присил*|надсил*|шліть|повідомлен* & мені|більше|сюди|нічого|нам",
		"видал*|зітр*|забуд*|прибер*|викресл* & номер*|дан*|все|усе|повідомлен*|ім'я|списк* & мої|мій|мене|моє|про|бази|вашої",
	},
	"vi": {
		"dung|khong|thoi|ngung & nhan|gui|tin|lien lac & nua|toi|tui|so nay|em",
		"xoa|quen|bo|go & so|thong tin|ten|tin|moi thu|may gi|du lieu|danh sach & toi|tui|em|minh|con",
	},
	"zh": {"别|不要|不想|不用 & 发|短信|信息|联系|打扰 & 我|再|了", "删|忘|去掉|抹|除 & 号码|电话|资料|记录|信息|名字|名单 & 我"},
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
	spoken := tonguesOf(words)
	for i := range leaveSigns {
		if spoken.has(i) && leaveSigns[i].in(spell(i, words)) {
			return true
		}
	}
	return false
}
