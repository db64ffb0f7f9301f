package lexicon

import "testing"

func TestReadCommand(t *testing.T) {
	for want, texts := range map[Command][]string{
		Back:      {"BACK", "back", "go back", "atrás", "Atras", "regresar", "volver", "back please", "regresr"},
		Menu:      {"MENU", "menú", "main menu", "opciones", "menu por favor"},
		Person:    {"PERSON", "human", "agent", "persona", "operador", "talk to a person", "hablar con alguien", "persn", "opertor", "a person please", "operadro"},
		Language:  {"LANGUAGE", "idioma", "langauge", "change language", "lenguaje"},
		Repeat:    {"repeat", "*", "?", "repetir", "say again", "otra vez", "repaet"},
		Forget:    {"FORGET ME", "forget me", "olvídenme", "borrenme", "delete my data", "bórrenme"},
		Volunteer: {"VOLUNTEER", "volunteer", "voluntario", "voluntaria", "voluntter", "I want to help", "quiero ayudar", "volunter", "valuntario"},
		Skip:      {"skip", "pass", "-", " - ", "saltar", "omitir", "n/a", "siguiente", "SKIP!"},
		Restart:   {"start over", "empezar de nuevo", "restart"},
		Continue:  {"continue", "continuar", "seguir"},
		NoCommand: {
			"", "1", "good morning", "Good morning!", "buenos dias", "доброе утро", "добрий ранок", "早上好", "chào buổi sáng", "yes", "no", "stop", "STOP", "start", "help", "cancel", "alto", "parar", "basta", "forget it", "forgt me", "bak", "meny", "my back hurts", "person in need", "food", "comida", "come back tomorrow", "end", "quit", "personal", "🙏", "K7", "97520", "stopp", "strat", "starrt", "quitt", "pasrar", "parra",
			"i need a person to help me with my yard and the language is hard and so on and on",
		},
	} {
		for _, s := range texts {
			if got := ReadCommand(s); got != want {
				t.Errorf("ReadCommand(%q) = %d, want %d", s, got, want)
			}
		}
	}
}

func TestLanguageNamed(t *testing.T) {
	for s, want := range map[string]string{
		"spanish": "es", "Español": "es", "espanol": "es", "en español": "es", "español por favor": "es", "castellano": "es", "spansih": "es", "espanl": "es", "spanish please": "es", "english": "en", "English!": "en", "inglés": "en", "engish": "en", "in english please": "en", "habla español?": "es",
		"": "", "german": "", "food": "", "es": "", "finish": "", "i need a spanish teacher": "", "do you know the chinese church": "", "you got chinese food": "", "polish": "",
	} {
		got, ok := LanguageNamed(s)
		if got != want || ok != (want != "") {
			t.Errorf("LanguageNamed(%q) = %q, %t, want %q", s, got, ok, want)
		}
	}
}

func TestDetect(t *testing.T) {
	for s, want := range map[string]string{
		"hola": "es", "hi": "en", "si": "es", "sí": "es", "necesito comida": "es", "help": "en", "hello": "en", "ayuda": "es", "ride to doctor": "en", "no tengo luz": "es", "need groceries 97520 today": "en", "comida 97520": "es", "¿?": "es", "Buenos dias": "es", "yes": "en", "my son is sick": "en", "quiero hablar con alguien en english": "es", "I need food for my abuela": "en", "mañana": "es", "tengo hambre": "es", "can you help me": "en", "me duele la cabeza, ayuda por favor": "es",
	} {
		if got, sure := Detect(s); got != want || !sure {
			t.Errorf("Detect(%q) = %q, %t, want %q surely", s, got, sure, want)
		}
	}
	for _, s := range []string{"", "97520", "no", "ok", "K7", "👍", "hospital", "zzz", "Ashland", "help ayuda", "yo", "need help 我要吃的 两个人", "can ta cho be so sinh"} {
		if got, sure := Detect(s); sure {
			t.Errorf("Detect(%q) = %q, want unsure", s, got)
		}
	}
}

func TestLanguages(t *testing.T) {
	if got := Languages(); len(got) != len(languages) || got[0] != "en" || got[1] != "es" {
		t.Errorf("got %q", got)
	}
}
