package flowfile

import (
	"fmt"
	"maps"
	"slices"

	"neighborline/internal/flow"
)

// ownTexts checks a conversation that lists what the hotline's own texts say.
func (src *source) ownTexts(form conversationForm, book *flow.Book) []Says {
	if form.Flow != "" || len(form.Lines) > 0 || form.End != "" {
		src.missing(path{"says"}, "says stands alone: it has no flow, lines or end", "begin a new conversation after a line ---")
	}
	known := sortedKeys(flow.TextKeys)
	var out []Says
	for _, key := range src.keys(path{"says"}) {
		at := path{"says", key}
		if book.Texts.All[key] == nil {
			src.missing(at, fmt.Sprintf("unknown text %q", key), didYouMean(key, known))
		}
		n, _ := src.find(at)
		out = append(out, Says{Line: n.Line, Key: key, We: form.Says[key]})
	}
	return out
}

// playTexts renders the hotline's own texts, as they are texted or said on a
// call.
func (p Player) playTexts(c Conversation) (said []Said, failure *Failure) {
	lang := c.Language
	if lang == "" {
		lang = p.Book.Texts.Base
	}
	facts := typical(p.Book, &flow.Definition{Languages: []string{lang}}, lang, p.Facts)
	for _, s := range c.Says {
		text := p.Book.Texts.Say(s.Key, lang, facts)
		if c.By == flow.ByCall {
			text = p.Book.Texts.Aloud(s.Key, lang, maps.Clone(facts))
		}
		says := slices.DeleteFunc([]string{text}, func(s string) bool { return s == "" })
		said = append(said, Said{Line: s.Line, We: says})
		if want, ok := unlike(s.We, says); !ok {
			return said, &Failure{File: c.File, Line: s.Line, Name: c.Name, Turn: "says: " + s.Key, Want: want, Got: quoted(says)}
		}
	}
	return said, nil
}
