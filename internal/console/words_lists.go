package console

import "strconv"

type flowsWords struct {
	Title, Hint, Picture, Where, Step, GaveUp, Here, None string
}

var flowsEnglish = flowsWords{
	Title: "Conversations", Hint: "What the hotline asks, as a picture. A flow is changed in its file.", Picture: "Picture of the flow",
	Where: "Where people stop", Step: "Question", GaveUp: "Gave up", Here: "There now", None: "Nobody has stopped anywhere yet.",
}

var flowsSpanish = flowsWords{
	Title: "Conversaciones", Hint: "Lo que pregunta la línea, en un dibujo. Un flujo se cambia en su archivo.", Picture: "Dibujo del flujo",
	Where: "Dónde se quedan", Step: "Pregunta", GaveUp: "Lo dejaron", Here: "Están ahí", None: "Todavía nadie se quedó en ninguna parte.",
}

type statisticsWords struct {
	Title, Hint, Requests, Texts, Weeks, Week, Made, Helped, Open, NotYet, TextsOut, Segments, Cost, Needs, Need string
	EmptyTitle, Empty                                                                                            string
}

var statisticsEnglish = statisticsWords{
	Title: "Statistics", Hint: "The last twelve weeks. Requests count in the week in which they were made.", Requests: "Requests a week", Texts: "Texts a week", Weeks: "Week by week",
	Week: "Week of", Made: "Requests", Helped: "Helped", Open: "Under way", NotYet: "Not helped", TextsOut: "Texts out", Segments: "Segments", Cost: "Cost", Needs: "By need", Need: "Need",
	EmptyTitle: "Nothing to count yet", Empty: "The numbers begin with the first request.",
}

var statisticsSpanish = statisticsWords{
	Title: "Estadísticas", Hint: "Las últimas doce semanas. Un pedido cuenta en la semana en que se hizo.", Requests: "Pedidos por semana", Texts: "Mensajes por semana", Weeks: "Semana a semana",
	Week: "Semana del", Made: "Pedidos", Helped: "Con ayuda", Open: "En curso", NotYet: "Sin ayuda", TextsOut: "Mensajes", Segments: "Segmentos", Cost: "Costo", Needs: "Por necesidad", Need: "Necesidad",
	EmptyTitle: "Todavía no hay nada que contar", Empty: "Las cuentas empiezan con el primer pedido.",
}

type messagesWords struct {
	Title, Lists, Out, In, Failed, None, NoFailed, Recording, Cost, CostHint, Span, Texts, Segments, Dollars string
	Today, Week, Month, Faults, Reason                                                                       string
	Stopped, Off, NoSuch, Landline, Filtered, Other                                                          string
}

var messagesEnglish = messagesWords{
	Title: "Messages", Lists: "Lists of messages", Out: "Sent", In: "Received", Failed: "Did not arrive", None: "Nothing yet.", NoFailed: "Everything arrived, as far as the carrier says.",
	Recording: "recording", Cost: "What it cost", CostHint: "Segments by the price in the configuration. Incoming texts and calls are not in it.", Span: "Time", Texts: "Texts", Segments: "Segments", Dollars: "Dollars",
	Today: "Today", Week: "7 days", Month: "30 days", Faults: "Why texts did not arrive", Reason: "Reason",
	Stopped: "They texted STOP", Off: "The phone was off or out of reach", NoSuch: "There is no such number", Landline: "A landline, or no texts there", Filtered: "Taken for spam by the carrier", Other: "Another reason",
}

var messagesSpanish = messagesWords{
	Title: "Mensajes", Lists: "Listas de mensajes", Out: "Enviados", In: "Recibidos", Failed: "No llegaron", None: "Todavía nada.", NoFailed: "Todo llegó, según dice la compañía.",
	Recording: "grabación", Cost: "Lo que costó", CostHint: "Segmentos al precio de la configuración. No incluye lo que entra ni las llamadas.", Span: "Tiempo", Texts: "Mensajes", Segments: "Segmentos", Dollars: "Dólares",
	Today: "Hoy", Week: "7 días", Month: "30 días", Faults: "Por qué no llegaron", Reason: "Motivo",
	Stopped: "Mandó STOP", Off: "Teléfono apagado o sin señal", NoSuch: "Ese número no existe", Landline: "Es fijo, o no recibe mensajes", Filtered: "La compañía lo tomó por correo basura", Other: "Otro motivo",
}

// why says in words what the carrier's number for a failure means (Twilio's
// error and warning dictionary).
func (m messagesWords) why(code int) string {
	words, ok := map[int]string{
		21610: m.Stopped, 21211: m.NoSuch, 21614: m.Landline, 30003: m.Off, 30004: m.Filtered, 30005: m.NoSuch, 30006: m.Landline, 30007: m.Filtered, 30034: m.Filtered,
	}[code]
	switch {
	case ok:
		return words
	case code == 0:
		return m.Other
	}
	return m.Other + " (" + strconv.Itoa(code) + ")"
}

type settingsWords struct{ Title, Hint, Check, Good, Bad string }

var settingsEnglish = settingsWords{
	Title: "Settings", Hint: "What is in force now. It is changed in hotline.yaml, never here. Secrets are not shown.", Check: "What a check says", Good: "fine", Bad: "wrong",
}

var settingsSpanish = settingsWords{
	Title: "Configuración", Hint: "Lo que vale ahora. Se cambia en hotline.yaml, nunca aquí. Los secretos no se muestran.", Check: "Lo que dice una revisión", Good: "bien", Bad: "mal",
}

type importWords struct {
	Title, Hint, File, Look, Nothing, Columns, ColumnsHint                                string
	NoFile, Late, NewKnown, Letters, Unused, Cancel, Again, Mend, Line, First, New, Known string
	Good, Bad, Confirm, Done                                                              counted
}

var importEnglish = importWords{
	Title: "Bring people in", Hint: "A list of people from any spreadsheet, saved as CSV. You see first what would happen.", File: "The file", Look: "Look at it",
	Nothing: "Nothing is changed yet.", Columns: "What the first line may say",
	ColumnsHint: "phone (that one must be there), name, zip, language, needs, transport, budget_per_week, tier, paused_until, nights, roles, opted_out. Other words for them, and Spanish ones, are understood.",
	NoFile:      "Choose a file first.", Late: "That list is not here any more. Bring it again.", NewKnown: "%d new, %d known already",
	Letters: "It was saved as %s and read as that. Look whether the names are right.", Unused: "Not used:", Cancel: "Leave it", Again: "Choose another file",
	Mend: "Rows that can't go in", Line: "line", First: "The first of them", New: "new", Known: "known",
	Good: counted{"1 person can go in", "%d people can go in"}, Bad: counted{"1 row can't", "%d rows can't"}, Confirm: counted{"Bring 1 person in", "Bring %d people in"},
	Done: counted{"1 person is in.", "%d people are in."},
}

var importSpanish = importWords{
	Title: "Traer personas", Hint: "Una lista de personas de cualquier hoja de cálculo, guardada como CSV. Primero ve qué pasaría.", File: "El archivo", Look: "Mirarlo",
	Nothing: "Todavía no se cambia nada.", Columns: "Qué puede decir la primera línea",
	ColumnsHint: "teléfono (ese tiene que estar), nombre, código postal, idioma, necesidades, transporte, por semana, nivel, en pausa hasta, noches, rol, no contactar. También se entienden otras palabras, y las inglesas.",
	NoFile:      "Elija primero un archivo.", Late: "Esa lista ya no está aquí. Tráigala otra vez.", NewKnown: "%d nuevas, %d ya conocidas",
	Letters: "Se guardó como %s y así se leyó. Mire si los nombres están bien.", Unused: "Sin usar:", Cancel: "Dejarlo", Again: "Elegir otro archivo",
	Mend: "Filas que no pueden entrar", Line: "línea", First: "Las primeras", New: "nueva", Known: "conocida",
	Good: counted{"1 persona puede entrar", "%d personas pueden entrar"}, Bad: counted{"1 fila no puede", "%d filas no pueden"}, Confirm: counted{"Traer 1 persona", "Traer %d personas"},
	Done: counted{"1 persona está dentro.", "%d personas están dentro."},
}

type exportsWords struct {
	Title, Hint, Since, Format, Names, Get, BadDay, CSV, JSON                            string
	People, PeopleHint, Requests, RequestsHint, Messages, MessagesHint, Audit, AuditHint string
	Lots, LotsHint, Shares, SharesHint, Deliveries, DeliveriesHint                       string
	Last, Broken                                                                         string
	Why, NoWhy, Asked, Wants, Agree, Agreed, AgreedBy, NotAgreed, Waits                  string
	Rows                                                                                 counted
}

// KindName is the name of a kind of list.
func (w exportsWords) KindName(kind string) string {
	return map[string]string{"people": w.People, "requests": w.Requests, "messages": w.Messages, "audit": w.Audit, "lots": w.Lots, "allocations": w.Shares, "deliveries": w.Deliveries}[kind]
}

var exportsEnglish = exportsWords{
	Title: "Take data along", Hint: "Files hold what people told you. Keep them as safe as the hotline itself. That you took one is written down.", Since: "Since", Format: "Form",
	Names: "with names, numbers and words", Get: "Download", CSV: "CSV, for spreadsheets", JSON: "JSON, for programs", BadDay: "That is no day.",
	People: "People", PeopleHint: "Everybody, and what they offer.", Requests: "Requests", RequestsHint: "What was asked for, and what became of it.",
	Messages: "Messages", MessagesHint: "Texts and calls, in and out.", Audit: "Who did what", AuditHint: "Every change, by whom and why.",
	Lots: "Goods", LotsHint: "Each lot, and where its units are.", Shares: "Shares of goods", SharesHint: "What each site can use, gets and has counted, and who drives.",
	Deliveries: "Deliveries", DeliveriesHint: "Every movement of goods: brought, handed out, lost.",
	Why: "What for? (with names)", NoWhy: "With names, please say in a few words what the file is for.", Asked: "Another lead has to agree. Please tell them; then the file is here for an hour.",
	Wants: "asks for", Agree: "Agree", Agreed: "Agreed, for an hour.", AgreedBy: "agreed by", NotAgreed: "Nobody has agreed to that, or it was too long ago. Please ask again.", Waits: "waits for another lead",
	Last: "Last taken:", Broken: "The last one broke off and is not whole:", Rows: counted{"1 row", "%d rows"},
}

var exportsSpanish = exportsWords{
	Title: "Llevarse los datos", Hint: "Los archivos tienen lo que la gente contó. Guárdelos tan bien como la línea misma. Queda escrito que se los llevó.", Since: "Desde", Format: "Formato",
	Names: "con nombres, números y palabras", Get: "Descargar", CSV: "CSV, para hojas de cálculo", JSON: "JSON, para programas", BadDay: "Eso no es un día.",
	People: "Personas", PeopleHint: "Todas, y lo que ofrecen.", Requests: "Pedidos", RequestsHint: "Lo que se pidió y cómo terminó.",
	Messages: "Mensajes", MessagesHint: "Mensajes y llamadas, de ida y vuelta.", Audit: "Quién hizo qué", AuditHint: "Cada cambio, de quién y por qué.",
	Lots: "Cosas", LotsHint: "Cada lote, y dónde están sus unidades.", Shares: "Reparto de cosas", SharesHint: "Lo que cada sitio puede usar, recibe y contó, y quién maneja.",
	Deliveries: "Entregas", DeliveriesHint: "Cada movimiento de cosas: llevadas, entregadas, perdidas.",
	Why: "¿Para qué? (con nombres)", NoWhy: "Con nombres, diga en pocas palabras para qué es el archivo.", Asked: "Tiene que aceptarlo otra persona a cargo. Avísele; luego el archivo está aquí una hora.",
	Wants: "pide", Agree: "Aceptar", Agreed: "Aceptado, por una hora.", AgreedBy: "aceptó", NotAgreed: "Nadie aceptó eso, o hace demasiado tiempo. Pídalo otra vez.", Waits: "espera a otra persona a cargo",
	Last: "La última vez:", Broken: "La última se cortó y no está entera:", Rows: counted{"1 fila", "%d filas"},
}

type daySheetWords struct {
	Title, Hint, OnCall, Nobody, Tick, Code, What, Where, By, Who, Stands, Reach, More, None string
}

var daySheetEnglish = daySheetWords{
	Title: "Day sheet", Hint: "To print: it has nobody's number and no private words on it.", OnCall: "On call", Nobody: "nobody", Tick: "Tick",
	Code: "Code", What: "What", Where: "Where", By: "By", Who: "Who goes", Stands: "Stands", Reach: "To reach the neighbor, or to say how it went: text or call %s, with the code.", More: "There are more; these are the oldest.", None: "Nothing is under way.",
}

var daySheetSpanish = daySheetWords{
	Title: "Hoja del día", Hint: "Para imprimir: no lleva el número de nadie ni palabras privadas.", OnCall: "De guardia", Nobody: "nadie", Tick: "Marca",
	Code: "Código", What: "Qué", Where: "Dónde", By: "Antes de", Who: "Quién va", Stands: "Cómo va", Reach: "Para hablar con el vecino o decir cómo salió: escriba o llame al %s, con el código.", More: "Hay más; estos son los más viejos.", None: "No hay nada en curso.",
}

type posterWords struct{ Title, Hint, Alt, Missing, PDF, SVG string }

var posterEnglish = posterWords{
	Title: "Poster", Hint: "One page to print, with strips to tear off. It carries its own letters.", Alt: "The poster with the hotline's number, what it is for in each language, a square to scan and strips to tear off",
	Missing: "No text yet for:", PDF: "To print (PDF)", SVG: "To change (SVG)",
}

var posterSpanish = posterWords{
	Title: "Cartel", Hint: "Una página para imprimir, con tiras para arrancar. Lleva sus propias letras.", Alt: "El cartel con el número de la línea, para qué sirve en cada idioma, un cuadro para escanear y tiras para arrancar",
	Missing: "Todavía sin texto para:", PDF: "Para imprimir (PDF)", SVG: "Para cambiar (SVG)",
}

type moreWords struct {
	Title, DaySheet, Rota, Places, Lots, Networks, Messages, Statistics, Flows, Poster, Import, Exports, Settings string
}

var moreEnglish = moreWords{
	Title: "More", DaySheet: "What is under way, on paper.", Rota: "Who answers when somebody calls.", Places: "Food pantries, shelters, clinics: where anybody may go.", Lots: "Goods that are shared out, and the organisations that take them.", Networks: "Who helps where we do not, and what is with them.", Messages: "What went out and came in, what failed, what it cost.",
	Statistics: "How the last weeks went.", Flows: "What the hotline asks, and where people stop.", Poster: "The number, to hang up.",
	Import: "People from a spreadsheet.", Exports: "Lists as files.", Settings: "What is in force, and what a check says.",
}

var moreSpanish = moreWords{
	Title: "Otras", DaySheet: "Lo que está en curso, en papel.", Rota: "Quién contesta cuando alguien llama.", Places: "Despensas, albergues, clínicas: donde puede ir cualquiera.", Lots: "Lo que se reparte, y las organizaciones que lo reciben.", Networks: "Quién ayuda donde nosotros no, y lo que tienen.", Messages: "Lo que salió y entró, lo que falló, lo que costó.",
	Statistics: "Cómo fueron las últimas semanas.", Flows: "Lo que pregunta la línea y dónde se quedan.", Poster: "El número, para colgar.",
	Import: "Personas desde una hoja de cálculo.", Exports: "Listas en archivos.", Settings: "Lo que vale y lo que dice una revisión.",
}
