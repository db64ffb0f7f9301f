package lexicon

import (
	"fmt"
	"strconv"
	"time"
)

// SayWhen says a time so that a person can check it: "today 6 pm", "mañana
// 8 am", "Thu Dec 3, 3:30 pm", "завтра 18:00". t is said in the zone of now.
// English and Spanish keep to letters that a cheap text can hold: no á, í, ó
// or ú.
func SayWhen(t, now time.Time, lang string) string {
	t = t.In(now.Location())
	w := speak(lang).times.say
	switch daysBetween(now, t) {
	case 0:
		return w.today + " " + w.hour(t)
	case 1:
		return w.tomorrow + " " + w.hour(t)
	}
	return fmt.Sprintf(w.date, w.weekdays[t.Weekday()], t.Day(), w.months[t.Month()-1]) + w.hour(t)
}

func (w sayWords) hour(t time.Time) string {
	switch {
	case w.clock24:
		return strconv.Itoa(t.Hour()) + t.Format(":04")
	case t.Hour() == 12 && t.Minute() == 0:
		return w.noon
	case t.Minute() == 0:
		return t.Format("3 pm")
	}
	return t.Format("3:04 pm")
}

// SayHour says the hour of a time alone, in its own zone: "2 pm", "14:00".
func SayHour(t time.Time, lang string) string { return speak(lang).times.say.hour(t) }
