package hotline

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
)

// A fit says how much of a command a coordinator's text is.
type fit int

const (
	noDeed    fit = iota // not a command: the text goes its usual way
	wholeDeed            // a deed with all that it needs
	lackDeed             // the word of one, without what it needs
	slipDeed             // nearly one: it is suggested, and nothing is done
)

// A reading is what a text says to a coordinator's hotline: a deed, the row of
// its verb, and what to suggest in place of a slip.
type reading struct {
	deed    Deed
	row     deedRow
	suggest string
}

// readDeed reads a coordinator's text. Lang is theirs, now in their zone.
func readDeed(text, lang string, now time.Time) (reading, fit) {
	text = strings.TrimSpace(text)
	if c, ok := aid.ParseCode(text); ok {
		row, _ := rowOf(DoCard)
		return reading{deed: Deed{Verb: DoCard, Code: c}, row: row}, wholeDeed
	}
	in := args{rest: apart(text), lang: lang, now: now}
	rows := deedRows()
	for n := longestVerb; n > 0; n-- {
		head, rest, ok := in.peel(n)
		if !ok {
			continue
		}
		said := lexicon.Fold(head)
		written := slices.DeleteFunc(slices.Clone(rows), func(r deedRow) bool { return !r.isWritten(said) })
		for _, r := range written { // one word may be two verbs: what fits is meant
			if d, ok := r.read(args{rest: rest, lang: lang, now: now}); ok {
				return reading{deed: d, row: r}, wholeDeed
			}
		}
		if len(written) > 0 {
			r := written[0]
			if r.strict || r.everyday && !shouts(head) || len(sms.ParseAnswers(text)) > 0 {
				return reading{}, noDeed
			}
			return reading{row: r}, lackDeed
		}
	}
	return nearDeed(text, in, rows)
}

// longestVerb is the most words of a verb.
const longestVerb = 2

// deedOf is the row of the command that a text begins with, however little of
// it fits: for the answer to a coordinator whom nothing else has understood.
func deedOf(text string) (deedRow, bool) {
	in, rows := args{rest: apart(strings.TrimSpace(text))}, deedRows()
	for n := longestVerb; n > 0; n-- {
		head, rest, ok := in.peel(n)
		if !ok {
			continue
		}
		said := lexicon.Fold(strings.Trim(head, ".,:;!?"))
		if i := slices.IndexFunc(rows, func(r deedRow) bool { return !r.strict && r.isWritten(said) }); i >= 0 {
			return rows[i], true
		}
		if i := slices.IndexFunc(rows, func(r deedRow) bool { return r.beginsWith(said) }); i >= 0 && strings.TrimSpace(rest) == "" {
			return rows[i], true // PAUSE, of PAUSE ALL
		}
	}
	return deedRow{}, false
}

// nearDeed finds the one verb that a text may have meant. What is said in small
// letters counts only where the rest of it fits: people write to each other too.
func nearDeed(text string, in args, rows []deedRow) (reading, fit) {
	head, rest, ok := in.peel(1)
	if !ok || len(sms.ParseAnswers(text)) > 0 {
		return reading{}, noDeed
	}
	said, loud := lexicon.Fold(head), shouts(head)
	var near []reading
	for _, r := range rows {
		word, ok := r.near(said, in.lang)
		if !ok || r.strict {
			continue
		}
		if _, ok := r.read(args{rest: rest, lang: in.lang, now: in.now}); ok && strings.TrimSpace(rest) != "" {
			near = append(near, reading{row: r, suggest: strings.ToUpper(word) + " " + strings.TrimSpace(rest)})
		} else if (loud || r.alone) && !r.common && strings.TrimSpace(rest) == "" {
			near = append(near, reading{row: r, suggest: r.say})
		}
	}
	if len(near) != 1 {
		return reading{}, noDeed
	}
	return near[0], slipDeed
}

// shouts says whether a word is written as commands are: in capitals.
func shouts(word string) bool {
	word = strings.Trim(word, ".,:;!?")
	letters := strings.IndexFunc(word, unicode.IsLetter) >= 0
	return letters && !strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsUpper(r) })
}

// apart sets a Chinese verb and the code after it apart, which are written
// without a space.
func apart(text string) string {
	first, rest, _ := strings.Cut(text, " ")
	var b strings.Builder
	var last rune
	for _, r := range first {
		if last != 0 && unicode.Is(unicode.Han, last) != unicode.Is(unicode.Han, r) && !unicode.IsPunct(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return strings.TrimSpace(b.String() + " " + rest)
}

// args is what stands behind a verb, taken word by word.
type args struct {
	rest string
	lang string
	now  time.Time
}

// peel gives the first n words and what follows them.
func (a args) peel(n int) (head, rest string, ok bool) {
	rest = strings.TrimLeftFunc(a.rest, unicode.IsSpace)
	at := 0
	for i := range n {
		for i > 0 && at < len(rest) && isSpaceAt(rest, at) {
			at++
		}
		end := strings.IndexFunc(rest[at:], unicode.IsSpace)
		if at == len(rest) {
			return "", "", false
		}
		if end < 0 {
			end = len(rest) - at
		}
		at += end
	}
	return rest[:at], rest[at:], at > 0
}

func isSpaceAt(s string, i int) bool {
	return s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r'
}

// next takes one word off.
func (a *args) next() (string, bool) {
	head, rest, ok := a.peel(1)
	if ok {
		a.rest = rest
	}
	return head, ok
}

// read reads what a verb needs; false where it is not all there, or where there
// is more.
func (r deedRow) read(a args) (Deed, bool) {
	d := Deed{Verb: r.verb}
	if r.words == nil || !r.reads(&a, &d) {
		return Deed{}, false
	}
	return d, strings.TrimSpace(a.rest) == ""
}

// reads takes one part of a deed off what stands behind its verb. Where it says
// false it has taken nothing.
type reads func(*args, *Deed) bool

func nothing(*args, *Deed) bool { return true }

// inOrder reads one part after the other.
func inOrder(parts ...reads) reads {
	return func(a *args, d *Deed) bool {
		was, had := *a, *d
		for _, p := range parts {
			if !p(a, d) {
				*a, *d = was, had
				return false
			}
		}
		return true
	}
}

func maybe(part reads) reads {
	return func(a *args, d *Deed) bool { part(a, d); return true }
}

func either(parts ...reads) reads {
	return func(a *args, d *Deed) bool {
		return slices.ContainsFunc(parts, func(p reads) bool { return p(a, d) })
	}
}

// aCode reads a request's code: K7, k 7, K-7.
func aCode(a *args, d *Deed) bool { return codeInto(a, &d.Code) }

func codeInto(a *args, to *string) bool {
	for n := 1; n <= 2; n++ {
		head, rest, ok := a.peel(n)
		if !ok {
			return false
		}
		if c, ok := aid.ParseCode(strings.TrimRight(head, ":,")); ok {
			*to, a.rest = c, rest
			return true
		}
	}
	return false
}

// aNumber reads the end of a telephone number, and the signs that people write
// in it.
func aNumber(a *args, d *Deed) bool {
	end, left := "", *a
	for {
		head, rest, ok := left.peel(1)
		if !ok || strings.Trim(head, "0123456789+-(). ") != "" {
			break
		}
		end += digitsOf(head)
		left.rest = rest
	}
	if len(end) < fewestDigits {
		return false
	}
	d.Who, *a = end, left
	return true
}

// aPerson reads @ana, or the end of a number.
func aPerson(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if ok && len(head) > 1 && strings.HasPrefix(head, "@") {
		d.Who, a.rest = head, rest
		return true
	}
	return aNumber(a, d)
}

// aName reads a coordinator: @dee, Dee, me.
func aName(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if !ok || isOff(head) || slices.Contains(untilWords, lexicon.Fold(head)) {
		return false
	}
	d.Who, a.rest = head, rest
	return true
}

// anArea reads the first digits of a ZIP: 974, 97520.
func anArea(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if !ok || !isArea(head) {
		return false
	}
	d.Area, a.rest = head, rest
	return true
}

func isArea(s string) bool {
	return len(s) >= 3 && len(s) <= 5 && strings.Trim(s, "0123456789") == ""
}

// aCount reads a whole number that a text may mean by how many.
func aCount(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	n, err := strconv.Atoi(head)
	if !ok || err != nil || n < 1 || n > mostCounted {
		return false
	}
	d.N, a.rest = n, rest
	return true
}

// mostCounted is the most that a command counts at once.
const mostCounted = 99

// aConfirmation reads the two digits of a code.
func aConfirmation(a *args, d *Deed) bool {
	return aCount(a, d) && d.N >= lowestCode
}

// anOther reads a second request.
func anOther(a *args, d *Deed) bool { return codeInto(a, &d.Other) }

// aSpan reads how long: 2h, 30 min, till 20.
func aSpan(a *args, d *Deed) bool {
	if aTime(a, d) {
		return true
	}
	n, unit, ok := strings.Cut(strings.ToLower(strings.TrimSpace(a.rest)), " ")
	if !ok {
		i := strings.IndexFunc(n, func(r rune) bool { return !unicode.IsDigit(r) })
		if i < 0 {
			return false
		}
		n, unit = n[:i], n[i:]
	}
	count, err := strconv.Atoi(n)
	if err != nil || count < 1 || count > mostCounted {
		return false
	}
	for _, s := range spans {
		if slices.Contains(s.words, lexicon.Fold(unit)) {
			d.Until, a.rest = a.now.Add(time.Duration(count)*s.long), ""
			return true
		}
	}
	return false
}

// spans are the words for how long, folded.
var spans = []struct {
	words []string
	long  time.Duration
}{
	{[]string{"m", "min", "mins", "minutes", "minutos", "мин", "минут", "хв", "хвилин", "phut", "分钟"}, time.Minute},
	{[]string{"h", "hr", "hrs", "hour", "hours", "hora", "horas", "ч", "час", "часа", "часов", "год", "годин", "години", "gio", "tieng", "小时"}, time.Hour},
	{[]string{"d", "day", "days", "dia", "dias", "день", "дня", "днеи", "днів", "дні", "ngay", "天"}, 24 * time.Hour},
}

// aWord reads one word.
func aWord(a *args, d *Deed) bool {
	w, ok := a.next()
	d.How = strings.ToLower(w)
	return ok
}

// theWords reads all that is left, at least a word, as it was written.
func theWords(a *args, d *Deed) bool {
	d.Words = strings.TrimSpace(a.rest)
	a.rest = ""
	return d.Words != ""
}

func isOff(w string) bool {
	return slices.Contains([]string{"off", "fin", "нет", "конец", "thoi", "结束", "кінець"}, lexicon.Fold(w))
}

func theOff(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if !ok || !isOff(head) {
		return false
	}
	d.How, a.rest = "off", rest
	return true
}

// untilWords stand before a time.
var untilWords = []string{"till", "til", "until", "hasta", "до", "den", "到", "直到"}

// aTime reads "till 20", "until tomorrow 9am": a time that is still to come.
// "20" alone is an hour.
func aTime(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if !ok || !slices.Contains(untilWords, lexicon.Fold(head)) {
		return false
	}
	at := strings.ToLower(strings.TrimSpace(rest))
	if n, err := strconv.Atoi(at); err == nil && n >= 0 && n < 24 {
		at += ":00"
	}
	when, ok := lexicon.ReadWhen(at, a.lang, a.now)
	if !ok || !when.By.After(a.now) {
		return false
	}
	d.Until, a.rest = when.By, ""
	return true
}
