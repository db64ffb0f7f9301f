package roster

import (
	"errors"
	"fmt"
	"strconv"

	"neighborline/internal/aid"
)

// siteWords are what people call a kind of organisation, folded.
var siteWords = words{
	string(aid.Pantry):    {"pantry", "food pantry", "despensa"},
	string(aid.FoodBank):  {"food bank", "foodbank", "banco de alimentos", "banco de comida"},
	string(aid.Church):    {"church", "temple", "mosque", "iglesia", "templo"},
	string(aid.Clinic):    {"clinic", "clinica"},
	string(aid.School):    {"school", "escuela"},
	string(aid.OtherSite): {"other", "otro", "otra"},
}

// site reads the organisation that somebody answers for. It lies at the row's
// ZIP.
func (d *reading) site() {
	name := d.cell(colOrganization)
	if name == "" {
		return
	}
	s := aid.Site{Name: name, ZIP: d.p.ZIP, State: aid.SiteOn, Kind: aid.SiteKind(d.one(colSiteKind, siteWords.read))}
	if s.ZIP == "" {
		d.wrong(colOrganization, errors.New("needs a zip in its row"))
	}
	if c := d.cell(colCapacity); c != "" {
		n, err := strconv.Atoi(c)
		if err != nil || n < 0 {
			d.wrong(colCapacity, fmt.Errorf("%q is no whole number", c))
		}
		s.Capacity = max(n, 0)
	}
	d.p.Site = s
}
