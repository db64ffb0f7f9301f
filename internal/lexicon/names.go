package lexicon

// ownNames are the languages' names as their speakers write them.
var ownNames = map[string]string{
	"en": "English", "es": "Español", "ru": "Русский", "vi": "Tiếng Việt", "zh": "中文", "ar": "العربية", "uk": "Українська",
}

// NameOf is what a language is called by those who speak it; its tag where
// that is not known.
func NameOf(tag string) string {
	if n, ok := ownNames[tag]; ok {
		return n
	}
	return tag
}
