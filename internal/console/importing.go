package console

import (
	"bytes"
	"context"
	"errors"
	"io"

	"neighborline/internal/aid"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/roster"
)

const (
	maxList       = 8 << 20 // bytes of a list: some 100,000 people
	previewRows   = 50      // good rows that are shown
	previewFaults = 200     // bad rows that are named
	importAtOnce  = 200     // people in one transaction: the hotline waits for it
)

type importView struct {
	Preview bool
	Name    string // of the file
	Letters string
	Unused  []string
	Rows    []importRow
	Faults  []faultRow
	Good    int
	Bad     int
	Done    hotline.Imported
	Token   string
	Wrong   string // why the file can't be read at all
}

type importRow struct {
	Line   int
	Sketch string
	New    bool
}

var importPage = parsePage[importView]("import")

// importForm asks for a list of people.
func (c *Console) importForm(v *visit) error { return importPage.render(v, importView{}) }

// importPreview reads a list and says what would become of it. Nothing is
// changed; the list is kept in memory until it is confirmed.
func (c *Console) importPreview(v *visit) error {
	name, data, err := v.upload()
	if err != nil {
		return err
	}
	if name == "" {
		return importPage.render(v, importView{Wrong: v.words.Import.NoFile})
	}
	view := importView{Preview: true, Name: name}
	if err := view.read(v, data); err != nil {
		return importPage.render(v, importView{Wrong: aid.MistakesOf(err).In(v.words.Lang)})
	}
	if view.Good > 0 {
		view.Token = c.lists.keep(v.me.ID, data, c.Now())
	}
	return importPage.render(v, view)
}

// read goes through the whole list, and shows the beginning.
func (i *importView) read(v *visit, data []byte) error {
	var part []aid.Person
	var rows []importRow
	flush := func() error {
		would, err := v.c.Hotline.PreviewPeople(v.r.Context(), part)
		for n := range rows {
			if n < len(would.Fates) && len(i.Rows) < previewRows {
				rows[n].New = would.Fates[n] == hotline.IsNew
				i.Rows = append(i.Rows, rows[n])
			}
		}
		i.Done.New, i.Done.Known = i.Done.New+would.New, i.Done.Known+would.Known
		part, rows = part[:0], rows[:0]
		return err
	}
	list, err := eachListed(v, data, func(e roster.Entry) error {
		if len(e.Problems) > 0 {
			i.Bad++
			if len(i.Faults) < previewFaults {
				i.Faults = append(i.Faults, faultRow{e.Line, e.Problems.In(v.words.Lang)})
			}
			return nil
		}
		i.Good++
		part, rows = append(part, e.Person), append(rows, importRow{Line: e.Line, Sketch: roster.Sketch(e.Person)})
		if len(part) == importAtOnce {
			return flush()
		}
		return nil
	})
	if err != nil {
		return err
	}
	i.Letters, i.Unused = list.Letters, list.Unused
	return flush()
}

// eachListed reads a list row by row.
func eachListed(v *visit, data []byte, fn func(roster.Entry) error) (*roster.List, error) {
	atlas, err := geo.Open()
	if err != nil {
		return nil, err
	}
	list, err := roster.Open(bytes.NewReader(data), roster.Rules{
		Number: v.conf.Network.Number, Countries: v.conf.Carrier.Countries, Zone: v.conf.Network.Timezone, Needs: v.c.Hotline.Rules().Book.Needs,
		IsZIP: func(zip string) bool { _, ok := atlas.ZIP(zip); return ok },
	})
	if err != nil {
		return nil, err
	}
	for {
		e, err := list.Next()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		if err := fn(e); err != nil {
			return nil, err
		}
	}
}

// importConfirm puts the good rows of a list in, once it was looked at.
func (c *Console) importConfirm(v *visit) error {
	data, ok := c.lists.take(v.me.ID, v.form("token"), c.Now())
	if !ok {
		v.complain(v.words.Import.Late)
		return v.to("/import")
	}
	// What was begun is finished, also when nobody waits for it any more.
	ctx := context.WithoutCancel(v.r.Context())
	n := 0
	var part []aid.Person
	flush := func() error {
		done, err := c.Hotline.ImportPeople(ctx, v.actor(), part)
		n, part = n+done.New+done.Known, part[:0]
		return err
	}
	_, err := eachListed(v, data, func(e roster.Entry) error {
		if len(e.Problems) > 0 {
			return nil
		}
		if part = append(part, e.Person); len(part) == importAtOnce {
			return flush()
		}
		return nil
	})
	if err == nil {
		err = flush()
	}
	if err != nil {
		return err
	}
	v.say(v.words.Import.Done.N(n))
	return v.to("/people")
}
