package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

func TestBuiltIn(t *testing.T) {
	book := shipped(t).Speaking([]string{"en", "es"})
	for _, test := range []struct{ name, script string }{
		{"PERSON hands over with what is known", `
			> need food
			! language en
			< Got it: food. / Where are you?
			> person
			! save_partial
			! hand_to_person
			< A person from Eugene Mutual Aid will read this
			= handed`},
		{"two misses hand over", `
			> need food
			! language en
			< Where are you?
			> xyzzy
			< Sorry, we do not know that place.
			> plugh
			! save_partial
			! hand_to_person
			< A person from
			= handed`},
		{"one miss is forgotten once an answer fits", `
			> need food
			! language en
			< Where are you?
			> xyzzy
			< Sorry, we do not know that place.
			> 97520
			< How soon
			> xyzzy
			< Sorry, please send one number, or a day and time
			> today
			< How many people`},
		{"a language's name switches in the middle", `
			> need food
			! language en
			< Where are you?
			> español
			! language es
			< ¿Donde esta?
			> English
			! language en
			< Where are you?`},
		{"what was chosen before is said in the new language", toConfirm + `
			> español
			! language es
			< Por favor revise: comida, para 4, Ashland 97520, hoy.`},
		{"LANGUAGE asks which", `
			> need food
			! language en
			< Where are you?
			> language
			< Which language? ¿Que idioma? / 1 English / 2 Español
			> 2
			! language es
			< ¿Donde esta?`},
		{"a first text in no language asks for one and keeps the text", `
			> 97520
			< Which language? ¿Que idioma? / 1 English / 2 Español
			> 1
			! language en
			< Got it: Ashland 97520. / What do you need most?`},
		{"an answer in a language chooses it, and what came first still counts", `
			> 97520
			< Which language?
			> necesito comida
			! language es
			< Entendido: comida, Ashland 97520. / ¿Para cuando`},
		{"PERSON works at the language question", `
			> 97520
			< Which language?
			> person
			! save_partial
			! hand_to_person
			< A person from
			= handed`},
		{"two misses at the language question take the base language", `
			> 97520
			< Which language?
			> 77
			< Which language?
			> 77
			! language en
			< Got it: Ashland 97520. / What do you need most?`},
		{"a long pause is asked about", `
			> need food
			! language en
			< Where are you?
			~ 5h
			> hmm zzz
			< Welcome back. Shall we / 1 go on where we were / 2 start again
			> 1
			< Where are you?`},
		{"start again after a pause", `
			> need food
			! language en
			< Where are you?
			~ 5h
			> hmm zzz
			< Welcome back.
			> 2
			< Hi, this is Eugene`},
		{"an answer after a long pause is an answer", `
			> need food
			! language en
			< Where are you?
			~ 5h
			> Ashland
			< How soon`},
		{"the question about a pause can be passed over", `
			> need food
			! language en
			< Where are you?
			~ 5h
			> hmm zzz
			< Welcome back.
			> Ashland
			< How soon`},
		{"a reminder repeats the question, and silence closes", `
			> need food
			! language en
			< Where are you?
			~ remind
			< Are you still there?
			< Where are you?
			~ close
			! save_partial
			= quiet`},
		{"the repeat key", `
			> need food
			! language en
			< Where are you?
			> *
			< Where are you?`},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book, flow.Intake, "").converse(test.script)
		})
	}
}
