package hotlinetest_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"neighborline/internal/flow"
	"neighborline/internal/hotline"
)

// sounds are recordings at a carrier.
type sounds map[string]string

func (s sounds) Recording(_ context.Context, sid string) (io.ReadCloser, string, error) {
	sound, ok := s[sid]
	if !ok {
		return nil, "", errors.New("not there")
	}
	return io.NopCloser(strings.NewReader(sound)), "audio/mpeg", nil
}

// TestRecordingsAreHeard shows that a recording is played by an address of ours
// that holds for an hour, and that nobody can make another from it.
func TestRecordingsAreHeard(t *testing.T) {
	n := openNetwork(t, "en")
	now := time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)
	sid, other := "RE"+strings.Repeat("a", 32), "RE"+strings.Repeat("b", 32)
	n.door.Key, n.door.Recordings, n.door.Now = []byte("secret"), sounds{sid: "ID3", other: "ID3"}, func() time.Time { return now }
	address := n.door.HeardURL(sid)
	get := func(address string) *httptest.ResponseRecorder {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		n.router.ServeHTTP(w, httptest.NewRequest(http.MethodGet, u.RequestURI(), nil))
		return w
	}
	if w := get(address); w.Code != http.StatusOK || w.Body.String() != "ID3" || w.Header().Get("Content-Type") != "audio/mpeg" {
		t.Errorf("%d %q", w.Code, w.Body)
	}
	for _, bad := range []string{
		strings.Replace(address, sid, other, 1), strings.Replace(address, "until=1", "until=2", 1), address[:len(address)-1] + "0", strings.SplitN(address, "?", 2)[0],
	} {
		if w := get(bad); bad != address && w.Code != http.StatusForbidden {
			t.Errorf("%s: %d", bad, w.Code)
		}
	}
	now = now.Add(61 * time.Minute)
	if w := get(address); w.Code != http.StatusForbidden {
		t.Errorf("an hour later: %d", w.Code)
	}
	n.door.Key = nil
	if w := get(n.door.HeardURL(sid)); w.Code != http.StatusForbidden {
		t.Errorf("without a secret: %d", w.Code)
	}
	doc := n.door.Script(hotline.CallTurn{SID: "CA1"}, hotline.CallAnswer{Say: []flow.Part{{Lang: "en", Play: sid}}})
	if !strings.Contains(string(doc.XML()), "<Play>"+callBase+"/twilio/heard/"+sid+"?key=") {
		t.Errorf("the document is %s", doc.XML())
	}
}
