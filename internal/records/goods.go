package records

import (
	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// Lot is goods in bulk with where they are: the six accounts add up to the
// quantity.
func Lot(l store.LotRow) Record {
	return Record{
		Val("lot", int(l.ID)), Val("state", string(l.State)), Val("item", l.Item), Val("need", l.Need), Val("quantity", l.Quantity),
		Val("left", l.Left), Val("allocated", l.Allocated), Val("there", l.There), Val("held", l.Held), Val("given", l.Given), Val("lost", l.Lost),
		Own("place", l.Place), Val("zip", l.ZIP), Own("giver", l.GiverName), Own("giver_phone", l.GiverPhone.E164()),
		Val("expires_at", l.Expires), Val("created_at", l.Created),
	}
}

// Share is a site's part in a lot, and who brings it.
func Share(s store.ShareRow) Record {
	return Record{
		Val("lot", int(s.Lot)), Val("item", s.Item), Val("site", s.SiteName), Val("site_zip", s.SiteZIP), Own("site_phone", s.SitePhone.E164()),
		Val("state", string(s.State)), Val("want", s.Want), Own("condition", s.Condition), Val("units", s.Units), Val("got", counted(s.Allocation)),
		Val("run_code", s.RunCode), Own("driver", s.Driver), Val("asked_at", s.AskedAt),
	}
}

// counted is what a site has counted; nothing where it has not yet.
func counted(a aid.Allocation) any {
	if a.State != aid.AllocGot {
		return nil
	}
	return a.Got
}

// Delivery is a movement of goods: to a site, to somebody, or lost.
func Delivery(m store.MoveRow) Record {
	return Record{
		Val("at", m.At), Val("lot", int(m.Lot)), Val("item", m.Item), Val("units", m.Units), Val("from", string(m.From)), Own("from_site", m.FromName),
		Own("from_phone", m.FromPhone.E164()), Val("to", string(m.To)), Own("to_site", m.ToName), Own("to_phone", m.ToPhone.E164()), Val("request_code", m.RequestCode), Val("cause", m.Cause),
	}
}
