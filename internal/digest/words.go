package digest

import "strings"

// A tongue is everything that the digest says in one language, in letters of
// the cheap alphabet. The patterns are filled by Sprintf.
type tongue struct {
	days           [7]string  // from Sunday
	months         [12]string // from January
	noon, midnight string
	date           string // the day is %[1]d, the month %[2]s

	allQuiet, actNow, notHelped, callBack string // what a coordinator has to do
	more                                  string // what found no room

	atRisk, due, wasDue, asked, dropped string // of one red request

	counts, oldest           string
	volunteers, noVolunteers string
	neverAsked, tired        string // of the volunteers, behind how many there are
	onCall, until            string
	reply, replyList         string

	longRed, longNotHelped string // headings of the long form
}

// tongues has an entry for each language but English, which is for everybody
// else.
var tongues = map[string]*tongue{"es": &spanish}

var english = tongue{
	days:   [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
	months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	noon:   "noon", midnight: "midnight", date: "%[2]s %[1]d",

	allQuiet: "All quiet.", actNow: "ACT NOW: %s.", notHelped: "NOT HELPED: %s.", callBack: "CALL BACK: %d.",
	more: "+%d more",

	atRisk: "at risk", due: "due %s", wasDue: "was due %s", asked: "%d asked %d yes", dropped: "dropped %dx",

	counts: "New %d, open %d%s, done %d.", oldest: " (oldest %s %s)",
	volunteers: "Vols: %d free of %d", noVolunteers: "No volunteers yet.",
	neverAsked: ", %d never asked", tired: ", %d tired",
	onCall: "On call: %s%s.", until: " till %s",
	reply: "Reply %s or Q.", replyList: "Reply Q for the list.",

	longRed: "Act now:", longNotHelped: "Not helped: %s",
}

// spanish leaves out the accents that cost: they would more than double the
// price of each text.
var spanish = tongue{
	days:   [7]string{"dom", "lun", "mar", "mié", "jue", "vie", "sab"},
	months: [12]string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
	noon:   "12pm", midnight: "12am", date: "%[1]d %[2]s",

	allQuiet: "Todo en calma.", actNow: "ATENDER YA: %s.", notHelped: "SIN AYUDA: %s.", callBack: "LLAMAR: %d.",
	more: "+%d mas",

	atRisk: "en riesgo", due: "para %s", wasDue: "era para %s", asked: "%d avisos %d aceptan", dropped: "la dejaron %dx",

	counts: "Nuevas %d, abiertas %d%s, hechas %d.", oldest: " (la primera %s %s)",
	volunteers: "Voluntarios: %d libres de %d", noVolunteers: "No hay voluntarios.",
	neverAsked: ", %d sin avisos", tired: ", %d cansados",
	onCall: "De guardia: %s%s.", until: " hasta %s",
	reply: "Responda %s o Q.", replyList: "Responda Q para ver la lista.",

	longRed: "Atender ya:", longNotHelped: "Sin ayuda: %s",
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
