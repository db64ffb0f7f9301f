package flow_test

import (
	"slices"
	"testing"

	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// A need is taken at once where the text explains it, and asked back where words
// beside it are unknown; nothing of a doubt is kept before the answer.
func TestDoubtIsAskedBack(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, c := range []struct {
		text  string
		doubt bool
	}{
		{"food", false},
		{"need food 97520", false},
		{"need groceries for 4 in 97520 today", false},
		{"hola necesito pañales", false},
		{"нужны продукты 97520", false},
		{"propane AND bread", true},
		{"i have insulin left over that i can't use can someone take it", true},
		{"крыша протекла, тазики уже некуда ставить", true},
		{"подскажите когда раздают продукты", true},
		{"when do you hand out food", true},
		{"cuando abren la despensa", true},
		{"mấy giờ phát đồ ăn vậy", true},
		{"帮我去药房拿药今天要，我没车", false},                        // where to, and what is fetched there
		{"need food and a zorvik to the pharmacy", true}, // two needs, and a gap
		{"can someone give me a ride to the zorvik", false},
	} {
		s, effects, err := d.Next(flow.State{}, flow.Event{Kind: flow.Began, Text: c.text, Now: noon, Places: places{}})
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Mode == flow.Doubting; got != c.doubt {
			t.Errorf("%q: doubted is %v, want %v (%v)", c.text, got, c.doubt, s.Answers)
			continue
		}
		if !c.doubt {
			if s.Answers["need"].Value == "" {
				t.Errorf("%q: no need was taken", c.text)
			}
			continue
		}
		if len(s.Answers) > 0 || s.Guess["need"].Value == "" {
			t.Errorf("%q: kept %v, guessed %v", c.text, s.Answers, s.Guess)
		}
		if tell, ok := effects[len(effects)-1].(flow.Tell); !ok || tell.Key != "doubt" || tell.Vars["heard"] == "" {
			t.Errorf("%q is answered with %v", c.text, effects)
		}
	}
}

// A yes keeps the guess and goes on; a no asks the question with its list; any
// other text is read as the answer itself.
func TestDoubtIsAnswered(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	first, _, err := d.Next(flow.State{}, flow.Event{Kind: flow.Began, Text: "propane AND bread, Ashland 97520", Now: noon, Places: places{}})
	if err != nil || first.Mode != flow.Doubting {
		t.Fatalf("%v, %v", first, err)
	}
	for _, c := range []struct{ text, need, step string }{
		{"1", "food", "how_soon"},
		{"yes please", "food", "how_soon"},
		{"2", "", "need"},
		{"no", "", "need"},
		{"a ride", "ride", "place"},
	} {
		s, effects, err := d.Next(first, flow.Event{Kind: flow.Answered, Text: c.text, Now: noon, Places: places{}})
		if err != nil {
			t.Fatal(err)
		}
		if s.Answers["need"].Value != c.need || s.Step != c.step || s.Guess != nil || s.Mode != flow.Asking {
			t.Errorf("%q: need %q at %s, want %q at %s (%v)", c.text, s.Answers["need"].Value, s.Step, c.need, c.step, effects)
		}
	}
}

// On a call a doubt is a question with keys, and so is the answer.
func TestDoubtOnACall(t *testing.T) {
	book := shipped(t)
	d := book.Flows[flow.Intake]
	at := flow.State{Flow: flow.Intake, Step: "need", Lang: "en", By: flow.ByCall, Answers: map[string]flow.Answer{"role": {Value: "help"}}}
	s, effects, err := d.Next(at, flow.Event{Kind: flow.Answered, By: flow.ByCall, Text: "kibble for my cat and some bread", Confidence: 0.9, Now: noon, Places: places{}})
	if err != nil || s.Mode != flow.Doubting {
		t.Fatalf("%v, %v", s, err)
	}
	p := effects[len(effects)-1].(flow.Prompt)
	if said := p.Voice(book.Texts, nil); said.Listen.Digits != 1 || said.Parts[0].Text != "I heard food. If that is right, press 1. If not, press 2." {
		t.Errorf("said %+v", said)
	}
	for key, want := range map[string]string{"1": "food", "2": ""} {
		next, _, err := d.Next(s, flow.Event{Kind: flow.Answered, By: flow.ByCall, Keys: key, Now: noon, Places: places{}})
		if err != nil || next.Answers["need"].Value != want {
			t.Errorf("key %s keeps %v, %v", key, next.Answers, err)
		}
	}
}

// answers gives a text to a step of the intake before which all was answered, or
// begins with it where there is no step.
func answers(t *testing.T, d *flow.Definition, step, lang, text string) flow.State {
	t.Helper()
	s, ev := flow.State{Lang: lang}, flow.Event{Kind: flow.Began, Text: text, Now: noon, Places: places{}}
	if step != "" {
		s, ev.Kind = flow.State{Flow: flow.Intake, Step: step, Visit: 1, Lang: lang, Answers: map[string]flow.Answer{}}, flow.Answered
		for _, known := range [][2]string{{"role", "help"}, {"need", "food"}, {"place", "97520"}, {"how_soon", "week"}, {"people", "2"}} {
			if known[0] == step {
				break
			}
			s.Answers[known[0]] = flow.Answer{Value: known[1], Also: towns[known[1]]}
		}
	}
	s, _, err := d.Next(s, ev)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// An answer in which another number, a "but", another town or another day
// stands is not sure; what it tells besides is kept only where all of it is
// understood.
func TestDoubtedAnswers(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, c := range []struct {
		step, lang, text, answer string
		doubt                    bool
	}{
		{"people", "en", "4 of us", "4", false},
		{"people", "en", "six. no wait, seven", "7", false},
		{"people", "en", "there were 5 of us but now 3", "", true},
		{"people", "en", "one. well two with the baby", "", true},
		{"people", "vi", "trước 4 người giờ còn 2", "", true},
		{"people", "zh", "本来四个人现在就两个了", "", true},
		{"people", "en", "4 but i only need for me", "", true},
		{"how_soon", "ru", "сегодня не надо лучше в четверг", "soon", false},
		{"how_soon", "uk", "сьогодні не треба краще в четвер", "soon", false},
		{"how_soon", "vi", "hôm nay không được, thứ năm đi", "soon", false},
		{"how_soon", "es", "hoy no puedo, mejor el jueves", "soon", false},
		{"how_soon", "zh", "今天不行，星期四吧", "soon", false},
	} {
		s := answers(t, d, c.step, c.lang, c.text)
		if got := s.Mode == flow.Doubting; got != c.doubt || s.Answers[c.step].Value != c.answer {
			t.Errorf("%q: doubted is %v and %q is kept, want %v and %q", c.text, got, s.Answers[c.step].Value, c.doubt, c.answer)
		}
	}
}

// Who is at risk is not read from whom somebody is to care for, nor beside words
// that nothing explains.
func TestRiskBesideAnotherAnswer(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, c := range []struct{ step, lang, text, risks string }{
		{"need", "zh", "不是搭车是要人照看老人", ""},
		{"need", "vi", "người trông con nhỏ lúc tôi đi làm", ""},
		{"place", "en", "97520. well, outside of it, out towards Ruch", ""},
		{"need", "en", "food, we have a baby", "baby"},
	} {
		s := answers(t, d, c.step, c.lang, c.text)
		if got := s.Answers["risks"].Value; got != c.risks {
			t.Errorf("%q: risks %q, want %q", c.text, got, c.risks)
		}
	}
}

// Whoever thanks, or asks whether drivers are wanted, neither joins nor asks.
func TestNothingIsAskedFor(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, text := range []string{
		"хочу просто подякувати волонтеру андрію", "just saying thanks, my sister gets her meals from you", "solo quiero agradecerles la comida",
		"do you still need drivers", "вам водители еще нужны?", "你们还要司机吗", "còn cần tài xế không", "do you give rides",
	} {
		s, effects, err := d.Next(flow.State{}, flow.Event{Kind: flow.Began, Text: text, Now: noon, Places: places{}})
		if err != nil {
			t.Fatal(err)
		}
		if _, moved := effects[len(effects)-1].(flow.End); moved || s.Answers["need"].Value != "" || s.Answers["role"].Value != "" {
			t.Errorf("%q: %v, %v", text, s.Answers, effects)
		}
	}
}

// What an unknown word may change is asked back too at the questions, and who
// says that food is there asks for the rest alone.
func TestDoubtAtQuestions(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, c := range []struct {
		step, text, save, want string
		doubt                  bool
	}{
		{"need", "продукты есть. одеял бы", "need", "supplies", true},
		{"need", "吃的有，缺棉被", "need", "supplies", false},
		{"need", "i have food. blankets please", "need", "supplies", true},
		{"need", "food and blankets", "need", "food", false},
		{"need", "吃的有，缺龘齉", "need", "food", true},
		{"how_soon", "thursday at zorvik", "how_soon", "soon", true},
		{"how_soon", "zorvik 3pm", "how_soon", "today", true},
		{"how_soon", "thursday at 3pm", "how_soon", "soon", false},
		{"people", "six. no wait, zorvik", "people", "6", true},
		{"people", "3 kids and my zorvik", "people", "3", true},
		{"people", "3 kids and me", "people", "4", false},
	} {
		s := flow.State{Flow: flow.Intake, Step: c.step, Visit: 1, Lang: tongueOf(c.text), Answers: map[string]flow.Answer{}}
		s, _, err := d.Next(s, flow.Event{Kind: flow.Answered, Text: c.text, Now: noon, Places: places{}})
		if err != nil {
			t.Fatal(err)
		}
		got := s.Answers[c.save].Value
		if c.doubt {
			got = s.Guess[c.save].Value
		}
		if (s.Mode == flow.Doubting) != c.doubt || got != c.want {
			t.Errorf("%q at %s: doubted is %v with %q, want %v with %q", c.text, c.step, s.Mode == flow.Doubting, got, c.doubt, c.want)
		}
	}
}

// A first text of one word that is a choice only by a slip is asked back.
func TestDoubtOfOneSlip(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for text, doubt := range map[string]bool{"groceires": true, "groceries": false, "ola": false} {
		s, _, err := d.Next(flow.State{Lang: "en"}, flow.Event{Kind: flow.Began, Text: text, Now: noon, Places: places{}})
		if err != nil || (s.Mode == flow.Doubting) != doubt {
			t.Errorf("%q: doubted is %v, want %v (%v, %v)", text, s.Mode == flow.Doubting, doubt, s.Guess, err)
		}
	}
}

func tongueOf(text string) string {
	lang, _ := lexicon.Detect(text)
	return lang
}

// What the words say is asked back where the text sounds otherwise, and a choice is
// suggested where no word is known. What is explained whole is not doubted.
func TestSecondOpinion(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for _, c := range []struct {
		step, lang, text string
		doubt            bool
		save, kept       string
	}{
		{"need", "zh", "吃的，还有毯子", true, "need", ""},                                              // blankets too
		{"", "vi", "xin đồ ăn và tã, có hai mẹ con, bé 5 tháng, Talent", true, "need", ""},       // diapers too
		{"", "en", "i need help with rent, came up 200 short this month", false, "how_soon", ""}, // not by the end of it
		{"people", "ru", "трое взрослых и грудничок", true, "people", ""},                        // three, or four
		{"people", "en", "two, and one of us is 9 months old", true, "people", ""},
		{"place", "zh", "我住儿子家,在Medford", false, "people", ""},                                         // not both of us
		{"need", "vi", "số 9, ở nhà có mình với con mèo buồn quá", false, "people", ""},                // alone, with a cat
		{"", "en", "I can do taxes and forms, 30 yrs at H&R Block, put me to work", false, "need", ""}, // who offers is asked which
		{"", "en", "I'm 16, can I help walk dogs for people? ashland", false, "need", ""},
		{"", "en", "how does this work, do i just text what i need", false, "role", ""},
		{"need", "vi", "tiền điện tháng này", false, "how_soon", ""}, // what is owed for it
		{"", "zh", "这个月房租差两百块，一家四口，能不能帮点钱", false, "how_soon", ""},
		{"need", "es", "3 porfa", false, "need", "ride"},
		{"need", "vi", "1 nha", false, "need", "food"},
		{"", "en", "4 blankets please 97520", false, "need", "supplies"},
		{"", "en", "food 97520 today for 2", false, "people", "2"},
		{"", "es", "ayuda comida 97520 hoy para 4", false, "people", "4"},
	} {
		s := answers(t, d, c.step, c.lang, c.text)
		if got := s.Mode == flow.Doubting; got != c.doubt || s.Answers[c.save].Value != c.kept {
			t.Errorf("%q: doubted is %v and %s %q is kept, want %v and %q (%v)", c.text, got, c.save, s.Answers[c.save].Value, c.doubt, c.kept, s.Guess)
		}
	}
	s := answers(t, d, "need", "en", "somebody who would walk my dogs while my hip heals")
	if s.Mode != flow.Doubting || s.Guess["need"].Value != "care" {
		t.Errorf("a dog walk is %v, and not asked about as care: %v", s.Answers, s.Guess)
	}
}

// A part of an offer that nobody reads is asked about, and what is read of a first
// text must sound like it.
func TestOfferInParts(t *testing.T) {
	d := shipped(t).Flows[flow.Join]
	for text, doubt := range map[string]bool{"могу возить, могу супы варить": true, "могу возить, продукты": false, "продукты и лекарства": false} {
		s := flow.State{Flow: flow.Join, Step: "what", Visit: 1, Lang: "ru", Answers: map[string]flow.Answer{"name": {Value: "Max"}, "place": {Value: "97520", Also: towns["97520"]}}}
		s, _, err := d.Next(s, flow.Event{Kind: flow.Answered, Text: text, Now: noon, Places: places{}})
		if err != nil || (s.Mode == flow.Doubting) != doubt {
			t.Errorf("%q: doubted is %v, want %v (%v, %v)", text, s.Mode == flow.Doubting, doubt, s.Answers, err)
		}
	}
	for text, want := range map[string]string{"llevar comida y cuidar niños": "food;care", "могу еду возить": "food", "возить людей": "ride"} {
		s := flow.State{Flow: flow.Join, Step: "what", Visit: 1, Lang: tongueOf(text), Answers: map[string]flow.Answer{"name": {Value: "Max"}, "place": {Value: "97520", Also: towns["97520"]}}}
		s, _, err := d.Next(s, flow.Event{Kind: flow.Answered, Text: text, Now: noon, Places: places{}})
		if got := s.Answers["what"].Value + s.Guess["what"].Value; err != nil || got != want {
			t.Errorf("%q offers %q, want %q (%v)", text, got, want, err)
		}
	}
	s, _, err := d.Next(flow.State{Lang: "en"}, flow.Event{Kind: flow.Began, Text: "grocery clerk at Food 4 Less, off sundays, got a car. happy to give folks rides", Now: noon, Places: places{}})
	if err != nil || s.Answers["what"].Value == "food;ride" {
		t.Errorf("a clerk brings %v, %v", s.Answers["what"], err)
	}
}

// Who wants somebody alive to talk to is lonely; who wants a person rather than a
// machine gets one.
func TestPersonForCompany(t *testing.T) {
	d := shipped(t).Flows[flow.Intake]
	for text, handed := range map[string]bool{"да просто живого человека рядом, чаю попить и поговорить": false, "хочу поговорить с живым человеком, а не с машиной": true} {
		s := flow.State{Flow: flow.Intake, Step: "need", Visit: 1, Lang: "ru", Answers: map[string]flow.Answer{"role": {Value: "help"}}}
		_, effects, err := d.Next(s, flow.Event{Kind: flow.Answered, Text: text, Now: noon, Places: places{}})
		if got := slices.Contains(effects, flow.Effect(flow.End{Reason: flow.Handed})); err != nil || got != handed {
			t.Errorf("%q is handed to a person: %v, want %v (%v)", text, got, handed, err)
		}
	}
}

func TestForWhomSounds(t *testing.T) {
	for text, want := range map[string]bool{
		"me n my gf n her brother need somewhere to sleep, we're in a tent by the greenway. Medford": false,
		"my neighbor needs food, she can't walk to the store":                                        true,
		"food for my mom": true,
	} {
		if _, got := flow.ForWhom(text, "en"); got != want {
			t.Errorf("%q is for somebody else: %v, want %v", text, got, want)
		}
	}
}
