package console

import (
	"fmt"
	"time"
)

// words is everything that the pages say, in one language. Each page has its
// own type beside the others in words_*.go; a test sees to it that both
// languages have every word, and that pages use no other.
type words struct {
	Lang       string // BCP 47
	Months     [12]string
	Days       [7]string // Sunday first
	Layout     layoutWords
	Nav        navWords
	Error      errorWords
	SignIn     signInWords
	Enter      enterWords
	Enrol      enrolWords
	Account    accountWords
	Board      boardWords
	Area       areaWords
	State      stateWords
	Request    requestWords
	Action     actionWords
	Inbox      inboxWords
	Audit      auditWords
	People     peopleWords
	Person     personWords
	Volunteers volunteersWords
	Rota       rotaWords
	Lots       lotsWords
	Networks   networksWords
	Flows      flowsWords
	Statistics statisticsWords
	Messages   messagesWords
	Settings   settingsWords
	Import     importWords
	Exports    exportsWords
	DaySheet   daySheetWords
	Poster     posterWords
	Places     placesWords
	More       moreWords
}

var catalogue = map[string]*words{"en": english, "es": spanish}

var english = &words{
	Lang:   "en",
	Months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	Days:   [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
	Layout: layoutEnglish, Nav: navEnglish, Error: errorEnglish, SignIn: signInEnglish, Enter: enterEnglish,
	Enrol: enrolEnglish, Account: accountEnglish, Board: boardEnglish, Area: areaEnglish, State: stateEnglish, Request: requestEnglish, Action: actionEnglish, Inbox: inboxEnglish, Audit: auditEnglish,
	People: peopleEnglish, Person: personEnglish, Volunteers: volunteersEnglish, Rota: rotaEnglish, Lots: lotsEnglish, Networks: networksEnglish, Flows: flowsEnglish, Statistics: statisticsEnglish, Messages: messagesEnglish,
	Settings: settingsEnglish, Import: importEnglish, Exports: exportsEnglish, DaySheet: daySheetEnglish, Poster: posterEnglish, Places: placesEnglish, More: moreEnglish,
}

var spanish = &words{
	Lang:   "es",
	Months: [12]string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
	Days:   [7]string{"dom", "lun", "mar", "mié", "jue", "vie", "sáb"},
	Layout: layoutSpanish, Nav: navSpanish, Error: errorSpanish, SignIn: signInSpanish, Enter: enterSpanish,
	Enrol: enrolSpanish, Account: accountSpanish, Board: boardSpanish, Area: areaSpanish, State: stateSpanish, Request: requestSpanish, Action: actionSpanish, Inbox: inboxSpanish, Audit: auditSpanish,
	People: peopleSpanish, Person: personSpanish, Volunteers: volunteersSpanish, Rota: rotaSpanish, Lots: lotsSpanish, Networks: networksSpanish, Flows: flowsSpanish, Statistics: statisticsSpanish, Messages: messagesSpanish,
	Settings: settingsSpanish, Import: importSpanish, Exports: exportsSpanish, DaySheet: daySheetSpanish, Poster: posterSpanish, Places: placesSpanish, More: moreSpanish,
}

// wordsFor is what the pages say in a language; English where we have none.
func wordsFor(lang string) *words {
	if w, ok := catalogue[lang]; ok {
		return w
	}
	return english
}

// A counted is a phrase with a number in it.
type counted struct{ One, Many string }

// N says the phrase with a number.
func (c counted) N(n int) string {
	if n == 1 {
		return c.One
	}
	return fmt.Sprintf(c.Many, n)
}

func (w *words) weekday(d time.Weekday) string { return w.Days[d] }

// hour writes the time of day: 8:05 pm in English, 20:05 in Spanish.
func (w *words) hour(t time.Time) string {
	if w.Lang == "en" {
		return t.Format("3:04 pm")
	}
	return t.Format("15:04")
}

// date writes a day: Nov 23 in English, 23 nov in Spanish.
func (w *words) date(t time.Time, year bool) string {
	month := w.Months[t.Month()-1]
	s := fmt.Sprintf("%s %d", month, t.Day())
	if w.Lang != "en" {
		s = fmt.Sprintf("%d %s", t.Day(), month)
	}
	if year {
		s += fmt.Sprintf(" %d", t.Year())
	}
	return s
}
