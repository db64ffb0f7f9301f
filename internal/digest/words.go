package digest

import "strings"

// A tongue is everything that the digest says in one language. The patterns
// are filled by Sprintf.
type tongue struct {
	unicode        bool       // it needs the alphabet that costs more: 67 letters a segment
	clock24        bool       // 18:30 rather than 6:30pm
	days           [7]string  // from Sunday
	months         [12]string // from January
	noon, midnight string
	date           string // the day is %[1]d, the month %[2]s
	stop, between  string

	second                         string // behind the head of the one that is sent when something is red
	same, stillQuiet               string // nothing has changed since a time
	allQuiet                       string
	danger, actNow, more           string // what a coordinator has to do
	notHelped, callBack            string
	failed, trouble, paused, surge string

	atRisk, due, wasDue, asked, dropped string // of one red request
	units                               [3]string
	oneAloud, unitsAloud                [3]string

	counts, oldest                          string
	volunteers, noVolunteers                string
	neverAsked, tired                       string // of the volunteers, behind how many there are
	onCall, until, nobodyOnCall             string
	reply, replyMore, replyShort, replyList string

	longRed, longNotHelped, othersAloud string // of the long form
}

// tongues has an entry for each language but English, which is for everybody
// else.
var tongues = map[string]*tongue{"es": &spanish, "ru": &russian, "vi": &vietnamese, "zh": &chinese, "uk": &ukrainian}

var english = tongue{
	days:   [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
	months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	noon:   "noon", midnight: "midnight", date: "%[2]s %[1]d", stop: ".", between: "; ",

	second: "RED", same: "No change since %s.", stillQuiet: "All quiet, nothing new since %s.",
	allQuiet: "All quiet.", danger: "DANGER: %d, nobody has it.", actNow: "ACT NOW: %s.", more: "+%d more",
	notHelped: "NOT HELPED: %s.", callBack: "CALL BACK: %d.",
	failed: "NOT DELIVERED: %d.", trouble: "HOTLINE TROUBLE: %d.", paused: "OUTREACH PAUSED.", surge: "SURGE %s.",

	atRisk: "at risk", due: "due %s", wasDue: "was due %s", asked: "%d asked %d yes", dropped: "dropped %dx",
	units:    [3]string{"m", "h", "d"},
	oneAloud: [3]string{"1 minute", "1 hour", "1 day"}, unitsAloud: [3]string{"%d minutes", "%d hours", "%d days"},

	counts: "New %d, open %d%s, done %d.", oldest: " (oldest %s %s)",
	volunteers: "Vols: %d free of %d", noVolunteers: "No volunteers yet.",
	neverAsked: ", %d never asked", tired: ", %d tired",
	onCall: "On call: %s%s.", until: " till %s", nobodyOnCall: "On call: nobody.",
	reply: "Reply %s or Q.", replyMore: "Reply %s, Q or MORE.", replyShort: "Reply Q or MORE.", replyList: "Reply Q for the list.",

	longRed: "Act now:", longNotHelped: "Not helped: %s", othersAloud: "And %d more.",
}

// spanish leaves out the accents that cost: they would more than double the
// price of each text.
var spanish = tongue{
	days:   [7]string{"dom", "lun", "mar", "mié", "jue", "vie", "sab"},
	months: [12]string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
	noon:   "12pm", midnight: "12am", date: "%[1]d %[2]s", stop: ".", between: "; ",

	second: "ROJO", same: "Igual que %s.", stillQuiet: "Todo en calma, nada nuevo desde %s.",
	allQuiet: "Todo en calma.", danger: "PELIGRO: %d, nadie lo atiende.", actNow: "ATENDER YA: %s.", more: "+%d mas",
	notHelped: "SIN AYUDA: %s.", callBack: "LLAMAR: %d.",
	failed: "NO LLEGARON: %d.", trouble: "FALLA DE LA LINEA: %d.", paused: "AVISOS EN PAUSA.", surge: "EVACUACION %s.",

	atRisk: "en riesgo", due: "para %s", wasDue: "era para %s", asked: "%d avisos %d aceptan", dropped: "la dejaron %dx",
	units:    [3]string{"m", "h", "d"},
	oneAloud: [3]string{"1 minuto", "1 hora", "1 dia"}, unitsAloud: [3]string{"%d minutos", "%d horas", "%d dias"},

	counts: "Nuevas %d, abiertas %d%s, hechas %d.", oldest: " (la primera %s %s)",
	volunteers: "Voluntarios: %d libres de %d", noVolunteers: "No hay voluntarios.",
	neverAsked: ", %d sin avisos", tired: ", %d cansados",
	onCall: "De guardia: %s%s.", until: " hasta %s", nobodyOnCall: "De guardia: nadie.",
	reply: "Responda %s o Q.", replyMore: "Responda %s, Q o MAS.", replyShort: "Responda Q o MAS.", replyList: "Responda Q para ver la lista.",

	longRed: "Atender ya:", longNotHelped: "Sin ayuda: %s", othersAloud: "Y %d mas.",
}

// tongueOf finds the words for a BCP 47 tag: es for es-MX, English where
// there are none.
func tongueOf(lang string) *tongue {
	base, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(lang)), "-")
	if t, ok := tongues[base]; ok {
		return t
	}
	return &english
}
