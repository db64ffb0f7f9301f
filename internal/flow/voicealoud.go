package flow

import (
	"strings"
	"unicode/utf8"

	"neighborline/internal/pattern"
)

// Aloud renders a text as it is said on a call: its spoken form where there is
// one, else the one that is texted.
func (t Texts) Aloud(key, lang string, vars map[string]string) string {
	text, spoken := t.aloud(key, lang, vars)
	return Aloud(spoken, text)
}

// aloud renders a text for a call and says in which language it is: words that
// can be understood go before words that are written for a call.
func (t Texts) aloud(key, lang string, vars map[string]string) (text, spoken string) {
	for _, l := range []string{lang, t.Base, "en"} {
		for _, forms := range []map[string]Text{t.Spoken, t.All} {
			if s, ok := forms[key][l]; ok {
				return Render(s, vars), l
			}
		}
	}
	return "", lang
}

// Said is Definition.Said for what people read and hear: an answer that is only
// recorded is called so.
func (t Texts) Said(d *Definition, answers map[string]Answer, lang string) map[string]string {
	out := d.Said(answers, lang)
	for save, a := range answers {
		if a.Recording != "" && a.Shown == "" {
			out[save] = t.Say("voice_recording", lang, nil)
		}
	}
	return out
}

// Aloud makes a text fit for a voice: a code, a ZIP code and a telephone number
// are read digit by digit, a day is not shortened, and each line is a sentence.
func Aloud(lang, s string) string {
	s = sentences(lang, countsInFull(lang, accented(lang, s)))
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	s = phoneNumber.ReplaceAllStringFunc(s, sayPhone)
	s = digitByDigit.ReplaceAllStringFunc(s, spell)
	s = requestCode.ReplaceAllStringFunc(s, spell)
	if d, ok := spokenDates[lang]; ok {
		s = d().spellOut(s)
	}
	if lang == "en" || lang == "es" {
		s = hourOfDay.ReplaceAllString(s, "$1 $2.m.")
	}
	return s
}

var (
	// phoneNumber is a number that somebody could dial, written in any of the
	// ways of its country.
	phoneNumber = pattern.New(`\+?(?:\b1[ .-]?)?(?:\(\d{3}\) ?|\b\d{3}[ .-])\d{3}[ .-]\d{4}\b|\+?\b\d{7,15}\b`)
	// digitByDigit is a ZIP code, or a short number for an emergency.
	digitByDigit = pattern.New(`\b(?:\d{5,6}|911|988|211)\b`)
	// requestCode is what names a request.
	requestCode = pattern.New(`\b[A-Z][2-9]{1,4}\b`)
	hourOfDay   = pattern.New(`\b(\d{1,2}(?::\d{2})?) ?([ap])\.?m\b\.?`)
)

// spell sets blanks between letters and digits.
func spell(s string) string { return strings.Join(strings.Split(s, ""), " ") }

// sayPhone spells a telephone number in groups, as people say it.
func sayPhone(s string) string {
	digits := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
	const local = 10 // digits with the area
	if len(digits) == local+1 && digits[0] == '1' {
		digits = digits[1:]
	}
	if len(digits) != local {
		return spell(digits)
	}
	return spell(digits[:3]) + ", " + spell(digits[3:6]) + ", " + spell(digits[6:])
}

// sentences joins the lines of a text, so that a voice pauses between them.
func sentences(lang, s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if b.Len() > 0 {
			last, _ := utf8.DecodeLastRuneInString(b.String())
			if !strings.ContainsRune(".,;:!?…。，；：！？", last) {
				b.WriteString(fullStop(lang))
			}
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

func fullStop(lang string) string {
	if lang == "zh" {
		return "。"
	}
	return "."
}
