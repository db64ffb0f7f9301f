package console

// sectionWords name a section of the board and say what it is.
type sectionWords struct{ Name, Hint, None string }

type boardWords struct {
	Title                              string
	Red, Waits, Open, Assigned, Done   sectionWords
	Ended                              sectionWords
	Filters, Area, Need, Any, Show     string
	Everywhere, Clear                  string
	People                             counted
	Asked                              counted
	By, Said, AtRisk, Over, Back, Hear string
	Helps                              string
	ForElse, Since, Run                string
	EmptyTitle, Empty, EmptyStep       string
	All, Newer, Older                  string
	Live, Danger                       counted
}

var boardEnglish = boardWords{
	Title:    "Requests",
	Red:      sectionWords{"Act now", "Nobody has said yes, and the time is running out.", "None that volunteers are asked for runs late."},
	Waits:    sectionWords{"Waits for you", "Nobody is asked until a coordinator lets it go.", "Nothing waits for you."},
	Open:     sectionWords{"Looking for someone", "Volunteers are being asked, a few at a time.", "Nobody is being looked for."},
	Assigned: sectionWords{"Someone is on it", "A volunteer said yes.", "Nobody is on the way at the moment."},
	Done:     sectionWords{"Done, not yet confirmed", "The volunteer says so. The neighbor is being asked.", "Nothing to confirm."},
	Ended:    sectionWords{"Ended", "Everything that has an outcome, newest first.", "Nothing has ended yet."},
	Filters:  "Choose what you see", Area: "Area", Need: "Need", Any: "every need", Everywhere: "everywhere", Show: "Show", Clear: "Show all",
	People: counted{"for 1", "for %d"}, Asked: counted{"1 asked", "%d asked"},
	By: "by", Said: "said no", AtRisk: "at risk", Over: "its time is over", Back: "came back", Hear: "hears from us by", Helps: "has it", ForElse: "for somebody else", Run: "one run:", Since: "waits",
	EmptyTitle: "No requests yet",
	Empty:      "When a neighbor texts or calls your number and asks for help, the request appears here by itself.",
	EmptyStep:  "First step: text HELLO to %s from your own phone, and ask for something.",
	All:        "All of them", Newer: "Newer", Older: "Older",
	Live:   counted{"1 under way", "%d under way"},
	Danger: counted{"1 person may be in danger, and nobody looks after them yet", "%d people may be in danger, and nobody looks after them yet"},
}

var boardSpanish = boardWords{
	Title:    "Pedidos",
	Red:      sectionWords{"Actuar ya", "Nadie ha dicho que sí y el tiempo se acaba.", "Ninguno por el que se pregunta va tarde."},
	Waits:    sectionWords{"Espera su visto bueno", "No se pregunta a nadie hasta que un coordinador lo deja salir.", "Nada le espera."},
	Open:     sectionWords{"Buscando a alguien", "Se pregunta a voluntarios, de a pocos.", "No se busca a nadie."},
	Assigned: sectionWords{"Alguien lo atiende", "Un voluntario dijo que sí.", "Nadie va en camino por ahora."},
	Done:     sectionWords{"Hecho, falta confirmar", "Lo dice el voluntario. Se le pregunta al vecino.", "Nada por confirmar."},
	Ended:    sectionWords{"Terminados", "Todo lo que ya tiene un final, lo más nuevo primero.", "Todavía no terminó nada."},
	Filters:  "Elija qué ver", Area: "Zona", Need: "Necesidad", Any: "todas", Everywhere: "todas", Show: "Ver", Clear: "Ver todo",
	People: counted{"para 1", "para %d"}, Asked: counted{"1 consultado", "%d consultados"},
	By: "antes de", Said: "dijeron que no", AtRisk: "en riesgo", Over: "pasó su hora", Back: "volvió", Hear: "sabrá de nosotros antes de", Helps: "lo atiende", ForElse: "para otra persona", Run: "un solo viaje:", Since: "espera",
	EmptyTitle: "Todavía no hay pedidos",
	Empty:      "Cuando un vecino escribe o llama a su número y pide ayuda, el pedido aparece aquí solo.",
	EmptyStep:  "Primer paso: mande HOLA a %s desde su propio teléfono y pida algo.",
	All:        "Todos", Newer: "Más nuevos", Older: "Más viejos",
	Live:   counted{"1 en curso", "%d en curso"},
	Danger: counted{"1 persona puede estar en peligro y nadie la atiende todavía", "%d personas pueden estar en peligro y nadie las atiende todavía"},
}

// section names a section of the board.
func (b boardWords) section(key string) sectionWords {
	switch key {
	case "red":
		return b.Red
	case "waits":
		return b.Waits
	case "open":
		return b.Open
	case "assigned":
		return b.Assigned
	case "done":
		return b.Done
	}
	return b.Ended
}
