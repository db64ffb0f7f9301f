package console

import "strings"

// causesSpanish say in Spanish why something was done, by what the audit holds,
// which is in English. A test looks for every cause there is.
var causesSpanish = map[string]string{
	"says that the phone is safe":          "dice que el teléfono es seguro",
	"this need goes to a coordinator":      "esta necesidad va a un coordinador",
	"outside the network's area":           "fuera de la zona de la red",
	"finished later":                       "lo terminó después",
	"somebody can after all":               "al final alguien puede",
	"said to be done":                      "dicen que se hizo",
	"came beyond the share":                "llegó más que la parte acordada",
	"came":                                 "llegó",
	"shared":                               "se repartió",
	"kept":                                 "se guardó para un pedido",
	"given":                                "lo dieron",
	"counted again":                        "contado de nuevo",
	"lost":                                 "se perdió",
	"lost spoiled":                         "se perdió: echado a perder",
	"lost stolen":                          "se perdió: robado",
	"lost miscounted":                      "se perdió: mal contado",
	"every stop has counted what came":     "cada parada contó lo que llegó",
	"offered to neighbors":                 "ofrecido a vecinos",
	"from a place that is being evacuated": "de un lugar que se evacua",
	"the neighbor is elsewhere now":        "el vecino ya está en otro lugar",
	"helped at the hub":                    "se ayuda en el centro de reunión",
	"passed on":                            "se pasó a otra red",
	"the neighbor agrees":                  "el vecino está de acuerdo",
	"said yes":                             "dijo que sí",
	"the volunteer says it is not done":    "el voluntario dice que falta algo",
	"the volunteer says so":                "lo dice el voluntario",
	"dropped it":                           "lo devolvió",
	"stood by":                             "estaba de reserva",
	"the neighbor says so":                 "lo dice el vecino",

	"the neighbor says that it did not happen":    "el vecino dice que no se hizo",
	"it did not happen":                           "no se hizo",
	"too many codes that are not theirs":          "demasiados códigos que no son suyos",
	"opted out":                                   "no quiere más mensajes",
	"wants to be erased":                          "quiere que borremos sus datos",
	"the neighbor needs more":                     "el vecino necesita más",
	"no longer needed":                            "ya no hace falta",
	"the neighbor wants us to keep trying":        "el vecino quiere que sigamos buscando",
	"nobody could":                                "nadie pudo",
	"not a word by the end of the time":           "ni una palabra hasta el final del plazo",
	"nobody said how it went":                     "nadie dijo cómo fue",
	"needs care":                                  "pide cuidado",
	"under 18, and somebody else reads the phone": "menor de 18, y otra persona lee el teléfono",
	"under 18":                                    "menor de 18",
	"somebody else reads the phone":               "otra persona lee el teléfono",
	"taken by a coordinator":                      "lo tomó un coordinador",
	"a coordinator took it":                       "lo tomó un coordinador",
	"texted it":                                   "lo mandó por mensaje",
	"texted START":                                "mandó START",
	"by phone":                                    "por teléfono",
	"released":                                    "se dejó salir",
	"reopened by a coordinator":                   "lo abrió otra vez un coordinador",
	"undone":                                      "se deshizo",
	"given to somebody else":                      "se dio a otra persona",
	"given by a coordinator":                      "lo dio un coordinador",
	"unknown: the neighbor did not answer":        "no se sabe: el vecino no contestó",
	"the carrier says so (21610)":                 "lo dice la compañía (21610)",
}

// cause says why something was done, in the reader's language: in English
// where there are no other words for it, as for a code or a name.
func (w *words) cause(english string) string {
	if w.Lang != "es" {
		return english
	}
	if c, ok := causesSpanish[english]; ok {
		return c
	}
	if how, ok := strings.CutPrefix(english, "a coordinator says so: "); ok {
		how, code, _ := strings.Cut(how, " ")
		return strings.TrimSpace("lo dice un coordinador: " + pick(how, map[string]string{
			"helped": spanish.Request.Helped, "gone": spanish.Request.Gone, "cant": spanish.Request.Cant, "dup": spanish.Request.Double,
		}) + " " + code)
	}
	return english
}
