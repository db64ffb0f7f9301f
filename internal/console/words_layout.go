package console

type layoutWords struct {
	Skip, Menu, SignOut, Language, Offline, Fresh, Coordinators, Close, Confirm string
}

var layoutEnglish = layoutWords{
	Skip: "Skip to the page", Menu: "Pages", SignOut: "Sign out", Language: "Español",
	Offline: "Not live at the moment. What you see may be old.", Fresh: "Something new is on this page.",
	Coordinators: "for coordinators", Close: "Close", Confirm: "Yes, do it",
}

var layoutSpanish = layoutWords{
	Skip: "Ir al contenido", Menu: "Páginas", SignOut: "Salir", Language: "English",
	Offline: "Sin conexión por ahora. Lo que ve puede no estar al día.", Fresh: "Hay algo nuevo en esta página.",
	Coordinators: "para coordinadores", Close: "Cerrar", Confirm: "Sí, hacerlo",
}

type navWords struct{ Board, Inbox, Audit, Account string }

var (
	navEnglish = navWords{Board: "Requests", Inbox: "Inbox", Audit: "Audit", Account: "You"}
	navSpanish = navWords{Board: "Pedidos", Inbox: "Buzón", Audit: "Registro", Account: "Usted"}
)

type errorWords struct {
	BrokenTitle, Broken       string
	RefusedTitle, TooLarge    string
	TooSlow                   string
	GoneTitle, Gone           string
	ForbiddenTitle, Forbidden string
	Busy, Back                string
}

var errorEnglish = errorWords{
	BrokenTitle: "Something went wrong", Broken: "It is our mistake, and nothing was changed. Please try again; if it stays, tell whoever runs the hotline.",
	RefusedTitle: "That did not work", TooLarge: "That is too much to send at once. Send it in smaller parts.",
	TooSlow:   "The file did not come in time, and nothing was done. Try again where the signal is better, or bring it in smaller parts.",
	GoneTitle: "It is not here", Gone: "There is no such page, or what it was about is gone.",
	ForbiddenTitle: "Not for you", Forbidden: "Only coordinators who lead can open this page.",
	Busy: "Too many pages are open at the moment.", Back: "Back to the requests",
}

var errorSpanish = errorWords{
	BrokenTitle: "Algo salió mal", Broken: "Es un error nuestro y no se cambió nada. Inténtelo otra vez; si sigue, avise a quien lleva la línea.",
	RefusedTitle: "No se pudo hacer", TooLarge: "Es demasiado para enviarlo de una vez. Mándelo en partes.",
	TooSlow:   "El archivo no llegó a tiempo y no se hizo nada. Pruebe otra vez con mejor señal, o tráigalo en partes.",
	GoneTitle: "No está aquí", Gone: "No hay tal página, o ya no existe lo que mostraba.",
	ForbiddenTitle: "No es para usted", Forbidden: "Solo los coordinadores principales pueden abrir esta página.",
	Busy: "Hay demasiadas páginas abiertas en este momento.", Back: "Volver a los pedidos",
}

// stateWords name the states of a request.
type stateWords struct {
	Partial, Review, Open, Assigned, Done, Verified, Unmet, Referred, Withdrawn, Unreachable, Duplicate string
}

var stateEnglish = stateWords{
	Partial: "not finished", Review: "waits for you", Open: "looking for someone", Assigned: "someone is on it", Done: "done, not yet confirmed",
	Verified: "helped", Unmet: "not helped", Referred: "sent on", Withdrawn: "no longer needed", Unreachable: "not reached", Duplicate: "double",
}

var stateSpanish = stateWords{
	Partial: "sin terminar", Review: "espera su visto bueno", Open: "buscando a alguien", Assigned: "alguien lo atiende", Done: "hecho, falta confirmar",
	Verified: "ayudado", Unmet: "sin ayuda", Referred: "derivado", Withdrawn: "ya no hace falta", Unreachable: "no contesta", Duplicate: "repetido",
}
