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

	"neighborline/internal/store"
)

// gauges are what the database says at the moment of a scrape.
type gauges struct {
	app      *app
	requests *prometheus.Desc
	outbox   *prometheus.Desc
	oldest   *prometheus.Desc
	tasks    *prometheus.Desc
	refused  *prometheus.Desc
}

func newGauges(a *app) *gauges {
	desc := func(name, help string, labels ...string) *prometheus.Desc {
		return prometheus.NewDesc("neighborline_"+name, help, labels, nil)
	}
	return &gauges{
		app:      a,
		requests: desc("requests", "Requests without an outcome, by state.", "state"),
		outbox:   desc("outbox_texts", "Texts that are not settled, by status.", "status"),
		oldest:   desc("outbox_oldest_seconds", "How long the oldest text that is due has waited."),
		tasks:    desc("tasks_open", "Things that a coordinator must look at."),
		refused:  desc("webhooks_refused_total", "Requests to the webhooks that were not the carrier's, or not in its form."),
	}
}

// Describe implements prometheus.Collector.
func (g *gauges) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{g.requests, g.outbox, g.oldest, g.tasks, g.refused} {
		out <- d
	}
}

// Collect implements prometheus.Collector.
func (g *gauges) Collect(out chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	out <- prometheus.MustNewConstMetric(g.refused, prometheus.CounterValue, float64(g.app.door.Refused()))
	err := g.app.store.Read(ctx, func(r *store.Reader) error {
		f, err := r.Figures()
		if err != nil {
			return err
		}
		gauge := func(d *prometheus.Desc, v float64, labels ...string) {
			out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
		}
		for _, t := range f.Requests {
			gauge(g.requests, float64(t.N), t.State)
		}
		for _, t := range f.Outbox {
			gauge(g.outbox, float64(t.N), t.State)
		}
		waited := 0.0
		if !f.Oldest.IsZero() {
			waited = r.Now.Sub(f.Oldest).Seconds()
		}
		gauge(g.oldest, waited)
		gauge(g.tasks, float64(f.Tasks))
		return nil
	})
	if err != nil {
		out <- prometheus.NewInvalidMetric(g.tasks, err)
	}
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
