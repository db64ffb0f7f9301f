package webhook

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/gorilla/mux"

	"neighborline/internal/handoff"
	"neighborline/internal/hotline"
)

// A Networks takes what other hotlines tell us.
type Networks interface {
	TakeLetter(ctx context.Context, key string, l handoff.Letter) (handoff.Answer, error)
}

// A LetterBox is the door of other networks' hotlines.
type LetterBox struct {
	Key      handoff.Key
	Networks Networks
	Now      func() time.Time
	Log      *slog.Logger

	refused atomic.Int64
}

// Refused counts the letters that were nobody's we know.
func (b *LetterBox) Refused() int64 { return b.refused.Load() }

// Routes adds the door to a router.
func (b *LetterBox) Routes(r *mux.Router) {
	r.HandleFunc(handoff.Path, b.letter).Methods(http.MethodPost)
}

// letter takes one letter. Nothing is done before its size, its signature and
// its writer are seen to be right.
func (b *LetterBox) letter(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, handoff.MaxLetter))
	var tooBig *http.MaxBytesError
	if errors.As(err, &tooBig) {
		http.Error(w, "Too large.", http.StatusRequestEntityTooLarge)
		return
	}
	if err != nil {
		http.Error(w, "The request was cut off.", http.StatusBadRequest)
		return
	}
	l, key, err := b.Key.Open(r.Header, body, b.Now())
	if err != nil {
		b.refuse(w, r, err)
		return
	}
	answer, err := b.Networks.TakeLetter(r.Context(), key, l)
	switch {
	case errors.Is(err, hotline.ErrStranger):
		b.refuse(w, r, err)
	case errors.Is(err, hotline.ErrBadLetter):
		b.Log.WarnContext(r.Context(), "letter not taken", "err", err)
		http.Error(w, "The letter makes no sense.", http.StatusBadRequest)
	case err != nil:
		b.Log.ErrorContext(r.Context(), "letter not taken", "err", err)
		w.Header().Set("Retry-After", "60")
		http.Error(w, "Try again later.", http.StatusServiceUnavailable)
	default:
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(answer) // the other side has gone: it will send it again
	}
}

func (b *LetterBox) refuse(w http.ResponseWriter, r *http.Request, err error) {
	b.refused.Add(1)
	b.Log.WarnContext(r.Context(), "letter refused", "err", err)
	http.Error(w, "Forbidden.", http.StatusForbidden)
}
