package console

import (
	"errors"
	"io"
	"net/http"
	"strconv"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// recording plays what somebody said on a call. Who listened is written down.
func (c *Console) recording(v *visit) error {
	n, err := strconv.ParseInt(v.path("id"), 10, 64)
	if err != nil || c.Recordings == nil {
		return errGone
	}
	var sid string
	var about store.Heard
	err = v.read(func(r *store.Reader) (err error) {
		if sid, err = r.RecordingOf(aid.InboundID(n)); err != nil {
			return err
		}
		about, err = r.HeardIn(aid.InboundID(n))
		return err
	})
	if err != nil {
		return err
	}
	if sid == "" {
		return errGone
	}
	body, kind, err := c.Recordings.Recording(v.r.Context(), sid)
	if err != nil {
		return errors.Join(errGone, err)
	}
	defer body.Close()
	err = v.write(func(tx *store.Tx) error {
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "heard", Request: about.Request, Person: about.Person})
	})
	if err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", kind)
	v.w.WriteHeader(http.StatusOK)
	_, _ = io.Copy(v.w, body) // the browser has heard enough
	return nil
}
