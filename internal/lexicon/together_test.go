package lexicon

import "testing"

// Ideas are told in any order, with anything between, and not beside the words
// that make them another.
func TestIdeas(t *testing.T) {
	for _, s := range []string{
		"do not ever contact this phone again", "pull my number off this please", "ya paren de estar mandando mensajes", "прекратите уже мне это писать",
		"годі вже надсилати мені це", "đừng có nhắn vô số này nữa", "以后别再发短信给我",
	} {
		if !Revokes(s) {
			t.Errorf("%q wants no more texts", s)
		}
	}
	for _, s := range []string{
		"do not contact my husband about this", "dont text me until after work", "take my number down and call back",
		"не пишите мне до вечера", "не пишіть мені про адресу",
	} {
		if Revokes(s) {
			t.Errorf("%q asks for another thing than no texts", s)
		}
	}
	for _, s := range []string{
		"please wipe out my number and everything you have", "quiten todo lo que tengan de mi del sistema", "все данные обо мне сотрите", "зітріть будь ласка усе про мене", "把我的号码和资料都清掉",
	} {
		if ReadCommand(s) != Forget {
			t.Errorf("%q asks to be erased", s)
		}
	}
	if ReadCommand("please do not delete my info") == Forget {
		t.Error("a no to being erased is heard as a wish for it")
	}
	for s, want := range map[string]Danger{
		"all the pills in the bottle, i just swallowed them":               DangerClear,
		"a guy at my door is waving a machete":                             DangerClear,
		"хтось ламає двері сокирою":                                        DangerClear,
		"把整瓶安眠药都吞下去了":                                                      DangerClear,
		"grandpa had a stroke in spring, needs a ride to physical therapy": DangerMaybe, // asked, nobody is paged
		"la soledad me esta matando":                                       NoDanger,
		"somebody in my house reads these texts":                           NoDanger,
	} {
		if got := ReadDanger(s); got != want {
			t.Errorf("ReadDanger(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestCorrected(t *testing.T) {
	for s, want := range map[string]string{
		"six. no wait, seven": ", seven", "шесть, нет, семь": ", семь", "六个，不对，七个": "，七个", "seven": "", "no wait": "",
	} {
		h := Hear(s)
		if _, got, _ := h.Corrected(); got != want {
			t.Errorf("%q is corrected to %q, want %q", s, got, want)
		}
	}
}

func TestNearKeys(t *testing.T) {
	for _, c := range []struct {
		typed, word string
		want        bool
	}{
		{"litter", "letter", false}, {"foof", "food", true}, {"fodo", "food", true}, {"rode", "ride", true}, {"хлуб", "хлеб", false}, {"малоко", "молоко", true},
	} {
		if got := NearKeys([]rune(c.typed), []rune(c.word)); got != c.want {
			t.Errorf("NearKeys(%q, %q) = %t", c.typed, c.word, got)
		}
	}
}

// A text in Latin letters of which few words are known is in no language for
// sure.
func TestDetectsNoLittle(t *testing.T) {
	for _, s := range []string{"wo yao chi de, Salem", "zhivu v portlande nado k vrachu v sredu v 10 utra", "hello toi can food, 3 people, 97220"} {
		if tag, sure := Detect(s); sure {
			t.Errorf("%q is surely %s", s, tag)
		}
	}
	if tag, sure := Detect("could someone give me a ride 2 da dentist"); tag != "en" || !sure {
		t.Errorf("plain English is %s, %t", tag, sure)
	}
}
