package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

func TestOtherFlows(t *testing.T) {
	book := shipped(t)
	for _, test := range []struct{ name, flow, lang, script string }{
		{"all good", flow.HowItWent, "en", `
			>
			< how did it go? Reply with a number: / 1 all good / 2 I need more / 3 it did not happen / 4 no longer needed
			> 1
			! verify
			< We are glad.
			= finished`},
		{"need more", flow.HowItWent, "es", `
			>
			< ¿como salio todo?
			> 2
			! open_linked
			< Su nueva clave es K74.
			= finished`},
		{"nobody came", flow.HowItWent, "en", `
			>
			< how did it go?
			> nobody came
			! reopen
			< K74 is first in line now
			= finished`},
		{"came, and not with all of it", flow.HowItWent, "ru", `
			>
			< как прошло?
			> хлеб привезли, а лекарства нет
			< Извините, мы не поняли.
			> 1
			! verify
			< Мы рады.
			= finished`},
		{"no longer needed", flow.HowItWent, "es", `
			>
			< ¿como salio todo?
			> 4
			! withdraw
			< K74 queda cerrado
			= finished`},
		{"keep trying", flow.NobodyCould, "en", `
			>
			< We asked 12 neighbors about K74 and nobody could yet.
			> 1
			! keep_trying
			< We keep asking.
			= finished`},
		{"call me", flow.NobodyCould, "es", `
			>
			< Preguntamos a 12 vecinos
			> 3
			! call_me
			< le va a llamar
			= finished`},
		{"still needed", flow.StillNeeded, "en", `
			>
			< do you still need it? Reply YES or NO.
			> yes
			! still_needed
			< We keep at it.
			= finished`},
		{"a yes that says no in passing", flow.StillNeeded, "ru", `
			>
			< ещё нужна
			> Нужно, как не нужно, сидим в куртках
			< Извините, мы не поняли.
			> да
			! still_needed
			< Спасибо
			= finished`},
		{"not needed", flow.StillNeeded, "es", `
			>
			< ¿todavia lo necesita? Responda SI o NO.
			> no
			! withdraw
			< K74 queda cerrado
			= finished`},
		{"the rules are not agreed to", flow.Join, "en", `
			>
			< What is your first name?
			> Ana
			< Where are you?
			> 97501
			< How can you help?
			> food and rides
			< How do you get around?
			> 1
			< What other languages do you speak?
			> none
			< When may we ask you?
			> 1
			< How many times a week
			> 3
			< Three rules
			> no
			< You are not on the list.
			= finished`},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book, test.flow, test.lang).converse(test.script)
		})
	}
}
