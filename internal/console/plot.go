package console

import "strconv"

// The size of a plot, in units of its own: the page scales it.
const (
	plotWide, plotHigh = 360, 200
	plotLeft, plotFoot = 36, 28
	plotGrid           = 4
)

// A plot is a row of bars, each of parts that stand on each other. It is drawn
// on the server; the table beside it says the same in numbers.
type plot struct {
	bars  []plotBar
	Boxes []plotBox
	Marks []plotMark // the numbers at the side, and below
	Lines []int      // the heights of the grid
	Wide  int
	High  int
	Left  int
}

type plotBar struct {
	label string
	parts []part
}

type part struct {
	Class string
	N     int
}

type plotBox struct {
	Class      string
	X, Y, W, H int
}

type plotMark struct {
	X, Y int
	Text string
	End  bool // it ends there, as the numbers at the side do
}

func (p *plot) add(label string, parts ...part) { p.bars = append(p.bars, plotBar{label, parts}) }

// draw lays the bars out below a round number that is no less than any.
func (p *plot) draw() {
	p.Wide, p.High, p.Left = plotWide, plotHigh, plotLeft
	most := 0
	for _, b := range p.bars {
		most = max(most, b.sum())
	}
	top := roundUp(max(most, plotGrid))
	high := plotHigh - plotFoot - 12
	at := func(n int) int { return plotHigh - plotFoot - n*high/top }
	for i := range plotGrid + 1 {
		n := top * i / plotGrid
		p.Lines = append(p.Lines, at(n))
		p.Marks = append(p.Marks, plotMark{plotLeft - 8, at(n) + 4, strconv.Itoa(n), true})
	}
	step := (plotWide - plotLeft) / max(len(p.bars), 1)
	for i, b := range p.bars {
		x, below := plotLeft+step*i+step/6, 0
		for _, s := range b.parts {
			if s.N > 0 {
				p.Boxes = append(p.Boxes, plotBox{s.Class, x, at(below + s.N), step * 2 / 3, at(below) - at(below+s.N)})
				below += s.N
			}
		}
		if i%3 == 0 {
			p.Marks = append(p.Marks, plotMark{X: x, Y: plotHigh - 10, Text: b.label})
		}
	}
}

func (b plotBar) sum() (n int) {
	for _, s := range b.parts {
		n += s.N
	}
	return n
}

// roundUp is the next number that four lines divide well: 4, 8, 20, 40, 80 …
func roundUp(n int) int {
	for size := 1; ; size *= 10 {
		for _, m := range []int{4, 8, 12, 20, 28} {
			if m*size >= n {
				return m * size
			}
		}
	}
}
