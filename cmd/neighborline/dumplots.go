package main

import (
	"neighborline/internal/aid"
	"neighborline/internal/store"
)

func siteRecord(s store.SiteRow) record {
	return record{
		val("phone", s.Phone.E164()), val("site", string(s.Site.Kind)), val("name", s.Name), val("zip", s.ZIP), val("capacity", s.Capacity), val("state", string(s.State)),
	}
}

func lotRecord(l aid.Lot) record {
	return record{
		val("id", int(l.ID)), val("state", string(l.State)), val("item", l.Item), val("need", l.Need), val("quantity", l.Quantity),
		val("place", l.Place), val("zip", l.ZIP), val("giver", int(l.Giver)), val("expires_at", l.Expires), val("round", l.Round), val("created_at", l.Created),
	}
}

func allocationRecord(a aid.Allocation) record {
	return record{
		val("lot", int(a.Lot)), val("site", int(a.Site)), val("state", string(a.State)), val("want", a.Want), val("condition", a.Condition),
		val("units", a.Units), val("got", a.Got), val("run", int(a.Run)), val("asked_at", a.AskedAt),
	}
}

func moveRecord(m store.Move) record {
	return record{
		val("lot", int(m.Lot)), val("units", m.Units), val("from", string(m.From)), val("from_site", int(m.FromSite)), val("to", string(m.To)),
		val("to_site", int(m.ToSite)), val("request", int(m.Request)), val("cause", m.Cause), val("at", m.At),
	}
}
