package hotline_test

import (
	"slices"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
)

// Why somebody was asked is said in each language, with nothing left out and
// nothing said in another one.
func TestReasonInEachLanguage(t *testing.T) {
	conf := hotlinetest.Config(t)
	conf.Network.Languages = []string{"en", "es", "ru", "vi", "zh", "uk"}
	h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
	miles := 4.125
	all := aid.Reason{Miles: &miles, Far: true, Hours: aid.FreeNow, Asks: 10, Yes: 3, Week: 2, Language: true, Night: true}
	want := map[string]string{
		"en": "4.1 mi, further than usual, free now, said yes 3 of 10, asked 2x this week, speaks the language, takes nights",
		"es": "4.1 mi, mas lejos de lo usual, libre ahora, dijo si 3 de 10, 2x esta semana, habla el idioma, acepta noches",
		"ru": "4.1 mi, дальше обычного, время удобное, да 3 из 10, за неделю: 2, знает язык, можно ночью",
		"vi": "4.1 mi, xa hơn mọi khi, đang rảnh, đồng ý 3/10, tuần này 2 lần, nói được ngôn ngữ, nhận ban đêm",
		"zh": "4.1 英里, 比平时远, 现在有空, 答应3/10次, 本周问过2次, 会说这种语言, 夜里也可以",
		"uk": "4.1 mi, далі ніж зазвичай, час зручний, так 3 з 10, за тиждень: 2, знає мову, можна вночі",
	}
	for _, lang := range conf.Network.Languages {
		if got := h.Hotline.Reason(lang, all); got != want[lang] {
			t.Errorf("%s: %q, want %q", lang, got, want[lang])
		}
		other := h.Hotline.Reason(lang, aid.Reason{Hours: aid.OutsideHours, Never: true})
		if parts := strings.Split(other, ", "); len(parts) != 3 || slices.Contains(parts, "") {
			t.Errorf("%s: %q", lang, other)
		}
	}
	if got, want := h.Hotline.Reason("en", aid.Reason{Never: true, Hours: aid.OutsideHours}), "distance not known, outside their hours, never asked before"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := h.Hotline.Reason("en", aid.Reason{Asks: 1}), "distance not known, said yes 0 of 1, not asked this week"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := h.Hotline.Reason("es", aid.Reason{Words: "9.4 mi"}), "9.4 mi"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
