package simulate

import (
	"fmt"
	"html"
	"io"
	"math"
	"slices"
	"strings"
)

// The plot's measures, in pixels.
const (
	plotWide, plotHigh = 640, 400
	plotLeft, plotTop  = 64, 48
	plotRight, plotLow = 24, 56
)

// Plot draws, for each world, what share of the requests each policy had taken
// in time over how many invites it used for one, as an SVG. Up and to the left
// is better. Bars are two standard errors either way.
func (r Report) Plot(w io.Writer) error {
	var worlds []string
	for _, row := range r.Rows {
		if !slices.Contains(worlds, row.World) {
			worlds = append(worlds, row.World)
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">`+"\n",
		plotWide, plotHigh*max(len(worlds), 1))
	fmt.Fprintln(&b, `<rect width="100%" height="100%" fill="white"/>`)
	for i, world := range worlds {
		fmt.Fprintf(&b, `<g transform="translate(0 %d)">`+"\n", i*plotHigh)
		r.panel(&b, world)
		fmt.Fprintln(&b, "</g>")
	}
	fmt.Fprintln(&b, "</svg>")
	_, err := io.WriteString(w, b.String())
	return err
}

// panel draws one world.
func (r Report) panel(b *strings.Builder, world string) {
	most, least := 10.0, 0.99
	for _, row := range r.Rows {
		if row.World == world {
			most, least = max(most, row.Figures.Asks), min(least, row.Figures.ByDeadline)
		}
	}
	least = math.Floor(least*10) / 10
	step := 5.0
	if most > 30 {
		step = 10
	}
	most = step * math.Ceil(most/step+0.1)
	x := func(asks float64) float64 { return plotLeft + asks/most*(plotWide-plotLeft-plotRight) }
	y := func(share float64) float64 { return plotTop + (1-share)/(1-least)*(plotHigh-plotTop-plotLow) }
	fmt.Fprintf(b, `<text x="%d" y="24" font-size="16">%s: %d seeds</text>`+"\n", plotLeft, html.EscapeString(world), len(r.Seeds))
	for tenths := math.Round(10 * least); tenths <= 10; tenths++ {
		share := tenths / 10
		fmt.Fprintf(b, `<path d="M%d %.1fH%d" stroke="#ddd"/><text x="%d" y="%.1f" text-anchor="end">%.0f%%</text>`+"\n",
			plotLeft, y(share), plotWide-plotRight, plotLeft-8, y(share)+4, 100*share)
	}
	for asks := 0.0; asks <= most; asks += step {
		fmt.Fprintf(b, `<text x="%.1f" y="%d" text-anchor="middle">%.0f</text>`+"\n", x(asks), plotHigh-plotLow+18, asks)
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="middle">invites for a request</text>`+"\n", (plotWide+plotLeft)/2, plotHigh-plotLow+38)
	fmt.Fprintf(b, `<text x="%d" y="40" fill="#555">taken in time</text>`+"\n", plotLeft)
	var taken []label
	for _, row := range r.Rows {
		if row.World == world {
			taken = append(taken, row.dot(b, x, y, taken))
		}
	}
}

// A label is where a name begins, and how wide it is.
type label struct{ x, y, wide float64 }

// clear moves a label down until it stands on none of those there.
func (l label) clear(taken []label) label {
	const high = 13
	for moved := true; moved; {
		moved = false
		for _, o := range taken {
			if l.x < o.x+o.wide && o.x < l.x+l.wide && math.Abs(l.y-o.y) < high {
				l.y, moved = o.y+high, true
			}
		}
	}
	return l
}

// dot draws one policy with its errors and its name, clear of other names.
func (row Row) dot(b *strings.Builder, x, y func(float64) float64, taken []label) label {
	f, fill := row.Figures, "#888"
	switch row.Policy {
	case Ours:
		fill = "#c0392b"
	case "oracle":
		fill = "#2c5f9e"
	}
	up := 2 * difference(row.seeds, make([]Figures, len(row.seeds)), byDeadline).Error
	side := 2 * difference(row.seeds, make([]Figures, len(row.seeds)), invites).Error
	name := label{x(f.Asks) + 8, y(f.ByDeadline) - 7, 7 * float64(len(row.Policy))}.clear(taken)
	fmt.Fprintf(b, `<path d="M%.1f %.1fV%.1fM%.1f %.1fH%.1f" stroke="%s"/><circle cx="%.1f" cy="%.1f" r="5" fill="%s"/><text x="%.1f" y="%.1f" fill="%s">%s</text>`+"\n",
		x(f.Asks), y(f.ByDeadline-up), y(f.ByDeadline+up), x(f.Asks-side), y(f.ByDeadline), x(f.Asks+side), fill,
		x(f.Asks), y(f.ByDeadline), fill, name.x, name.y, fill, html.EscapeString(row.Policy))
	return name
}
