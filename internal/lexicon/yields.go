package lexicon

// yielding is how people let others go first, by language. Who says so names
// others only to stand back: nothing is asked for them, and they are not at risk.
var yielding = setsOf(map[string][]string{
	"en": {"others|people|them|someone|somebody|everyone|families|folks|anyone .. first|before", "before me|us|mine|ours", "ahead of me|us", "need|needs it? more|worse than"},
	"es": {"primero|antes a|al|con .. demas|otros|otras|otra|gente|tienen|necesitan|familias", "otros|demas|gente|otra persona primero|antes", "antes que a? mi|yo|nosotros"},
	"ru": {"сначала|сперва .. другим|других|тем|людям|кому", "другим|других|людям сначала|сперва|важнее|нужнее"},
	"uk": {"спочатку|спершу .. іншим|інших|тим|людям|кому", "іншим|інших|людям спочатку|спершу|важливіше|потрібніше"},
	"vi": {"lo|giup|uu tien|danh cho? nguoi|ai|nhung|may|moi|cac .. truoc", "nguoi khac|ta truoc", "uu tien"},
	"zh": {"先 .. 别人|人家|其他|别的|老人|有", "别人|人家|他们 .. 先"},
})

// Yields says whether a text lets others go first: "help others first".
func Yields(s string) bool { return anyIn(yielding, characters(Words(s))) }

// leaving are the words with which something is left with a neighbor, and not
// asked for them.
var leaving = lateSet([]string{
	"leave", "leaving", "left", "room", "space", "blocking", "dejar", "deje", "dejen", "dejelo", "dejenlo", "dejela", "lugar", "оставить", "оставьте", "оставляйте", "залишити", "залиште", "лишіть", "留", "让",
})
