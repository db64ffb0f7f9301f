package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

// toConfirm answers the whole intake up to the read-back.
const toConfirm = `
	> need groceries for 4 in 97520 today
	! language en
	< Got it: food, Ashland 97520, today, for 4. / Is there anything a helper should know?
	> skip
	< What first name
	> Maria
	< Please check: food, for 4, Ashland 97520, today. / Is that right? Reply YES or NO.`

func TestIntake(t *testing.T) {
	book := shipped(t)
	for _, test := range []struct{ name, script string }{
		{"question by question, in English", `
			> hello
			! language en
			< Hi, this is Eugene Mutual Aid. We are neighbors helping neighbors. Reply with a number: / 1 I need help / 2 I want to help / 3 find a place
			> 1
			< What do you need most? / 1 food / 2 supplies / 3 a ride
			> 3
			< Where are you?
			> Medford
			< How soon do you need it? / 1 today / 2 in a day or two / 3 this week / Or send
			> 1
			< How many people is this for?
			> two
			< Is there anything a helper should know?
			> I use a walker
			< What first name may we use?
			> I'm Rosa.
			< Please check: a ride, for 2, Medford 97501, today. / Is that right?
			> yes
			! open_request
			< Thank you, Rosa. Your code is K74. We are asking neighbors now. You will hear from us by 8 pm.
			= finished`},
		{"question by question, in Spanish", `
			> hola
			! language es
			< Hola, somos Eugene Mutual Aid, vecinos que ayudan a vecinos. Responda con un numero: / 1 necesito ayuda / 2 quiero ayudar / 3 buscar un lugar
			> 1
			< ¿Que necesita mas? / 1 comida / 2 ropa o higiene
			> comida
			< ¿Donde esta?
			> 97470
			< ¿Para cuando lo necesita? / 1 hoy
			> mañana
			< Entendido: antes de mañana 8 pm. / ¿Para cuantas
			> somos 5
			< ¿Hay algo que deba saber
			> no
			< ¿Con que nombre
			> Me llamo José
			< Por favor revise: comida, para 5, Roseburg 97470, antes de mañana 8 pm.
			> sí
			! open_request
			< Gracias, José. Su clave es K74.
			= finished`},
		{"a first text that says it all", toConfirm + `
			> YES
			! open_request
			< Thank you, Maria. Your code is K74.
			= finished`},
		{"a first text in Spanish that says several things", `
			> necesito comida para 3 personas en Ashland hoy
			! language es
			< Entendido: comida, Ashland 97520, hoy, para 3. / ¿Hay algo`},
		{"without a name the thanks need no comma", `
			> i need a ride from 97501 tomorrow for 1 person
			! language en
			< a ride, Medford 97501
			> skip
			< What first name
			> skip
			< Please check: a ride, for 1, Medford 97501
			> y
			! open_request
			< Thank you. Your code is K74.
			= finished`},
		{"a burst of short texts", `
			> hi
			! language en
			< Hi, this is Eugene
			> need food
			< Got it: food. / Where are you?
			> for 3
			< Got it: for 3. / Where are you?
			> Ashland
			< How soon
			> today
			< Is there anything`},
		{"HELP has already chosen", `
			> HELP
			! language en
			< What do you need most?`},
		{"a volunteer is taken to the other flow", `
			> I want to help
			! language en
			! flow offer_help
			< Thank you for helping! What is your first name?
			> Sam
			< Where are you?
			> 97520
			< How can you help?
			> 1 3
			< How do you get around?
			> by car
			< What other languages do you speak?
			> none
			< When may we ask you?
			> 1
			< How many times a week
			> 3
			< Three rules
			> yes
			! join_volunteer
			< Welcome, Sam!
			= finished`},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book, flow.Intake, "").converse(test.script)
		})
	}
}

func TestIntakeSlips(t *testing.T) {
	book := shipped(t)
	for _, test := range []struct{ name, script string }{
		{"a letter left out is said back", `
			> need help
			! language en
			< What do you need most?
			> fod
			< Got it: food. / Where are you?`},
		{"the letter o in a ZIP is said back", `
			> need food
			! language en
			< Got it: food. / Where are you?
			> 9752o
			< Got it: Ashland 97520. / How soon`},
		{"tmrw is tomorrow", `
			> need food 97520
			! language en
			< How soon
			> tmrw
			< Got it: by tomorrow 8 pm. / How many people`},
		{"a number in words", `
			> need food 97520 today
			! language en
			< How many people
			> four
			< anything a helper should know`},
		{"a number and a risk in one answer", `
			> need food 97520 today
			! language en
			< How many people
			> 4, one is a baby
			< Got it: a baby. / Is there anything
			> skip
			< What first name
			> skip
			< Please check: food, for 4, Ashland 97520, today. / a baby / Is that right?`},
		{"an age is not a number of people", `
			> need food 97520 today
			! language en
			< How many people
			> 70 years old
			< Got it: over 65. / How many people`},
		{"a number of people is not the number of a choice", `
			> need help
			! language en
			< What do you need most?
			> me and my 2 kids
			< Got it: for 3. / What do you need most?`},
		{"good morning asks for no food", `
			> good morning
			! language en
			< Hi, this is Eugene Mutual Aid`},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book, flow.Intake, "").converse(test.script)
		})
	}
}

func TestIntakeCorrections(t *testing.T) {
	book := shipped(t)
	for _, test := range []struct{ name, script string }{
		{"NO leads to one change and back", toConfirm + `
			> no
			< What shall we change? / 1 what I need / 2 the place / 3 how soon
			> 2
			< Where are you?
			> Medford
			< Please check: food, for 4, Medford 97501, today.
			> no
			< What shall we change?
			> how soon
			< How soon
			> this week
			< Please check: food, for 4, Medford 97501, this week.
			> yes
			! open_request
			< Thank you, Maria.
			= finished`},
		{"a correction at the read-back", toConfirm + `
			> no, 3 people
			< Got it: for 3. / Please check: food, for 3, Ashland`},
		{"a place that was left for another, and a number taken back", `
			> I need groceries today
			! language en
			< Where are you?
			> used to be Medford but now Ashland
			< Got it: Ashland 97520. / How many people
			> six. no wait, seven
			< Got it: for 7.`},
		{"a time that is no time", `
			> I need groceries 97520
			! language en
			< How soon
			> not today
			< Sorry, please send one number, or a day and time`},
		{"the right thing in place of which thing", toConfirm + `
			> no
			< What shall we change?
			> Medford
			< Got it: Medford 97501. / Please check: food, for 4, Medford 97501, today.`},
		{"BACK asks the last question again", toConfirm + `
			> back
			< What first name
			> back
			< anything a helper should know
			> nuts
			< What first name
			> Ana
			< Please check`},
		{"MENU starts again", toConfirm + `
			> menu
			< Hi, this is Eugene Mutual Aid`},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book, flow.Intake, "").converse(test.script)
		})
	}
}
