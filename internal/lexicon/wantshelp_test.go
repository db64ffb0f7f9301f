package lexicon

import "testing"

func TestWantsHelp(t *testing.T) {
	for s, want := range map[string]bool{
		"need help": true, "I need help please": true, "we need some help": true, "can you help me": true, "necesito ayuda": true, "ayúdenme por favor": true,
		"мне нужна помощь": true, "помогите": true, "мені потрібна допомога": true, "допоможіть": true, "tôi cần giúp đỡ": true, "giúp tôi với": true, "我需要帮助": true, "请帮我": true,
		"people need help": false, "I dont need help": false, "no necesito ayuda": false, "I can help": false, "i want to help": false, "who needs help?": false,
		"quiero ayudar": false, "хочу помочь": false, "хочу допомогти": false, "tôi muốn giúp": false, "我想帮忙": false, "Ben": false, "food and rides": false,
	} {
		h := Hear(s)
		if got := h.WantsHelp(); got != want {
			t.Errorf("WantsHelp(%q) is %t", s, got)
		}
	}
}

func TestWantsSomething(t *testing.T) {
	for s, want := range map[string]bool{
		"I need food": true, "need food": true, "necesito comida": true, "мне нужна еда": true, "мені потрібна їжа": true, "tôi cần thực phẩm": true, "我需要食物": true,
		"they need food": false, "i dont need food": false, "I can bring food": false, "no necesito comida": false, "can cook": false, "food": false,
	} {
		h := Hear(s)
		if got := h.WantsSomething(); got != want {
			t.Errorf("WantsSomething(%q) is %t", s, got)
		}
	}
}
