package console

import "strings"

// language changes the language of this session, or of a stranger's pages.
func (c *Console) language(v *visit) error {
	lang := wordsFor(v.form("lang")).Lang
	if v.me.ID != 0 {
		c.sessions.Put(v.r.Context(), keyLang, lang)
		return v.to(nextOf(v.form("next")))
	}
	next := nextOf(v.form("next"))
	sep := "?"
	if strings.Contains(next, "?") {
		sep = "&"
	}
	return v.to(next + sep + "lang=" + lang)
}

// strangersLanguage is what a browser wants, of the languages that we have;
// the address says it before the browser does.
func (c *Console) strangersLanguage(v *visit) string {
	if lang := v.query("lang"); lang != "" {
		return lang
	}
	for _, one := range strings.Split(v.r.Header.Get("Accept-Language"), ",") {
		lang, _, _ := strings.Cut(strings.TrimSpace(one), ";")
		lang, _, _ = strings.Cut(lang, "-")
		if _, ok := catalogue[strings.ToLower(lang)]; ok {
			return strings.ToLower(lang)
		}
	}
	return v.conf.Network.Languages[0]
}
