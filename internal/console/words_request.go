package console

import "neighborline/internal/aid"

type requestWords struct {
	Neighbor, Language, Phone, Asked, Risks, ForWhom, Promised, Made, Place, Words, Soon                                      string
	Today, Days, Week                                                                                                         string
	Away, AwayText                                                                                                            string
	Helper, Linked                                                                                                            string
	Do, Release, ReleaseHint, Take, TakeHint, Say, SayHint, Send                                                              string
	Close, CloseHint, Helped, Gone, Cant, Double, DoubleOf, End                                                               string
	Reopen, ReopenHint, Split, SplitHint, SplitNeed                                                                           string
	Talk, TalkNone, Us, To, Listen, Said                                                                                      string
	Give, GiveHint, Asks, AsksHint, Hold, HoldHint, HoldFor, Note, NoteHint, Notes, Keep, Undo, UndoHint, Miles, AskedAlready string
	Hours                                                                                                                     counted
	Invites, InvitesNone, Why, Wave                                                                                           string
	Story, Back                                                                                                               string
	Risk                                                                                                                      riskWords
	Invite                                                                                                                    inviteWords
	Status                                                                                                                    statusWords
}

type riskWords struct{ Baby, Over65, Sick, Outside string }

type inviteWords struct {
	Queued, Sent, Accepted, Declined, Conditional, Lapsed, Withdrawn, Late, Backup string
}

// statusWords say what became of a text of ours.
type statusWords struct {
	Queued, Sending, Unknown, Sent, Delivered, Undelivered, Failed, Expired, Withdrawn string
}

var requestEnglish = requestWords{
	Neighbor: "Who asks", Language: "Speaks", Phone: "Number", Asked: "Asked", Risks: "At risk", ForWhom: "It is for", Promised: "Hears from us by", Made: "Asked",
	Place: "Where", Words: "In their words", Soon: "How soon", Today: "today", Days: "in the next days", Week: "this week",
	Away: "Do not write or ring", AwayText: "Somebody else may read or answer this phone. Wait until they come to us.",
	Helper: "Who helps", Linked: "Belongs with",
	Do: "What now?", Release: "Let it go", ReleaseHint: "Volunteers are asked from now on, and the neighbor hears it.",
	Take: "I take it", TakeHint: "You are the one who helps. Both of you get each other's first name.",
	Say: "Write to the neighbor", SayHint: "It goes out as a text from the hotline. Your number stays unseen.", Send: "Send",
	Close: "Close it", CloseHint: "The neighbor hears of it.", Helped: "It was done", Gone: "No longer needed", Cant: "We can't help", Double: "It is the same as", DoubleOf: "Code of the other", End: "Close",
	Reopen: "Look for someone again", ReopenHint: "It goes back to the top of the list.",
	Split: "Two wishes in one?", SplitHint: "Makes a second request, so that each finds somebody.", SplitNeed: "The second wish",
	Give: "Give it to", GiveHint: "They are told, and so is the neighbor.", Asks: "Ask more people", AsksHint: "You are told how many and what it costs first.", Hold: "Hold it", HoldHint: "Nobody new is asked until then.", HoldFor: "For", Note: "Note for the coordinators", NoteHint: "No neighbor or volunteer sees it.", Notes: "Notes", Keep: "Keep", Undo: "Take my last step back", UndoHint: "What was texted stays texted.", Miles: "mi", AskedAlready: "was asked",
	Hours: counted{"1 hour", "%d hours"},
	Talk:  "What was said", TalkNone: "Nothing yet.", Us: "the hotline", To: "to", Listen: "Listen", Said: "Recorded",
	Invites: "Who was asked", InvitesNone: "Nobody was asked yet.", Why: "because", Wave: "Wave",
	Story: "What happened", Back: "All requests",
	Risk:   riskWords{"a baby", "over 65", "sick or disabled", "sleeping outside"},
	Invite: inviteWords{"not sent yet", "no answer yet", "said yes", "said no", "said yes, with a condition", "no answer", "not asked any more", "too late", "stands by"},
	Status: statusWords{"waits to leave", "on its way", "not known yet", "sent", "arrived", "did not arrive", "did not leave", "too old to send", "taken back"},
}

var requestSpanish = requestWords{
	Neighbor: "Quién pide", Language: "Habla", Phone: "Número", Asked: "Pidió", Risks: "En riesgo", ForWhom: "Es para", Promised: "Sabrá de nosotros antes de", Made: "Pedido",
	Place: "Dónde", Words: "En sus palabras", Soon: "Para cuándo", Today: "hoy", Days: "en los próximos días", Week: "esta semana",
	Away: "No escriba ni llame", AwayText: "Otra persona puede leer o contestar este teléfono. Espere a que nos busque.",
	Helper: "Quién ayuda", Linked: "Va junto con",
	Do: "¿Y ahora?", Release: "Dejarlo salir", ReleaseHint: "Desde ahora se pregunta a voluntarios, y el vecino lo sabe.",
	Take: "Lo tomo yo", TakeHint: "Usted ayuda. Cada uno recibe el nombre del otro.",
	Say: "Escribir al vecino", SayHint: "Sale como mensaje de la línea. Su número no se ve.", Send: "Enviar",
	Close: "Cerrarlo", CloseHint: "El vecino se entera.", Helped: "Ya se hizo", Gone: "Ya no hace falta", Cant: "No podemos", Double: "Es el mismo que", DoubleOf: "Código del otro", End: "Cerrar",
	Reopen: "Buscar otra vez", ReopenHint: "Vuelve al principio de la lista.",
	Split: "¿Dos necesidades en una?", SplitHint: "Hace un segundo pedido, para que cada uno encuentre a alguien.", SplitNeed: "La segunda",
	Give: "Darlo a", GiveHint: "Se le avisa, y también al vecino.", Asks: "Preguntar a más", AsksHint: "Antes se le dice a cuántos y cuánto cuesta.", Hold: "Detenerlo", HoldHint: "Hasta entonces no se pregunta a nadie más.", HoldFor: "Por", Note: "Nota para los coordinadores", NoteHint: "No la ve ningún vecino ni voluntario.", Notes: "Notas", Keep: "Guardar", Undo: "Deshacer mi último paso", UndoHint: "Lo que ya se envió, enviado queda.", Miles: "mi", AskedAlready: "ya se le preguntó",
	Hours: counted{"1 hora", "%d horas"},
	Talk:  "Lo que se dijo", TalkNone: "Nada todavía.", Us: "la línea", To: "a", Listen: "Escuchar", Said: "Grabado",
	Invites: "A quién se preguntó", InvitesNone: "Todavía no se preguntó a nadie.", Why: "porque", Wave: "Ronda",
	Story: "Lo que pasó", Back: "Todos los pedidos",
	Risk:   riskWords{"un bebé", "mayor de 65", "enferma o con discapacidad", "duerme en la calle"},
	Invite: inviteWords{"sin enviar", "sin respuesta todavía", "dijo que sí", "dijo que no", "dijo que sí, con una condición", "sin respuesta", "ya no se le pregunta", "llegó tarde", "queda de reserva"},
	Status: statusWords{"espera salir", "en camino", "no se sabe todavía", "enviado", "llegó", "no llegó", "no salió", "demasiado viejo", "retirado"},
}

// soon says by when something is wanted, in words.
func (r requestWords) soon(s aid.Soon) string {
	return pick(string(s), map[string]string{"today": r.Today, "soon": r.Days, "week": r.Week})
}

// risk names what people chose to tell of themselves.
func (r requestWords) risk(key string) string {
	switch key {
	case "baby":
		return r.Risk.Baby
	case "over65":
		return r.Risk.Over65
	case "sick":
		return r.Risk.Sick
	case "outside":
		return r.Risk.Outside
	}
	return key
}

func (i inviteWords) of(state string) string {
	return pick(state, map[string]string{
		"queued": i.Queued, "sent": i.Sent, "accepted": i.Accepted, "declined": i.Declined, "conditional": i.Conditional,
		"lapsed": i.Lapsed, "withdrawn": i.Withdrawn, "late": i.Late, "backup": i.Backup,
	})
}

func (s statusWords) of(status string) string {
	return pick(status, map[string]string{
		"queued": s.Queued, "sending": s.Sending, "unknown": s.Unknown, "sent": s.Sent, "delivered": s.Delivered,
		"undelivered": s.Undelivered, "failed": s.Failed, "expired": s.Expired, "withdrawn": s.Withdrawn,
	})
}

func (s stateWords) of(state string) string {
	return pick(state, map[string]string{
		"partial": s.Partial, "review": s.Review, "open": s.Open, "assigned": s.Assigned, "done": s.Done, "verified": s.Verified,
		"unmet": s.Unmet, "referred": s.Referred, "withdrawn": s.Withdrawn, "unreachable": s.Unreachable, "duplicate": s.Duplicate,
	})
}

// pick is the word for a key, or the key where there is none.
func pick(key string, words map[string]string) string {
	if w, ok := words[key]; ok {
		return w
	}
	return key
}

// actionWords say what was done, in the story of a request and in the audit.
type actionWords struct {
	Claim, Free, Finish, Answer, Request, Task, Viewed, Looked, Heard, Take, Release, Say, Close, Reopen, Split, Vet, OnCall, Done string
	SignedIn, Invite, PasskeyAdded, AppAdded, SessionEnded, Dropped, Give, More, Hold, Note, Undo                                  string
	Coordinator, Neighbor, Volunteer, Clock, Carrier, Command                                                                      string
}

var actionEnglish = actionWords{
	Claim: "looks after it", Free: "gave it back", Finish: "dealt with it", Answer: "answered", Request: "now", Task: "wants a person", Viewed: "looked at it", Looked: "looked at the list:", Heard: "listened to a recording", Take: "took it", Release: "let it go", Say: "wrote to the neighbor",
	Close: "closed it", Reopen: "opened it again", Split: "split it", Vet: "vetted", OnCall: "on call", Done: "answered",
	SignedIn: "signed in", Invite: "made a sign-in link", PasskeyAdded: "added a passkey", AppAdded: "added an app", SessionEnded: "ended sessions", Dropped: "removed a way in",
	Give: "gave it to somebody", More: "asked more people", Hold: "held it", Note: "noted something", Undo: "took it back",
	Coordinator: "coordinator", Neighbor: "neighbor", Volunteer: "volunteer", Clock: "by itself", Carrier: "the carrier", Command: "a command",
}

var actionSpanish = actionWords{
	Claim: "se encarga", Free: "lo devolvió", Finish: "lo atendió", Answer: "contestó", Request: "ahora", Task: "pide una persona", Viewed: "lo miró", Looked: "miró la lista:", Heard: "escuchó una grabación", Take: "lo tomó", Release: "lo dejó salir", Say: "escribió al vecino",
	Close: "lo cerró", Reopen: "lo abrió otra vez", Split: "lo dividió", Vet: "verificó", OnCall: "de guardia", Done: "respondió",
	SignedIn: "entró", Invite: "hizo un enlace para entrar", PasskeyAdded: "agregó una clave de acceso", AppAdded: "agregó una aplicación", SessionEnded: "cerró sesiones", Dropped: "quitó una manera de entrar",
	Give: "lo dio a alguien", More: "preguntó a más", Hold: "lo detuvo", Note: "anotó algo", Undo: "lo deshizo",
	Coordinator: "coordinador", Neighbor: "vecino", Volunteer: "voluntario", Clock: "solo", Carrier: "la compañía", Command: "una orden",
}

func (a actionWords) of(action string) string {
	return pick(action, map[string]string{
		"claim_task": a.Claim, "free_task": a.Free, "finish_task": a.Finish, "answer_task": a.Answer, "request": a.Request, "task": a.Task, "viewed": a.Viewed, "heard": a.Heard, "take": a.Take, "release": a.Release, "say": a.Say, "close": a.Close,
		"reopen": a.Reopen, "split": a.Split, "vet": a.Vet, "on_call": a.OnCall, "done": a.Done, "signed in": a.SignedIn,
		"console invite": a.Invite, "passkey added": a.PasskeyAdded, "app added": a.AppAdded, "session ended": a.SessionEnded,
		"sessions ended": a.SessionEnded, "sign-in dropped": a.Dropped, "give": a.Give, "invite": a.More, "hold": a.Hold, "note": a.Note, "undo": a.Undo,
	})
}

func (a actionWords) role(role string) string {
	return pick(role, map[string]string{
		"coordinator": a.Coordinator, "neighbor": a.Neighbor, "volunteer": a.Volunteer, "clock": a.Clock, "carrier": a.Carrier, "command": a.Command,
	})
}
