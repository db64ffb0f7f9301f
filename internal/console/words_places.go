package console

type placesWords struct {
	Title, Hint, ZIP, Example, Need, Any, OpenNow, Look, All, Add, Bring, TakeCSV, TakeHSDS, More string
	Stale                                                                                         counted
	StaleTag, Waits, ClosedTag, None, EmptyTitle, Empty                                           string
	OpenUntil, Always, OpensAt, ClosedNow, HoursUnknown                                           string
	Place, Address, Hours, Phone, Languages, Helps, Notes, Checked, Never, AskByText              string
	Name, NeedsHint, HoursHint, LanguagesHint, NotesHint, TextsHint, Edit, Save                   string
	Check, CheckHint, Close, CloseHint, Open, OpenHint, SaidChecked, SaidSaved, SaidClosed        string
	SaidOpen, NewTitle, Wrong, ImportTitle, ImportHint, ImportFile, ImportColumns, ImportNames    string
	Good, Bad, Confirm, Done                                                                      counted
	Source                                                                                        string
}

var placesEnglish = placesWords{
	Title: "Directory", Hint: "Places that help whoever comes. Who texts FIND FOOD 97501 is told the nearest that are open.", ZIP: "Near a ZIP", Example: "97520, or 975",
	Need: "Helps with", Any: "anything", OpenNow: "open now", Look: "Show", All: "Show all", Add: "Add a place", Bring: "Bring a list in", TakeCSV: "Take it along (CSV)", TakeHSDS: "HSDS (JSON)", More: "More",
	Stale:    counted{"1 place was not checked for long: it stands first.", "%d places were not checked for long: they stand first."},
	StaleTag: "not checked for long", Waits: "somebody should look at this one", ClosedTag: "closed for good", None: "There is no such place. Look without the ZIP, or for anything.",
	EmptyTitle: "No places yet", Empty: "Add the food pantries, shelters and clinics around you, or bring a list: a spreadsheet, or a directory in the form of HSDS (a 211 may give you one).",
	OpenUntil: "open until %s", Always: "always open", OpensAt: "closed, opens %s", ClosedNow: "closed", HoursUnknown: "hours not known",
	Place: "Where", Address: "Street", Hours: "Hours", Phone: "Number", Languages: "Languages", Helps: "Helps with", Notes: "Good to know", Checked: "Last checked", Never: "never", AskByText: "They may be asked by text whether this holds.",
	Name: "Name", NeedsHint: "Tick all that fit.", HoursHint: "Such as Mon-Fri 9am-5pm; Sat 10-2; 2026-12-25 closed. Left empty: not known.", LanguagesHint: "Such as English, Spanish.",
	NotesHint: "In a few words: side door, bring a bag.", TextsHint: "The number may be asked by text whether this still holds", Edit: "Change it", Save: "Save",
	Check: "Still right today", CheckHint: "You called, or were there, and all of this holds.", Close: "Closed for good", CloseHint: "Nobody is sent there any more.", Open: "Open again", OpenHint: "People are sent there again.",
	SaidChecked: "Checked today.", SaidSaved: "Saved, and checked today.", SaidClosed: "Nobody is sent there any more.", SaidOpen: "People are sent there again.", NewTitle: "A new place",
	Wrong: "It was not saved yet:", ImportTitle: "Bring places in", ImportHint: "A table saved as CSV, or a directory in the form of HSDS: JSON, or a zip of its tables. You see first what would happen.",
	ImportFile: "The file", ImportColumns: "What the first line of a table may say", ImportNames: "name, needs and zip (those must be there), address, phone, languages, hours, notes, texts, closed, checked at, id. Other words for them, and Spanish ones, are understood.",
	Good: counted{"1 place can go in", "%d places can go in"}, Bad: counted{"1 can't", "%d can't"}, Confirm: counted{"Bring 1 place in", "Bring %d places in"}, Done: counted{"1 place is in.", "%d places are in."},
	Source: "From",
}

var placesSpanish = placesWords{
	Title: "Directorio", Hint: "Lugares que ayudan a quien venga. Quien escribe BUSCAR COMIDA 97501 recibe los más cercanos que estén abiertos.", ZIP: "Cerca de un código postal", Example: "97520, o 975",
	Need: "Ayuda con", Any: "lo que sea", OpenNow: "abierto ahora", Look: "Mostrar", All: "Ver todos", Add: "Agregar un lugar", Bring: "Traer una lista", TakeCSV: "Llevárselo (CSV)", TakeHSDS: "HSDS (formato JSON)", More: "Más",
	Stale:    counted{"1 lugar lleva mucho sin revisar: está primero.", "%d lugares llevan mucho sin revisar: están primero."},
	StaleTag: "sin revisar hace mucho", Waits: "alguien debería mirarlo", ClosedTag: "cerrado para siempre", None: "No hay tal lugar. Busque sin el código postal, o lo que sea.",
	EmptyTitle: "Todavía no hay lugares", Empty: "Agregue las despensas, albergues y clínicas de su zona, o traiga una lista: una hoja de cálculo o un directorio en formato HSDS (quizá se lo dé el 211).",
	OpenUntil: "abierto hasta %s", Always: "siempre abierto", OpensAt: "cerrado, abre %s", ClosedNow: "cerrado", HoursUnknown: "horario desconocido",
	Place: "Dónde", Address: "Calle", Hours: "Horario", Phone: "Número", Languages: "Idiomas", Helps: "Ayuda con", Notes: "Conviene saber", Checked: "Revisado", Never: "nunca", AskByText: "Se les puede preguntar por mensaje si esto vale.",
	Name: "Nombre", NeedsHint: "Marque todo lo que corresponda.", HoursHint: "Por ejemplo Mon-Fri 9am-5pm; Sat 10-2; 2026-12-25 closed (los días, en inglés). Vacío: no se sabe.", LanguagesHint: "Por ejemplo inglés, español.",
	NotesHint: "En pocas palabras: puerta lateral, lleve bolsa.", TextsHint: "Se puede preguntar por mensaje a ese número si esto sigue valiendo", Edit: "Cambiarlo", Save: "Guardar",
	Check: "Hoy sigue igual", CheckHint: "Usted llamó, o estuvo allí, y todo esto vale.", Close: "Cerró para siempre", CloseHint: "Ya no se manda a nadie allí.", Open: "Abrió otra vez", OpenHint: "Se manda gente allí otra vez.",
	SaidChecked: "Revisado hoy.", SaidSaved: "Guardado, y revisado hoy.", SaidClosed: "Ya no se manda a nadie allí.", SaidOpen: "Se manda gente allí otra vez.", NewTitle: "Un lugar nuevo",
	Wrong: "Todavía no se guardó:", ImportTitle: "Traer lugares", ImportHint: "Una tabla guardada como CSV, o un directorio en formato HSDS: JSON, o un zip con sus tablas. Primero ve qué pasaría.",
	ImportFile: "El archivo", ImportColumns: "Qué puede decir la primera línea de una tabla", ImportNames: "nombre, ayuda con y código postal (tienen que estar), dirección, teléfono, idiomas, horario, notas, revisado. También se entienden otras palabras, y las inglesas.",
	Good: counted{"1 lugar puede entrar", "%d lugares pueden entrar"}, Bad: counted{"1 no puede", "%d no pueden"}, Confirm: counted{"Traer 1 lugar", "Traer %d lugares"}, Done: counted{"1 lugar está dentro.", "%d lugares están dentro."},
	Source: "Viene de",
}
