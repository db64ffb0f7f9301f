package console

// moreActions say what was done where it is no deed on a request or a task, in
// English and in Spanish. A test asks for every action that the audit holds.
var moreActions = map[string][2]string{
	"ask_sites":     {"asked the sites about goods", "preguntó a los sitios por las cosas"},
	"askmore":       {"lifted the weekly limit of asks", "levantó el límite semanal de consultas"},
	"blast":         {"wrote to a whole area", "escribió a toda una zona"},
	"block":         {"never to be connected again", "no conectar nunca más"},
	"bulk":          {"took in goods", "recibió cosas"},
	"call":          {"was connected by phone", "habló por teléfono"},
	"care":          {"is looked after with care now", "ahora se cuida con más atención"},
	"edit":          {"changed what they offer", "cambió lo que ofrece"},
	"erase":         {"was forgotten", "se olvidó"},
	"escalate":      {"passed it on to", "lo pasó a"},
	"export":        {"took along:", "se llevó:"},
	"guess":         {"tried codes that are not theirs", "probó códigos que no son suyos"},
	"export agreed": {"agreed that this is taken along:", "aceptó que se lleven:"},
	"export asked":  {"asked whether this may be taken along:", "pidió poder llevarse:"},
	"household":     {"is one household with another phone", "es un mismo hogar con otro teléfono"},
	"import":        {"was brought in from a list", "llegó en una lista"},
	"join":          {"joined as a volunteer", "se unió como voluntario"},
	"keep":          {"keeps it for an inquiry", "lo guarda por una investigación"},
	"merge":         {"made it one with another", "lo unió con otro"},
	"move":          {"moved it to", "lo llevó a"},
	"network ended": {"took off the list of networks:", "quitó de la lista de redes:"},
	"network":       {"put on the list of networks:", "puso en la lista de redes:"},
	"opt_in":        {"wants texts again", "quiere mensajes otra vez"},
	"opt_out":       {"wants no more texts", "no quiere más mensajes"},
	"pause_all":     {"stopped asking volunteers", "dejó de preguntar a voluntarios"},
	"place":         {"changed the directory", "cambió el directorio"},
	"profile":       {"is somebody else at the same phone", "es otra persona en el mismo teléfono"},
	"purge":         {"removed what was too old:", "borró lo que era viejo:"},
	"refer":         {"another network:", "otra red:"},
	"resume":        {"let the hotline send again", "dejó enviar otra vez"},
	"resume_all":    {"asks volunteers again", "vuelve a preguntar a voluntarios"},
	"share":         {"approved the shares of goods", "aprobó el reparto"},
	"lost":          {"noted goods as lost", "anotó cosas perdidas"},
	"site":          {"changed the list of organisations", "cambió la lista de organizaciones"},
	"still_needed":  {"still needs it", "todavía lo necesita"},
	"surge":         {"began or ended an emergency", "empezó o terminó una emergencia"},
	"tired":         {"is asked less from now on", "se le pregunta menos desde ahora"},
	"unassign":      {"is not on it any more", "ya no lo atiende"},
	"well":          {"works again:", "funciona otra vez:"},
}

// done says what was done, in the reader's language.
func (w *words) done(action string) string {
	if both, ok := moreActions[action]; ok {
		if w.Lang == "es" {
			return both[1]
		}
		return both[0]
	}
	return w.Action.of(action)
}

// listsSpanish name the lists that somebody looked at or took along, in Spanish.
var listsSpanish = map[string]string{
	"requests": "pedidos", "inbox": "buzón", "people": "personas", "volunteers": "voluntarios", "day sheet": "hoja del día",
	"messages": "mensajes", "audit": "registro", "import": "una lista por traer", "goods": "cosas",
	"with names": "con nombres", "without names": "sin nombres",
}

// list names a list in the reader's language.
func (w *words) list(name string) string {
	if w.Lang == "es" {
		return pick(name, listsSpanish)
	}
	return name
}
