package lexicon

import "testing"

func TestShortWishes(t *testing.T) {
	for want, texts := range map[Command][]string{
		Back:   {"oops hit the wrong one", "quiero regresar a la otra pregunta", "вернуться к прошлому вопросу", "ой не те натиснула", "按错了，回上一步", "bấm lộn rồi"},
		Repeat: {"what were the choices again", "no le entendí bien", "что вы спросили?", "ще раз скажіть", "没听清，再说一次", "hỏi gì vậy"},
		Skip:   {"rather not give it", "no quiero dar mi nombre", "не хочу имя говорить", "не хочу казати імені", "名字就不说了", "thôi không cho tên đâu"},
		Person: {"can someone call me", "que me llame alguien", "пусть мне позвонит живой человек", "дайте людину", "转真人", "gọi lại cho tôi, tôi không biết nhắn tin"},
		NoCommand: {
			"i need a ride to go back home", "нужно вернуться домой", "cần xe chở trở lại nhà", "我要回家", "need someone to bring food", "нужен человек с машиной", "can someone call my mom to check on her",
			"i dont want to say where i live but we are out of food and my kids are hungry",
		},
	} {
		for _, s := range texts {
			if got := ReadCommand(s); got != want {
				t.Errorf("ReadCommand(%q) = %d, want %d", s, got, want)
			}
		}
	}
}

func TestLanguageAsked(t *testing.T) {
	for s, want := range map[string]string{
		"can u talk to me in spanish": "es", "можна російською?": "ru", "请说英语": "en", "noi tieng viet duoc khong": "vi",
		"i speak spanish and can translate for ppl": "", "can i have spanish rice": "", "我会英文中文，可以帮大家翻译": "", "перевожу с русского на английский": "",
	} {
		if got, ok := LanguageNamed(s); got != want || ok != (want != "") {
			t.Errorf("LanguageNamed(%q) = %q, %t, want %q", s, got, ok, want)
		}
	}
}
