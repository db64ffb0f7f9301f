// Package webhook is the carrier's door: it checks that a request is the
// carrier's own, decodes it, calls the use case, and encodes the answer. It
// decides nothing, and writes and logs nothing of a request that it has not
// verified.
package webhook

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"github.com/gorilla/mux"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/twilio"
)

// maxBody bounds a webhook: a text has at most 1,600 letters.
const maxBody = 64 << 10

// A Hotline takes what people send.
type Hotline interface {
	Receive(ctx context.Context, in aid.Inbound) error
	Call(ctx context.Context, in hotline.CallTurn) (hotline.CallAnswer, error)
	CallEnded(ctx context.Context, in hotline.CallTurn) error
	RecordingLost(ctx context.Context, sid string) error
	Transcribed(ctx context.Context, sid, words string) error
	Transcribe(lang string) bool
}

// An Outbox takes what became of our texts.
type Outbox interface {
	Receive(ctx context.Context, rc aid.Receipt) error
}

// A Door holds the carrier's routes.
type Door struct {
	Verifier   *twilio.Verifier
	AccountSID string
	Number     aid.Phone // ours
	PublicURL  string    // without a slash at its end
	Hotline    Hotline
	Outbox     Outbox
	Log        *slog.Logger
	Key        []byte           // signs the addresses of recordings
	Recordings Recordings       // what callers said; nil: it can't be fetched
	Now        func() time.Time // nil: the real clock
	Audio      fs.FS            // the recordings beside the flows; nil: there are none

	refused atomic.Int64
}

// Refused counts the requests that were not the carrier's, or not in its form.
func (d *Door) Refused() int64 { return d.refused.Load() }

// Routes adds the carrier's routes to a router.
func (d *Door) Routes(r *mux.Router) {
	r.Handle("/twilio/sms", d.guard(d.sms)).Methods(http.MethodPost)
	r.Handle("/twilio/sms/fallback", d.guard(d.sms)).Methods(http.MethodPost)
	r.Handle("/twilio/sms/status", d.guard(d.status)).Methods(http.MethodPost)
	for _, path := range []string{voicePath, voicePath + "/fallback", nextPath, outPath, whisperPath} {
		r.Handle(path, d.guard(d.voice)).Methods(http.MethodPost)
	}
	r.Handle(endedPath, d.guard(d.callEnded)).Methods(http.MethodPost)
	r.Handle(recordingPath, d.guard(d.recording)).Methods(http.MethodPost)
	r.Handle(writtenPath, d.guard(d.written)).Methods(http.MethodPost)
	r.HandleFunc(heardPath+"{sid}", d.heard).Methods(http.MethodGet)
	r.HandleFunc(audioPath+"{file}", d.audio).Methods(http.MethodGet)
}

// handler takes a verified form.
type handler func(w http.ResponseWriter, r *http.Request, form url.Values) error

// guard lets through what the carrier signed. The order is: size, signature,
// shape; nothing is done before all three hold.
func (d *Door) guard(next handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
		var tooBig *http.MaxBytesError
		if errors.As(err, &tooBig) {
			http.Error(w, "Too large.", http.StatusRequestEntityTooLarge)
			return
		}
		if err != nil {
			http.Error(w, "The request was cut off.", http.StatusBadRequest)
			return
		}
		if !d.Verifier.Verify(r.Method, r.URL.RequestURI(), body, r.Header.Get("X-Twilio-Signature")) {
			d.refuse(w, r, errors.New("wrong signature"))
			return
		}
		form, err := twilio.ParseForm(body)
		if err != nil {
			d.refuse(w, r, err)
			return
		}
		d.finish(w, r, next(w, r, form))
	})
}

// finish turns an error into a status. What could not be written must be tried
// again: never a 200 for something that is not on disk.
func (d *Door) finish(w http.ResponseWriter, r *http.Request, err error) {
	var field *twilio.FieldError
	switch {
	case err == nil:
	case errors.As(err, &field):
		d.refuse(w, r, err)
	default:
		d.Log.ErrorContext(r.Context(), "webhook failed", "path", r.URL.Path, "err", err)
		w.Header().Set("Retry-After", "5")
		http.Error(w, "Try again later.", http.StatusServiceUnavailable)
	}
}

// refuse answers what is not the carrier's. The log says what is wrong with
// it, and nothing of what it says.
func (d *Door) refuse(w http.ResponseWriter, r *http.Request, err error) {
	d.refused.Add(1)
	d.Log.WarnContext(r.Context(), "webhook refused", "path", r.URL.Path, "err", err)
	http.Error(w, "Forbidden.", http.StatusForbidden)
}

func (d *Door) ours(p aid.Phone) bool { return p == d.Number }

// sms takes a text.
func (d *Door) sms(w http.ResponseWriter, r *http.Request, form url.Values) error {
	in, err := twilio.DecodeSMS(form, d.AccountSID, d.ours)
	if err != nil {
		return err
	}
	if err := d.Hotline.Receive(r.Context(), in); err != nil {
		return err
	}
	return answer(w, twilio.Empty)
}

// status takes what became of a text of ours.
func (d *Door) status(w http.ResponseWriter, r *http.Request, form url.Values) error {
	rc, err := twilio.DecodeStatus(form, r.URL.Query(), d.AccountSID)
	if err != nil {
		return err
	}
	if err := d.Outbox.Receive(r.Context(), rc); err != nil {
		return err
	}
	return answer(w, twilio.Empty)
}

func answer(w http.ResponseWriter, doc []byte) error {
	w.Header().Set("Content-Type", twilio.ContentType)
	_, _ = w.Write(doc) // the carrier has gone: it will ask again
	return nil
}
