package console

import (
	"net/mail"
	"strconv"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/directory"
	"neighborline/internal/handoff"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

// networkRoutes are the page actions about the networks beside ours. Who is on
// the list is for leads to say: neighbors' requests go there.
func (c *Console) networkRoutes() []route {
	return []route{
		{get, "/networks", coordinator, c.networks, nothing},
		{post, "/networks", lead, c.saveNetwork, nothing},
		{post, "/networks/{id:[0-9]+}/end", lead, c.endNetwork, nothing},
	}
}

type networksView struct {
	Networks []networkLine
	Form     networkForm
	Change   bool
	Wrong    []string
	Card     string // the line by which others know us; empty where it can't be written
	NoArea   bool
}

// A networkForm is what somebody typed, right or wrong, or the network to
// change.
type networkForm struct{ Name, Area, Phone, Email, URL, Key string }

type networkLine struct {
	aid.Network
	Open []letterLine
}

// A letterLine is one request between a network and us that is not over.
type letterLine struct {
	store.LetterRow
	Stands  string
	Overdue bool
}

var networksPage = parsePage[networksView]("networks")

// networks shows the networks beside ours, and what is under way with each.
func (c *Console) networks(v *visit) error {
	view := networksView{}
	if id, err := strconv.ParseInt(v.query("change"), 10, 64); err == nil && v.lead {
		var n aid.Network
		err := v.read(func(r *store.Reader) (err error) {
			n, err = r.Network(aid.NetworkID(id))
			return err
		})
		if err != nil {
			return err
		}
		view.Form = networkForm{Name: n.Name, Area: strings.Join(n.Area, " "), Email: n.Email, URL: n.URL, Key: n.Key}
		if n.Phone != "" {
			view.Form.Phone = showPhone(n.Phone)
		}
		view.Change = true
	}
	return c.showNetworks(v, view)
}

func (c *Console) showNetworks(v *visit, view networksView) error {
	var letters []store.LetterRow
	err := v.read(func(r *store.Reader) error {
		all, err := r.Networks()
		if err != nil {
			return err
		}
		for _, n := range all {
			view.Networks = append(view.Networks, networkLine{Network: n})
		}
		letters, err = r.OpenLetters()
		return err
	})
	if err != nil {
		return err
	}
	for i := range view.Networks {
		n := &view.Networks[i]
		for _, l := range letters {
			if l.Network == n.ID {
				n.Open = append(n.Open, letterLine{l, v.words.Networks.stands(l.Referral), !l.PromisedAt.IsZero() && l.PromisedAt.Before(v.now)})
			}
		}
	}
	view.NoArea = len(v.conf.Network.Area) == 0
	if view.Card, err = c.ourCard(v); err != nil {
		return err
	}
	return networksPage.render(v, view)
}

// ourCard is what another network must know to pass requests to ours.
func (c *Console) ourCard(v *visit) (string, error) {
	if len(v.conf.Network.Area) == 0 {
		return "", nil
	}
	key, err := handoff.KeyOf(c.Secret)
	if err != nil {
		return "", err
	}
	n := v.conf.Network
	us := aid.Network{Name: n.Name, Area: n.Area, Phone: n.Number, URL: v.conf.PublicURL, Key: key.Public()}
	var b strings.Builder
	err = directory.WriteNetworks(&b, []aid.Network{us}, func(s string) string { return s })
	return b.String(), err
}

// saveNetwork puts a network on the list, or changes the one of that name.
func (c *Console) saveNetwork(v *visit) error {
	read := directory.NetworkReader{
		Phone: roster.ReadPhone, URL: handoff.ValidURL, Key: handoff.ValidKey,
		Email: func(s string) bool { _, err := mail.ParseAddress(s); return err == nil },
	}
	cells := map[string]string{}
	for _, name := range directory.NetworkColumns {
		cells[name] = strings.TrimSpace(v.form(name))
	}
	n, wrong := read.One(cells)
	if len(wrong) > 0 {
		view := networksView{Form: networkForm{cells["name"], cells["area"], cells["phone"], cells["email"], cells["url"], cells["key"]}, Change: v.form("change") != ""}
		for _, m := range wrong {
			view.Wrong = append(view.Wrong, aid.Mistakes{m}.In(v.words.Lang))
		}
		return c.showNetworks(v, view)
	}
	if err := c.Hotline.SaveNetworks(v.r.Context(), v.actor(), []aid.Network{n}); err != nil {
		return err
	}
	v.say(v.words.Networks.Saved)
	return v.to("/networks")
}

// endNetwork takes a network off the list: nothing new goes there or comes from
// there. What is under way goes on.
func (c *Console) endNetwork(v *visit) error {
	id, err := strconv.ParseInt(v.path("id"), 10, 64)
	if err != nil {
		return aid.ErrNotFound
	}
	if err := c.Hotline.EndNetwork(v.r.Context(), v.actor(), aid.NetworkID(id)); err != nil {
		return err
	}
	v.say(v.words.Networks.EndedSaid)
	return v.to("/networks")
}
