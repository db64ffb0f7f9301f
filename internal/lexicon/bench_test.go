package lexicon

import "testing"

func BenchmarkReaders(b *testing.B) {
	const short, long = "Yes!", "Hi, we are a family of 5 in Ashland and need groceries by Thursday 3pm, my mom is sick and we have no car"
	now := monday(b)
	for name, read := range map[string]func(){
		"Fold":           func() { Fold(long) },
		"FoldUnicode":    func() { Fold("mañana en la mañana, por favor") },
		"CarrierKeyword": func() { CarrierKeyword(short) },
		"ReadYesNo":      func() { ReadYesNo(short) },
		"ReadCommand":    func() { ReadCommand("MENU") },
		"CommandSlip":    func() { ReadCommand("volunter") },
		"NoCommand":      func() { ReadCommand("groceries") },
		"ReadWhen":       func() { ReadWhen("Thursday 3pm", "en", now) },
		"FindWhen":       func() { FindWhen(long, "en", now) },
		"FindPeople":     func() { FindPeople(long) },
		"ReadDanger":     func() { ReadDanger(long) },
		"Detect":         func() { Detect(long) },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				read()
			}
		})
	}
}
