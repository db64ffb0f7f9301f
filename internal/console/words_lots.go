package console

import "neighborline/internal/aid"

type lotsWords struct {
	Title, Hint, EmptyTitle, Empty, New, Units, Item, Place, Expires, Take, BadUnits                    string
	Sites, SitesHint, NoSites, Phone, Name, Kind, ZIP, Capacity, Save, Saved, Off, IsNew, IsOff         string
	Accounts, Left, Allocated, There, Held, Given, Lost, Source, Sum                                    string
	Parts, Site, Wants, Condition, Share, Has, Run, Share1, Ask, ShareHint, AskHint, Moves, When, Cause string
	From, To                                                                                            string
	Offered, Planned, Asking, Ready, Sharing, Moving, Ended, Withdrawn, Stock                           string
	Loss, LossHint, LossAt, LossOf, LossWhy, LossDo                                                     string
	Why                                                                                                 map[string]string
	Part                                                                                                map[aid.AllocationState]string // how far a site's part has come
	SiteKind                                                                                            map[aid.SiteKind]string
}

var lotsEnglish = lotsWords{
	Title: "Goods", Hint: "Goods in bulk: pantries say how many they can use, you approve the shares, drivers bring them, and what came is counted.",
	EmptyTitle: "No goods yet", Empty: "Enter what somebody gives, or text BULK 5000 hygiene kits expires 6/30 from La Grande.",
	New: "Take in goods", Units: "How many", Item: "What", Place: "Where they are", Expires: "Expire on", Take: "Ask the sites", BadUnits: "How many must be a number above 0.",
	Sites: "Organisations", SitesHint: "Pantries, churches and clinics that are asked how many they can use.", NoSites: "None so far.", Phone: "Phone", Name: "Name", Kind: "What it is", ZIP: "ZIP",
	Capacity: "Can store (units)", Save: "Save", Saved: "It is on the list.", Off: "takes part no longer", IsNew: "new", IsOff: "off",
	Accounts: "Where they are", Left: "left", Allocated: "set aside", There: "there", Held: "kept for a request", Given: "given out", Lost: "lost", Source: "came in", Sum: "In all",
	Parts: "Sites", Site: "Site", Wants: "Can use", Condition: "Says", Share: "Share", Has: "Stands", Run: "Driver", Share1: "Share out now", Ask: "Ask the sites",
	ShareHint: "Each site is told its share, and says whether that is right.", AskHint: "An organisation gives these. Nobody was asked yet.",
	Moves: "Every movement", When: "When", Cause: "Why", From: "From", To: "To",
	Offered: "waits for a yes", Planned: "sites are asked soon", Asking: "sites are being asked", Ready: "to be approved", Sharing: "shared out", Moving: "on the way", Ended: "over",
	Withdrawn: "taken back", Stock: "for whoever needs some",
	Loss: "Note a loss", LossHint: "Goods that spoiled, were stolen or never were there are taken off the accounts.", LossAt: "Where", LossOf: "of what is left", LossWhy: "Why", LossDo: "Note the loss",
	Why: map[string]string{"": "not known", "spoiled": "spoiled", "stolen": "stolen", "miscounted": "miscounted"},
	Part: map[aid.AllocationState]string{
		aid.AllocPlanned: "asked soon", aid.AllocAsked: "asked", aid.AllocWants: "answered", aid.AllocNone: "none", aid.AllocSilent: "no answer",
		aid.AllocOffered: "told its share", aid.AllocConfirmed: "said yes", aid.AllocLapsed: "no yes in time", aid.AllocGot: "has come:",
	},
	SiteKind: map[aid.SiteKind]string{
		aid.Pantry: "food pantry", aid.FoodBank: "food bank", aid.Church: "church", aid.Clinic: "clinic", aid.School: "school", aid.OtherSite: "something else",
	},
}

var lotsSpanish = lotsWords{
	Title: "Cosas", Hint: "Cosas por mayor: las despensas dicen cuántas pueden usar, usted aprueba el reparto, los choferes las llevan y se cuenta lo que llegó.",
	EmptyTitle: "Todavía no hay nada", Empty: "Anote lo que alguien da, o mande BULK 5000 kits de higiene vence 6/30 desde La Grande.",
	New: "Recibir cosas", Units: "Cuántas", Item: "Qué son", Place: "Dónde están", Expires: "Vencen el", Take: "Preguntar a los sitios", BadUnits: "La cantidad debe ser un número mayor que 0.",
	Sites: "Organizaciones", SitesHint: "Despensas, iglesias y clínicas a las que se pregunta cuántas pueden usar.", NoSites: "Ninguna todavía.", Phone: "Teléfono", Name: "Nombre", Kind: "Qué es", ZIP: "Código ZIP",
	Capacity: "Puede guardar (unidades)", Save: "Guardar", Saved: "Ya está en la lista.", Off: "ya no participa", IsNew: "nueva", IsOff: "fuera",
	Accounts: "Dónde están", Left: "quedan", Allocated: "apartadas", There: "llegaron", Held: "guardadas para un pedido", Given: "entregadas", Lost: "perdidas", Source: "entraron", Sum: "En total",
	Parts: "Sitios", Site: "Sitio", Wants: "Puede usar", Condition: "Dice", Share: "Le toca", Has: "Cómo va", Run: "Chofer", Share1: "Repartir ahora", Ask: "Preguntar a los sitios",
	ShareHint: "A cada sitio se le dice cuánto le toca, y contesta si está bien.", AskHint: "Las da una organización. Todavía no se preguntó a nadie.",
	Moves: "Cada movimiento", When: "Cuándo", Cause: "Por qué", From: "De", To: "A",
	Offered: "espera un sí", Planned: "se preguntará pronto", Asking: "se pregunta a los sitios", Ready: "por aprobar", Sharing: "repartido", Moving: "en camino", Ended: "terminado",
	Withdrawn: "retirado", Stock: "para quien necesite",
	Loss: "Anotar una pérdida", LossHint: "Lo que se echó a perder, se robó o nunca estuvo se quita de las cuentas.", LossAt: "Dónde", LossOf: "de lo que queda", LossWhy: "Por qué", LossDo: "Anotar la pérdida",
	Why: map[string]string{"": "no se sabe", "spoiled": "se echó a perder", "stolen": "robado", "miscounted": "mal contado"},
	Part: map[aid.AllocationState]string{
		aid.AllocPlanned: "se pregunta pronto", aid.AllocAsked: "se le preguntó", aid.AllocWants: "contestó", aid.AllocNone: "ninguna", aid.AllocSilent: "no contestó",
		aid.AllocOffered: "sabe cuánto le toca", aid.AllocConfirmed: "dijo que sí", aid.AllocLapsed: "no dijo que sí a tiempo", aid.AllocGot: "llegaron:",
	},
	SiteKind: map[aid.SiteKind]string{
		aid.Pantry: "despensa", aid.FoodBank: "banco de alimentos", aid.Church: "iglesia", aid.Clinic: "clínica", aid.School: "escuela", aid.OtherSite: "otra cosa",
	},
}

// stands says how far a lot has come.
func (w lotsWords) stands(s aid.LotState) string {
	return map[aid.LotState]string{
		aid.LotOffered: w.Offered, aid.LotPlanned: w.Planned, aid.LotAsking: w.Asking, aid.LotReady: w.Ready, aid.LotSharing: w.Sharing,
		aid.LotMoving: w.Moving, aid.LotEnded: w.Ended, aid.LotWithdrawn: w.Withdrawn, aid.LotStock: w.Stock,
	}[s]
}

// account names where units are.
func (w lotsWords) account(a aid.Account) string {
	return map[aid.Account]string{
		aid.Source: w.Source, aid.Left: w.Left, aid.Allocated: w.Allocated, aid.There: w.There, aid.Held: w.Held, aid.Given: w.Given, aid.Lost: w.Lost,
	}[a]
}
