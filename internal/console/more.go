package console

type moreView struct{ Pages []morePage }

type morePage struct{ Path, Name, Hint string }

var morePageOf = parsePage[moreView]("more")

// more lists the pages that are not wanted every day.
func (c *Console) more(v *visit) error {
	w := v.words.More
	view := moreView{[]morePage{
		{"/console/daysheet" + v.area().Keep(), v.words.DaySheet.Title, w.DaySheet},
		{"/console/rota", v.words.Rota.Title, w.Rota},
		{"/console/places", v.words.Places.Title, w.Places},
		{"/console/lots", v.words.Lots.Title, w.Lots},
		{"/console/networks", v.words.Networks.Title, w.Networks},
		{"/console/messages", v.words.Messages.Title, w.Messages},
		{"/console/statistics", v.words.Statistics.Title, w.Statistics},
		{"/console/flows", v.words.Flows.Title, w.Flows},
		{"/console/poster", v.words.Poster.Title, w.Poster},
	}}
	if v.lead {
		view.Pages = append(view.Pages,
			morePage{"/console/import", v.words.Import.Title, w.Import},
			morePage{"/console/exports", v.words.Exports.Title, w.Exports},
			morePage{"/console/settings", v.words.Settings.Title, w.Settings},
		)
	}
	return morePageOf.render(v, view)
}
