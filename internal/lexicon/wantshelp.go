package lexicon

// helpWanted is how people plainly ask for help, by language, and needWanted
// how they begin to say what they need. These are phrases (see phrase).
var (
	helpWanted = setsOf(map[string][]string{
		"en": {
			"i|we really|still|also|just|actually|do|do? need|want|could some|your|a|little? help", "i|we need someone|somebody to help", "^ need|needing|needed some? help", "^ please help me|us", "^ help me|us", "can|could|will anyone|anybody|someone|somebody|you|u please? help me|us",
			"i|we need|am|are looking for help", "i|we|im need|needing help",
		},
		"es": {"necesito|necesitamos|ocupo|ocupamos|nesesito una|mucha|su|de? su? ayuda", "necesito|necesitamos que me|nos ayuden|ayude", "ayudenme|ayudeme|ayudame|ayudenos", "me|nos pueden|puede|podrian|podria ayudar", "pueden|puede|podrian|podria ayudarme|ayudarnos"},
		"ru": {"мне|нам очень|срочно|тоже? нужна|нужно|надо|необходима ваша? помощь", "^ очень|срочно? нужна|необходима помощь", "помогите", "нужна помощь мне|нам", "можете|могли бы? мне|нам? помочь мне|нам"},
		"uk": {"мені|нам дуже|терміново|теж? потрібна|треба|потрібно ваша? допомога|допомоги", "^ дуже|терміново? потрібна|треба|потрібно допомога|допомоги", "допоможіть", "можете мені|нам допомогти"},
		"vi": {"toi|tui|em|con|chau|minh can duoc? giup do|toi|tui|em|minh|con|chau?", "toi|tui|em|con|chau|minh can su? giup do", "xin|nho giup toi|tui|em|con|chau|minh|do|voi", "^ giup toi|tui|em|con|chau|minh", "^ can giup do?"},
		"zh": {"我|我们 也|还|现在|很|真的|急? 需要|要 帮助|帮忙|人帮|救助", "^ 急? 需要|求 帮助|帮忙|助", "^ 请? 帮 帮? 我|我们"},
	})
	needWanted = setsOf(map[string][]string{
		"en": {"i|we really|still|also|just|actually|do? need|needed", "^ need", "i|we ran|are|am|have out|no", "i|we dont have any|enough"},
		"es": {"necesito|necesitamos|ocupo|ocupamos|nesesito", "me|nos hace falta", "me|nos falta|faltan", "no tengo|tenemos"},
		"ru": {"мне|нам очень|срочно|тоже? нужна|нужно|нужен|нужны|надо", "^ очень|срочно? нужна|нужно|нужен|нужны|надо", "у меня|нас нет"},
		"uk": {"мені|нам дуже|терміново|теж? потрібна|потрібно|потрібен|потрібні|треба", "^ дуже|терміново? потрібна|потрібно|потрібен|потрібні|треба", "у мене|нас немає|нема"},
		"vi": {"toi|tui|em|con|chau|minh can"},
		"zh": {"我|我们 也|还|现在|很|急? 需要|缺|没有|没", "^ 急? 需要"},
	})
)

// WantsHelp says whether a text plainly asks for help, and offers none: "I need
// help please". "People need help" and "I dont need help" ask for nothing.
func (h *Sense) WantsHelp() bool {
	return len(h.Words) > 0 && h.offered(helpWanted) && h.Offers() == NoOffer
}

// WantsSomething says whether a text begins to say what its writer needs ("I
// need …"), and offers nothing. What that is must still be found in it.
func (h *Sense) WantsSomething() bool {
	return len(h.Words) > 0 && h.offered(needWanted) && h.Offers() == NoOffer
}
