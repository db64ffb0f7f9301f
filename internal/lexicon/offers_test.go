package lexicon

import "testing"

func TestOffers(t *testing.T) {
	for text, want := range map[string]Offering{
		"i speak spanish and can translate for people": SureOffer, "got a spare room for a family": SureOffer, "we can cook dinner for elders": SureOffer,
		"i can cook but need a ride": MayOffer, "id like to pitch in": SureOffer, "i would love to help other people": SureOffer, "my mom wants to know if you help seniors": NoOffer, "i have a truck and can haul stuff for people": MayOffer, "anyone need firewood?": MayOffer,
		"i need food": NoOffer, "can you cook for my mom": NoOffer, "i cant drive": NoOffer, "": NoOffer,
		"puedo cuidar niños": SureOffer, "no puedo manejar": NoOffer, "me pueden llevar": NoOffer,
		"могу посидеть с детьми": SureOffer, "не могу готовить": NoOffer, "можу возити людей": SureOffer, "не можу готувати": NoOffer,
		"tôi có thể dịch": SureOffer, "tôi không có xe": NoOffer, "我会煮饭，可以给老人免费做饭": SureOffer, "可以帮我吗": NoOffer,
	} {
		if got := Offers(text); got != want {
			t.Errorf("Offers(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestAgesAreNoPeople(t *testing.T) {
	for text, want := range map[string]int{
		"me, 66, and my brother who's 70": 2, "im 13 and my mom cant walk": 0, "me and my 7 yr old": 2, "mi abuela de 90 y yo": 2,
		"my grandson 9 and me 71 need food": 2, "hai vợ chồng với 3 đứa con": 5, "a family here with 5 kids needs beds": 0,
		"我13岁，妈妈病了": 0, "мне 70 и мужу 74": 0, "2 of us, 70 and 72": 0, "we're two old folks, 78 and 81": 0, "family of 14": 14, "hi im 12 and i need help": 0, "i am 12 and i need food": 0, "im 9 and my brother is 4": 2, "我和我妈，妈妈87岁": 2, "mi mamá de 70, mi hijo y yo, nos hacen falta cobijas": 0, "me, my husband, mom 71 years old and my son": 4, "я, чоловік, свекруха 71 рік і син": 4, "my mom and me, mom is 87": 2, "двое нас, с бабушкой": 2, "Ropa para mis 2 niños y para mi, somos 3, de Medford": 3, "нас двое, и бабушка": 3, "somos 2 adultos y 3 niños, Medford": 5, "food for 25 people": 25,
	} {
		if got, _ := FindPeople(text); got != want {
			t.Errorf("FindPeople(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestMarked(t *testing.T) {
	for text, want := range map[string]string{"Vợ tôi, ạ": " vợ tôi ạ ", "vo toi": "", "niño": "", "еда": "", "": ""} {
		if got := Marked(text); got != want {
			t.Errorf("Marked(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestOnlyNow(t *testing.T) {
	for text, want := range map[string]bool{"we are in Salem now": true, "salem, today": false, "right now": false, "ahorita en Bend": true, "": false} {
		if got := OnlyNow(text); got != want {
			t.Errorf("OnlyNow(%q) = %t, want %t", text, got, want)
		}
	}
}

func FuzzOffers(f *testing.F) {
	for _, s := range []string{"i can cook", "我可以", "могу", "", ",.,"} {
		f.Add(s)
	}
	f.Fuzz(func(_ *testing.T, s string) {
		Offers(s)
		Marked(s)
	})
}
