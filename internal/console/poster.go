package console

import (
	"bytes"
	"net/http"

	"neighborline/internal/aid"
	"neighborline/internal/flyer"
)

type posterView struct {
	Missing []string // languages of the network that the poster has no text in
	Wrong   string
}

var posterPage = parsePage[posterView]("poster")

// poster shows the poster with the number, and where it can be had.
func (c *Console) poster(v *visit) error {
	view := posterView{Missing: v.poster().Without()}
	var b bytes.Buffer
	if err := v.poster().Preview(&b); err != nil {
		view.Wrong = aid.MistakesOf(err).In(v.words.Lang)
	}
	return posterPage.render(v, view)
}

func (v *visit) poster() flyer.Poster {
	n := v.conf.Network
	return flyer.Poster{Name: n.Name, Short: n.Short, Number: n.Number, Languages: n.Languages}
}

// posterPreview is the poster for the screen, small enough for a slow line.
func (c *Console) posterPreview(v *visit) error {
	var b bytes.Buffer
	if err := v.poster().Preview(&b); err != nil {
		return err
	}
	return v.picture(b.Bytes())
}

// posterSVG is the poster as a picture that carries its own letters.
func (c *Console) posterSVG(v *visit) error {
	var b bytes.Buffer
	if err := v.poster().SVG(&b); err != nil {
		return err
	}
	return v.picture(b.Bytes())
}

// posterPDF is the poster for a print shop.
func (c *Console) posterPDF(v *visit) error {
	var b bytes.Buffer
	if err := v.poster().PDF(&b); err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", "application/pdf")
	v.w.Header().Set("Content-Disposition", `inline; filename="poster.pdf"`)
	v.w.WriteHeader(http.StatusOK)
	_, _ = b.WriteTo(v.w) // the browser has gone
	return nil
}
