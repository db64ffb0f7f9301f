package lexicon

import "testing"

func TestReadAmount(t *testing.T) {
	for _, tt := range []struct {
		text, lang string
		n          int
		condition  string
	}{
		{"200", "en", 200, ""},
		{"2,000", "en", 2000, ""},
		{"2 000", "ru", 2000, ""},
		{"2.000 cajas", "es", 2000, ""},
		{"2k", "en", 2000, ""},
		{"2.5k", "en", 2500, ""},
		{"we can use about 200 of them please", "en", 200, ""},
		{"about two hundred", "en", 200, ""},
		{"two thousand five hundred", "en", 2500, ""},
		{"a hundred and twenty", "en", 120, ""},
		{"2,000 if before Friday", "en", 2000, "if before Friday"},
		{"2000, but only if you deliver before 5pm", "en", 2000, "but only if you deliver before 5pm"},
		{"if it comes by Friday 300", "en", 300, "if it comes by Friday 300"},
		{"none", "en", 0, ""},
		{"no thank you", "en", 0, ""},
		{"0", "en", 0, ""},
		{"zero", "en", 0, ""},
		{"none this time", "en", 0, ""},
		{"no, sorry", "en", 0, ""},
		{"dos mil", "es", 2000, ""},
		{"unos doscientos cincuenta", "es", 250, ""},
		{"mil", "es", 1000, ""},
		{"ninguno", "es", 0, ""},
		{"200 si llegan antes del viernes", "es", 200, "si llegan antes del viernes"},
		{"двести", "ru", 200, ""},
		{"две тысячи", "ru", 2000, ""},
		{"около 300, если до пятницы", "ru", 300, "если до пятницы"},
		{"нет", "ru", 0, ""},
		{"hai trăm", "vi", 200, ""},
		{"hai nghìn", "vi", 2000, ""},
		{"200 nếu trước thứ sáu", "vi", 200, "nếu trước thứ sáu"},
		{"không", "vi", 0, ""},
		{"两百", "zh", 200, ""},
		{"两千", "zh", 2000, ""},
		{"一千五", "zh", 1500, ""},
		{"200盒，如果周五之前", "zh", 200, "如果周五之前"},
		{"不要", "zh", 0, ""},
		{"двісті", "uk", 200, ""},
		{"дві тисячі", "uk", 2000, ""},
		{"150, якщо до п'ятниці", "uk", 150, "якщо до п'ятниці"},
		{"fifteen hundred", "en", 1500, ""},
		{"a couple hundred", "en", 200, ""},
		{"2 hundred", "en", 200, ""},
		{"as many as 300", "en", 300, ""},
		{"at most 50", "en", 50, ""},
		{"OK 200 if before friday", "en", 200, "if before friday"},
		{"1,500", "en", 1500, ""},
		{"1.500", "es", 1500, ""},
		{"hasta 300", "es", 300, ""},
		{"un par de cientos", "es", 200, ""},
		{"mil quinientos", "es", 1500, ""},
		{"si, pero solo doscientos", "es", 200, ""},
		{"si 200", "es", 200, ""},
		{"si llegan el viernes 200", "es", 200, "si llegan el viernes 200"},
		{"si 200 si llegan antes del viernes", "es", 200, "si llegan antes del viernes"},
		{"two hundred", "es", 200, ""}, // many answer in English
	} {
		got, ok := ReadAmount(tt.text, tt.lang)
		if want := (Amount{tt.n, tt.condition}); !ok || got != want {
			t.Errorf("%q in %s: got %+v %v, want %+v", tt.text, tt.lang, got, ok, want)
		}
	}
	for _, text := range []string{
		"", "hello", "200 or 300", "200-300", "between 200 and 300", "200 to 300", "entre 200 y 300", "200 o 300", "100 not 200", "2 boxes of 50", "how many are there? 5000?", "1234567", "maybe", "ok", "yes", "what kind are they",
	} {
		if got, ok := ReadAmount(text, "en"); ok {
			t.Errorf("%q: got %+v, want none", text, got)
		}
	}
}

func FuzzReadAmount(f *testing.F) {
	f.Add("2,000 if before Friday", "en")
	f.Add("200盒，如果周五之前", "zh")
	f.Fuzz(func(t *testing.T, s, lang string) {
		if a, ok := ReadAmount(s, lang); ok && (a.N < 0 || a.N > maxAmount || len(a.Condition) > len(s)) {
			t.Errorf("%q: %+v", s, a)
		}
	})
}
