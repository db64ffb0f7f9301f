package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

// Every word of these is known; what a reading leaves over of them is reason
// enough to ask back what it took, or to let a later question ask it.
func TestWhatIsLeftOverIsAskedBack(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, c := range []struct {
		step, text, save, want string
		doubt                  bool
	}{
		{"", "my sister got groceries from you all the time", "need", "food", true},
		{"", "my sister and me need groceries from you", "need", "food", false},
		{"", "groceries tonight", "need", "food", false},
		{"need", "food and blankets", "need", "food", false},
		{"need", "food we can get, its blankets", "need", "food", true},
		{"role", "i used to volunteer but now im the one who needs it", "role", "offer", true},
		{"role", "i want to volunteer", "what", "", false}, // it goes on in another flow
		{"how_soon", "wednesday, 3 is good", "how_soon", "soon", true},
		{"how_soon", "wednesday, 3 of us", "people", "3", false},
		{"how_soon", "wednesday morning at 10", "how_soon", "soon", false},
		{"people", "it is me here and my wife is too", "people", "2", true},
		{"people", "just me. Walter", "people", "1", false},
		{"place", "97520, today is what you all say", "how_soon", "", false},
		{"place", "97520 today", "how_soon", "today", false},
		{"confirm", "tomorrow", "how_soon", "soon", true},
		{"", "need blankets now", "how_soon", "today", false},
		{"need", "groceries, my cousin eats a lot", "how_soon", "", false},
		{"need", "groceries this month", "how_soon", "week", false},
		{"need", "what did you ask me? say it one more time", "people", "", false},
		{"role", "I'd like to pitch in and help other people", "role", "offer", false},
		{"people", "two of us with my zorvik", "people", "2", true},
		{"people", "sola, no tengo a nadie", "people", "1", false},
		{"people", "我,我弟,还有奶奶", "people", "", false},
		{"people", "нас двоє і немовлятко", "people", "2", true},
		{"place", "Ashland. no sorry, we moved", "place", "97520", true},
		{"people", "seis y la abuelita que tiene 90, siete en total", "people", "7", false},
		{"people", "мені 67 років і татові 93, разом двоє", "people", "2", false},
		{"how_soon", "Saturday would be good because I have company Friday", "how_soon", "week", false},
		{"how_soon", "завтра, бо сьогодні працюю", "how_soon", "soon", false},
		{"how_soon", "hoy antes de las 6 de la tarde", "how_soon", "today", false},
		{"how_soon", "hoy no", "how_soon", "", false},
		{"how_soon", "12月3号", "how_soon", "soon", false},
		{"how_soon", "wednesday at noon would be perfect", "how_soon", "soon", false},
		{"name", "Пишіть Соломія", "name", "Соломія", false},
		{"name", "cu goi toi la Bay", "name", "Bay", false},
		{"name", "folks call me Dutch", "name", "Dutch", false},
		{"name", "soy Chela pa servirle", "name", "Chela", false},
		{"name", "名字就免了吧", "name", "", false},
		{"people", "just me, it is hard", "people", "1", false},
		{"people", "just me, and my boy", "people", "2", false},
		{"confirm", "97501", "place", "97501", false},
		{"confirm", "no, Medford not Ashland", "place", "97501", false},
		{"confirm", "not Ashland, Medford", "place", "97501", false},
		{"confirm", "Medford or Roseburg", "place", "97520", false},
	} {
		s := answers(t, d, c.step, "en", c.text)
		got := s.Answers[c.save].Value
		if c.doubt {
			got = s.Guess[c.save].Value
		}
		if (s.Mode == flow.Doubting) != c.doubt || got != c.want {
			t.Errorf("%q at %q: doubted is %v with %q, want %v with %q (%v)", c.text, c.step, s.Mode == flow.Doubting, got, c.doubt, c.want, s.Answers)
		}
	}
}
