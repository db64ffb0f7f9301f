package lexicon

// gotPhrases say that what was waited for is there, by language.
var gotPhrases = setsOf(map[string][]string{
	"en": {"it|they|food|everything|she|he already? came|arrived|showed", "i|we already? got", "got it|them|some|everything|one", "bought|found it|them|some|one", "all? set $", "were|im|we are all? set|good|fine"},
	"es": {"ya|me|nos llego|llegaron|trajeron|dieron|vino|vinieron|compro|consiguio", "ya lo|la|los|las .. compro|consiguio|trajo|tengo|tenemos|compre|conseguimos"},
	"ru": {"привезли|пришли|принесли|получили|получил|получила|приехали", "уже|сами|сам|сама|сын|дочь|муж|жена|соседка|сосед уже? купил|купила|купили|нашел|нашли|привез|привезла|принес|принесла|отвез|помог|помогла"},
	"uk": {"привезли|прийшли|принесли|отримали|отримав|отримала|приїхали", "вже|самі|сам|сама|син|донька|дочка|чоловік|дружина|сусідка|сусід вже|уже? купив|купила|купили|знайшов|знайшли|привіз|привезла|приніс|принесла|відвіз|допоміг|допомогла"},
	"vi": {"nhan|co|mua|toi|den duoc? roi", "mua duoc? roi|xong"},
	"zh": {"收到|送来|送到|拿到|买|买到|来|有 了"},
})

// Got says whether a text says that what was waited for is there, or was got
// otherwise.
func Got(s string) bool { return anyIn(gotPhrases, characters(Words(s))) }
