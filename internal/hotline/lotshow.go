package hotline

import (
	"cmp"
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
)

// lotIs refuses what does not go with how a lot stands.
func (t *turn) lotIs(l aid.Lot) error {
	lang := t.langOf(t.person)
	facts := t.lotFacts(l, lang)
	return t.refuse("lot_is", facts)
}

// lotFacts fills the texts about a lot, in a language.
func (a *act) lotFacts(l aid.Lot, lang string) map[string]string {
	f := map[string]string{
		"lot": itoa(int(l.ID)), "units": itoa(l.Quantity), "item": l.Item, "place": l.Place, "n": "", "time": "",
		"state": a.words(lang, "lot_"+string(l.State), nil), "expires": "",
	}
	if !l.DueAt.IsZero() {
		f["time"] = a.clock(l.DueAt, l.ZIP, lang)
	}
	if !l.Expires.IsZero() {
		f["expires"] = l.Expires.In(a.zoneOf(l.ZIP)).Format("1/2/06")
	}
	return f
}

// lotCard shows a coordinator how a lot stands: the accounts, and each site.
func (t *turn) lotCard(d Deed) error {
	l, ok, err := t.lotAt(d)
	if err != nil || !ok {
		return err
	}
	view, err := t.lotView(l)
	if err != nil {
		return err
	}
	facts := t.lotFacts(l, t.langOf(t.person))
	facts["left"], facts["shared"] = itoa(view.Left), itoa(view.Allocated)
	facts["there"], facts["lost"] = itoa(view.There+view.Held+view.Given), itoa(view.Lost)
	var parts []string
	slices.SortStableFunc(view.Sites, func(a, b LotSite) int { return cmp.Compare(b.Want, a.Want) })
	for _, s := range view.Sites {
		if part := s.short(); part != "" {
			parts = append(parts, part)
		}
	}
	facts["list"] = ""
	whole := t.words(t.langOf(t.person), "lot_card", facts)
	for i := range parts {
		more := strings.Join(parts[:i+1], ", ")
		facts["list"] = more
		longer := t.words(t.langOf(t.person), "lot_card", facts)
		if sms.Count(sms.Clean(longer)).Segments > 2 {
			break
		}
		whole = longer
	}
	return t.send(t.person, whole, note{class: aid.Reply, expires: replyLife})
}

// lotList shows the lots that are under way.
func (t *turn) lotList(Deed) error {
	lots, err := t.tx.LiveLots()
	if err != nil {
		return err
	}
	if len(lots) == 0 {
		return t.reply("lots_none", nil)
	}
	var lines []string
	for _, l := range lots {
		line := t.words(t.langOf(t.person), "lot_line", t.lotFacts(l, t.langOf(t.person)))
		if sms.Count(sms.Clean(strings.Join(append(slices.Clone(lines), line), "\n"))).Segments > 2 {
			break
		}
		lines = append(lines, line)
	}
	return t.send(t.person, strings.Join(lines, "\n"), note{class: aid.Reply, expires: replyLife})
}
