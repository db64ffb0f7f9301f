package sms

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// parser reads the words of one text.
type parser struct {
	text  string
	toks  []token
	words []string
}

// codesFirst reads "k7 yes m3 no", and "k7 m3", which asks how they stand.
func (p *parser) codesFirst() []Answer {
	var answers []Answer
	for i := 0; i < len(p.toks); {
		codes, next := p.codes(i)
		if len(codes) == 0 {
			return nil
		}
		if next == len(p.toks) {
			if len(answers) > 0 {
				return nil // "k7 yes m3": what of m3?
			}
			return withCodes(Status, codes, "")
		}
		v, after, unsure := verbAt(p.words, next)
		if v == None || unsure || v == Decline && p.words[next] == "not" {
			return nil
		}
		rest, end := p.remark(after)
		if !allowed(v, lexicon.Words(rest)) {
			return nil
		}
		answers = append(answers, withCodes(v, codes, rest)...)
		i = end
	}
	return answers
}

// verbsFirst reads "yes m3 no k7", "drop k7", and verbs without a code.
func (p *parser) verbsFirst() []Answer {
	if all(p.words) {
		return []Answer{{Verb: Accept, Both: true}}
	}
	if v, ok := everyInHan[strings.Join(p.words, "")]; ok {
		return []Answer{{Verb: v, Both: true}}
	}
	var answers []Answer
	for i := 0; i < len(p.toks); {
		v, next, unsure := verbAt(p.words, i)
		if v == None || unsure {
			return nil
		}
		codes, after := p.codes(next)
		if len(codes) == 0 {
			if len(answers) > 0 {
				return nil // "yes k7 no": no to what?
			}
			return p.bare(v, i, next)
		}
		rest, end := p.remark(after)
		if v == Move {
			return p.move(codes, rest)
		}
		if !allowed(v, lexicon.Words(rest)) {
			return nil
		}
		answers = append(answers, withCodes(v, codes, rest)...)
		i = end
	}
	return answers
}

// codes reads one or more codes from word i, with little words between.
func (p *parser) codes(i int) (codes []string, next int) {
	next = i
	for at := i; at < len(p.toks); at++ {
		switch t := p.toks[at]; {
		case t.code != "":
			if !slices.Contains(codes, t.code) {
				codes = append(codes, t.code)
			}
			next = at + 1
		case !links()[t.folded]:
			return codes, next
		}
	}
	return codes, next
}

// remark reads the words from i to the end of the text, or to the next clause
// (a verb with a code), as they were typed; end is the word after them.
func (p *parser) remark(i int) (rest string, end int) {
	for end = i; end < len(p.toks); end++ {
		at := end
		if turns()[p.words[at]] && at+1 < len(p.toks) {
			at++
		}
		if p.clauseAt(at) {
			return p.typed(i, end), at
		}
	}
	return p.typed(i, end), end
}

// clauseAt says whether word i begins the next clause.
func (p *parser) clauseAt(i int) bool {
	if p.toks[0].code != "" {
		if p.toks[i].code == "" || i+1 >= len(p.toks) {
			return false
		}
		v, _, unsure := verbAt(p.words, i+1)
		return v != None && !unsure
	}
	v, next, unsure := verbAt(p.words, i)
	return v != None && !unsure && next < len(p.toks) && p.toks[next].code != ""
}

// typed gives words i to end of the text as they were typed.
func (p *parser) typed(i, end int) string {
	if i >= end {
		return ""
	}
	return strings.TrimSpace(p.text[p.toks[i].from:p.toks[end-1].to])
}

// allowed says whether a verb with a code may be followed by these words.
func allowed(v Verb, rest []string) bool {
	if len(rest) == 0 {
		return true
	}
	first := rest[0]
	if statements()[first] || lexicon.ReadYesNo(first) == lexicon.No || lexicon.ReadYesNo(strings.Join(rest, " ")) == lexicon.Unsure {
		return false
	}
	for _, w := range rest {
		if _, ok := code(w); ok {
			return false // what of that one?
		}
	}
	switch v {
	case Accept:
		return true
	case Decline:
		return reasons()[first]
	case Late, Unsafe, NoAnswer, Done, NotDone, Drop, Close:
		return true
	}
	return false
}

// bare reads a verb without a code, from word i; its words end before next.
func (p *parser) bare(v Verb, i, next int) []Answer {
	rest := p.words[next:]
	switch v {
	case Accept, Decline:
		if all(rest) {
			return []Answer{{Verb: v, Both: true}}
		}
	case Done, Drop, Late:
		if all(rest) || everyJob[strings.Join(rest, " ")] {
			return []Answer{{Verb: v, Both: true}}
		}
	}
	switch {
	case v == Status || v == Block && len(rest) > 0:
		return nil
	case v == Move:
		return p.move(nil, p.typed(next, len(p.toks)))
	case v == Pause:
		return pause(rest)
	case v == Edit && len(rest) > 0 && len(rest) <= verbWords: // EDIT my zip
		return []Answer{{Verb: Edit, Condition: p.typed(next, len(p.toks))}}
	case len(rest) == 0:
		return p.whole(v, i, next)
	case v == Decline && isExcuse(p.words[i:]) && !namesCode(p.toks[next:]):
		return []Answer{{Verb: Decline, Condition: p.typed(i+1, len(p.toks))}}
	case v == Accept && (isCondition(rest) || isHanCondition(rest) || isComing(p.words[i:])) && !namesCode(p.toks[next:]):
		if lexicon.ReadYesNo(strings.Join(p.words[i:], " ")) == lexicon.Unsure || !plainYes(p.words[i:next]) {
			return nil
		}
		if isComing(p.words[i:]) {
			next = i + 1
		}
		return []Answer{{Verb: Accept, Condition: p.typed(next, len(p.toks))}}
	}
	return nil
}

// isExcuse says whether words are a no and why: no, I can't today.
func isExcuse(words []string) bool {
	if len(words) < 2 || !plainYes(words[:1]) {
		return false
	}
	why := strings.Join(words[1:], " ") + " "
	return slices.ContainsFunc(excuses, func(e string) bool { return strings.HasPrefix(why, lexicon.Fold(e)+" ") })
}

// isComing says whether words are a yes and when: yes, I can be there at four.
func isComing(words []string) bool {
	if !plainYes(words[:1]) {
		return false
	}
	for n := 2; n < len(words) && n <= 1+verbWords; n++ {
		if comings[strings.Join(words[1:n], " ")] && isCondition(words[n:]) {
			return true
		}
	}
	return false
}

// isCondition says whether words begin what an acceptance depends on. The
// Vietnamese for evening is typed as "I" is: it is one before the day it is of.
func isCondition(words []string) bool {
	if words[0] == "toi" {
		return len(words) > 1 && (words[1] == "nay" || words[1] == "mai" || words[1] == "thu")
	}
	return conditions()[words[0]]
}

// whole is a verb that is the whole text. A verb that wants an object ("take",
// "not") is none alone.
func (p *parser) whole(v Verb, i, next int) []Answer {
	if (v == Accept || v == Decline) && !plainYes(p.words[i:next]) || onlyWithCode()[strings.Join(p.words[i:next], " ")] {
		return nil
	}
	return []Answer{{Verb: v, Told: carried()[strings.Join(p.words[i:next], " ")]}}
}

// plainYes says whether words are a yes or a no by themselves, not only a verb
// that wants a code.
func plainYes(words []string) bool {
	a := lexicon.ReadYesNo(strings.Join(words, " "))
	return a == lexicon.Yes || a == lexicon.No
}

func namesCode(toks []token) bool {
	return slices.ContainsFunc(toks, func(t token) bool { return t.code != "" })
}

// everyJob are words for all that somebody has. Alone they are no yes to what is
// open: in some of the languages they also say "that is all".
var everyJob = map[string]bool{
	"everything": true, "todo": true,
	lexicon.Fold("все"): true, lexicon.Fold("всё"): true, lexicon.Fold("всі"): true,
	lexicon.Fold("hết"): true, lexicon.Fold("tất cả"): true, "全部": true,
}

// everyInHan are the same as they are written without spaces.
var everyInHan = map[string]Verb{"完成全部": Done, "全部完成": Done, "放弃全部": Drop, "全部放弃": Drop, "迟到全部": Late, "全部迟到": Late}

// all says whether words mean every request that is open.
func all(words []string) bool {
	switch strings.Join(words, " ") {
	case "both", "all", "to both", "to all", "both of them", "all of them", "both please", "to both of them", "to all of them", "for both", "all three", "both of those",
		"ambos", "ambas", "los dos", "las dos", "a los dos", "a las dos", "todos", "todas", "a todos", "a todas", "a ambos", "a ambas", "para los dos", "los tres", "las tres", "a los tres":
		return true
	}
	return bothWords()[strings.Join(words, " ")]
}
