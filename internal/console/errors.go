package console

import (
	"errors"
	"net/http"
	"os"

	"neighborline/internal/aid"
)

// What an action may return besides what went wrong.
var (
	errGone      = aid.ErrNotFound
	errForbidden = errors.New("not for this coordinator")
)

type errorView struct{ Title, Text string }

var errorPage = parsePage[errorView]("error")

// page turns an action into a handler. Every error becomes a page here: a
// refusal in its own words, what is not there as such, and all else as a plain
// apology, with the truth in the log.
func (c *Console) page(do action) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := c.visit(w, r)
		err := do(v)
		if err == nil {
			return
		}
		t := v.words.Error
		status, view := http.StatusInternalServerError, errorView{t.BrokenTitle, t.Broken}
		var refusal aid.Refusal
		var tooLarge *http.MaxBytesError
		switch {
		case errors.As(err, &refusal):
			status, view = http.StatusConflict, errorView{t.RefusedTitle, refusal.Message}
		case errors.Is(err, aid.ErrNotFound):
			status, view = http.StatusNotFound, errorView{t.GoneTitle, t.Gone}
		case errors.Is(err, errForbidden):
			status, view = http.StatusForbidden, errorView{t.ForbiddenTitle, t.Forbidden}
		case errors.As(err, &tooLarge):
			status, view = http.StatusRequestEntityTooLarge, errorView{t.RefusedTitle, t.TooLarge}
		case errors.Is(err, os.ErrDeadlineExceeded):
			status, view = http.StatusRequestTimeout, errorView{t.RefusedTitle, t.TooSlow}
		default:
			if r.Context().Err() != nil {
				return // nobody waits for it any more
			}
			c.Log.ErrorContext(r.Context(), "console page failed", "method", r.Method, "route", routeOf(r), "err", err)
		}
		if err := errorPage.renderAs(v, status, view); err != nil {
			c.Log.ErrorContext(r.Context(), "error page failed", "err", err)
			http.Error(w, t.Broken, http.StatusInternalServerError)
		}
	})
}
