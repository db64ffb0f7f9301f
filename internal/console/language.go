package console

import (
	"net/url"
	"strings"
)

// language changes the language of this session, or of a stranger's pages.
func (c *Console) language(v *visit) error {
	lang := wordsFor(v.form("lang")).Lang
	if v.me.ID != 0 {
		c.sessions.Put(v.r.Context(), keyLang, lang)
		return v.to(nextOf(v.form("next")))
	}
	return v.to(inLanguage(nextOf(v.form("next")), lang))
}

// inLanguage is an address of ours that says which language is wanted, instead
// of what it said of that before.
func inLanguage(path, lang string) string {
	at, err := url.Parse(path)
	if err != nil {
		return path
	}
	q := at.Query()
	q.Set("lang", lang)
	at.RawQuery = q.Encode()
	return at.String()
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
