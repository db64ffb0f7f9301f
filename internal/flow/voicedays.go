package flow

import (
	"strings"
	"sync"

	"neighborline/internal/pattern"
)

// A text shortens days and months to keep within its segment; a voice would
// read the short forms letter by letter, or as other words. They are told by
// the date that they stand in: "Thu Dec 3".
type shortDates struct {
	date        *pattern.Pattern // a day of the week, then a day and a month in either order
	days        map[string]string
	months      map[string]string
	monthSecond bool   // else it is third
	of          string // before the month
}

// spellOut puts whole words for the short ones of each date.
func (d *shortDates) spellOut(s string) string {
	return d.date.ReplaceAllStringFunc(s, func(date string) string {
		w := strings.Fields(date)
		month := &w[2]
		if d.monthSecond {
			month = &w[1]
		}
		w[0], *month = d.days[w[0]], d.of+d.months[*month]
		return strings.Join(w, " ")
	})
}

// shortDatesOf makes the dates of a language from pairs of short and whole words,
// when they are first asked for.
func shortDatesOf(days, months string, monthSecond bool, of string) func() *shortDates {
	return sync.OnceValue(func() *shortDates {
		d := &shortDates{days: inFull(days), months: inFull(months), monthSecond: monthSecond, of: of}
		day, month := oneOf(days), oneOf(months)
		if monthSecond {
			d.date = pattern.New(day + " " + month + ` \d{1,2}`)
		} else {
			d.date = pattern.New(day + ` \d{1,2} ` + month)
		}
		return d
	})
}

// spokenDates are the languages whose dates are shortened, as lexicon.SayWhen
// has them. In Russian and Ukrainian they stand after "until".
var spokenDates = map[string]func() *shortDates{
	"en": shortDatesOf(`Sun Sunday Mon Monday Tue Tuesday Wed Wednesday Thu Thursday Fri Friday Sat Saturday`,
		`Jan January Feb February Mar March Apr April May May Jun June Jul July Aug August
		Sep September Oct October Nov November Dec December`, true, ""),
	"es": shortDatesOf(`dom domingo lun lunes mar martes mie miércoles jue jueves vie viernes sab sábado`,
		`ene enero feb febrero mar marzo abr abril may mayo jun junio jul julio ago agosto
		sep septiembre oct octubre nov noviembre dic diciembre`, false, "de "),
	"ru": shortDatesOf(`вс воскресенья пн понедельника вт вторника ср среды чт четверга пт пятницы сб субботы`,
		`янв января фев февраля мар марта апр апреля мая мая июн июня июл июля авг августа
		сен сентября окт октября ноя ноября дек декабря`, false, ""),
	"uk": shortDatesOf(`нд неділі пн понеділка вт вівторка ср середи чт четверга пт п’ятниці сб суботи`,
		`січ січня лют лютого бер березня квіт квітня трав травня черв червня лип липня серп серпня
		вер вересня жовт жовтня лист листопада груд грудня`, false, ""),
}

// inFull reads pairs of a short form and the whole word.
func inFull(pairs string) map[string]string {
	words := strings.Fields(pairs)
	m := map[string]string{}
	for i := 0; i+1 < len(words); i += 2 {
		m[words[i]] = words[i+1]
	}
	return m
}

// oneOf is a pattern of the short forms of such pairs.
func oneOf(pairs string) string {
	words := strings.Fields(pairs)
	var short []string
	for i := 0; i < len(words); i += 2 {
		short = append(short, words[i])
	}
	return "(?:" + strings.Join(short, "|") + ")"
}
