package console

import (
	"errors"
	"fmt"
	"time"

	"neighborline/internal/config"
	"neighborline/internal/records"
	"neighborline/internal/store"
)

type exportsView struct{ Kinds []exportKind }

type exportKind struct{ Key, Name, Hint string }

var exportsPage = parsePage[exportsView]("exports")

// exports shows what can be taken along.
func (c *Console) exports(v *visit) error {
	w := v.words.Exports
	return exportsPage.render(v, exportsView{[]exportKind{
		{"people", w.People, w.PeopleHint},
		{"requests", w.Requests, w.RequestsHint},
		{"messages", w.Messages, w.MessagesHint},
		{"audit", w.Audit, w.AuditHint},
	}})
}

// exportFile sends a list as a file. Who took which is written down first.
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
	names := "with names"
	if bare {
		names = "without names"
	}
	err := v.write(func(tx *store.Tx) error {
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "export", To: kind, Cause: names})
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
	h.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="%s-%s.%s"`, kind, v.now.In(v.conf.Network.Timezone).Format(time.DateOnly), ext))
	return v.read(func(r *store.Reader) error { return write(v, r, since, asJSON, bare) })
}

type exporter func(v *visit, r *store.Reader, since time.Time, asJSON, bare bool) error

var exporters = map[string]exporter{
	"people":   exportOf((*store.Reader).EveryPerson, records.Person),
	"requests": exportOf((*store.Reader).EveryRequest, always(records.Request)),
	"messages": exportOf((*store.Reader).EveryMessage, always(records.Message)),
	"audit":    exportOf((*store.Reader).EveryAudit, always(records.Audit)),
}

func always[T any](of func(T) records.Record) func(config.Config) func(T) records.Record {
	return func(config.Config) func(T) records.Record { return of }
}

// exportOf writes every row of a kind, one after the other.
func exportOf[T any](every func(*store.Reader, time.Time, func(T) error) error, of func(config.Config) func(T) records.Record) exporter {
	return func(v *visit, r *store.Reader, since time.Time, asJSON, bare bool) error {
		var none T
		record := of(v.conf)
		to, err := records.NewSink(v.w, asJSON, record(none))
		if err != nil {
			return err
		}
		each := func(fn func(T) error) error { return every(r, since, fn) }
		err = records.Pour(to, each, func(row T) records.Record {
			if bare {
				return record(row).WithoutNames()
			}
			return record(row)
		})
		if err != nil {
			return errors.Join(errHalf, err)
		}
		return nil
	}
}

// errHalf says that a part of a file has left already.
var errHalf = errors.New("a file was sent in part")
