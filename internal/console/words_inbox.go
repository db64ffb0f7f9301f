package console

type inboxWords struct {
	Title                                          string
	Waiting                                        counted
	EmptyTitle, Empty                              string
	Claim, Claimed, Mine, Free, Answer, AnswerHint string
	Send, Finish, FinishHint, Claimers, Talk, Away string
	Nobody                                         string
	Kind                                           kindWords
}

type kindWords struct {
	Person, Unclear, Recording, CallBack, Stuck, Dropped, Silent, OptedOut, Message, Danger, Worry, Delivery, Condition, Review, Blocked, Partial, Upkeep, Place string
}

var inboxEnglish = inboxWords{
	Title: "Inbox", Waiting: counted{"1 waits for a person", "%d wait for a person"},
	EmptyTitle: "Nobody waits", Empty: "Texts that fit nothing, recordings, and everybody who wants a person come here. A coordinator answers from this page; the neighbor sees the hotline's number only.",
	Claim: "I look after it", Claimed: "looks after it", Mine: "You look after it", Free: "Give it back", Answer: "Answer", AnswerHint: "It goes out as a text from the hotline.",
	Send: "Send", Finish: "Done", FinishHint: "It was dealt with, by phone or otherwise.", Claimers: "looked after by", Talk: "All that was said", Away: "Do not write or ring: somebody else may read this phone.",
	Nobody: "a number that was withheld",
	Kind: kindWords{
		Person: "wants a person", Unclear: "was not understood", Recording: "left a recording", CallBack: "wants to be called", Stuck: "nobody left to ask",
		Dropped: "was given back", Silent: "can't reach the neighbor", OptedOut: "said stop, with an open request", Message: "wrote", Danger: "may be in danger", Worry: "wrote words that may mean danger",
		Delivery: "a text did not arrive", Condition: "said yes, with a condition", Review: "waits to be let go", Blocked: "wants no contact", Partial: "did not finish asking", Upkeep: "the hotline itself wants a look", Place: "is this place still right?",
	},
}

var inboxSpanish = inboxWords{
	Title: "Buzón", Waiting: counted{"1 espera a una persona", "%d esperan a una persona"},
	EmptyTitle: "Nadie espera", Empty: "Aquí llegan los mensajes que no se entienden, las grabaciones y todos los que quieren hablar con alguien. Se contesta desde esta página; el vecino ve solo el número de la línea.",
	Claim: "Me encargo", Claimed: "se encarga", Mine: "Usted se encarga", Free: "Devolverlo", Answer: "Contestar", AnswerHint: "Sale como mensaje de la línea.",
	Send: "Enviar", Finish: "Listo", FinishHint: "Ya se atendió, por teléfono o de otra manera.", Claimers: "lo atiende", Talk: "Todo lo que se dijo", Away: "No escriba ni llame: otra persona puede leer este teléfono.",
	Nobody: "un número oculto",
	Kind: kindWords{
		Person: "quiere hablar con alguien", Unclear: "no se entendió", Recording: "dejó una grabación", CallBack: "quiere que le llamen", Stuck: "no queda a quién preguntar",
		Dropped: "lo devolvieron", Silent: "no logra encontrar al vecino", OptedOut: "pidió no recibir mensajes, con un pedido abierto", Message: "escribió", Danger: "puede estar en peligro", Worry: "escribió palabras que pueden ser de peligro",
		Delivery: "un mensaje no llegó", Condition: "dijo que sí, con una condición", Review: "espera el visto bueno", Blocked: "no quiere contacto", Partial: "no terminó de pedir", Upkeep: "la línea misma pide una mirada", Place: "¿sigue bien este lugar?",
	},
}

func (k kindWords) of(kind string) string {
	return pick(kind, map[string]string{
		"person": k.Person, "unclear": k.Unclear, "recording": k.Recording, "call_back": k.CallBack, "stuck": k.Stuck, "dropped": k.Dropped,
		"silent": k.Silent, "opted_out": k.OptedOut, "message": k.Message, "danger": k.Danger, "worry": k.Worry, "delivery": k.Delivery, "condition": k.Condition,
		"review": k.Review, "blocked": k.Blocked, "partial": k.Partial, "upkeep": k.Upkeep, "place": k.Place,
	})
}

type auditWords struct {
	Title, Intro, None, Older, Request, Person string
}

var auditEnglish = auditWords{
	Title: "Who did what", Intro: "Every change, and every look at what people told us. Only leads see this page.",
	None: "Nothing was done yet.", Older: "Older", Request: "request", Person: "person",
}

var auditSpanish = auditWords{
	Title: "Quién hizo qué", Intro: "Cada cambio y cada mirada a lo que la gente contó. Solo los coordinadores principales ven esta página.",
	None: "Todavía no se hizo nada.", Older: "Más viejo", Request: "pedido", Person: "persona",
}
