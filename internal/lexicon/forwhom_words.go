package lexicon

import "sync"

// forWhom is how people say that they ask for somebody else, by place in
// languages.
var forWhom = sync.OnceValue(func() []forWhomWords {
	out := make([]forWhomWords, len(languages))
	for i, l := range languages {
		t := forWhomTables[l.tag]
		out[i] = forWhomWords{compile(t.kin), wordSet(t.other), compile(t.need), wordSet(t.with), wordSet(t.self)}
	}
	return out
})

// forWhomTables hold phrases (kin, need) and words, as they are written.
var forWhomTables = map[string]struct{ kin, other, need, with, self []string }{
	"en": {
		kin: []string{
			"my|our|his|her|their elderly|older|old|sick|disabled|blind|homebound|pregnant|upstairs|downstairs|next? door? neighbor|neighbors|neighbour|neighbours|friend|friends|mom|mum|mother|mama|dad|father|parents|grandma|grandmother|granny|grandpa|grandfather|grandparents|aunt|auntie|uncle|sister|brother|cousin|coworker|client|patient|student|niece|nephew|tenant", "my|our|his|her mother|father|sister|brother in law",
			"a|an|this|some|the elderly|old|older|sick|disabled|blind? neighbor|neighbour|friend|coworker", "a|an|this|some elderly|old|older|sick|disabled|blind|homeless|unhoused man|woman|lady|couple|person|guy|gentleman|neighbor", "someone|somebody else", "my|our sisters|brothers|aunts|uncles|cousins",
		},
		other: []string{"for", "of", "on", "take", "drive", "lift", "visit", "check", "taking", "driving"},
		need:  []string{"needs|need|wants|want|requires|cannot|cant", "could use", "has|have no", "ran|is|are out", "doesnt|dont have", "is|are hungry|cold|stuck|sleeping"},
		with:  []string{"and", "with", "plus", "or"},
		self:  []string{"me", "i", "myself", "us", "we", "my", "im"},
	},
	"es": {
		kin: []string{
			"mi|mis|nuestra|nuestro|nuestros|su|una|un vecina|vecino|vecinos|vecinas|amiga|amigo|amigos|amigas|comadre|compadre|companera|companero|conocida|conocido", "mi|mis|nuestra|nuestro|su mama|madre|papa|padre|papas|padres|abuela|abuelo|abuelita|abuelito|abuelos|tia|tio|hermana|hermano|prima|primo|suegra|suegro|suegros|sobrina|sobrino|cunada|cunado|madrina|padrino",
			"una|un|la|el senora|senor|mujer|hombre|persona|pareja mayor|grande|anciana|anciano|enferma|enfermo|discapacitada|discapacitado", "una|un anciana|anciano|viejita|viejito", "otra persona",
		},
		other: []string{"para", "por", "de"},
		need:  []string{"necesita|necesitan|ocupa|ocupan|quiere|quieren", "no tiene|tienen|puede|pueden", "le|les falta|faltan|hace", "se quedo|quedaron sin", "tiene|tienen hambre|frio"},
		with:  []string{"y", "e", "con", "o"},
		self:  []string{"yo", "mi", "nosotros", "mis", "conmigo"},
	},
	"ru": {
		kin: []string{
			"моя|мой|моей|моему|моего|мою|нашей|нашему|наша|наш|наши|моим|моих пожилая|пожилой|пожилому|больная|больной|старая|старый? соседка|соседке|соседки|соседку|сосед|соседу|соседа|соседи|соседям|подруга|подруге|подруги|друг|другу|друга|мама|маме|мамы|маму|мать|матери|папа|папе|папы|отец|отцу|отца|бабушка|бабушке|бабушки|бабушку|дедушка|дедушке|дедушки|тетя|тете|тети|дядя|дяде|дяди|сестра|сестре|сестры|брат|брату|брата|родители|родителям|родителей|свекровь|свекрови|теща|теще|тещи",
			"маму|маме|мамы|папу|папе|отца|отцу|бабушку|бабушке|бабушки|дедушку|дедушке|дедушки|деда|деду|тетю|тете|тетку|дядю|дяде|свекровь|свекрови|свекра|тещу|теще|сестре|брату|сосед|подругу", "соседка|соседке|соседки|соседу|соседа|подруге|подруги|знакомой|знакомого|знакомому", "другого человека", "пожилой|пожилая|старая|старой женщины|женщине|соседки|соседке|женщина|пары",
		},
		other: []string{"для", "за", "отвезти", "отвезите", "отвезет", "довезти", "довезите", "свозить", "возить", "завезти", "подвезти", "подвезите", "навестить", "проведать", "забрать"},
		need:  []string{"нужна|нужно|нужны|нужен|надо|требуется|просит|нуждается", "не может|могут|хватает", "нет", "нечего", "бы", "кончились|кончилась|закончились|закончилась|кончилось"},
		with:  []string{"и", "с", "со", "или"},
		self:  []string{"я", "мне", "меня", "мной", "мы", "нам", "нас"},
	},
	"uk": {
		kin: []string{
			"моя|мій|моїй|моєму|мого|мою|моєї|нашій|нашому|наша|наш|наші|моїм|моїх літня|літній|літньому|хвора|хворий|стара|старий? сусідка|сусідці|сусідки|сусід|сусіду|сусідові|сусіда|сусіди|сусідам|подруга|подрузі|подруги|друг|другу|друга|мама|мамі|мами|маму|мати|матері|тато|тату|татові|тата|батько|батьку|батька|бабуся|бабусі|дідусь|дідусю|дідуся|тітка|тітці|тітки|дядько|дядькові|дядька|сестра|сестрі|сестри|брат|брату|братові|брата|батьки|батькам|батьків|свекруха|свекрусі|теща|тещі",
			"маму|мамі|мами|тата|тату|татові|батька|батьку|бабусю|бабусі|бабцю|дідуся|дідусю|діда|дідові|тітку|тітці|дядька|дядькові|свекруху|свекрусі|тещу|тещі|сестрі|братові|сусід|подругу|куму|кумі", "сусідка|сусідці|сусідки|сусіду|сусідові|сусіда|подрузі|подруги|знайомої|знайомого|знайомій", "іншої людини",
		},
		other: []string{"для", "за", "свою", "свого", "відвезти", "відвезіть", "довезти", "довезіть", "завезти", "звозити", "возити", "підвезти", "підвезіть", "провідати", "забрати", "ласка"},
		need:  []string{"потрібна|потрібно|потрібні|потрібен|треба|просить|потребує", "не може|можуть|вистачає", "немає", "нема", "нічого", "скінчились|скінчилась|закінчились|закінчилась|скінчилось"},
		with:  []string{"і", "й", "та", "з", "із", "зі", "або"},
		self:  []string{"я", "мені", "мене", "мною", "ми", "нам", "нас"},
	},
	"zh": {
		kin: []string{
			"我|我们|他|她 的? 妈|爸|姐|妹|哥|弟", "我|我们|他|她 的? 妈妈|爸爸|母亲|父亲|奶奶|爷爷|外婆|外公|姥姥|姥爷|邻居|朋友|姐姐|妹妹|哥哥|弟弟|阿姨|叔叔|舅舅|姑姑|婆婆|公公|岳母|岳父|同事|父母|爸妈|室友|病人|学生", "一位|一个|这位 老人|老太太|老先生|邻居|朋友|残疾人", "邻居|别人",
		},
		other: []string{"给", "帮", "替", "为", "送", "载", "接", "带", "车"},
		need:  []string{"需要|缺|没有|没|想要|不能|要|饿"},
		with:  []string{"和", "跟", "与"},
		self:  []string{"我", "们"},
	},
	"vi": {
		kin: []string{
			"mẹ|má|bố|ba|cha|ông|bà|cô|chú|bác|dì|cậu|chị|anh|em|bạn gái|trai|nội|ngoại|thân? của? tôi|tui|mình", "người? hàng xóm của? tôi|tui|mình?", "người khác", "cụ già",
		},
		other: []string{"cho", "dùm", "giùm", "giúp", "chở", "đưa", "đón", "trông", "chăm", "thăm"},
		need:  []string{"cần|muốn|thiếu|đang", "không có|thể|còn", "bị", "hết"},
		with:  []string{"và", "với"},
		self:  []string{"tôi", "tui", "mình", "chúng"},
	},
}
