package roster

import (
	"slices"
	"strings"
	"sync"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
)

// A column is what a column of a list of people means.
type column string

// The columns that the import understands, under their names in an export.
const (
	colName      column = "name"
	colFullName  column = "full name" // only its first word is kept
	colPhone     column = "phone"
	colZIP       column = "zip"
	colLanguage  column = "language"
	colLanguages column = "languages"
	colNeeds     column = "needs"
	colTransport column = "transport"
	colBudget    column = "budget_per_week"
	colTier      column = "tier"
	colPaused    column = "paused_until"
	colNights    column = "nights"
	colRoles     column = "roles"
	colOptedOut  column = "opted_out"
	colLine      column = "line_type"

	colOrganization column = "organization" // that the person answers for: a site
	colSiteKind     column = "site_kind"
	colCapacity     column = "capacity"
)

// inSpanish names the columns in mistakes.
var inSpanish = map[column]string{
	colName: "nombre", colFullName: "nombre completo", colPhone: "teléfono", colZIP: "código postal", colLanguage: "idioma", colLanguages: "idiomas",
	colNeeds: "ayuda con", colTransport: "transporte", colBudget: "por semana", colTier: "nivel", colPaused: "en pausa hasta", colNights: "noches",
	colRoles: "rol", colOptedOut: "no contactar", colLine: "tipo de línea",
}

// headings are what people write above a column, folded and without filler.
var headings = map[column][]string{
	colName:      {"name", "first name", "given name", "volunteer name", "nombre", "primer nombre", "nombre de pila"},
	colFullName:  {"full name", "first and last name", "nombre completo", "nombre y apellido", "nombre y apellidos"},
	colPhone:     {"phone", "cell", "cell phone", "cellphone", "mobile", "mobile phone", "telephone", "tel", "telefono", "celular", "movil", "telefono celular", "telefono movil"},
	colZIP:       {"zip", "zipcode", "postal", "postcode", "codigo postal", "postal zip"},
	colLanguage:  {"language", "lang", "main language", "idioma", "lengua", "lenguaje"},
	colLanguages: {"languages", "languages spoken", "other languages", "speaks", "idiomas", "habla", "otros idiomas"},
	colNeeds: {
		"needs", "help with", "helps with", "can help with", "what can you help with", "what", "offers", "offer", "can offer", "skills",
		"con que ayuda", "ayuda con", "puede ayudar con", "que", "ofrece", "necesidades", "ofertas",
	},
	colTransport: {"transport", "transportation", "vehicle", "how far", "gets around by", "transporte", "vehiculo"},
	colBudget:    {"budget", "budget per week", "per week", "times per week", "asks per week", "por semana", "veces por semana"},
	colTier:      {"tier", "trust", "vetting", "nivel", "confianza"},
	colPaused:    {"paused", "paused until", "pause", "pausa", "pausa hasta", "en pausa hasta"},
	colNights:    {"nights", "night", "at night", "noches", "noche", "de noche"},
	colRoles:     {"roles", "role", "rol", "papel", "type", "tipo"},
	colOptedOut:  {"opted out", "opt out", "stop", "unsubscribed", "no contactar"},
	colLine:      {"line type", "line", "phone type", "tipo linea"},

	colOrganization: {"organization", "organisation", "organizacion"},
	colSiteKind:     {"site kind", "kind of organization", "organization type", "tipo de organizacion"},
	colCapacity:     {"capacity", "can store", "capacidad"},
}

// filler are words that change nothing in a heading.
var filler = []string{
	"your", "my", "the", "of", "number", "no", "num", "code", "best", "primary", "preferred",
	"tu", "su", "el", "la", "los", "las", "de", "del", "numero", "preferido", "preferida",
}

// byHeading finds a column by what stands above it, filler left out.
var byHeading = sync.OnceValue(func() map[string]column {
	m := map[string]column{}
	for c, names := range headings {
		m[plainHeading(string(c))] = c
		for _, n := range names {
			m[plainHeading(n)] = c
		}
	}
	return m
})

func plainHeading(s string) string {
	words := slices.DeleteFunc(lexicon.Words(s), func(w string) bool { return slices.Contains(filler, w) })
	return strings.Join(words, " ")
}

// holdsPhones says whether one of the headings is that of the phones.
func holdsPhones(head []string) bool {
	return slices.ContainsFunc(head, func(h string) bool { return byHeading()[plainHeading(h)] == colPhone })
}

// columnsOf says which cell of a row is what, and which headings mean nothing
// to the import.
func columnsOf(head []string) (at map[column]int, unused []string, err error) {
	at = map[column]int{}
	for i, h := range head {
		c, ok := byHeading()[plainHeading(h)]
		if !ok {
			if h != "" && plainHeading(h) != "created at" {
				unused = append(unused, h)
			}
			continue
		}
		if first, twice := at[c]; twice {
			return nil, nil, aid.Mistakef("%q and %q both look like the %s: take one out, or call it something else",
				"%q y %q parecen los dos la columna %s: quite una o llámela de otra manera", head[first], h, c)
		}
		at[c] = i
	}
	if _, ok := at[colPhone]; !ok {
		return nil, nil, aid.Mistakef("the first line must name the columns, and none is called %q", "la primera línea debe nombrar las columnas, y ninguna se llama %[1]q o \"teléfono\"", "phone")
	}
	return at, unused, nil
}
