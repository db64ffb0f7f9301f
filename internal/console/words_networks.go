package console

import "neighborline/internal/aid"

type networksWords struct {
	Title, Hint, EmptyTitle, Empty, NoArea                                   string
	Area, ReachedBy, Hotline, Phone, Email, Key, Change, End, EndHint, Ended string
	Open, NoneOpen, Request, Way, Out, In, Stands, Promised, Late, Tries     string
	Passing, Held, Taken, Since                                              string
	New, NewHint, Name, NameHint, AreaHint, PhoneHint, URL, URLHint, KeyHint string
	Save, Saved, EndedSaid, Card, CardHint, CardNone, LeadsOnly, WrongTitle  string
	Theirs, PhoneField, EmailField                                           string
}

var networksEnglish = networksWords{
	Title: "Networks", Hint: "Who helps where we do not. A request from there goes to them if the neighbor agrees, and their answer comes back.",
	EmptyTitle: "No other network yet", Empty: "Who asks from a ZIP that you do not serve is told of 211, and how to start a network. Add the ones that you know below.",
	NoArea: "The configuration says no area (network.area): every ZIP counts as yours, so nothing is passed on.",
	Area:   "Helps in", ReachedBy: "Reached by", Hotline: "its own hotline, by signed letters", Phone: "text to a person", Email: "e-mail to a person", Key: "Key", Change: "Change", End: "End it",
	EndHint: "Once ended, nothing new passes either way. What is under way goes on.", Ended: "ended",
	Open: "Under way", NoneOpen: "Nothing is under way.", Request: "Request", Way: "Way", Out: "from us", In: "to us", Stands: "Stands", Promised: "Neighbor hears by", Late: "over time", Tries: "times sent in vain:",
	Passing: "waits for their answer", Held: "a person there looks at it", Taken: "they have it", Since: "Since",
	New: "Add a network", NewHint: "If it runs this program too, the values come from its card (\"directory card\", or this page there). Else a phone or an e-mail of a person.",
	Name: "Name", NameHint: "The same name again changes the entry.", AreaHint: "how its ZIPs begin: 976 97720", PhoneHint: "where a person reads texts", URL: "Address of its hotline", URLHint: "begins with https://", KeyHint: "from its card, whole",
	Save: "Save", Saved: "It is on the list.", EndedSaid: "It is ended: nothing new passes.", Card: "Our card", CardHint: "Give these two lines to other networks. They hold nothing secret.", CardNone: "There is none until network.area says which ZIPs you serve.",
	LeadsOnly: "Leads add networks and end them.", WrongTitle: "Not saved", Theirs: "There it is", PhoneField: "Phone of a person", EmailField: "E-mail of a person",
}

var networksSpanish = networksWords{
	Title: "Redes", Hint: "Quién ayuda donde nosotros no. Un pedido de allí pasa a ellas si el vecino está de acuerdo, y su respuesta vuelve.",
	EmptyTitle: "Todavía no hay otra red", Empty: "A quien pide desde un código postal que no es suyo se le habla del 211 y de cómo empezar una red. Agregue abajo las que conozca.",
	NoArea: "La configuración no dice la zona (network.area): todo código postal cuenta como suyo, y no se pasa nada.",
	Area:   "Ayuda en", ReachedBy: "Se llega por", Hotline: "su propia línea, con cartas firmadas", Phone: "mensaje a una persona", Email: "correo a una persona", Key: "Clave", Change: "Cambiar", End: "Terminar",
	EndHint: "Si la termina, no pasa nada nuevo en ningún sentido. Lo que está en curso sigue.", Ended: "terminada",
	Open: "En curso", NoneOpen: "No hay nada en curso.", Request: "Pedido", Way: "Sentido", Out: "de nosotros", In: "hacia nosotros", Stands: "Cómo va", Promised: "El vecino sabrá antes de", Late: "fuera de tiempo", Tries: "veces enviado en vano:",
	Passing: "espera su respuesta", Held: "una persona de allí lo mira", Taken: "lo tienen ellos", Since: "Desde",
	New: "Agregar una red", NewHint: "Si también usa este programa, los datos están en su tarjeta (\"directory card\", o esta página allí). Si no, el teléfono o el correo de una persona.",
	Name: "Nombre", NameHint: "El mismo nombre otra vez cambia la entrada.", AreaHint: "cómo empiezan sus códigos: 976 97720", PhoneHint: "donde una persona lee mensajes", URL: "Dirección de su línea", URLHint: "empieza con https://", KeyHint: "de su tarjeta, entera",
	Save: "Guardar", Saved: "Ya está en la lista.", EndedSaid: "Terminada: no pasa nada nuevo.", Card: "Nuestra tarjeta", CardHint: "Dé estas dos líneas a otras redes. No tienen nada secreto.", CardNone: "No hay hasta que network.area diga qué códigos postales atienden.",
	LeadsOnly: "Las redes las agregan y terminan los coordinadores principales.", WrongTitle: "No se guardó", Theirs: "Allí es", PhoneField: "Teléfono de una persona", EmailField: "Correo de una persona",
}

// stands says how a request stands that is with another network, or from one.
func (w networksWords) stands(f aid.Referral) string {
	switch f.State {
	case aid.ReferralHeld:
		return w.Held
	case aid.ReferralTaken:
		return w.Taken
	}
	return w.Passing
}
