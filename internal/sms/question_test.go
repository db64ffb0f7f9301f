package sms

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A yes with a question behind it is a yes; one that the question hangs on is a
// condition; one that the question doubts is for a person to read.
func TestYesThenAsks(t *testing.T) {
	asks := func(q string) []Answer { return []Answer{{Verb: Accept, Code: "K7", Question: q}} }
	if_ := func(c string) []Answer { return []Answer{{Verb: Accept, Code: "K7", Condition: c}} }
	for text, want := range map[string][]Answer{
		"yes k7, is there a dog?":                   asks("is there a dog?"),
		"Yes K7. I have a car. Are there stairs?":   asks("I have a car. Are there stairs?"),
		"hi, yes k7! what should I buy?":            asks("what should I buy?"),
		"K7 yes, where do I go?":                    asks("where do I go?"),
		"yes k7 is there a dog?":                    asks("is there a dog?"),
		"yes k7 what time?":                         asks("what time?"),
		"yes k7, when?":                             asks("when?"),
		"sí k7, ¿hay perro?":                        asks("¿hay perro?"),
		"si k7 a que hora?":                         asks("a que hora?"),
		"да k7, там есть собака?":                   asks("там есть собака?"),
		"так k7, а там є собака?":                   asks("а там є собака?"),
		"có k7, nhà có chó không?":                  asks("nhà có chó không?"),
		"接受K7，有狗吗？":                                 asks("有狗吗？"),
		"yes k7, can I come at 6?":                  if_("can I come at 6"),
		"yes k7, at 6?":                             if_("at 6"),
		"yes k7, and can I come at 6?":              if_("and can I come at 6"),
		"да k7, а можно завтра?":                    if_("а можно завтра"),
		"yes k7 after 6, is that ok?":               if_("after 6, is that ok"),
		"sí k7, ¿puedo ir mañana?":                  if_("¿puedo ir mañana"),
		"yes k7, if there is no dog?":               if_("if there is no dog"),
		"yes k7?":                                   nil,
		"yes k7, right?":                            nil,
		"yes k7, ok?":                               nil,
		"yes k7, but is there a dog?":               nil,
		"yes k7, or is somebody else closer?":       nil,
		"yes k7, sorry, not today, maybe tomorrow?": nil,
		"yes k7, not sure, is there a dog?":         nil,
		"yes k7? is it still open?":                 nil,
		"yes k7, and m3?":                           nil,
		"yes k7 is done?":                           nil,
		"k7 done, is there a dog?":                  nil,
		"no k7, is there nobody else?":              nil,
		"yes, is there a dog?":                      nil,
		"is k7 done, yes?":                          nil,
	} {
		if diff := cmp.Diff(want, ParseAnswers(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// What somebody who carried something says is a DONE, where it is the whole
// text; and where they are now is a MOVE, with or without a now.
func TestSaidInOwnWords(t *testing.T) {
	for verb, texts := range map[Verb][]string{
		Done:    {"I dropped it off", "dropped it off!", "I brought it", "Ive brought it, thanks", "ya lo entregué", "Я привезла", "я привіз", "tôi giao rồi", "我送到了"},
		NotDone: {"not done", "It's not done yet", "aún no está hecho", "ещё не готово", "ще не готово", "chưa xong", "还没完成"},
	} {
		for _, text := range texts {
			if diff := cmp.Diff([]Answer{{Verb: verb, Told: verb == Done}}, ParseAnswers(text)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", text, diff)
			}
		}
	}
	for _, text := range []string{"NOT DONE K7", "k7 not done yet", "no hecho k7", "НЕ ГОТОВО K7", "CHƯA XONG K7", "没完成 K7"} {
		if diff := cmp.Diff(one(NotDone, "K7"), ParseAnswers(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
	for _, text := range []string{
		"im in 97504 now", "I'm in 97504 right now", "we moved to 97504", "We are in 97504 now", "now im in 97504", "now we are in 97504", "estoy en 97504 ahora", "ahora estamos en 97504",
		"я сейчас в 97504", "мы теперь в 97504", "ми зараз у 97504", "я тепер у 97504", "bây giờ tôi ở 97504", "tôi ở 97504 rồi", "我现在在97504", "我在97504了",
	} {
		if diff := cmp.Diff([]Answer{{Verb: Move, ZIP: "97504"}}, ParseAnswers(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
	for _, text := range []string{
		"I dropped it off the truck and it broke", "I brought it and nobody is home", "did you say I brought it?", "lo deje", "im in 97504 now and need food", "my son is in 97504 now", "not done with my taxes",
	} {
		if got := ParseAnswers(text); got != nil {
			t.Errorf("%q: got %+v, want nothing", text, got)
		}
	}
}
