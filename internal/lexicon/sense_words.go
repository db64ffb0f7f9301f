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
	"en": {"just|only asking|curious|wondering|saying", "asking for no reason", "want|wanted|wanna to? say? thank|thanks"},
	"es": {"nomas|nada|solo mas? pregunto|preguntaba|preguntando|curiosidad", "por curiosidad", "quiero|queria|queremos|queriamos|quisiera|solo|nomas dar|darle|darles|agradecer|agradecerle|agradecerles las|sus? gracias?"},
	"ru": {"просто спрашиваю|спросила|спросил|интересно|интересуюсь", "из любопытства", "хочу|хотим|хотел|хотела|хотели|хотелось просто? поблагодарить", "хочу|хотим|хотел|хотела|хотели|просто сказать спасибо"},
	"uk": {"просто питаю|спитала|спитав|цікаво|цікавлюсь", "з цікавості", "хочу|хочемо|хотів|хотіла|хотіли|хотілось просто? подякувати", "хочу|хочемо|хотів|хотіла|хотіли|просто сказати дякую"},
	"vi": {"chi hoi thoi|choi|cho", "hoi choi|thu thoi", "chi|muon noi? loi? cam|cam on|on"},
	"zh": {"只是 问|想问 问|一下", "随便 问", "问 着 玩", "只是|就是|特地|想 想|要|来? 谢|感谢|道谢"},
})

// hoursAsked are how people ask when or where something is, or how it works, by
// language: who asks when food is given out may want some, or may not.
var hoursAsked = setsOf(map[string][]string{
	"en": {"how do|does|would|will .. work|works|go", "what kind|kinds|type|types|sort of help|stuff|things|aid|food|rides", "when|where do|does|is|are|will|can|did you|u|yall|they|we|the|it|food|people", "what|which time|times|hours|days|day", "how late|long|often", "are|is you|yall|they|it|the still? open|closed"},
	"es": {"como funciona|funcionan", "que clase|tipo de ayuda|cosas|comida", "a que hora|horas", "cuando|donde abren|abre|dan|reparten|regalan|entregan|hay|es|son|empieza|vienen", "que dias|dia|horario|horarios", "estan abiertos|cerrados|abierto"},
	"ru": {"как работает|работают|устроено|устроена", "какую|какая помощь", "когда|где вы? раздают|выдают|дают|раздаете|открыто|открыты|открываетесь|работаете|работает|будет|будут|начало|можно", "во сколько", "до скольки", "по каким дням", "в какие дни|часы"},
	"uk": {"як працює|працюють|влаштовано", "яку|яка допомогу|допомога", "коли|де ви? роздають|видають|дають|роздаєте|відчинено|відкрито|відкриваєтесь|працюєте|працює|буде|будуть|початок|можна", "о котрій", "до котрої", "по яких днях", "в які дні|години"},
	"vi": {"may gio", "khi nao|bao gio", "ngay|thu nao|may", "mo|dong cua may|luc|khi|chua"},
	"zh": {"怎么 申请|领|用", "有 什么|哪些 帮助|服务", "几 点", "什么 时候|时间", "哪 天|几 天", "周 几", "开 门|放 吗|了"},
})

// AsksHours says whether a text asks when or where something is, or how it works,
// rather than for it.
func (h *Sense) AsksHours() bool { return anyIn(hoursAsked, h.Words) }
