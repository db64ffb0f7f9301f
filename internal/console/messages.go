package console

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// lettersShown is how many messages are listed at once.
const lettersShown = 50

type messagesView struct {
	Show    string // out, in or failed
	Letters []letterView
	Older   string
	Costs   []costView
	Faults  []faultView
}

// letterView tells what became of a text only where it has not simply arrived.
type letterView struct {
	store.Letter
	StatusName string
	Bad        bool
	Why        string
}

type costView struct {
	Name            string
	Texts, Segments int
	Dollars         string
}

type faultView struct {
	store.Fault
	Why string
}

var messagesPage = parsePage[messagesView]("messages")

// messages lists what went out, what came in, and what did not arrive, with
// what it cost.
func (c *Console) messages(v *visit) error {
	view := messagesView{Show: "out"}
	if show := v.query("show"); show == "in" || show == "failed" {
		view.Show = show
	}
	before := int64(math.MaxInt64)
	if n, err := strconv.ParseInt(v.query("before"), 10, 64); err == nil && n > 0 {
		before = n
	}
	err := v.read(func(r *store.Reader) error {
		list := r.LettersOut
		switch view.Show {
		case "in":
			list = r.LettersIn
		case "failed":
			list = r.LettersFailed
		}
		letters, err := list(before, lettersShown)
		if err != nil {
			return err
		}
		view.Letters = letterViews(v.words, letters)
		if len(letters) == lettersShown {
			view.Older = fmt.Sprintf("/console/messages?show=%s&before=%d", view.Show, letters[lettersShown-1].ID)
		}
		return view.sums(v, r)
	})
	if err != nil {
		return err
	}
	return messagesPage.render(v, view)
}

// sums counts what the texts of today, of a week and of a month cost.
func (m *messagesView) sums(v *visit, r *store.Reader) error {
	w := v.words.Messages
	for _, span := range []struct {
		name string
		from time.Time
	}{{w.Today, midnight(v.now.In(v.conf.Network.Timezone))}, {w.Week, v.now.AddDate(0, 0, -7)}, {w.Month, v.now.AddDate(0, 0, -30)}} {
		texts, segments, err := r.Spent(span.from, v.now.Add(time.Minute))
		if err != nil {
			return err
		}
		m.Costs = append(m.Costs, costView{span.name, texts, segments, dollars(v.conf, segments)})
	}
	faults, err := r.Faults()
	for _, f := range faults {
		m.Faults = append(m.Faults, faultView{f, w.why(f.Code)})
	}
	return err
}

// midnight is when the day of a local time began.
func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// dollars is what segments cost, in dollars and cents.
func dollars(conf config.Config, segments int) string {
	cents := (conf.Carrier.PricePerSegment*config.Money(segments) + config.Dollar/200) / (config.Dollar / 100)
	return fmt.Sprintf("$%d.%02d", cents/100, cents%100)
}

func letterViews(w *words, letters []store.Letter) (out []letterView) {
	for _, l := range letters {
		line := letterView{Letter: l}
		switch aid.OutboundStatus(l.Status) {
		case aid.Sent, aid.Delivered, "received":
		default:
			line.StatusName = w.Request.Status.of(l.Status)
		}
		line.Bad = l.Status == string(aid.Undelivered) || l.Status == string(aid.Failed)
		if line.Bad {
			line.Why = w.Messages.why(l.ErrorCode)
		}
		out = append(out, line)
	}
	return out
}
