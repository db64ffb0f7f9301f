package lexicon

import "testing"

func TestNumber(t *testing.T) {
	for s, want := range map[string]int{
		"4": 4, " 4. ": 4, "#4": 4, "4️⃣": 4, "４": 4, "0": 0, "zero": 0, "9999": 9999, "0004": 4,
		"four": 4, "Four!": 4, "eleven": 11, "twenty": 20, "twenty five": 25, "twenty-five": 25, "two hundred": 200, "two hundred and six": 206, "a dozen": 12, "two dozen": 24, "a couple": 2,
		"cuatro": 4, "Cuatro.": 4, "dieciséis": 16, "treinta y cinco": 35, "veintidos": 22, "cien": 100, "ciento veinte": 120, "doscientos": 200, "un par": 2, "una docena": 12,
		"just me": 1, "Only me": 1, "me": 1, "myself": 1, "just me please": 1, "solo yo": 1, "nomás yo": 1, "yo": 1, "sola": 1, "I live alone": 1, "it's just me": 1, "solo una persona": 1,
		"2 adults 3 kids": 5, "2 adults, 3 kids": 5, "two adults and three children": 5, "1 adult 1 baby": 2, "2 adultos y 3 niños": 5, "2 adults + 3 kids": 5, "2 adults & 1 kid": 3,
		"we are 4": 4, "we're 4": 4, "there are 5 of us": 5, "5 of us": 5, "the 3 of us": 3, "somos 5": 5, "Somos cinco": 5, "hay 3": 3, "somos 6 personas": 6, "vivimos 4 en la casa": 4,
		"me and my 2 kids": 3, "my 2 kids and me": 3, "me and 3": 4, "my wife and i": 2, "me, my wife and 3 kids": 5, "mi esposo y yo": 2, "yo y mis 3 hijos": 4, "mi esposa, mi hija y yo": 3, "me + 3": 4, "my son and I": 2, "mi mamá y yo": 2,
		"family of 5": 5, "a family of 5": 5, "household of 4": 4, "familia de 5": 5, "5 people": 5, "4 personas": 4, "4 ppl": 4, "for 4": 4, "para 4": 4, "4 please": 4, "4 total": 4, "about 5": 5, "como 6": 6, "4 gracias": 4, "one person": 1,
		"4 including me": 4, "5 people, 2 adults 3 kids": 5, "5 personas: 2 adultos y 3 niños": 5, "family of 4 including 2 kids": 4, "4 people 2 dogs": 4, "two of us plus baby": 3,
	} {
		got, ok := Number(s)
		if !ok || got != want {
			t.Errorf("Number(%q) = %d, %t, want %d", s, got, ok, want)
		}
	}
}

func TestNumberRefuses(t *testing.T) {
	for _, s := range []string{
		"", "ok", "food", "97520", "10000", "4 or 5", "4-5", "4 5", "3 to 4", "4 o 5", "2 and 3", "dos y tres", "4.5", "1/2", "4 people 2 kids", "family of 4 and 2 kids", "my kids", "me and my kids", "yo y mis hijos", "i have 3 kids", "tengo 3 hijos",
		"3 bags", "4 days", "3pm", "at 3", "kids 4 and 6", "my 4 year old", "4th", "many", "a lot", "muchos", "none", "hundred", "-", "4 hungry people at 97520", "9752o", "4x", "two people and my 3 kids", "call me", "several", "yes 4 or more", "99999999999999999999",
	} {
		if got, ok := Number(s); ok {
			t.Errorf("Number(%q) = %d, want none", s, got)
		}
	}
}

func TestFindPeople(t *testing.T) {
	for s, want := range map[string]int{
		"нужны продукты сегодня на двоих": 2, "потрібні продукти на двох": 2, "food for 4 97520 today": 4, "need groceries for 4, 97520": 4, "groceries for four please": 4, "family of 5 needs food": 5, "we are a family of 6 in ashland": 6, "comida para 3 personas": 3, "Necesito despensa para 4": 4, "para 3 personas en 97520": 3, "4 people need a ride": 4, "somos 5 y no tenemos comida": 5, "somos una familia de 4": 4, "familia de 7 sin comida": 7,
		"there are 5 of us and no food": 5, "me and my 2 kids need food": 3, "food for me and my wife": 2, "my son and I need a ride": 2, "need food for 2 adults and 3 kids": 5, "2 adults 3 kids need food": 5, "ride for 2 to the doctor at 3pm": 2, "food just for me 97520": 1, "food for 2 kids": 2, "necesito comida para mi esposo y yo": 2, "groceries for 4 by 5pm": 4, "food for 3 and also a ride for 3": 3, "Need formula. Household of 3.": 3,
	} {
		got, ok := FindPeople(s)
		if !ok || got != want {
			t.Errorf("FindPeople(%q) = %d, %t, want %d", s, got, ok, want)
		}
	}
	for _, s := range []string{
		"", "need groceries 97520 today", "ride at 4", "ride for 4pm", "food for 4 days", "comida para 4 dias", "para las 4", "call me at 4", "call me", "i have 2 kids", "tengo 3 hijos", "im a mom of 3", "need 4 bags of rice", "2 bags for 3 bucks", "can i talk to one person", "hablar con una persona", "i need a ride for 10 miles", "no one can help me", "my mom needs food", "food for 4, ride for 2", "apt 4", "my 4 year old is hungry", "me duele el pie", "me and my kids", "i need food for 97520", "room for 1000", "one more thing", "give me a call", "4, one is a baby",
	} {
		if got, ok := FindPeople(s); ok {
			t.Errorf("FindPeople(%q) = %d, want none", s, got)
		}
	}
}

// Asked how many they are and whether there is a baby, people answer both in
// one: the baby is one of them. With fewer it may be one more.
func TestNumberWithOne(t *testing.T) {
	for s, want := range map[string]int{
		"4, con un bebe": 4, "4 with a baby": 4, "5 con mi abuelita": 5, "4 and a baby": 5, "4 y un bebe": 5, "2 with a baby": 3, "yo con un bebe": 2, "3 with my mom and dad": 5,
	} {
		if got, ok := Number(s); !ok || got != want {
			t.Errorf("Number(%q) is %d %t, want %d", s, got, ok, want)
		}
	}
}
