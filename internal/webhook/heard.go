package webhook

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/gorilla/mux"

	"neighborline/internal/pattern"
)

// heardPath is where a recording is fetched that a coordinator listens to on
// the phone.
const heardPath = "/twilio/heard/"

// heardFor is how long an address of a recording is good: a call is over by
// then.
const heardFor = time.Hour

// recordingSID is the carrier's id of a recording.
var recordingSID = pattern.New(`^RE[0-9a-f]{32}$`)

// Recordings gives what callers said, by the carrier's ids.
type Recordings interface {
	Recording(ctx context.Context, sid string) (body io.ReadCloser, contentType string, err error)
}

// HeardURL is the address of a recording, which only we can make and which is
// soon worth nothing.
func (d *Door) HeardURL(sid string) string {
	until := strconv.FormatInt(d.now().Add(heardFor).Unix(), 10)
	return d.PublicURL + heardPath + sid + "?" + url.Values{"until": {until}, "key": {d.heardKey(sid, until)}}.Encode()
}

func (d *Door) heardKey(sid, until string) string {
	mac := hmac.New(sha256.New, d.Key)
	_, _ = io.WriteString(mac, sid+" "+until) // a hash never fails to write
	return hex.EncodeToString(mac.Sum(nil))
}

func (d *Door) now() time.Time {
	if d.Now == nil {
		return time.Now()
	}
	return d.Now()
}

// heard gives a recording to whoever has its address.
func (d *Door) heard(w http.ResponseWriter, r *http.Request) {
	sid, until := mux.Vars(r)["sid"], r.URL.Query().Get("until")
	ends, err := strconv.ParseInt(until, 10, 64)
	good := hmac.Equal([]byte(d.heardKey(sid, until)), []byte(r.URL.Query().Get("key")))
	if err != nil || !good || len(d.Key) == 0 || d.Recordings == nil || d.now().After(time.Unix(ends, 0)) || !recordingSID.MatchString(sid) {
		d.refused.Add(1)
		http.Error(w, "Forbidden.", http.StatusForbidden)
		return
	}
	body, kind, err := d.Recordings.Recording(r.Context(), sid)
	if err != nil {
		d.Log.WarnContext(r.Context(), "recording not fetched", "sid", sid, "err", err)
		http.Error(w, "Not there.", http.StatusNotFound)
		return
	}
	defer body.Close()
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	_, _ = io.Copy(w, body) // the carrier has gone: it will ask again
}
