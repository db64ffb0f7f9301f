package console

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/directory"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/records"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

type placeListView struct {
	Preview bool
	Name    string // of the file
	Unused  string
	Rows    []placeRow
	Faults  []faultRow
	Good    int
	Bad     int
	Token   string
	Wrong   string // why the file can't be read at all
}

type placeRow struct {
	Line   int
	Sketch string
}

// faultRow is a row that can't go in, and why in the reader's language.
type faultRow struct {
	Line int
	Why  string
}

var placeListPage = parsePage[placeListView]("placelist")

// placeReader reads places as the network's flows speak of them.
func (v *visit) placeReader() (directory.Reader, error) {
	atlas, err := geo.Open()
	if err != nil {
		return directory.Reader{}, err
	}
	return hotline.PlaceReader(v.c.Hotline.Rules().Book, atlas), nil
}

// placeListForm asks for a list of places.
func (c *Console) placeListForm(v *visit) error { return placeListPage.render(v, placeListView{}) }

// placeListPreview reads a list and says what would become of it. Nothing is
// changed; the list is kept in memory until it is confirmed.
func (c *Console) placeListPreview(v *visit) error {
	name, data, err := v.upload()
	if err != nil {
		return err
	}
	if name == "" {
		return placeListPage.render(v, placeListView{Wrong: v.words.Import.NoFile})
	}
	reader, err := v.placeReader()
	if err != nil {
		return err
	}
	entries, problems, unused, err := reader.Read(data)
	if err != nil {
		return placeListPage.render(v, placeListView{Wrong: aid.MistakesOf(err).In(v.words.Lang)})
	}
	view := placeListView{Preview: true, Name: name, Unused: strings.Join(unused, ", "), Good: len(entries), Bad: len(problems)}
	for _, e := range entries[:min(len(entries), previewRows)] {
		view.Rows = append(view.Rows, placeRow{e.Line, directory.Sketch(e.Place)})
	}
	for _, p := range problems[:min(len(problems), previewFaults)] {
		view.Faults = append(view.Faults, faultRow{p.Line, p.Mistakes.In(v.words.Lang)})
	}
	if view.Good > 0 {
		view.Token = c.placeLists.keep(v.me.ID, data, c.Now())
	}
	return placeListPage.render(v, view)
}

// placeListConfirm puts the good rows of a list in, once it was looked at.
func (c *Console) placeListConfirm(v *visit) error {
	data, ok := c.placeLists.take(v.me.ID, v.form("token"), c.Now())
	if !ok {
		v.complain(v.words.Import.Late)
		return v.to("/places/import")
	}
	reader, err := v.placeReader()
	if err != nil {
		return err
	}
	entries, _, _, err := reader.Read(data)
	if err != nil {
		return err
	}
	// What was begun is finished, also when nobody waits for it any more.
	ctx := context.WithoutCancel(v.r.Context())
	for part := range slices.Chunk(entries, importAtOnce) {
		var places []aid.Place
		for _, e := range part {
			places = append(places, e.Place)
		}
		if _, err := c.Hotline.AddPlaces(ctx, v.actor(), places); err != nil {
			return err
		}
	}
	v.say(v.words.Places.Done.N(len(entries)))
	return v.to("/places")
}

// placeFile sends the directory as a file. It holds nothing of anybody.
func (c *Console) placeFile(v *visit) error {
	var places []aid.Place
	err := v.read(func(r *store.Reader) error {
		return r.EveryPlace(func(p store.PlaceRow) error {
			places = append(places, p.Place)
			return nil
		})
	})
	if err != nil {
		return err
	}
	local := v.now.In(v.conf.Network.Timezone)
	ext, mime := "csv", "text/csv; charset=utf-8"
	if v.query("form") == "hsds" {
		ext, mime = "json", "application/json"
	}
	h := v.w.Header()
	h.Set("Content-Type", mime)
	h.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="directory-%s.%s"`, local.Format(time.DateOnly), ext))
	if ext == "csv" {
		if _, err := io.WriteString(v.w, records.SheetMark); err != nil {
			return err
		}
		return directory.WriteCSV(v.w, places, roster.Guard)
	}
	atlas, err := geo.Open()
	if err != nil {
		return err
	}
	return directory.WriteJSON(v.w, places, local.Year(), func(zip string) (string, string) {
		p, _ := atlas.ZIP(zip)
		return p.City, p.State
	})
}
