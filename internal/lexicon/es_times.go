package lexicon

// mañana is tomorrow alone, and the morning after "la".
var spanishTimes = timeWords{
	day: map[int][]string{
		0: {"hoy", "hoy mismo", "el dia de hoy", "hoy dia"},
		1: {"mañana", "mañana mismo", "el dia de mañana"},
		2: {"pasado mañana"},
	},
	now:      []string{"urge", "me urge", "ahora mismo", "ahorita mismo", "lo antes posible", "cuanto antes", "lo mas pronto posible", "lo más pronto", "de inmediato", "inmediatamente", "urgente", "urgentemente", "ya mismo", "en este momento", "lo mas antes posible", "tan pronto como sea posible", "lo mas rapido posible", "en seguida", "enseguida"},
	soon:     []string{"orita", "orita mismo", "ahorita mismo", "ahora", "ahorita", "ya", "rapido", "emergencia"},
	week:     []string{"no corre prisa", "no me corre prisa", "sin apuro", "no hay apuro", "la semana q viene", "la semana q entra", "esta semana", "la próxima semana", "próxima semana", "la semana que viene", "semana que viene", "la semana que entra", "la otra semana", "cualquier dia", "cuando sea", "cuando puedan", "cuando pueda", "cuando se pueda", "sin prisa", "no hay prisa", "no es urgente", "no urge", "no me urge", "en la semana", "durante la semana", "fin de mes", "a fin de mes", "este mes", "el proximo mes", "en unas semanas", "en el transcurso de la semana", "en cualquier momento", "a cualquier hora", "entre semana", "esta misma semana"},
	weekend:  []string{"fin de semana", "este fin de semana", "el fin de semana", "finde"},
	weekdays: [7][]string{{"domingo", "dom"}, {"lunes", "lun"}, {"martes", "mar"}, {"miércoles", "mie", "mier"}, {"jueves", "jue"}, {"viernes", "vie"}, {"sábado", "sab"}},
	months: [12][]string{
		{"enero", "ene"}, {"febrero"}, {"marzo"}, {"abril", "abr"}, {"mayo"}, {"junio"}, {"julio"}, {"agosto", "ago"}, {"septiembre", "setiembre"}, {"octubre"}, {"noviembre"}, {"diciembre", "dic"},
	},
	this: []string{"este", "este mismo"},
	next: []string{"próximo", "el próximo", "que viene", "que entra", "siguiente"},
	parts: map[dayPart][]string{
		morning:   {"en la mañana", "por la mañana", "de la mañana", "a la mañana", "la mañana", "temprano", "tempranito", "por las mañanas", "de mañana"},
		midday:    {"mediodía", "al mediodía", "medio día", "al medio día", "a mediodia", "a medio dia", "del mediodia", "del medio dia"},
		afternoon: {"en la tarde", "por la tarde", "de la tarde", "a la tarde", "la tarde", "tarde", "tardecita", "tardes"},
		evening:   {"en la noche", "por la noche", "de la noche", "a la noche", "la noche", "noche", "nochecita", "de noche"},
	},
	tonight: map[dayPart][]string{
		morning:   {"esta mañana", "hoy en la mañana", "hoy por la mañana"},
		afternoon: {"esta tarde", "hoy en la tarde", "hoy por la tarde"},
		evening:   {"esta noche", "hoy en la noche", "hoy por la noche"},
	},
	at:      []string{"a las", "a la", "las", "alas", "como a las", "antes de las", "antes de la", "a eso de las", "para las", "de las", "entre las", "desde las", "a mas tardar a las"},
	oclock:  []string{"en punto", "horas", "y pico"},
	am:      []string{},
	pm:      []string{},
	past:    map[int][]string{30: {"y media"}, 15: {"y cuarto"}},
	in:      []string{"en", "dentro de", "en unas", "en unos", "en menos de", "en como", "antes de"},
	units:   map[unit][]string{minutes: {"minutos", "minuto"}, hours: {"horas", "hora"}, days: {"días", "día"}, weeks: {"semanas", "semana"}},
	few:     map[string]int{"un par de": 2, "unos": 3, "unas": 3, "unas pocas": 3, "pocos": 3, "pocas": 3},
	after:   []string{"después de las", "despues de la", "después de", "pasadas las", "a partir de las", "despues"},
	filler:  []string{"el", "para", "para el", "por favor", "porfavor", "porfa", "de", "del", "necesito", "lo necesito", "la necesito", "lo necesito para", "necesito para", "lo necesitamos", "mas", "mas tarde", "por", "a mas tardar", "antes del", "gracias", "estaria bien", "si se puede", "si es posible", "a", "al", "en", "y", "seria", "mejor", "dia", "como", "los", "mero", "ayuda", "necesitamos"},
	notThen: []string{"no tiene que ser", "no tiene q ser", "no tiene porque ser", "no hace falta que sea", "no es para", "no necesita ser", "no urge para", "no", "en vez de", "en lugar de"},
	never:   []string{"último", "ultima", "desde", "desde el", "cada", "hasta", "hasta el", "ayer", "anoche", "todos los", "todas las", "los"},
	gone:    []string{"atrás", "pasado", "pasada"},
	ordinal: []string{},
	the:     []string{"el", "el dia", "para el", "para el dia", "antes del", "del"},
	of:      []string{"de", "del"},
	to:      []string{"a", "a las", "y", "y las", "hasta las"},

	dayFirst: true,
	say: sayWords{
		today: "hoy", tomorrow: "mañana", noon: "mediodia",
		weekdays: [7]string{"dom", "lun", "mar", "mie", "jue", "vie", "sab"},
		months:   [12]string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
		date:     "%[1]s %[2]d %[3]s, ",
	},
}
