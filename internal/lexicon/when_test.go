package lexicon

import (
	"testing"
	"time"
)

// monday is Monday, November 23, 2026, 10:00 in Oregon.
func monday(t testing.TB) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 23, 10, 0, 0, 0, zone)
}

const whenLayout = "Mon 01-02 15:04"

func TestReadWhen(t *testing.T) {
	now := monday(t)
	for _, c := range []struct{ text, soon, by string }{
		// At once, and no hurry.
		{"now", "today", ""},
		{"asap", "today", ""},
		{"ASAP!!", "today", ""},
		{"right now please", "today", ""},
		{"urgent", "today", ""},
		{"ahora", "today", ""},
		{"ahorita", "today", ""},
		{"lo antes posible", "today", ""},
		{"urgente", "today", ""},
		{"as soon as possible", "today", ""},
		{"this week", "week", ""},
		{"esta semana", "week", ""},
		{"next week", "week", ""},
		{"la próxima semana", "week", ""},
		{"no rush", "week", ""},
		{"anytime", "week", ""},
		{"cuando puedan", "week", ""},
		{"no hay prisa", "week", ""},
		// Days.
		{"today", "today", "Mon 11-23 20:00"},
		{"Hoy", "today", "Mon 11-23 20:00"},
		{"hoy mismo", "today", "Mon 11-23 20:00"},
		{"I need it today", "today", "Mon 11-23 20:00"},
		{"tmrw", "soon", "Tue 11-24 20:00"},
		{"tomorrow", "soon", "Tue 11-24 20:00"},
		{"mañana", "soon", "Tue 11-24 20:00"},
		{"manana por favor", "soon", "Tue 11-24 20:00"},
		{"day after tomorrow", "soon", "Wed 11-25 20:00"},
		{"pasado mañana", "soon", "Wed 11-25 20:00"},
		{"wed", "soon", "Wed 11-25 20:00"},
		{"jueves", "week", "Thu 11-26 20:00"},
		{"el viernes", "week", "Fri 11-27 20:00"},
		{"this friday", "week", "Fri 11-27 20:00"},
		{"on Saturday", "week", "Sat 11-28 20:00"},
		{"by sunday", "week", "Sun 11-29 20:00"},
		{"next monday", "week", "Mon 11-30 20:00"},
		{"this weekend", "week", "Sun 11-29 20:00"},
		{"fin de semana", "week", "Sun 11-29 20:00"},
		// Slips.
		{"tomorow", "soon", "Tue 11-24 20:00"},
		{"tommorow", "soon", "Tue 11-24 20:00"},
		{"2morrow", "soon", "Tue 11-24 20:00"},
		{"thrusday", "week", "Thu 11-26 20:00"},
		{"wensday", "soon", "Wed 11-25 20:00"},
		{"vierens", "week", "Fri 11-27 20:00"},
		{"miercols", "soon", "Wed 11-25 20:00"},
		// Parts of a day.
		{"tonight", "today", "Mon 11-23 21:00"},
		{"esta noche", "today", "Mon 11-23 21:00"},
		{"this afternoon", "today", "Mon 11-23 17:00"},
		{"esta tarde", "today", "Mon 11-23 17:00"},
		{"tomorrow morning", "soon", "Tue 11-24 12:00"},
		{"mañana en la mañana", "soon", "Tue 11-24 12:00"},
		{"mañana por la tarde", "soon", "Tue 11-24 17:00"},
		{"tomorrow night", "soon", "Tue 11-24 21:00"},
		{"friday morning", "week", "Fri 11-27 12:00"},
		{"jueves en la noche", "week", "Thu 11-26 21:00"},
		{"thursday afternoon", "week", "Thu 11-26 17:00"},
		{"hoy en la noche", "today", "Mon 11-23 21:00"},
		{"in the afternoon", "today", "Mon 11-23 17:00"},
		{"tomorrow at noon", "soon", "Tue 11-24 12:00"},
		// Hours.
		{"at 3", "today", "Mon 11-23 15:00"},
		{"3pm", "today", "Mon 11-23 15:00"},
		{"3 p.m.", "today", "Mon 11-23 15:00"},
		{"by 5:30", "today", "Mon 11-23 17:30"},
		{"15:00", "today", "Mon 11-23 15:00"},
		{"a las 3", "today", "Mon 11-23 15:00"},
		{"a las tres de la tarde", "today", "Mon 11-23 15:00"},
		{"a la una", "today", "Mon 11-23 13:00"},
		{"noon", "today", "Mon 11-23 12:00"},
		{"12pm", "today", "Mon 11-23 12:00"},
		{"at three", "today", "Mon 11-23 15:00"},
		{"3 o'clock", "today", "Mon 11-23 15:00"},
		{"half past 3", "today", "Mon 11-23 15:30"},
		{"полпятого", "today", "Mon 11-23 16:30"},
		{"завтра полдевятого утра", "soon", "Tue 11-24 08:30"},
		{"завтра о пів на дев'яту ранку", "soon", "Tue 11-24 08:30"},
		{"friday at one fifteen", "week", "Fri 11-27 13:15"},
		{"a las 3 y media", "today", "Mon 11-23 15:30"},
		{"8 tonight", "today", "Mon 11-23 20:00"},
		{"tonight at 8", "today", "Mon 11-23 20:00"},
		{"at 9", "today", "Mon 11-23 21:00"},
		{"9am", "soon", "Tue 11-24 09:00"},
		{"Thursday 3pm", "week", "Thu 11-26 15:00"},
		{"thursday at 3", "week", "Thu 11-26 15:00"},
		{"by wed 6pm", "soon", "Wed 11-25 18:00"},
		{"mañana a las 8", "soon", "Tue 11-24 08:00"},
		{"tomorrow 8am", "soon", "Tue 11-24 08:00"},
		{"mañana a las 8 de la noche", "soon", "Tue 11-24 20:00"},
		{"8 in the morning tomorrow", "soon", "Tue 11-24 08:00"},
		{"el jueves a las 3 pm", "week", "Thu 11-26 15:00"},
		{"3-5pm", "today", "Mon 11-23 17:00"},
		{"between 3 and 5", "today", "Mon 11-23 17:00"},
		{"tomorrow 3 to 5 pm", "soon", "Tue 11-24 17:00"},
		{"after 5", "today", "Mon 11-23 21:00"},
		{"después de las 5", "today", "Mon 11-23 21:00"},
		{"before 5pm", "today", "Mon 11-23 17:00"},
		{"monday at noon today", "today", "Mon 11-23 12:00"},
		{"this monday 3pm", "today", "Mon 11-23 15:00"},
		// Dates.
		{"12/5", "week", "Sat 12-05 20:00"},
		{"12/5/26", "week", "Sat 12-05 20:00"},
		{"12/05/2026 3pm", "week", "Sat 12-05 15:00"},
		{"11/24", "soon", "Tue 11-24 20:00"},
		{"Dec 5", "week", "Sat 12-05 20:00"},
		{"december 5th", "week", "Sat 12-05 20:00"},
		{"5 de diciembre", "week", "Sat 12-05 20:00"},
		{"el 5 de diciembre a las 3", "week", "Sat 12-05 15:00"},
		{"the 5th", "week", "Sat 12-05 20:00"},
		{"el 25", "soon", "Wed 11-25 20:00"},
		{"Sat Dec 5 3pm", "week", "Sat 12-05 15:00"},
		{"25/12", "week", "Fri 12-25 20:00"},
		{"1/5", "week", "Tue 01-05 20:00"},
		{"2026-12-05", "week", "Sat 12-05 20:00"},
		// Stretches.
		{"in 2 hours", "today", "Mon 11-23 12:00"},
		{"en dos horas", "today", "Mon 11-23 12:00"},
		{"in an hour", "today", "Mon 11-23 11:00"},
		{"en una hora", "today", "Mon 11-23 11:00"},
		{"in 30 min", "today", "Mon 11-23 10:30"},
		{"in 2 days", "soon", "Wed 11-25 20:00"},
		{"2 days", "soon", "Wed 11-25 20:00"},
		{"en 3 dias", "week", "Thu 11-26 20:00"},
		{"within a week", "week", "Mon 11-30 20:00"},
		{"in a couple of days", "soon", "Wed 11-25 20:00"},
		{"dentro de 2 semanas", "week", "Mon 12-07 20:00"},
		{"in 20 hours", "soon", "Tue 11-24 06:00"},
	} {
		got, ok := ReadWhen(c.text, "en", now)
		by := ""
		if !got.By.IsZero() {
			by = got.By.Format(whenLayout)
		}
		if !ok || got.Soon != c.soon || by != c.by {
			t.Errorf("ReadWhen(%q) = %s %q, %t, want %s %q", c.text, got.Soon, by, ok, c.soon, c.by)
		}
	}
}

func TestReadWhenRefuses(t *testing.T) {
	now := monday(t)
	for _, s := range []string{
		"", "3", "8", "food", "97520", "yes", "soon", "later", "yesterday", "ayer", "last monday", "el lunes pasado", "2 days ago",
		"monday", "lunes", "monday 3pm", // today, or in a week?
		"next friday", "next thursday", "el próximo viernes", // this week's, or the one after?
		"next week tuesday", "11/20", "nov 20", "6/30", "13/13", "2/30", "0/5", "2020-01-01", "24/7",
		"today or tomorrow", "today tomorrow", "thursday friday", "thursday 12/5", "3pm 5pm", "3-5", "12-5", "12am", "midnight", "25:00", "3:75", "in the morning", "morning", "this morning 8am", "today at 9am", "every friday", "saturdays", "in 9999 days", "in 5 hours at 3", "3 bananas", "tomorrow maybe", "at 3 in the morning afternoon", "may", "13pm",
	} {
		if got, ok := ReadWhen(s, "en", now); ok {
			t.Errorf("ReadWhen(%q) = %s %s, want none", s, got.Soon, got.By.Format(whenLayout))
		}
	}
}

func TestReadWhenLate(t *testing.T) {
	at := func(h, m int) time.Time { return hour(monday(t), h, m) }
	for _, c := range []struct {
		name, text string
		now        time.Time
		by         string // empty: refused
	}{
		{"today ends at midnight once the evening has come", "today", at(21, 30), "Mon 11-23 23:59"},
		{"tonight too", "tonight", at(22, 0), "Mon 11-23 23:59"},
		{"a bare hour is tomorrow's when today's is over", "at 3", at(16, 0), "Tue 11-24 15:00"},
		{"but not when today was said", "today at 3", at(16, 0), ""},
		{"the afternoon is over", "this afternoon", at(17, 30), ""},
		{"in the morning, said at night, is tomorrow's", "in the morning", at(21, 0), "Tue 11-24 12:00"},
		{"and before dawn it is today's", "in the morning", at(3, 0), "Mon 11-23 12:00"},
		{"the last minute of the day has none left", "today", at(23, 59), ""},
		{"an hour over midnight", "in 2 hours", at(23, 0), "Tue 11-24 01:00"},
	} {
		got, ok := ReadWhen(c.text, "en", c.now)
		if ok != (c.by != "") || ok && got.By.Format(whenLayout) != c.by {
			t.Errorf("%s: got %s, %t, want %q", c.name, got.By.Format(whenLayout), ok, c.by)
		}
		if ok && c.text == "in 2 hours" && got.Soon != SoonToday {
			t.Errorf("%s: got %s, want it to count as today", c.name, got.Soon)
		}
	}
}

// TestReadWhenDayFirst: in Spanish 12/5 may be either, and only a near one of
// the two is believed.
func TestReadWhenDayFirst(t *testing.T) {
	now := monday(t)
	for text, want := range map[string]string{"12/5": "Sat 12-05 20:00", "5/12": "Sat 12-05 20:00", "25/12": "Fri 12-25 20:00", "12/25": "Fri 12-25 20:00", "12/12": "Sat 12-12 20:00", "12/1": "", "3/4": ""} {
		got, ok := ReadWhen(text, "es", now)
		if ok != (want != "") || ok && got.By.Format(whenLayout) != want {
			t.Errorf("%s: got %s, %t, want %q", text, got.By.Format(whenLayout), ok, want)
		}
	}
}

func TestFindWhen(t *testing.T) {
	now := monday(t)
	for _, c := range []struct{ text, soon, by string }{
		{"tomorrow by 2 pm, my sister gets here after", "soon", "Tue 11-24 14:00"},
		{"tomorrow 2pm or after", "soon", "Tue 11-24 21:00"},
		{"明天三点以后", "soon", "Tue 11-24 21:00"},
		{"не обязательно сегодня, можно на неделе", "week", ""},
		{"need groceries 97520 today", "today", "Mon 11-23 20:00"},
		{"need a ride tomorrow at 3pm to the doctor", "soon", "Tue 11-24 15:00"},
		{"necesito comida para hoy", "today", "Mon 11-23 20:00"},
		{"food for 4 by friday please", "week", "Fri 11-27 20:00"},
		{"ride to clinic Thursday 9am", "week", "Thu 11-26 09:00"},
		{"can someone come tonight", "today", "Mon 11-23 21:00"},
		{"necesito un viaje mañana en la mañana al doctor", "soon", "Tue 11-24 12:00"},
		{"we need diapers asap", "today", ""},
		{"need help this week with yard", "week", ""},
		{"I need a ride now", "today", ""},
		{"ride on sat at 10am", "week", "Sat 11-28 10:00"},
		{"need medicine in 2 hours", "today", "Mon 11-23 12:00"},
		{"cita el jueves a las 3 necesito viaje", "week", "Thu 11-26 15:00"},
		{"my dr appt is 12/5 at 2pm", "week", "Sat 12-05 14:00"},
		{"no food since friday, need some today", "today", "Mon 11-23 20:00"},
		{"necesito despensa urgente", "today", ""},
		{"ride Dec 5", "week", "Sat 12-05 20:00"},
	} {
		got, ok := FindWhen(c.text, "en", now)
		by := ""
		if !got.By.IsZero() {
			by = got.By.Format(whenLayout)
		}
		if !ok || got.Soon != c.soon || by != c.by {
			t.Errorf("FindWhen(%q) = %s %q, %t, want %s %q", c.text, got.Soon, by, ok, c.soon, c.by)
		}
	}
	for _, s := range []string{
		"doesn't have to be today", "no tiene que ser hoy", "không nhất thiết hôm nay", "不一定今天", "не обов'язково сьогодні",
		"", "need groceries 97520", "food for 4", "I sat in the sun all day", "we lost power last night", "no food since monday", "every friday i go", "I have food until friday", "el jueves pasado perdi mi trabajo", "2 days ago we moved", "not today, maybe", "today or tomorrow", "wed like some food", "I may need help", "march for justice", "apt 3", "call 541 555 0100", "24/7 care", "i am 75 years old", "may I have a ride", "mom works nights", "the second floor", "ya no tengo comida", "I have a 2 week old", "tom needs food", "a rough night", "my baby is 3 months", "the 3rd floor", "es mi hija la que necesita", "la noche estuvo fria",
	} {
		if got, ok := FindWhen(s, "en", now); ok {
			t.Errorf("FindWhen(%q) = %s %s (%s), want none", s, got.Soon, got.By.Format(whenLayout), got.Words)
		}
	}
}

// TestFindWhenOnTheThird: a day of the month is one in a longer text too, where an
// hour, a weekday or nothing stands behind it; an hour beside a day that was not
// understood is no time of today.
func TestFindWhenOnTheThird(t *testing.T) {
	now := monday(t)
	for text, want := range map[string]string{
		"It's the 30th at 10:15 in the morning": "Mon 11-30 10:15", "my appt is the 3rd at 2pm": "Thu 12-03 14:00", "surgery the 30th 9am": "Mon 11-30 09:00",
		"ride Thursday the 3rd at 2": "Thu 12-03 14:00", "Friday the 3rd at 2": "", "I need a ride on the 30th": "Mon 11-30 20:00", "take me december 3rd at 9": "Thu 12-03 09:00",
		"tengo cita el 30 a las 10:15": "Mon 11-30 10:15", "necesito un viaje el dia 3 a las 9 de la mañana": "Thu 12-03 09:00", "tengo cita el 30": "Mon 11-30 20:00",
		"к врачу 30 числа в 10 утра": "Mon 11-30 10:00", "прием 3-го в 9 утра": "Thu 12-03 09:00", "прийом 3 числа о 9 ранку": "Thu 12-03 09:00",
		"hẹn bác sĩ ngày 30 lúc 10 giờ sáng": "Mon 11-30 10:00", "ngày 5 tháng 12 lúc 9 giờ": "Sat 12-05 09:00", "我30号上午10点看病": "Mon 11-30 10:00", "我住3号，下午3点来": "Mon 11-23 15:00", "中山路3号下午3点": "Mon 11-23 15:00",
		"I live on the 3rd floor": "", "I live on the 3rd floor, come at 5pm": "", "my son is the 2nd of 4 kids": "", "the 4th and Main stop": "", "for the 2 at home": "", "vivo en el 30 de la calle main": "", "на 5 человек": "", "нужны продукты сегодня на двоих": "Mon 11-23 20:00", "потрібні продукти сьогодні на двох": "Mon 11-23 20:00", "сегодня в два": "Mon 11-23 14:00",
		"nhà cháy hồi tháng 9, giờ ở nhờ nhà bạn": "", "can ta va khan uot cho em be": "", "today, we live at 4th and Main": "Mon 11-23 20:00",
		"tomorrow instead of today": "Tue 11-24 20:00", "mañana en vez de hoy": "Tue 11-24 20:00", "завтра вместо сегодня": "Tue 11-24 20:00", "завтра замість сьогодні": "Tue 11-24 20:00", "ngày mai thay vì hôm nay": "Tue 11-24 20:00", "明天而不是今天": "Tue 11-24 20:00",
	} {
		lang, _ := Detect(text)
		got, ok := FindWhen(text, lang, now)
		if ok != (want != "") || ok && got.By.Format(whenLayout) != want {
			t.Errorf("FindWhen(%q) = %s (%s), %t, want %q", text, got.By.Format(whenLayout), got.Words, ok, want)
		}
	}
}

func TestFindWhenWords(t *testing.T) {
	got, ok := FindWhen("need a ride Thursday 3pm to the clinic", "en", monday(t))
	if want := "thursday 3 pm"; !ok || got.Words != want {
		t.Errorf("got %q, %t, want %q", got.Words, ok, want)
	}
}

func TestSayWhen(t *testing.T) {
	now := monday(t)
	for _, c := range []struct {
		t      time.Time
		en, es string
	}{
		{hour(now, 18, 0), "today 6 pm", "hoy 6 pm"},
		{hour(now.AddDate(0, 0, 1), 8, 0), "tomorrow 8 am", "mañana 8 am"},
		{time.Date(2026, 12, 3, 15, 0, 0, 0, now.Location()), "Thu Dec 3, 3 pm", "jue 3 dic, 3 pm"},
		{time.Date(2026, 12, 5, 15, 30, 0, 0, now.Location()), "Sat Dec 5, 3:30 pm", "sab 5 dic, 3:30 pm"},
		{hour(now.AddDate(0, 0, 1), 12, 0), "tomorrow noon", "mañana mediodia"},
		{hour(now, 18, 0).UTC(), "today 6 pm", "hoy 6 pm"},
	} {
		if got := SayWhen(c.t, now, "en"); got != c.en {
			t.Errorf("in English: got %q, want %q", got, c.en)
		}
		if got := SayWhen(c.t, now, "es"); got != c.es {
			t.Errorf("in Spanish: got %q, want %q", got, c.es)
		}
	}
	if got := SayWhen(hour(now, 18, 0), now, "xx"); got != "today 6 pm" {
		t.Errorf("in a language we do not speak: got %q", got)
	}
}

// TestSayWhenIsUnderstood reads back what SayWhen says.
func TestSayWhenIsUnderstood(t *testing.T) {
	now := monday(t)
	for d := range 12 {
		for h := 7; h <= 21; h++ {
			at := hour(now.AddDate(0, 0, d), h, 0)
			if !at.After(now) {
				continue
			}
			for _, lang := range Languages() {
				said := SayWhen(at, now, lang)
				if got, ok := ReadWhen(said, lang, now); !ok || !got.By.Equal(at) {
					t.Errorf("%q is read as %s, %t, want %s", said, got.By.Format(whenLayout), ok, at.Format(whenLayout))
				}
			}
		}
	}
}

func FuzzReadWhen(f *testing.F) {
	for _, s := range []string{"Thursday 3pm", "mañana en la mañana", "12/5", "in 2 hours", "el 31 a las 3 y media", "next sunday", "between 3 and 5", "2/29", "in 99999999 weeks", "half past 23", "12:59 am"} {
		f.Add(s, int64(1795456800), "en")
	}
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string, unix int64, lang string) {
		const century = 100 * 365 * 24 * 3600
		now := time.Unix(946684800+(unix%century+century)%century, 0).In(zone)
		for _, read := range []func(string, string, time.Time) (When, bool){ReadWhen, FindWhen} {
			w, ok := read(s, lang, now)
			if !ok {
				continue
			}
			if !w.By.IsZero() && !w.By.After(now) {
				t.Errorf("%q at %s is %s: over", s, now, w.By)
			}
			if w.Soon != SoonToday && w.Soon != SoonDays && w.Soon != SoonWeek {
				t.Errorf("%q: class %q", s, w.Soon)
			}
		}
	})
}
