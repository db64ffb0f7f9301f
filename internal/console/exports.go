package console

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/records"
	"neighborline/internal/store"
)

type exportsView struct {
	Kinds []exportKind
	Asked []exportAsk
	Me    aid.PersonID
}

type exportKind struct {
	Key, Name, Hint string
	Last            lastExport
}

// A lastExport is how the last file of a kind ended: a file itself can't say
// whether it is whole.
type lastExport struct {
	At    time.Time // zero: there was none
	Rows  int
	Whole bool
}

// exportMark is where the last file of a kind is remembered.
func exportMark(kind string) string { return "export " + kind }

func (l lastExport) String() string {
	return fmt.Sprint(l.At.UTC().Format(time.RFC3339), " ", l.Rows, " ", l.Whole)
}

func readLastExport(mark string) (l lastExport) {
	at := ""
	if _, err := fmt.Sscan(mark, &at, &l.Rows, &l.Whole); err != nil {
		return lastExport{}
	}
	l.At, _ = time.Parse(time.RFC3339, at) // or it was none
	return l
}

var exportsPage = parsePage[exportsView]("exports")

// exports shows what can be taken along.
func (c *Console) exports(v *visit) error {
	w := v.words.Exports
	view := exportsView{Asked: c.asks.list(c.Now()), Me: v.me.ID, Kinds: []exportKind{
		{Key: "people", Name: w.People, Hint: w.PeopleHint},
		{Key: "requests", Name: w.Requests, Hint: w.RequestsHint},
		{Key: "messages", Name: w.Messages, Hint: w.MessagesHint},
		{Key: "lots", Name: w.Lots, Hint: w.LotsHint},
		{Key: "allocations", Name: w.Shares, Hint: w.SharesHint},
		{Key: "deliveries", Name: w.Deliveries, Hint: w.DeliveriesHint},
		{Key: "audit", Name: w.Audit, Hint: w.AuditHint},
	}}
	err := v.read(func(r *store.Reader) error {
		for i := range view.Kinds {
			k := &view.Kinds[i]
			mark, err := r.Mark(exportMark(k.Key))
			if err != nil {
				return err
			}
			k.Last = readLastExport(mark)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return exportsPage.render(v, view)
}

// exportFile sends a list as a file. Who took which is written down first, and
// with names also why, and which file it was.
func (c *Console) exportFile(v *visit) error {
	kind := v.form("kind")
	write, ok := exporters[kind]
	if !ok {
		return errGone
	}
	since := time.Time{}
	if day := v.form("since"); day != "" {
		t, err := time.ParseInLocation(time.DateOnly, day, v.conf.Network.Timezone)
		if err != nil {
			v.complain(v.words.Exports.BadDay)
			return v.to("/exports")
		}
		since = t
	}
	bare := v.form("names") == ""
	asJSON := v.form("format") == "json"
	cause, mark := "without names", ""
	if !bare {
		var may bool
		var err error
		if cause, may, err = c.mayTakeNames(v, kind); err != nil || !may {
			return err
		}
		mark = "-" + hex.EncodeToString(random(4)) // so that a file that turns up can be told from others
		cause += " (file " + mark[1:] + ")"
	}
	err := v.write(func(tx *store.Tx) error {
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "export", To: kind, Cause: cause})
	})
	if err != nil {
		return err
	}
	ext, mime := "csv", "text/csv; charset=utf-8"
	if asJSON {
		ext, mime = "jsonl", "application/jsonl"
	}
	h := v.w.Header()
	h.Set("Content-Type", mime)
	h.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="%s-%s%s.%s"`, kind, v.now.In(v.conf.Network.Timezone).Format(time.DateOnly), mark, ext))
	last := lastExport{At: v.now}
	err = v.read(func(r *store.Reader) (err error) {
		last.Rows, err = write(v, r, since, asJSON, bare)
		return err
	})
	last.Whole = err == nil
	ctx := context.WithoutCancel(v.r.Context()) // also where the browser has gone
	if e := c.Store.Write(ctx, func(tx *store.Tx) error { return tx.SetMark(exportMark(kind), last.String()) }); e != nil || err != nil {
		c.Log.WarnContext(ctx, "export broke off", "kind", kind, "rows", last.Rows, "err", errors.Join(err, e))
		panic(http.ErrAbortHandler) // a part has left: the browser must not take it for the whole
	}
	return nil
}

// An exporter writes a list, row after row, and says how many rows it wrote.
type exporter func(v *visit, r *store.Reader, since time.Time, asJSON, bare bool) (rows int, err error)

var exporters = map[string]exporter{
	"people":      exportOf((*store.Reader).EveryPerson, records.Person),
	"requests":    exportOf((*store.Reader).EveryRequest, always(records.Request)),
	"messages":    exportOf((*store.Reader).EveryMessage, always(records.Message)),
	"lots":        exportOf((*store.Reader).EveryLot, always(records.Lot)),
	"allocations": exportOf((*store.Reader).EveryShare, always(records.Share)),
	"deliveries":  exportOf((*store.Reader).EveryMove, always(records.Delivery)),
	"audit":       exportOf((*store.Reader).EveryAudit, always(records.Audit)),
}

func always[T any](of func(T) records.Record) func(config.Config) func(T) records.Record {
	return func(config.Config) func(T) records.Record { return of }
}

// exportOf writes every row of a kind, one after the other.
func exportOf[T any](every func(*store.Reader, time.Time, func(T) error) error, of func(config.Config) func(T) records.Record) exporter {
	return func(v *visit, r *store.Reader, since time.Time, asJSON, bare bool) (rows int, err error) {
		var none T
		record := of(v.conf)
		if !asJSON {
			if _, err := io.WriteString(v.w, records.SheetMark); err != nil {
				return 0, err
			}
		}
		to, err := records.NewSink(v.w, asJSON, record(none))
		if err != nil {
			return 0, err
		}
		each := func(fn func(T) error) error { return every(r, since, fn) }
		err = records.Pour(to, each, func(row T) records.Record {
			rows++
			if bare {
				return record(row).WithoutNames()
			}
			return record(row)
		})
		return rows, err
	}
}
