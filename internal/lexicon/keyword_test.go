package lexicon

import "testing"

func TestCarrierKeyword(t *testing.T) {
	for want, texts := range map[Keyword][]string{
		Stop: {
			"STOP", "stop", " Stop ", "STOP.", "stop!", "stop!!!", "\"STOP\"", "S\u200bTOP", "ＳＴＯＰ", "stop stop stop", "S.T.O.P.", "stop 🙏", "STOPALL", "stop all", "unsubscribe", "UNSUBSCRIBE.", "cancel", "END", "quit", "revoke", "OPTOUT", "opt-out", "opt out",
			"ALTO", "parar", "Basta!", "no más", "NO MAS", "no mas mensajes", "Ya basta", "стоп", "СТОП", "停止", "DỪNG", "stop please", "please stop",
		},
		Start: {"START", "start", "unstop", "Start!"},
		Help:  {"HELP", "help!", "info", "help help"},
		NoKeyword: {
			"", "yes", "YES", "call me, do not text", "stop i dont need it today", "stop by my house", "can you stop at the store", "I need help", "help me", "end of the month", "cancel 12", "stops", "ayuda", "dung", "đúng", "begin", "info please about food", "no", "mas", "no mas comida", "starting", "the end", "🛑", "non stop", "ЅТОР",
			"stop stop stop stop stop stop stop stop stop stop stop stop stop stop stop stop stop stop it",
		},
	} {
		for _, s := range texts {
			if got := CarrierKeyword(s); got != want {
				t.Errorf("CarrierKeyword(%q) = %d, want %d", s, got, want)
			}
		}
	}
}

func TestRevokes(t *testing.T) {
	for _, s := range []string{
		"no quiero recibir mas invitaciones ni textos, quitenme", "paren ya con los textos por favor, me gastan los minutos", "Прошу більше не кликати мене й не слати нічого", "stop texting me", "Please stop texting me!", "quit messaging me", "stop sending me these messages", "please remove me", "remove me from your list", "take me off the list", "take me off your list please", "unsubscribe please", "please unsubscribe me", "I want to unsubscribe", "dont text me anymore", "do not text me", "Don't contact me again", "no more texts please", "leave me alone", "lose my number", "opt me out", "I want to opt out", "delete my number", "I don't want any more messages", "dont want to get these texts", "stop contacting me", "stop bothering me please", "I want you to stop texting me",
		"ya no me escriban", "no me manden mas mensajes", "no me escriban", "por favor no me manden más textos", "ya no quiero mensajes", "no quiero recibir mas mensajes", "dejen de escribirme", "déjenme en paz", "quítenme de la lista", "saquenme de su lista", "borren mi numero", "darme de baja de esto", "ya no me texteen", "no me llamen", "no me molesten", "paren de mandar mensajes",
	} {
		if !Revokes(s) {
			t.Errorf("Revokes(%q) is false", s)
		}
	}
	for _, s := range []string{
		"stop by my house", "can you stop at the store", "I need help to stop the leak", "end of the month", "the bus stop is near me", "can you text me the address", "dont stop", "the rain won't stop", "please remove the snow", "I need someone to take me to the doctor", "take me off the bus at 5th", "call me when you stop by", "they stopped my food stamps", "my benefits end this month", "they want to remove me from my apartment", "please don't forget me", "text me", "don't call me before 5, I sleep", "I want to stop smoking", "cancel my order", "he wont stop calling me", "I told him to stop texting me", "my ex doesn't stop sending me messages",
		"quien me escribe? yo no conozco este numero", "no me han llamado", "no me llames antes de las 5", "para 4 personas", "ya no tengo comida", "no tengo mas comida", "quiero mas informacion", "no me llega el cheque", "alto costo de la renta", "me mandaron mensajes", "dejen la comida en la puerta", "no quiero molestar", "mi ex no deja de llamarme", "les dije que no me llamen", "paren en mi casa por favor", "saquenme de aqui por favor",
	} {
		if Revokes(s) {
			t.Errorf("Revokes(%q) is true", s)
		}
	}
}

// A wish for silence at certain hours is none for silence: the hotline would lose
// somebody who is watched.
func TestRevokesForAWhile(t *testing.T) {
	for _, s := range []string{
		"please dont text this number after 5, my husband goes through my phone", "stop texting me at night", "no more texts after 9pm please", "no more texts today please, i am at work", "ya no me escriban despues de las 9pm", "dont text me while he's home",
		"ya no me escriban despues de las 8", "no me manden mensajes cuando él está", "не пишите мне больше после 9", "не пишите мне ночью", "не пишіть мені після 21",
		"đừng nhắn tin cho tôi sau 9 giờ", "dung nhan cho toi ban dem", "别给我发短信晚上他在家",
	} {
		if Revokes(s) {
			t.Errorf("%q is heard as no more texts at all", s)
		}
	}
	for _, s := range []string{"please stop texting me", "ya no me escriban", "не пишите мне больше", "не пишіть мені більше", "đừng nhắn tin cho tôi nữa", "别再给我发短信", "stop texting me i got a new phone on may 5"} {
		if !Revokes(s) {
			t.Errorf("%q is not heard", s)
		}
	}
}
