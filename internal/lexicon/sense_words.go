package lexicon

// onlyWords say that only what follows is wanted, by language.
var onlyWords = map[string][]string{
	"en": {"only|just need|needs|want", "what we|i really|actually? need|want is", "all we|i need|want is"},
	"es": {"solo|solamente|nomas necesito|necesitamos|ocupo|ocupamos|quiero|falta", "nada mas necesito|ocupo|falta", "lo que necesito|necesitamos|ocupo|ocupamos|quiero es|son"},
	"ru": {"только|лишь нужен|нужна|нужно|нужны|надо", "нужен|нужна|нужно|нужны|надо только|лишь"},
	"uk": {"тільки|лише потрібен|потрібна|потрібно|потрібні|треба", "потрібен|потрібна|потрібно|потрібні|треба тільки|лише"},
	"vi": {"chi can|muon|thieu"},
	"zh": {"只 要|需|缺|想", "就 缺|差"},
}

// itWords stand behind "only need" for what was named before.
var itWords = lateSet([]string{"it", "them", "help", "to", "some", "lo", "la", "los", "las", "ayuda", "que", "это", "его", "ее", "их", "помощь", "це", "його", "її", "їх", "допомога", "no", "giup", "cho", "它", "帮", "一"})

// curious is how people say that they ask for nothing, by language.
var curious = setsOf(map[string][]string{
	"en": {"just|only asking|curious|wondering", "asking for no reason"},
	"es": {"nomas|nada|solo mas? pregunto|preguntaba|preguntando|curiosidad", "por curiosidad"},
	"ru": {"просто спрашиваю|спросила|спросил|интересно|интересуюсь", "из любопытства"},
	"uk": {"просто питаю|спитала|спитав|цікаво|цікавлюсь", "з цікавості"},
	"vi": {"chi hoi thoi|choi|cho", "hoi choi|thu thoi"},
	"zh": {"只是 问|想问 问|一下", "随便 问", "问 着 玩"},
})
