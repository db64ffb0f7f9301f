package lexicon

import "testing"

// Doubtful signs are found in words that no list of phrases has, and not in
// plain wishes.
func TestDangerSigns(t *testing.T) {
	for _, s := range []string{
		"it would be easier on everybody if I just wasn't here any more", "my baby swallowed a button battery", "con tôi nuốt cục pin", "孩子吞了纽扣电池", "he put a pillow over my face and i cant get out of here",
		"there is a man trying to kick in my door", "my chest feels like somebody sittin on it and my arm went numb", "хочу исчезнуть", "quisiera desaparecer", "хочу зникнути",
		"кисню в балоні лишилось на пів години", "moms oxygen tank is almost empty, maybe an hour", "el tanque de oxigeno de mi papa ya casi se acaba", "у мамы кислородный баллон почти пустой", "bình oxy của ba còn nửa tiếng thôi", "氧气瓶只剩半小时了",
		"my son ate my heart pills", "my toddler got into my pills", "mi hijo se trago mis pastillas de la presion", "внучка съела мои таблетки от давления", "онука з'їла мої таблетки", "con tôi nuốt thuốc huyết áp của tôi", "孩子误食了我的降压药",
		"nhieu luc toi nghi minh chet di cho vo con nhe ganh", "думаю зачем я вообще просыпаюсь, лучше бы не просыпалась", "навіщо я взагалі прокидаюсь", "para que despierto",
	} {
		if ReadDanger(s) == NoDanger && !DangerSigns(s) {
			t.Errorf("%q shows no sign of danger", s)
		}
	}
	for _, s := range []string{"need food 97520", "my battery is dead", "necesito un raite al doctor", "нужны продукты", "cần xe đi bác sĩ", "需要奶粉", "my daughter needs her medicine", "my son ate and is fine now", "mi hija necesita sus medicinas", "сын съел всю кашу, нужны продукты", "con tôi hết thuốc", "孩子的药吃完了"} {
		if DangerSigns(s) {
			t.Errorf("%q shows a sign of danger", s)
		}
	}
}

// Dying and killing that nobody does and nobody wants is a way of speaking.
func TestHyperbole(t *testing.T) {
	for s, want := range map[string]bool{
		"this heating bill is killing me": true, "умираю как хочу борща": true,
		"el trabajo me esta matando": true, "этот ваш интернет меня убьет": true, "цей ваш інтернет мене вб'є": true, "el me quiere matar": false, "el vecino nos va a matar": false,
		"he is killing me": false, "i want to die": false, "quiero morirme": false, "my husband said he will kill me": false,
		"i am bleeding and dying": false, "he aqui comida": false,
	} {
		if got := Hyperbole(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

// Whoever may want no more texts, or to be erased, is told how.
func TestMayLeave(t *testing.T) {
	for _, s := range []string{"do not send me anything else", "take all my info out of your computer", "quên số tôi với mấy gì tôi nhắn đi"} {
		if !MayLeave(s) {
			t.Errorf("%q may be a wish to be left alone", s)
		}
	}
	for _, s := range []string{"need food 97520", "please bring it after work", "necesito comida", "нужна еда", "我需要食物"} {
		if MayLeave(s) {
			t.Errorf("%q is no wish to be left alone", s)
		}
	}
}
