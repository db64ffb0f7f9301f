package lexicon

import "testing"

// Hours as people type them, and what follows an hour that is the latest.
func TestFindWhenTyped(t *testing.T) {
	now := monday(t)
	for s, want := range map[string]string{
		"ride to dialysis wed 930 am pls, 97535":      "Wed 11-25 09:30",
		"thursday 1230 pm at the clinic":              "Thu 11-26 12:30",
		"el jueves 930 am por favor":                  "Thu 11-26 09:30",
		"Tomorrow before 2pm, after that I'm at work": "Tue 11-24 14:00",
		"今天下午三点前,之后我要去接孩子":                            "Mon 11-23 15:00",
		"chiều nay trước 5 giờ, sau đó tôi đi làm":    "Mon 11-23 17:00",
		"завтра до 14:00, после этого я на работе":    "Tue 11-24 14:00",
		"tomorrow after 2pm":                          "Tue 11-24 21:00",
		"wed 1450 oak street":                         "Wed 11-25 20:00", // a house
	} {
		w, ok := FindWhen(s, "", now)
		if !ok {
			w, ok = ReadWhen(s, "", now)
		}
		if got := w.By.Format(whenLayout); !ok || got != want {
			t.Errorf("%q is by %s (%v), want %s", s, got, ok, want)
		}
	}
}

func TestCouplesAndBabies(t *testing.T) {
	for s, want := range map[string]int{
		"2 vo chong tui": 2, "vợ chồng em": 2, "hai vợ chồng tui với 3 đứa con": 5, "food for my baby girl and me": 2, "my wife and my baby boy and me need food": 3,
	} {
		got, ok := Number(s)
		if !ok {
			got, ok = FindPeople(s)
		}
		if !ok || got != want {
			t.Errorf("%q are %d, %v, want %d", s, got, ok, want)
		}
	}
	if got, ok := FindPeople("2 vo chong tui dang ngu trong xe"); ok && got != 2 {
		t.Errorf("a couple in a car is %d", got)
	}
	if got, ok := FindPeople("diapers size 3 pls, for my baby girl, 97504"); ok {
		t.Errorf("a baby girl is %d", got)
	}
}

// Which language somebody wants is asked where they name another than they write in.
func TestMayWantLanguage(t *testing.T) {
	for _, c := range []struct {
		text, in string
		asks     bool
	}{
		{"Hello. Please write Russian, my English small. We are 2 person, need food", "en", true},
		{"My parents only read Chinese, please text in Chinese. They need food, 2 people, 97520.", "en", true},
		{"My neighbor needs food. She doesn't have much english so please text in spanish", "en", true},
		{"hi my tia needs somebody in spanish. its food for her and her 2 kids, talent", "en", true},
		{"my neighbor upstairs is a very sweet lady with two small boys and she would be so happy if somebody could text her in russian", "en", true},
		{"можно по русски? мой английский никакой", "ru", false},
		{"Can you speak english? my mom needs this but i text for her", "en", false},
		{"any place with chinese food or a spanish market", "en", false},
		{"i need a spanish teacher", "en", false},
		{"ayuda con una carta en ingles", "es", false},
		{"I speak Spanish and can translate", "en", false},
	} {
		if got := MayWantLanguage(c.text, c.in); got != c.asks {
			t.Errorf("MayWantLanguage(%q, %s) = %v, want %v", c.text, c.in, got, c.asks)
		}
	}
}

// A wish to be erased is heard in a long text too, also where a letter has two bytes.
func TestForgetAtLength(t *testing.T) {
	for _, s := range []string{
		"да зачем вам. удалите лучше вообще все что я вам про себя наговорил",
		"ну добре вже, видаліть краще все що я вам тут розповідала про себе",
		"please go ahead and erase everything i told you people the other day",
		"ni modo, mejor borren todo lo que les conte la otra vez de mi familia",
		"will you delete my number and everything please", "you have to delete my info", "我要删除我的信息",
	} {
		if ReadCommand(s) != Forget {
			t.Errorf("%q is not heard", s)
		}
	}
	for _, s := range []string{"сотри пыль, говорил же, все шкафы грязные у бабушки стоят, помогите убрать", "i told everybody to erase the whiteboard, now we need markers", "mi esposo me revisa el telefono, luego borro esto. Ocupo comida", "муж читает мой телефон, потом всё сотру про себя", "my husband reads this so ill delete everything i wrote after"} {
		if ReadCommand(s) == Forget {
			t.Errorf("%q erases somebody", s)
		}
	}
}

// A machine that reads aloud watches nobody.
func TestBlindIsNotWatched(t *testing.T) {
	for _, s := range []string{"soy ciega, el telefono me lee los mensajes, no manden fotos", "I am blind, my phone reads my texts to me", "Tôi khiếm thị, máy đọc tin nhắn cho tôi nghe"} {
		if Watched(s) {
			t.Errorf("%q is watched", s)
		}
	}
	if !Watched("my husband reads my texts") || !Watched("趁他看不见发的，他总翻我手机") {
		t.Error("who is watched is not heard")
	}
}

// A person of another clause is not whom it is for.
func TestForWhomInItsClause(t *testing.T) {
	if whom, ok := ForWhom("thu tu nay can nguoi cho, co minh em thoi, nha o phoenix", "vi"); ok {
		t.Errorf("it is for %q", whom)
	}
	if _, ok := ForWhom("I need food, for my mom", "en"); !ok {
		t.Error("it is for mom")
	}
}

// Who is lonely wants company, and years of work make nobody a child.
func TestLonelyAndExperienced(t *testing.T) {
	for _, s := range []string{"да просто поговорить с живым человеком, скучно", "just want to talk to a real person, it gets lonely out here"} {
		if ReadCommand(s) == Person {
			t.Errorf("%q asks for a coordinator", s)
		}
	}
	for _, s := range []string{"solo quiero hablar con una persona", "I want to talk to a real person from your company", "想跟真人聊聊"} {
		if ReadCommand(s) != Person {
			t.Errorf("%q does not ask for a coordinator", s)
		}
	}
	for s, want := range map[string]bool{"im 16 and my mom isnt married": true, "мне 15 лет, опыта работы нет": true, "puedo arreglar techos, tengo 15 años de experiencia": false, "tengo 15 años y mi mamá no sabe": true, "I am 16 years sober and want to help": false, "im 16": true} {
		if Minor(s) != want {
			t.Errorf("Minor(%q) = %v", s, !want)
		}
	}
}
