package console

import "neighborline/internal/aid"

type peopleWords struct {
	Title, Search, Example, Look, All, More, None, Stopped string
	EmptyTitle, Empty                                      string
}

var peopleEnglish = peopleWords{
	Title: "People", Search: "Name, number or ZIP", Example: "Ana, 0131, 97520", Look: "Search", All: "Show all", More: "More",
	None: "Nobody was found. A name is looked for by its beginning, a number whole or by its last four digits.", Stopped: "no texts",
	EmptyTitle: "Nobody is known yet", Empty: "Whoever texts or calls your number appears here. You can also bring a list of people from a spreadsheet.",
}

var peopleSpanish = peopleWords{
	Title: "Personas", Search: "Nombre, número o código postal", Example: "Ana, 0131, 97520", Look: "Buscar", All: "Ver todas", More: "Más",
	None: "No se encontró a nadie. Un nombre se busca por su comienzo; un número, entero o por sus cuatro últimas cifras.", Stopped: "sin mensajes",
	EmptyTitle: "Todavía no hay nadie", Empty: "Quien escribe o llama a su número aparece aquí. También puede traer una lista desde una hoja de cálculo.",
}

type personWords struct {
	NoName, Minor, Phone, Place, Language, Since, Offers, Speaks, Budget, Paused, Shared, Blocked string
	Tier, Requests, NoRequests, Asked, Talk, NoTalk                                               string
	Erase, EraseHint, Sure, NotSure, Kept, Erased                                                 string
}

var personEnglish = personWords{
	NoName: "No name given", Minor: "under 18", Phone: "Number", Place: "ZIP", Language: "Language", Since: "First heard of", Offers: "Offers", Speaks: "Speaks",
	Budget: "Asks a week, at most", Paused: "Paused until", Shared: "Share this phone", Blocked: "Never to be connected with",
	Tier: "How well we know them", Requests: "Asked for", NoRequests: "Nothing so far.", Asked: "Was asked to help with", Talk: "Texts and calls", NoTalk: "Nothing was said yet.",
	Erase: "Forget this person", EraseHint: "All that is known of them goes: name, number, texts, recordings. What is open ends. The counts stay. It can't be undone.",
	Sure: "Yes, they asked for it", NotSure: "Nothing was done. Tick the box first.", Kept: "These requests are kept for an inquiry; the person is forgotten once they are not:",
	Erased: "Forgotten. Nothing of them is here any more.",
}

var personSpanish = personWords{
	NoName: "Sin nombre", Minor: "menor de 18", Phone: "Número", Place: "Código postal", Language: "Idioma", Since: "Desde", Offers: "Ofrece", Speaks: "Habla",
	Budget: "Consultas por semana, máximo", Paused: "En pausa hasta", Shared: "Comparten este teléfono", Blocked: "No conectar nunca con",
	Tier: "Cuánto se le conoce", Requests: "Pidió", NoRequests: "Nada hasta ahora.", Asked: "Se le preguntó por", Talk: "Mensajes y llamadas", NoTalk: "Todavía no se dijo nada.",
	Erase: "Olvidar a esta persona", EraseHint: "Se borra todo lo que se sabe: nombre, número, mensajes, grabaciones. Lo abierto termina. Las cuentas quedan. No se puede deshacer.",
	Sure: "Sí, lo ha pedido", NotSure: "No se hizo nada. Marque primero la casilla.", Kept: "Estos pedidos se guardan por una investigación; se olvidará a la persona cuando ya no:",
	Erased: "Olvidada. Aquí ya no queda nada de esa persona.",
}

type volunteersWords struct {
	Title, Volunteer, Lists, Nobody, IsTired, Asks, Limit string
	IsNew, IsKnown, IsVetted                              string // of one volunteer
	New, NewHint, Known, KnownHint, Vetted, VettedHint    string
	Asked, AskedHint, Never, NeverHint, Tired, TiredHint  string
	EmptyTitle, Empty                                     string
	Shared, Uneven, Lifted, Short, ShortHint, Taken       string
	Taking, More                                          counted
}

var volunteersEnglish = volunteersWords{
	Title: "Volunteers", Volunteer: "volunteer", Lists: "Lists of volunteers", Nobody: "Nobody is on this list.", IsTired: "tired",
	IsNew: "New", IsKnown: "Known", IsVetted: "Vetted",
	Asks: "Asks in the last weeks, this week first:", Limit: "of %d a week",
	New: "New", NewHint: "They joined by themselves. Meet them, then say how well you know them.",
	Known: "Known", KnownHint: "Somebody of the network knows them.", Vetted: "Vetted", VettedHint: "They may be asked for care, repairs, nights and minors.",
	Asked: "Asked most", AskedHint: "How often they were asked in each of the last weeks, this week first.",
	Never: "Never asked", NeverHint: "They offered to help, and nobody asked in sixty days. Call one of them.",
	Tired: "Tired", TiredHint: "They left the last asks unanswered. They are asked less until they say that they still want it.",
	Shared: "How it is shared", Uneven: "How unevenly the asks of sixty days fell on them: %.2f. 0 is alike, 1 is all on one person.", Lifted: "The weekly limit is lifted until",
	Short: "Where help is found less often", ShortHint: "In sixty days clearly fewer requests were taken there. More people are asked for these.", Taken: "%d of %d taken",
	Taking: counted{"1 volunteer takes asks now.", "%d volunteers take asks now."}, More: counted{"about 1 more volunteer wanted", "about %d more volunteers wanted"},
	EmptyTitle: "No volunteers yet", Empty: "People join by texting VOLUNTEER to your number. Hang the poster where helpers come by.",
}

var volunteersSpanish = volunteersWords{
	Title: "Voluntarios", Volunteer: "voluntario", Lists: "Listas de voluntarios", Nobody: "No hay nadie en esta lista.", IsTired: "cansado",
	IsNew: "Sin conocer", IsKnown: "De confianza", IsVetted: "Con verificación",
	Asks: "Consultas en las últimas semanas, primero esta:", Limit: "de %d por semana",
	New: "Nuevos", NewHint: "Se unieron por su cuenta. Conózcalos y diga cuánto se les conoce.",
	Known: "Conocidos", KnownHint: "Alguien de la red los conoce.", Vetted: "Verificados", VettedHint: "Se les puede preguntar por cuidados, arreglos, noches y menores.",
	Asked: "Los más consultados", AskedHint: "Cuántas veces se les preguntó en cada una de las últimas semanas, primero esta.",
	Never: "Nunca consultados", NeverHint: "Ofrecieron ayuda y nadie les preguntó en sesenta días. Llame a alguno.",
	Tired: "Cansados", TiredHint: "No respondieron a las últimas consultas. Se les pregunta menos hasta que digan que siguen.",
	Shared: "Cómo se reparte", Uneven: "Qué tan desiguales fueron las consultas de sesenta días: %.2f. 0 es parejo, 1 es todo a una persona.", Lifted: "El límite semanal está levantado hasta",
	Short: "Donde se halla ayuda menos veces", ShortHint: "En sesenta días se tomaron claramente menos pedidos ahí. Para estos se pregunta a más gente.", Taken: "%d de %d tomados",
	Taking: counted{"1 voluntario acepta consultas ahora.", "%d voluntarios aceptan consultas ahora."}, More: counted{"hace falta como 1 voluntario más", "hacen falta como %d voluntarios más"},
	EmptyTitle: "Todavía no hay voluntarios", Empty: "La gente se une mandando VOLUNTARIO a su número. Cuelgue el cartel donde pase quien quiera ayudar.",
}

// tier names how well a volunteer is known.
func (v volunteersWords) tier(t aid.Tier) string {
	switch t {
	case aid.Vetted:
		return v.IsVetted
	case aid.Known:
		return v.IsKnown
	}
	return v.IsNew
}

// Tiers lists them, the least known first.
func (v volunteersWords) Tiers() []tabView {
	return []tabView{{Key: "new", Name: v.IsNew}, {Key: "known", Name: v.IsKnown}, {Key: "vetted", Name: v.IsVetted}}
}

type rotaWords struct {
	Title, Hint, Nobody, You, On, Off, Until, HowLong, Set, End string
	Hours                                                       counted
}

var rotaEnglish = rotaWords{
	Title: "On call", Hint: "Whoever is on call is rung first, when a caller presses 0 or somebody is in danger.", Nobody: "Nobody is on call. Calls ring everybody, by day only.",
	You: "that is you", On: "on call", Off: "not on call", Until: "until", HowLong: "For how long", Set: "Put on call", End: "Take off",
	Hours: counted{"1 hour", "%d hours"},
}

var rotaSpanish = rotaWords{
	Title: "Guardia", Hint: "A quien está de guardia se le llama primero, cuando alguien marca 0 o hay peligro.", Nobody: "Nadie está de guardia. Las llamadas suenan a todos, solo de día.",
	You: "es usted", On: "de guardia", Off: "sin guardia", Until: "hasta", HowLong: "Por cuánto tiempo", Set: "Poner de guardia", End: "Quitar",
	Hours: counted{"1 hora", "%d horas"},
}
