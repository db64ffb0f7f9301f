package lexicon

// thankWords begin a thanks. Who thanks for something names it, and asks for
// nothing.
var thankWords = lateSet([]string{
	"thank", "thanks", "thankyou", "thx", "ty", "tysm", "thankful", "grateful", "appreciate", "appreciated", "bless", "gracias", "agradezco", "agradecido", "agradecida", "agradecidos", "agradecemos", "bendiga",
	"спасибо", "благодарю", "благодарна", "благодарен", "дякую", "дякуємо", "вдячна", "вдячний", "cam", "谢", "感",
})

// thanksBegins says whether word j begins a thanks; two of the words are others
// too, but for the word behind them.
func (h *Sense) thanksBegins(j int) bool {
	next := ""
	if j+1 < len(h.Words) {
		next = h.Words[j+1]
	}
	switch w := h.Words[j]; w {
	case "cam":
		return next == "on"
	case "感":
		return next == "谢"
	default:
		return thankWords()[w]
	}
}

// Thanked says whether a thanks stands before word i in its clause, or somebody
// is to be told one: "please tell the driver thank you".
func (h *Sense) Thanked(i int) bool {
	for j := i; j >= 0 && h.clause[j] == h.clause[i]; j-- {
		if h.thanksBegins(j) || tellers()[h.Words[j]] && anyIn(tellThanks, h.Words[j:]) {
			return true
		}
	}
	return false
}

// tellers are the words with which a thanks is given to somebody to pass on.
var tellers = lateSet([]string{"tell", "diganle", "digale", "dile", "передайте", "скажите", "скажіть"})

// tellThanks are such thanks, by language.
var tellThanks = setsOf(map[string][]string{
	"en": {"thank|thanks|thx"}, "es": {"gracias"}, "ru": {"спасибо|благодарность"}, "uk": {"дякую|подяку"},
})
