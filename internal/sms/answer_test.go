package sms

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

func one(v Verb, code string) []Answer { return []Answer{{Verb: v, Code: code}} }

func TestParseAnswers(t *testing.T) {
	k7 := func(v Verb) []Answer { return one(v, "K7") }
	yes := func(code, condition string) []Answer {
		return []Answer{{Verb: Accept, Code: code, Condition: condition}}
	}
	both := []Answer{{Verb: Accept, Both: true}}
	for text, want := range map[string][]Answer{
		// Yes, with and without a code.
		"YES K7": k7(Accept), "Yes k 7": k7(Accept), "yes, K7.": k7(Accept), "k7 yes": k7(Accept), "K-7 YES!!": k7(Accept), "#K7 yes": k7(Accept), "yes to k7": k7(Accept), "Yes y7": one(Accept, "Y7"),
		"si k7": k7(Accept), "sí puedo, ya voy": one(Accept, ""), "si puedo ya voy": one(Accept, ""), "SÍ, K7 por favor": k7(Accept), "k7 sí": k7(Accept), "claro k7": k7(Accept), "yo puedo k7": k7(Accept), "ok k7 thanks": k7(Accept), "yes k7 happy to help": k7(Accept), "sure, k7": k7(Accept),
		"y": one(Accept, ""), "sí": one(Accept, ""), "Yes!": one(Accept, ""), "ok": one(Accept, ""), "👍": one(Accept, ""), "K7 👍": k7(Accept), "hi, yes K7": k7(Accept), "i can do k7": k7(Accept), "I'll take K7": k7(Accept), "yes M34": one(Accept, "M34"),
		"yes k7 👍": k7(Accept), "k7 ok": k7(Accept), "ＹＥＳ Ｋ７": k7(Accept), "yes\nk7": k7(Accept), "dale k7": k7(Accept), "K7 yes no problem": k7(Accept),
		// Both.
		"yes both": both, "yes all": both, "yes to both": both, "both": both, "si ambos": both, "sí a los dos": both, "los dos": both, "no to both": {{Verb: Decline, Both: true}}, "yes to all of them": both,
		// No.
		"no k7": k7(Decline), "NO K7": k7(Decline), "k7 no": k7(Decline), "k7 no gracias": k7(Decline), "no": one(Decline, ""), "nope": one(Decline, ""), "no puedo": one(Decline, ""), "i cant do k7": k7(Decline), "👎": one(Decline, ""), "no thanks k7": k7(Decline), "sorry, no k7": k7(Decline),
		"no k7 im at work": {{Verb: Decline, Code: "K7", Condition: "im at work"}}, "no k7, lo siento": k7(Decline),
		// Several at once.
		"yes m3 no k7":       {{Verb: Accept, Code: "M3"}, {Verb: Decline, Code: "K7"}},
		"k7 no m3 yes":       {{Verb: Decline, Code: "K7"}, {Verb: Accept, Code: "M3"}},
		"yes k7 and m3":      {{Verb: Accept, Code: "K7"}, {Verb: Accept, Code: "M3"}},
		"yes k7, m3 & h44":   {{Verb: Accept, Code: "K7"}, {Verb: Accept, Code: "M3"}, {Verb: Accept, Code: "H44"}},
		"sí k7 y m3":         {{Verb: Accept, Code: "K7"}, {Verb: Accept, Code: "M3"}},
		"k7 m3 yes":          {{Verb: Accept, Code: "K7"}, {Verb: Accept, Code: "M3"}},
		"yes m3 but not k7":  {{Verb: Accept, Code: "M3"}, {Verb: Decline, Code: "K7"}},
		"done k7, drop m3":   {{Verb: Done, Code: "K7"}, {Verb: Drop, Code: "M3"}},
		"yes k7 yes k7":      k7(Accept),
		"K7 M3":              {{Verb: Status, Code: "K7"}, {Verb: Status, Code: "M3"}},
		"si k7 pero no m3":   {{Verb: Accept, Code: "K7"}, {Verb: Decline, Code: "M3"}},
		"k7 done and m3 yes": {{Verb: Done, Code: "K7"}, {Verb: Accept, Code: "M3"}},
		// On a condition.
		"yes after 6": yes("", "after 6"), "yes k7 after 6": yes("K7", "after 6"), "k7 yes but only till 5:30": yes("K7", "but only till 5:30"), "si pero despues de las 6": yes("", "pero despues de las 6"), "Sí K7 si es después de las 6": yes("K7", "si es después de las 6"),
		"ok k7 if I can bring my son": yes("K7", "if I can bring my son"), "yes tomorrow": yes("", "tomorrow"), "yes k7 I can be there by 4": yes("K7", "I can be there by 4"), "si k7 mañana": yes("K7", "mañana"),
		"yes k7 if it is before 3 no m3": {{Verb: Accept, Code: "K7", Condition: "if it is before 3"}, {Verb: Decline, Code: "M3"}},
		// The work itself.
		"done k7": k7(Done), "K7 done": k7(Done), "Done": one(Done, ""), "hecho k7": k7(Done), "k7 listo": k7(Done), "k7 delivered": k7(Done), "ya entregue k7": k7(Done), "done k7 👍": k7(Done),
		"DROP K7": k7(Drop), "dejo k7": k7(Drop), "soltar k7": k7(Drop), "cant make it k7": k7(Drop), "late k7": k7(Late), "tarde k7": k7(Late), "k7 running late": k7(Late), "late k7 20 min": {{Verb: Late, Code: "K7", Condition: "20 min"}},
		"NOANSWER K7": k7(NoAnswer), "no answer k7": k7(NoAnswer), "k7 no one home": k7(NoAnswer), "k7 no contesta": k7(NoAnswer), "unsafe k7": k7(Unsafe), "UNSAFE K7 he was yelling": {{Verb: Unsafe, Code: "K7", Condition: "he was yelling"}},
		"backup k7": k7(Backup), "BACK UP K7": k7(Backup), "backup": one(Backup, ""), "respaldo k7": k7(Backup), "mine": one(Mine, ""), "MIS TAREAS": one(Mine, ""), "close k7": k7(Close), "cerrar k7": k7(Close), "call k7": k7(Call), "llamar k7": k7(Call), "block k7": k7(Block), "BLOCK": one(Block, ""),
		"K7": k7(Status), "k7?": k7(Status), "k 7 ?": k7(Status), "status k7": k7(Status), "on": one(On, ""), "OFF": one(Off, ""), "edit": one(Edit, ""),
		"pause": {{Verb: Pause}}, "pause 7": {{Verb: Pause, N: 7}}, "Pause 7 days": {{Verb: Pause, N: 7}}, "pausa 3 días": {{Verb: Pause, N: 3}}, "pause for 2 weeks": {{Verb: Pause, N: 14}}, "pause for a week": {{Verb: Pause, N: 7}}, "pause two weeks": {{Verb: Pause, N: 14}},
		"MOVE 97501": {{Verb: Move, ZIP: "97501"}}, "moved to 97501": {{Verb: Move, ZIP: "97501"}}, "move k7 97501": {{Verb: Move, Code: "K7", ZIP: "97501"}}, "move": {{Verb: Move}}, "me mude a 97501": {{Verb: Move, ZIP: "97501"}}, "move k7 to 97501": {{Verb: Move, Code: "K7", ZIP: "97501"}},
	} {
		if diff := cmp.Diff(want, ParseAnswers(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestParseAnswersLeavesAlone(t *testing.T) {
	for _, text := range []string{
		"", "   ", "?", "hello", "97520",
		// Not a decision.
		"not sure", "maybe", "maybe k7", "k7 maybe", "yes k7 not sure", "yes maybe", "no se", "k7 quizas", "not", "take", "both?", "yes k7?", "k7 done?", "is k7 done",
		// Two readings.
		"yes k7 no k7", "yes k7 m3 no", "k7 yes m3", "yes k7 no", "y 7", "yes no", "k7 yes no m3 k7", "no k7 k7 yes",
		// Sentences that only begin like an answer, or hold a code.
		"yes I know K7 is a road but I am lost", "no one is helping me", "no problem with that", "I live on K7 road", "done with work at 5", "late for the bus", "call me", "call me when you can", "drop off the food please", "drop k7 off at 5", "close to the park", "mine is broken", "on my way", "off the bus at 5",
		"no food since monday", "no i need food", "no im not ok", "no busy signal, just silence", "yes i can be there is what I said", "si alguien me puede ayudar con comida", "si mi hijo", "yes k7 is done", "no k7 is done", "k7 is a road", "move to ashland", "yes what is the address", "yes who is it", "on monday i need a ride", "pause 7 bananas", "pause 0", "pause 9999", "pause for ever", "more k7", "mine k7 please come to me", "can someone take k7",
		"all my food is gone", "both of my kids are sick", "todos estamos enfermos", "back", "take me to the doctor",
		// Reactions of phones, quoting our own text.
		"Liked “Can you help? K7: groceries for 4. Reply YES K7 or NO K7.”", "Loved “yes k7”", "Emphasized “K7”", "A Ana le gustó “K7”",
		// The carrier's words are never verbs.
		"STOP", "stop", "Stop.", "END", "cancel", "QUIT", "unsubscribe", "start", "HELP", "info", "alto", "cancel k7", "end k7", "quit k7", "stop k7", "help k7", "start k7", "k7 cancel", "k7 stop", "revoke k7",
	} {
		if got := ParseAnswers(text); got != nil {
			t.Errorf("%q: got %+v, want nothing", text, got)
		}
	}
}

func TestNearest(t *testing.T) {
	have := []string{"K7", "M34", "M43", "H22"}
	for _, c := range []struct {
		code, want string
	}{
		{"K8", "K7"}, {"J7", "K7"}, {"K77", "K7"}, {"H2", "H22"}, {"M34", "M43"}, {"M33", ""}, {"A99", ""}, {"7K", "K7"},
	} {
		got, ok := Nearest(c.code, have)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Nearest(%q) = %q, %t, want %q", c.code, got, ok, c.want)
		}
	}
}

func FuzzParseAnswers(f *testing.F) {
	for _, s := range []string{"yes m3 no k7", "k 7 yes", "pause 7 days", "MOVE 97501", "si pero despues de las 6", "yes both", "K7 👍", "a 2", "\u200bYES"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, a := range ParseAnswers(s) {
			if a.Verb == None {
				t.Errorf("%q: an answer without a verb: %+v", s, a)
			}
			if got, ok := aid.ParseCode(a.Code); a.Code != "" && (!ok || got != a.Code) {
				t.Errorf("%q: code %q is read as %q, %t", s, a.Code, got, ok)
			}
			if a.N < 0 || a.N > maxPause {
				t.Errorf("%q: pause of %d days", s, a.N)
			}
			if a.Both && a.Code != "" {
				t.Errorf("%q: both and a code: %+v", s, a)
			}
		}
	})
}

func BenchmarkParseAnswers(b *testing.B) {
	for name, text := range map[string]string{
		"yes": "YES K7", "letter": "hello we are a family of four in Ashland and we would need some groceries until friday, is that possible?",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ParseAnswers(text)
			}
		})
	}
}

// What a driver of several requests is told to send about all of them.
func TestAnswersAboutAllJobs(t *testing.T) {
	for verb, texts := range map[Verb][]string{
		Done: {"DONE ALL", "done all", "HECHO TODO", "ГОТОВО ВСЕ", "готово всё", "XONG HẾT", "xong het", "完成 全部", "完成全部"},
		Drop: {"DROP ALL", "DEJO TODO", "ОТДАЮ ВСЕ", "ВІДДАЮ ВСЕ", "BỎ HẾT", "放弃 全部"},
		Late: {"LATE ALL", "TARDE TODO", "ОПОЗДАЮ ВСЕ", "СПІЗНЮСЬ ВСЕ", "TRỄ HẾT", "迟到 全部"},
	} {
		for _, text := range texts {
			if got := ParseAnswers(text); len(got) != 1 || got[0].Verb != verb || !got[0].Both {
				t.Errorf("%q is read as %+v", text, got)
			}
		}
	}
	for _, text := range []string{"все", "hết", "全部", "todo"} {
		if got := ParseAnswers(text); len(got) != 0 {
			t.Errorf("%q alone is read as %+v", text, got)
		}
	}
}
