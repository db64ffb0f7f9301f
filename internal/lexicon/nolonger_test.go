package lexicon

import "testing"

func TestNoLonger(t *testing.T) {
	for s, want := range map[string]bool{
		"I dont need it anymore": true, "no longer needed": true, "actually never mind the ride": true,
		"ya no lo necesito": true, "ya no": true, "ya no hace falta": true, "nvm": true, "cancel it": true,
		"cancel the food": true, "cancel my ride": true, "please cancel my request": true, "I don't need the food anymore": true, "no longer need food": true,
		"i want to cancel": true, "can you cancel that please": true, "cancele mi viaje": true, "quiero cancelar mi pedido": true, "отмените мою заявку": true, "хочу отменить поездку": true,
		"скасуйте мою заявку": true, "скасувати поїздку": true, "xin hủy yêu cầu của tôi": true, "hủy chuyến xe": true, "取消我的请求": true, "请取消接送": true, "我要取消订单": true,
		"my ride cancelled on me": false, "they canceled my appointment": false, "cancel culture": false, "el doctor me cancelo": false,
		"please bring bread too": false, "I need it now": false, "when will you come": false, "gracias": false,
		"ya no tengo comida": false, "we have no food anymore": false, "necesito comida": false,
	} {
		if got := NoLonger(s); got != want {
			t.Errorf("NoLonger(%q) is %t", s, got)
		}
	}
}

func TestNotNeeded(t *testing.T) {
	for s, want := range map[string]bool{
		"no longer need food": true, "i don't need it": true, "dont need the ride": true, "cancel it": true, "no lo necesito": true, "не нужно": true, "не треба": true,
		"không cần": true, "不需要": true, "不用": true, "取消": true,
		"yes": false, "I need it": false, "I still need it": false, "i dont need the ride but i need food": false, "why dont you need it?": false, "please dont forget me": false,
		"sigo necesitando": false, "да, нужно": false, "так, треба": false, "còn cần": false, "还需要": false,
	} {
		if got := NotNeeded(s); got != want {
			t.Errorf("NotNeeded(%q) is %t", s, got)
		}
	}
}

func TestStillNeeded(t *testing.T) {
	for s, want := range map[string]bool{
		"sorry wrong, I do still need it": true, "I do need it please": true, "we still want the food": true, "need it still": true, "oh no i still need it": true,
		"todavía lo necesito": true, "aun ocupamos la comida": true, "lo necesito todavia": true, "sigo necesitando": true, "si, todavia los necesitamos": true,
		"ещё нужно": true, "мне пока нужна помощь": true, "нужно ещё": true, "ще потрібно": true, "досі треба": true,
		"vẫn cần": true, "tôi vẫn còn cần": true, "còn cần": true, "还需要": true, "我还要": true,
		"I still need the ride but not the food": false, "do you still need it?": false, "I dont still need it": false, "todavia no lo necesito": false,
		"ya no lo necesito": false, "not needed": false, "ещё не нужно": false, "không cần": false, "不需要": false, "thank you": false,
	} {
		if got := StillNeeded(s); got != want {
			t.Errorf("StillNeeded(%q) is %t", s, got)
		}
	}
}
