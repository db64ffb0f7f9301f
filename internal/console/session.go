package console

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/alexedwards/scs/v2"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// How long a session lasts: at most, and without being used (OWASP ASVS 5.0,
// 7.3; a coordinator's working day).
const (
	sessionLife = 12 * time.Hour
	sessionIdle = 30 * time.Minute
	// seenEvery is how exactly it is known when a session was used last: each
	// time costs a write.
	seenEvery = time.Minute
)

// What a session holds, all of it text.
const (
	keyPerson = "person" // whose it is
	keyEnrol  = "enrol"  // set until a way of signing in again is set up
	keyFlash  = "flash"  // shown on the next page, once
	keyLang   = "lang"   // chosen for this session
)

// newSessions keeps sessions in the database. The cookie holds a random mark,
// the database its hash; a stranger has no session.
func (c *Console) newSessions() *scs.SessionManager {
	s := scs.New()
	s.Store = sessionStore{c.Store, c.Now}
	s.Codec = textCodec{}
	s.Lifetime = sessionLife
	s.Cookie.Name = "neighborline"
	if c.secure {
		s.Cookie.Name, s.Cookie.Secure = "__Host-neighborline", true
	}
	s.Cookie.SameSite = http.SameSiteStrictMode
	s.ErrorFunc = func(w http.ResponseWriter, r *http.Request, err error) {
		if r.Context().Err() != nil {
			return // nobody waits for it any more
		}
		c.Log.ErrorContext(r.Context(), "session failed", "err", err)
		http.Error(w, "Something went wrong. Please try again.", http.StatusInternalServerError)
	}
	return s
}

// textCodec writes a session as JSON, so that its owner can be read from it.
type textCodec struct{}

type sessionText struct {
	Deadline time.Time         `json:"deadline"`
	Values   map[string]string `json:"values"`
}

func (textCodec) Encode(deadline time.Time, values map[string]any) ([]byte, error) {
	t := sessionText{deadline, map[string]string{}}
	for k, v := range values {
		s, ok := v.(string)
		if !ok {
			return nil, fmt.Errorf("session value %s is a %T, want text", k, v)
		}
		t.Values[k] = s
	}
	return json.Marshal(t)
}

func (textCodec) Decode(b []byte) (time.Time, map[string]any, error) {
	var t sessionText
	if err := json.Unmarshal(b, &t); err != nil {
		return time.Time{}, nil, fmt.Errorf("a session: %w", err)
	}
	values := map[string]any{}
	for k, v := range t.Values {
		values[k] = v
	}
	return t.Deadline, values, nil
}

// hashToken is how a mark that only its owner knows stands in the database.
func hashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// sessionStore implements scs.CtxStore. When a session ends is by our own
// clock, whatever expiry it is given.
type sessionStore struct {
	store *store.Store
	now   func() time.Time
}

var errNoContext = errors.New("a session without a request")

func (sessionStore) Find(string) ([]byte, bool, error)      { return nil, false, errNoContext }
func (sessionStore) Commit(string, []byte, time.Time) error { return errNoContext }
func (sessionStore) Delete(string) error                    { return errNoContext }

// FindCtx gives a session that is still good, and notes that it was used.
func (s sessionStore) FindCtx(ctx context.Context, token string) ([]byte, bool, error) {
	var got store.Session
	err := s.store.Read(ctx, func(r *store.Reader) (err error) {
		got, err = r.ConsoleSession(hashToken(token))
		return err
	})
	if errors.Is(err, aid.ErrNotFound) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	now := s.now()
	if over(got, now) {
		return nil, false, s.DeleteCtx(ctx, token)
	}
	if now.Sub(got.SeenAt) >= seenEvery && !agentOf(ctx).byItself {
		err = s.store.Write(ctx, func(tx *store.Tx) error { return tx.SeeSession(got.Token, now) })
	}
	return got.Data, err == nil, err
}

// over says whether a session has ended: it is too old, or nobody used it.
func over(s store.Session, now time.Time) bool {
	return !now.Before(s.ExpiresAt) || now.Sub(s.SeenAt) >= sessionIdle
}

// CommitCtx keeps a session that is somebody's.
func (s sessionStore) CommitCtx(ctx context.Context, token string, b []byte, _ time.Time) error {
	_, values, err := textCodec{}.Decode(b)
	if err != nil {
		return err
	}
	person, _ := values[keyPerson].(string)
	id, err := strconv.ParseInt(person, 10, 64)
	if err != nil {
		return nil // a stranger's
	}
	now := s.now()
	return s.store.Write(ctx, func(tx *store.Tx) error {
		return tx.SaveSession(store.Session{
			Token: hashToken(token), Person: aid.PersonID(id), Data: b, Agent: agentOf(ctx).name,
			ExpiresAt: now.Add(sessionLife), SeenAt: now, CreatedAt: now,
		})
	})
}

// DeleteCtx ends a session.
func (s sessionStore) DeleteCtx(ctx context.Context, token string) error {
	return s.store.Write(ctx, func(tx *store.Tx) error { return tx.EndSession(hashToken(token)) })
}

// An agent is the browser that asks.
type agent struct {
	name string
	// byItself: a page that is open asks, and nobody touched it.
	byItself bool
}

type agentKey struct{}

// maxAgent bounds what a browser calls itself.
const maxAgent = 200

// liveHeader is sent by our script when a page loads itself again.
const liveHeader = "X-Live"

func (c *Console) withAgent(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.UserAgent()
		a := agent{name[:min(len(name), maxAgent)], r.Header.Get(liveHeader) != "" || r.URL.Path == "/console/events"}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), agentKey{}, a)))
	})
}

func agentOf(ctx context.Context) agent {
	a, _ := ctx.Value(agentKey{}).(agent)
	return a
}
