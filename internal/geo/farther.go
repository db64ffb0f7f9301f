package geo

import (
	"strings"

	"neighborline/internal/lexicon"
)

// clauseEnds part a text where people draw breath.
const clauseEnds = ",;.!?:()\n，。！？；、：（）"

// clausesOf numbers the clauses in which the words of a text stand; it is nil
// where a mark stands inside a word ("St.John").
func clausesOf(text string, words []string) []int {
	var clauses []int
	for n := 0; text != ""; n++ {
		part, rest := text, ""
		if i := strings.IndexAny(text, clauseEnds); i >= 0 {
			part, rest = text[:i], strings.TrimLeft(text[i:], clauseEnds)
		}
		for range lexicon.Words(part) {
			clauses = append(clauses, n)
		}
		text = rest
	}
	if len(clauses) != len(words) {
		return nil
	}
	return clauses
}

// farther says whether a town of the area's states, but outside the area, may
// be meant: one that the text gives as a place ("in Bend"), and in a longer
// text one that stands alone between two marks or ends it.
func (q query) farther(words []string, m *mention) bool {
	if m.said {
		return q.answer || !ordinary(words[m.at:m.at+m.n]) || inWords()[words[m.at-1]]
	}
	if q.answer || q.clauses == nil || ordinary(words[m.at:m.at+m.n]) {
		return false
	}
	end := m.at + m.n
	opens := m.at == 0 || q.clauses[m.at-1] != q.clauses[m.at]
	closes := end == len(words) || q.clauses[end] != q.clauses[end-1]
	return closes && (opens || end == len(words))
}

// signed finds a town of the area that is an ordinary word too, where it is
// written large and alone at the end of a longer text: "need food, Talent".
func (q query) signed(text string) Reading {
	i := strings.LastIndexAny(strings.TrimRight(text, clauseEnds+" "), clauseEnds)
	if i < 0 || text == strings.ToUpper(text) {
		return Reading{}
	}
	last := strings.Trim(text[i:], clauseEnds+" ")
	words := lexicon.Words(last)
	if last == "" || last[0] < 'A' || last[0] > 'Z' || len(words) != 1 || persons()[words[0]] {
		return Reading{}
	}
	return q.reading(q.keep(q.exact(words), func(r row) bool { return !q.everywhere() && q.within(r.zip) }), false, words)
}

// standsAlone says whether a name in Cyrillic letters is given as a place in a
// longer text: behind "в", or alone between two marks. Sounds alone are little
// to know a town by, so that the end of a sentence will not do.
func (q query) standsAlone(words []string, m mention) bool {
	if q.clauses == nil || m.at > 0 && cyrillicGoals(words[:m.at]) {
		return false
	}
	end := m.at + m.n
	opens := m.at == 0 || q.clauses[m.at-1] != q.clauses[m.at]
	closes := end == len(words) || q.clauses[end] != q.clauses[end-1]
	return !opens && livesIn()[words[m.at-1]] || opens && closes
}

// livesIn come before the place where somebody is; "в" with the place where
// somebody goes is told by the verb before it.
var livesIn = set(`в у во`)

// cyrillicGoals says whether the words before "в" speak of going there.
func cyrillicGoals(before []string) bool {
	const reach = 4
	for _, w := range before[max(0, len(before)-reach):] {
		if goingWords()[w] {
			return true
		}
	}
	return false
}

var goingWords = set(`поехать ехать доехать съездить подвезти подвезите подвезет отвезти отвезите довезти довезите добраться поїхати їхати доїхати зїздити
	підвезти підвезіть підвезе відвезти відвезіть довезти дістатися возить возити поездка поездку поїздка поїздку`)

// inWords come before a place, and before an ordinary word only with something
// between the two.
var inWords = set(`in near from en desde o 在 住 住在 в у`)

// left says whether somebody was at the place before: "used to live in Salem,
// now Albany".
func (m mention) left(words []string) bool {
	const reach = 5
	for i := m.at - 1; i >= max(0, m.at-reach); i-- {
		switch {
		case nowWords()[words[i]]:
			return false
		case words[i] == "moved":
			return m.at > 0 && words[m.at-1] == "from"
		case leftWords()[words[i]]:
			return true
		}
	}
	return false
}

// hanTown finds a town whose name is written in Chinese characters as it
// sounds, where the text gives it as the place: 在波特兰. Of two it is none.
func (q query) hanTown(text string) Reading {
	folded := lexicon.Fold(text)
	var found Reading
	for _, t := range hanTowns {
		i := strings.Index(folded, t.name)
		if i < 0 || !q.answer && !hanPlaceAt(folded, i, i+len(t.name)) {
			continue
		}
		rows := q.named(lexicon.Words(t.town))
		if len(rows) == 0 {
			continue
		}
		if found.OK {
			return Reading{}
		}
		found = q.reading(rows, q.answer, []string{t.name})
	}
	return found
}

// hanPlaceAt says whether the name from one byte to another is given as a
// place: behind 在 or 住, or alone between two marks.
func hanPlaceAt(folded string, from, to int) bool {
	before := folded[:from]
	if strings.HasSuffix(before, "在") || strings.HasSuffix(before, "住") {
		return true
	}
	opens := before == "" || strings.HasSuffix(before, " ")
	closes := to == len(folded) || folded[to] == ' '
	return opens && closes
}

// hanTowns are the larger towns of Oregon as Chinese speakers write them.
var hanTowns = []struct{ name, town string }{
	{"波特兰", "portland or"},
	{"塞勒姆", "salem or"},
	{"赛伦", "salem or"},
	{"尤金", "eugene or"},
	{"格雷舍姆", "gresham or"},
	{"希尔斯伯勒", "hillsboro or"},
	{"希尔斯波罗", "hillsboro or"},
	{"比弗顿", "beaverton or"},
	{"本德", "bend or"},
	{"梅德福", "medford or"},
	{"阿什兰", "ashland or"},
	{"斯普林菲尔德", "springfield or"},
	{"科瓦利斯", "corvallis or"},
	{"奥尔巴尼", "albany or"},
	{"泰格德", "tigard or"},
	{"格兰茨帕斯", "grants pass or"},
	{"罗斯堡", "roseburg or"},
	{"伍德本", "woodburn or"},
	{"克拉马斯福尔斯", "klamath falls or"},
	{"阿斯托里亚", "astoria or"},
}
