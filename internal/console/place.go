package console

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/lexicon"
)

var placePage = parsePage[placeView]("place")

// place shows a place of the directory.
func (c *Console) place(v *visit) error {
	id, err := placeID(v)
	if err != nil {
		return err
	}
	p, err := c.Hotline.Place(v.r.Context(), id)
	if err != nil {
		return err
	}
	return placePage.render(v, v.placeView(p, c.Hotline.PlaceNeeds(v.words.Lang)))
}

func placeID(v *visit) (aid.PlaceID, error) {
	id, err := strconv.ParseInt(v.path("id"), 10, 64)
	if err != nil || id <= 0 {
		return 0, errGone
	}
	return aid.PlaceID(id), nil
}

// placeDo notes that a place is as the directory says, that it is closed, or
// that it is open again.
func (c *Console) placeDo(v *visit) error {
	id, err := placeID(v)
	if err != nil {
		return err
	}
	said := ""
	switch w := v.words.Places; v.form("do") {
	case "check":
		said, err = w.SaidChecked, c.Hotline.CheckPlace(v.r.Context(), v.me.ID, id)
	case "close":
		said, err = w.SaidClosed, c.Hotline.ClosePlace(v.r.Context(), v.me.ID, id, true)
	case "open":
		said, err = w.SaidOpen, c.Hotline.ClosePlace(v.r.Context(), v.me.ID, id, false)
	default:
		return errGone
	}
	if err != nil {
		return err
	}
	v.say(said)
	return v.to("/places/" + v.path("id"))
}

// placeForm is a place as it is being written: what was typed stays typed,
// whatever is wrong with it.
type placeForm struct {
	ID        aid.PlaceID // 0: a new one
	Name      string
	ZIP       string
	Address   string
	Phone     string
	Languages string
	Hours     string
	Notes     string
	Texts     bool
	Needs     []string
	All       []hotline.Named
	Wrong     []string // in the reader's language
}

var placeFormPage = parsePage[placeForm]("placeform")

// placeNew asks for a new place.
func (c *Console) placeNew(v *visit) error {
	return placeFormPage.render(v, placeForm{All: c.Hotline.PlaceNeeds(v.words.Lang)})
}

// placeEdit asks for what has changed at a place.
func (c *Console) placeEdit(v *visit) error {
	id, err := placeID(v)
	if err != nil {
		return err
	}
	p, err := c.Hotline.Place(v.r.Context(), id)
	if err != nil {
		return err
	}
	f := placeForm{
		ID: p.ID, Name: p.Name, ZIP: p.ZIP, Address: p.Address, Hours: p.Hours, Notes: p.Notes, Texts: p.Texts,
		Needs: p.Needs, All: c.Hotline.PlaceNeeds(v.words.Lang),
	}
	if p.Phone != "" {
		f.Phone = showPhone(p.Phone)
	}
	var spoken []string
	for _, l := range p.Languages {
		spoken = append(spoken, lexicon.NameOf(l))
	}
	f.Languages = strings.Join(spoken, ", ")
	return placeFormPage.render(v, f)
}

// placeSave writes a place that was typed. With anything wrong it is not
// written, and the form comes back as it was with what is wrong above it.
func (c *Console) placeSave(v *visit) error {
	var id aid.PlaceID
	var err error
	if v.path("id") != "" {
		if id, err = placeID(v); err != nil {
			return err
		}
	}
	v.form("") // reads all of it
	f := placeForm{
		ID: id, Name: v.form("name"), ZIP: v.form("zip"), Address: v.form("address"), Phone: v.form("phone"), Languages: v.form("languages"),
		Hours: v.form("hours"), Notes: v.form("notes"), Texts: v.form("texts") != "", Needs: v.r.PostForm["need"], All: c.Hotline.PlaceNeeds(v.words.Lang),
	}
	reader, err := v.placeReader()
	if err != nil {
		return err
	}
	reader.Needs = f.known
	p, wrong := reader.Place(func(name string) string {
		if name == "needs" {
			return strings.Join(f.Needs, ";")
		}
		if name == "id" || name == "closed" || name == "checked_at" {
			return "" // not of this form
		}
		return v.form(name)
	})
	for _, m := range wrong {
		f.Wrong = append(f.Wrong, m.In(v.words.Lang))
	}
	if len(wrong) == 0 {
		p.ID = id
		if id != 0 {
			have, err := c.Hotline.Place(v.r.Context(), id)
			if err != nil {
				return err
			}
			p.Source, p.Closed, p.AskedAt = have.Source, have.Closed, have.AskedAt
		}
		id, err = c.Hotline.SavePlace(v.r.Context(), v.me.ID, p)
		var m aid.Mistake
		if err != nil && !errors.As(err, &m) {
			return err
		}
		if err != nil {
			f.Wrong = append(f.Wrong, m.In(v.words.Lang))
		}
	}
	if len(f.Wrong) > 0 {
		return placeFormPage.renderAs(v, http.StatusUnprocessableEntity, f)
	}
	v.say(v.words.Places.SaidSaved)
	return v.to("/places/" + strconv.FormatInt(int64(id), 10))
}

// known keeps the needs that there are, of those that were ticked.
func (f placeForm) known(ticked string) (out []string) {
	for _, key := range strings.Split(ticked, ";") {
		if slices.ContainsFunc(f.All, func(n hotline.Named) bool { return n.Key == key }) {
			out = append(out, key)
		}
	}
	return out
}
