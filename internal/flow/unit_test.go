package flow

import "testing"

func TestNumberWithUnit(t *testing.T) {
	d := &Definition{Languages: []string{"en", "es", "ru", "vi", "zh", "uk"}}
	week := &Step{Kind: Number, Unit: Text{
		"en": "{n} times a week", "es": "{n} veces por semana", "ru": "{n} раз в неделю", "vi": "{n} lần mỗi tuần", "zh": "一周 {n} 次", "uk": "{n} раз на тиждень",
	}}
	for text, want := range map[string]int{
		"2 times a week": 2, "max 2": 2, "only 3 a week": 3, "twice": 2, "twice a week": 2, "2 veces por semana": 2, "4 раза в неделю": 4, "не больше 2": 2, "2 рази на тиждень": 2,
		"2 lần mỗi tuần": 2, "一周4次": 4, "最多 3 次": 3, "3 bedrooms": -1, "2 or 3": -1, "my mother is 82": -1, "times a week": -1,
	} {
		got, ok := d.withUnit(week, text)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
	if n, ok := d.withUnit(&Step{Kind: Number, Unit: Text{"en": "for {n}"}}, "for 3 bedrooms"); ok {
		t.Errorf("bedrooms are counted as people: %d", n)
	}
	if n, ok := d.withUnit(&Step{Kind: Number}, "3"); ok {
		t.Errorf("a step without a unit reads %d", n)
	}
}

// In Russian and Ukrainian a day stands before "until".
func TestUntilToday(t *testing.T) {
	for template, want := range map[string]string{
		"Ответим до {n}.": "Ответим сегодня до 14:15.", "Напишемо до {m}.": "Напишемо сьогодні до 14:15.", "до {k}": "до чт 26 ноя, 14:15",
	} {
		if got := Render(template, map[string]string{"n": "сегодня 14:15", "m": "сьогодні 14:15", "k": "чт 26 ноя, 14:15"}); got != want {
			t.Errorf("Render(%q) = %q, want %q", template, got, want)
		}
	}
}
