package main

import (
	"context"
	"crypto/subtle"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"neighborline/internal/backup"
	"neighborline/internal/store"
)

// A gauge is one figure that the database gives at the moment of a scrape. Its
// labels hold states and codes, never a person.
type gauge struct {
	desc *prometheus.Desc
	// read gives one value, or one for each label.
	read func(scrape) map[string]float64
}

// A scrape is what is known at its moment.
type scrape struct {
	store.Figures
	now               time.Time
	database, journal int64
	copied            time.Time // the newest nightly backup; zero: none
}

// gauges are what the database says at the moment of a scrape.
type gauges struct {
	app     *app
	gauges  []gauge
	refused *prometheus.Desc
	stopped *prometheus.Desc
	price   *prometheus.Desc
	limit   *prometheus.Desc
}

func described(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("neighborline_"+name, help, labels, nil)
}

// one is a gauge with one value and no label.
func one(name, help string, read func(scrape) float64) gauge {
	return gauge{described(name, help), func(s scrape) map[string]float64 { return map[string]float64{"": read(s)} }}
}

// many is a gauge with a value for each state.
func many(name, help, label string, read func(scrape) []store.Tally) gauge {
	return gauge{described(name, help, label), func(s scrape) map[string]float64 {
		out := map[string]float64{}
		for _, t := range read(s) {
			out[t.State] = float64(t.N)
		}
		return out
	}}
}

// since is how many seconds ago a time was; 0 where it never was.
func (s scrape) since(at time.Time) float64 {
	if at.IsZero() {
		return 0
	}
	return s.now.Sub(at).Seconds()
}

func newGauges(a *app) *gauges {
	return &gauges{
		app:     a,
		refused: described("webhooks_refused_total", "Requests to the webhooks that were not the carrier's, or not in its form."),
		stopped: described("breaker_open", "1 while nothing leaves because the carrier refuses the account."),
		price:   described("spend_dollars", "What the texts of the last 24 hours cost, by carrier.price_per_segment."),
		limit:   described("spend_limit_dollars", "carrier.daily_limit."),
		gauges: []gauge{
			many("requests", "Requests without an outcome, by state.", "state", func(s scrape) []store.Tally { return s.Requests }),
			many("outbox_texts", "Texts that are not settled, by status.", "status", func(s scrape) []store.Tally { return s.Outbox }),
			many("texts_failed", "Texts that did not arrive, by the carrier's code.", "code", func(s scrape) []store.Tally { return s.Failed }),
			one("outbox_oldest_seconds", "How long the oldest text that is due has waited.", func(s scrape) float64 { return s.since(s.Oldest) }),
			one("tasks_open", "Things that a coordinator must look at.", func(s scrape) float64 { return float64(s.Tasks) }),
			one("heard_seconds", "How long ago the last text or call came in.", func(s scrape) float64 { return s.since(s.Heard) }),
			one("sweep_age_seconds", "How long ago the carrier's list was last read whole.", func(s scrape) float64 { return s.since(s.Swept) }),
			one("timers_overdue", "Timers that were due more than a minute ago.", func(s scrape) float64 { return float64(s.Overdue) }),
			one("segments_day", "Segments that left within 24 hours.", func(s scrape) float64 { return float64(s.Segments) }),
			one("carrier_copies", "Texts, calls and recordings that the carrier must still delete.", func(s scrape) float64 { return float64(s.Copies) }),
			one("requests_kept", "Requests that are kept for an inquiry.", func(s scrape) float64 { return float64(s.Kept) }),
			one("scrub_seconds", "How long something erased has waited in the journal.", func(s scrape) float64 { return s.since(s.Scrub) }),
			one("paused_seconds", "How long the hotline has been paused since it was restored.", func(s scrape) float64 { return s.since(s.Paused) }),
			one("database_bytes", "Size of the database.", func(s scrape) float64 { return float64(s.database) }),
			one("journal_bytes", "Size of its write-ahead log.", func(s scrape) float64 { return float64(s.journal) }),
			one("backup_age_seconds", "How long ago the newest nightly backup was made; 0 where there is none.", func(s scrape) float64 { return s.since(s.copied) }),
		},
	}
}

// Describe implements prometheus.Collector.
func (g *gauges) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{g.refused, g.stopped, g.price, g.limit} {
		out <- d
	}
	for _, one := range g.gauges {
		out <- one.desc
	}
}

// Collect implements prometheus.Collector.
func (g *gauges) Collect(out chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	put := func(d *prometheus.Desc, v float64, labels ...string) {
		out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	out <- prometheus.MustNewConstMetric(g.refused, prometheus.CounterValue, float64(g.app.door.Refused()))
	put(g.stopped, map[bool]float64{true: 1}[g.app.outbox.Stopped()])
	put(g.limit, g.app.conf.Carrier.DailyLimit.Dollars())
	s, err := g.app.scrape(ctx)
	if err != nil {
		out <- prometheus.NewInvalidMetric(g.price, err)
		return
	}
	put(g.price, float64(s.Segments)*g.app.conf.Carrier.PricePerSegment.Dollars())
	for _, one := range g.gauges {
		for label, v := range one.read(s) {
			if label == "" {
				put(one.desc, v)
			} else {
				put(one.desc, v, label)
			}
		}
	}
}

func (a *app) scrape(ctx context.Context) (s scrape, err error) {
	err = a.store.Read(ctx, func(r *store.Reader) (err error) {
		s.now = r.Now
		s.Figures, err = r.Figures()
		return err
	})
	if err != nil {
		return s, err
	}
	if s.database, s.journal, err = a.store.Sizes(); err != nil {
		return s, err
	}
	if a.conf.Backup.On() {
		s.copied, err = backup.Newest(a.conf.Backup.Folder)
	}
	return s, err
}

// metrics serves the figures to this machine, or to whoever has the token. A
// request that a proxy passed on is not from this machine.
func (a *app) metrics(token string) http.Handler {
	reg := prometheus.NewRegistry()
	reg.MustRegister(newGauges(a), collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	page := promhttp.HandlerFor(reg, promhttp.HandlerOpts{})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		known := token != "" && subtle.ConstantTimeCompare([]byte(given), []byte(token)) == 1
		passedOn := r.Header.Get("X-Forwarded-For") != "" || r.Header.Get("Forwarded") != ""
		if !known && (passedOn || !local(r.RemoteAddr)) {
			http.Error(w, "Forbidden.", http.StatusForbidden)
			return
		}
		page.ServeHTTP(w, r)
	})
}
