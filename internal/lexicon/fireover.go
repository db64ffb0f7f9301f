package lexicon

import "slices"

// fireOver is what is told of a fire that is out, or that has taken a home, by
// language.
var fireOver = setsOf(map[string][]string{
	"en": {
		"fire|fires|flames is|was|are|were|got|its all? over", "fire|fires|flames is|was|are|were|got|its all? put? out now|already|finally|thank|thankfully|but|and|so|everybody|everyone|we|i", "fire|fires|flames is|was|are|were|got|its all? put? out $",
		"put it|the|that|fire out", "lost .. .. fire", "burned|burnt down",
	},
	"es": {"ya se? lo? apago|apagaron|apagamos", "lo apagaron", "se me|nos quemo todo", "perdimos|perdi .. .. incendio|fuego|quemo"},
	"ru": {"потушили|погасили|потушен", "сгорел|сгорела|сгорело дотла|все|дом|квартира"},
	"uk": {"загасили|погасили|загашено", "згорів|згоріла|згоріло дотла|все|усе|дім|хата|квартира"},
	"vi": {"an toan roi", "dap|tat duoc? tat? roi", "khong co|con cho o"},
	"zh": {"火 已? 经? 灭 了|掉", "扑灭 了", "烧 光|没 了"},
})

// fireWords are those of fires. Without them nothing clear may be left: who lost
// a home and took pills is in danger.
var fireWords = ideasOf(map[string][]string{
	"en": {"fire*", "flame*", "burn*", "smoke*"}, "es": {"fuego*", "incendi*", "quem*", "llamas", "humo"}, "ru": {"пожар*", "горе*", "сгоре*", "гори*", "дым*", "огон*", "огн*"},
	"uk": {"пожеж*", "горі*", "згорі*", "дим*", "вогон*", "вогн*"}, "vi": {"chay", "lua", "khoi"}, "zh": {"火", "烧", "烟"},
})

// burnsOn are words by which another fire burns now, or the same again: "the fire
// was out but it is back". In doubt it does.
var burnsOn = lateSet([]string{
	"back", "again", "burning", "coming", "spreading", "spread", "still", "inside", "trapped", "near", "close", "next",
	"otra", "volvio", "volvieron", "ahora", "quemando", "ardiendo", "cerca", "dentro", "viene",
	"теперь", "снова", "опять", "горит", "горим", "сейчас", "идет", "внутри", "тепер", "знову", "горить", "горимо", "зараз", "йде", "всередині",
	"dang", "lai", "ket", "现", "又", "正", "着",
})

// fireIsOver says whether the danger in a text is a fire that is over: it is
// told so, and not denied ("not put out"), and nothing burns on.
func fireIsOver(words []string) bool {
	if slices.ContainsFunc(characters(words), func(w string) bool { return burnsOn()[w] }) {
		return false
	}
	written := scriptsOf(words)
	for i := range fireOver {
		if !written.has(i) {
			continue
		}
		text := spell(i, words)
		for _, at := range fireOver[i].all(text) {
			if !dangers()[i].denied(text, at) {
				return told(withoutFire(words)) != DangerClear
			}
		}
	}
	return false
}

// withoutFire are words with an x for each that tells of fire.
func withoutFire(words []string) []string {
	out := slices.Clone(characters(words))
	for i := range out {
		for k := range fireWords {
			if fireWords[k].in(out[i : i+1]) {
				out[i] = "x"
				break
			}
		}
	}
	return out
}
