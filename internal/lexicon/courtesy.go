package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// thanks are whole messages that end a good conversation and want no answer.
var thanks = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range languages {
		for _, w := range l.thanks {
			m[closeUp(Fold(w))] = true
		}
	}
	return m
})

// Thanks says whether a whole message is a courtesy that wants no answer.
func Thanks(s string) bool { return thanks()[closeUp(Fold(s))] }

// politeness holds the courtesies that may stand before or after an answer, by
// the word at which each meets it.
type politeness struct {
	before, after map[string][]string
	chinese       []string // these need no space
}

var polite = sync.OnceValue(func() *politeness {
	p := &politeness{before: map[string][]string{}, after: map[string][]string{}}
	for _, l := range languages {
		for _, w := range l.courtesy {
			f := Fold(w)
			if hasHan(f) {
				p.chinese = append(p.chinese, f)
				continue
			}
			words := strings.Fields(f)
			first, last := words[0], words[len(words)-1]
			p.before[first] = append(p.before[first], f)
			p.after[last] = append(p.after[last], f)
		}
	}
	slices.SortFunc(p.chinese, func(a, b string) int { return len(b) - len(a) }) // 谢谢你 before 谢谢
	return p
})

// trimCourtesy takes "please" and "thank you" off both ends of a folded text.
// A text that is nothing else stays as it is.
func trimCourtesy(f string) string {
	was := f
	for {
		rest := polite().trim(f)
		switch rest {
		case f:
			return f
		case "":
			return was
		}
		f = rest
	}
}

// trim takes one courtesy off each end; nothing is left of a text that is one.
func (p *politeness) trim(f string) string {
	for _, c := range p.after[f[strings.LastIndexByte(f, ' ')+1:]] {
		if f == c {
			return ""
		}
		if rest, ok := strings.CutSuffix(f, " "+c); ok {
			f = rest
			break
		}
	}
	first, _, _ := strings.Cut(f, " ")
	for _, c := range p.before[first] {
		if f == c {
			return ""
		}
		if rest, ok := strings.CutPrefix(f, c+" "); ok {
			f = rest
			break
		}
	}
	if hasHan(f) {
		return p.trimHan(f)
	}
	return f
}

func (p *politeness) trimHan(f string) string {
	for _, c := range p.chinese {
		f = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(f, c), c))
	}
	return f
}

// acted are the opt-outs that the carrier itself acts on and confirms
// (Twilio's default list for long codes and toll-free numbers, 2025).
var acted = []string{"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"}

// CarrierActs says whether the carrier has itself acted on an opt-out, so that
// we must not confirm it a second time. It goes by the bare word alone, where
// CarrierKeyword folds widely.
func CarrierActs(s string) bool {
	return slices.Contains(acted, strings.ToLower(strings.TrimSpace(s)))
}

// greetings are the words of which a greeting is made.
var greetings = lateSet([]string{
	"hi", "hello", "hey", "hiya", "yo", "good", "morning", "afternoon", "evening", "day", "there", "everyone", "everybody", "all", "folks", "friends", "yall", "how", "are", "you", "doing", "today", "its", "me", "happy", "thanksgiving", "merry", "christmas",
	"hola", "buenos", "buenas", "buen", "dias", "dia", "tardes", "noches", "que", "tal", "como", "estan", "esta", "saludos", "a", "todos",
	"привет", "здравствуйте", "здравствуй", "добрый", "доброе", "доброго", "день", "дня", "утро", "утра", "вечер", "вечера", "всем", "как", "дела",
	"привіт", "вітаю", "добрий", "доброго", "добре", "ранок", "ранку", "вечір", "вечора", "дня", "усім", "як", "справи",
	"chao", "xin", "anh", "chi", "ban", "buoi", "sang", "khoe", "khong", "co", "chu", "bac", "ca", "nha",
	"你好", "您好", "大家", "好", "早上", "早", "安", "晚上", "下午", "你", "们", "您",
})

// OnlyGreets says whether a short text greets and says nothing else.
func OnlyGreets(s string) bool {
	const longest = 6
	words := Words(s)
	return len(words) > 0 && len(words) <= longest && !slices.ContainsFunc(words, func(w string) bool { return !greetings()[w] })
}
