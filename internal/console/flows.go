package console

import (
	"maps"
	"slices"

	"neighborline/internal/flow"
	"neighborline/internal/flowgraph"
	"neighborline/internal/store"
)

type flowsView struct {
	Flows []string
	Flow  string
	Steps []store.FlowCount // where people stand or gave up, the worst first
	Most  int
}

var flowsPage = parsePage[flowsView]("flows")

// flows shows a flow as a picture, and beside it where people give up.
func (c *Console) flows(v *visit) error {
	book := c.Hotline.Rules().Book
	view := flowsView{Flows: slices.Sorted(maps.Keys(book.Flows)), Flow: v.query("flow")}
	if view.Flow == "" {
		view.Flow = "ask_for_help"
	}
	if _, ok := book.Flows[view.Flow]; !ok {
		return errGone
	}
	counts, err := v.flowCounts(view.Flow)
	if err != nil {
		return err
	}
	view.Steps = counts
	slices.SortStableFunc(view.Steps, func(a, b store.FlowCount) int { return b.GaveUp - a.GaveUp })
	for _, s := range view.Steps {
		view.Most = max(view.Most, s.GaveUp)
	}
	return flowsPage.render(v, view)
}

func (v *visit) flowCounts(name string) (out []store.FlowCount, err error) {
	err = v.read(func(r *store.Reader) error {
		all, err := r.FlowCounts()
		for _, n := range all {
			if n.Flow == name {
				out = append(out, n)
			}
		}
		return err
	})
	return out, err
}

// flowPicture draws a flow. A picture brings its own styles.
func (c *Console) flowPicture(v *visit) error {
	d, ok := c.Hotline.Rules().Book.Flows[v.path("flow")]
	if !ok {
		return errGone
	}
	list, err := v.flowCounts(d.Name)
	if err != nil {
		return err
	}
	counts := map[string]flowgraph.Count{}
	for _, n := range list {
		counts[n.Step] = flowgraph.Count{Here: n.Here, GaveUp: n.GaveUp}
	}
	return v.picture(flowgraph.SVG(d, flowgraph.Options{Lang: flowLang(d, v.words.Lang), Counts: counts}))
}

func flowLang(d *flow.Definition, want string) string {
	if slices.Contains(d.Languages, want) {
		return want
	}
	return ""
}

// picture sends an SVG, which may hold styles and letters of its own but
// nothing that runs.
func (v *visit) picture(svg []byte) error {
	h := v.w.Header()
	h.Set("Content-Type", "image/svg+xml")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'")
	_, _ = v.w.Write(svg) // the browser has gone
	return nil
}
