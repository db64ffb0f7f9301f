package storm

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A text is one message as the carrier has it.
type text struct {
	sid, from, to, body string
	ref                 string // ours, out of the callback's address; of texts from the hotline
	at                  time.Time

	// Of texts to the hotline.
	acked   bool      // some try was answered with 2xx
	ackedAt time.Time // the first such answer was read
	begunAt time.Time // the first byte of the first try may have left
	answer  string    // the first 2xx body
}

// A try is one POST of the hotline to send a text, as its request came in.
type try struct {
	ref, to string
	began   time.Time
	clock   time.Time // what it was by the hotline's clock
}

// A line is one phone, as the carrier sees it.
type line struct {
	mu   sync.Mutex
	got  []*text
	bell chan struct{} // rung at each text
}

// A carrier takes texts from the hotline by its REST API, holds what people
// sent, and misbehaves in both directions as its mix says. It keeps a log of
// its own, which the hotline can't see, for the reckoning.
type carrier struct {
	rest *httptest.Server
	base string // of the hotline
	dice *dice
	mix  atomic.Pointer[mix]
	post *http.Client
	lag  time.Duration // how long a new text is missing from the lists

	shift   atomic.Int64  // of the clock by which it dates texts, and of the hotline's, in nanoseconds
	refused atomic.Int64  // 401 until then, unix nanoseconds
	jobs    chan func()   // callbacks to be made
	gone    chan struct{} // closed once the test is over: what is still to come is dropped
	busy    sync.WaitGroup

	mu    sync.Mutex
	lines map[string]*line
	inbox []*text // oldest first
	byRef map[string][]*text
	tries []try
	odd   []string // answers that no hotline may give
	count map[string]int
	next  int
}

// dice is chance that several may ask.
type dice struct {
	mu  sync.Mutex
	rnd *rand.Rand
}

func (d *dice) chance(p float64) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.rnd.Float64() < p
}

func (d *dice) n(n int) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.rnd.IntN(n)
}

func (d *dice) upTo(t time.Duration) time.Duration { return time.Duration(d.n(int(t))) }

func newCarrier(t *testing.T, base string, seed uint64) *carrier {
	c := &carrier{
		base: base, dice: &dice{rnd: rand.New(rand.NewPCG(seed, 11))}, lag: grace / 2,
		jobs: make(chan func(), 1<<20), gone: make(chan struct{}), lines: map[string]*line{}, byRef: map[string][]*text{}, count: map[string]int{},
		post: &http.Client{
			Timeout:   15 * time.Second,
			Transport: &http.Transport{MaxIdleConnsPerHost: 128, IdleConnTimeout: 10 * time.Second},
		},
	}
	c.mix.Store(&mix{})
	c.rest = httptest.NewServer(c)
	t.Cleanup(c.rest.Close)
	for range 24 {
		go func() {
			for {
				select {
				case <-c.gone:
					return
				case job := <-c.jobs:
					job()
					c.busy.Done()
				}
			}
		}()
	}
	t.Cleanup(func() { close(c.gone) })
	return c
}

// counted adds to a figure of the table.
func (c *carrier) counted(what string) {
	c.mu.Lock()
	c.count[what]++
	c.mu.Unlock()
}

// strange keeps an answer that no hotline may give.
func (c *carrier) strange(format string, args ...any) {
	c.mu.Lock()
	c.odd = append(c.odd, fmt.Sprintf(format, args...))
	c.mu.Unlock()
}

func (c *carrier) line(phone string) *line {
	c.mu.Lock()
	defer c.mu.Unlock()
	l := c.lines[phone]
	if l == nil {
		l = &line{bell: make(chan struct{}, 1)}
		c.lines[phone] = l
	}
	return l
}

// ServeHTTP is the part of the REST API that sends and lists texts.
func (c *carrier) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	began := time.Now()
	user, password, _ := r.BasicAuth()
	path := "/2010-04-01/Accounts/" + account + "/Messages.json"
	switch {
	case user != account || password != token || time.Now().UnixNano() < c.refused.Load():
		fail(w, 401, 20003)
	case r.URL.Path == path && r.Method == http.MethodPost:
		c.create(w, r, began)
	case r.URL.Path == path && r.Method == http.MethodGet:
		c.list(w, r)
	default:
		fail(w, 404, 20404)
	}
}

func fail(w http.ResponseWriter, status, code int) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = fmt.Fprintf(w, `{"code": %d, "message": "no", "more_info": "", "status": %d}`, code, status)
}

func drop(w http.ResponseWriter) {
	if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
		_ = conn.Close()
	}
}

// create takes a text, or not, and says so, or not.
func (c *carrier) create(w http.ResponseWriter, r *http.Request, began time.Time) {
	if err := r.ParseForm(); err != nil {
		drop(w)
		return
	}
	callback, _ := url.Parse(r.PostForm.Get("StatusCallback"))
	ref := callback.Query().Get("o")
	c.mu.Lock()
	c.tries = append(c.tries, try{ref, r.PostForm.Get("To"), began, c.clock(began)})
	c.mu.Unlock()
	fault := c.mix.Load().send(c.dice)
	if fault != "" {
		c.counted(fault)
	}
	if c.before(w, r, fault) {
		return
	}
	m := c.take(r.PostForm, ref)
	if fault == early {
		c.told(m, callback.String(), true)
	}
	c.after(w, r, fault, m)
	if fault != early {
		c.told(m, callback.String(), false)
	}
}

// before has a send fail with nothing taken.
func (c *carrier) before(w http.ResponseWriter, r *http.Request, fault string) bool {
	switch fault {
	case tooMany:
		w.Header().Set("Retry-After", "1")
		fail(w, 429, 20429)
	case unavailable:
		fail(w, 503, 20503)
	case resetBefore:
		drop(w)
	case hangBefore:
		sleep(r, hang)
		drop(w)
	case slow:
		sleep(r, 20*time.Millisecond+c.dice.upTo(300*time.Millisecond))
		return false
	default:
		return false
	}
	return true
}

// after answers for a text that was taken.
func (c *carrier) after(w http.ResponseWriter, r *http.Request, fault string, m *text) {
	whole, _ := json.Marshal(c.shown(m, "outbound-api"))
	switch fault {
	case serverError:
		fail(w, 500, 20500)
		return
	case resetAfter:
		drop(w)
		return
	case hangAfter:
		sleep(r, hang)
		drop(w)
		return
	case cutAnswer:
		whole = whole[:len(whole)/2]
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusCreated)
	_, _ = w.Write(whole)
}

// sleep waits as a slow carrier does, until the other end gives up.
func sleep(r *http.Request, d time.Duration) {
	select {
	case <-time.After(d):
	case <-r.Context().Done():
	}
}

func (c *carrier) newSID(kind string) string {
	c.next++
	return fmt.Sprintf("%s%032x", kind, c.next)
}

// take accepts a text: from now on it is on the phone.
func (c *carrier) take(form url.Values, ref string) *text {
	l := c.line(form.Get("To"))
	c.mu.Lock()
	m := &text{sid: c.newSID("SM"), from: number, to: form.Get("To"), body: form.Get("Body"), ref: ref, at: time.Now()}
	c.byRef[ref] = append(c.byRef[ref], m)
	c.mu.Unlock()
	l.mu.Lock()
	l.got = append(l.got, m)
	l.mu.Unlock()
	select {
	case l.bell <- struct{}{}:
	default:
	}
	return m
}

// clock is what the hotline's clock shows at a moment, as it is set now.
func (c *carrier) clock(at time.Time) time.Time { return at.Add(time.Duration(c.shift.Load())) }

func (c *carrier) shown(m *text, direction string) map[string]any {
	return map[string]any{
		"sid": m.sid, "account_sid": account, "direction": direction, "from": m.from, "to": m.to, "body": m.body, "status": "sent",
		"num_segments": "1", "num_media": "0", "error_code": nil, "date_created": c.clock(m.at).UTC().Format("Mon, 02 Jan 2006 15:04:05 +0000"),
		"date_sent": nil, "price": nil,
	}
}

// list shows texts, newest first, in pages, those of the last moment apart.
func (c *carrier) list(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	from, _ := strconv.Atoi(strings.TrimPrefix(q.Get("PageToken"), "PA"))
	page, _ := strconv.Atoi(q.Get("Page"))
	switch fault := c.mix.Load().list(c.dice, page); fault {
	case "":
	case listHangs:
		c.counted(fault)
		sleep(r, hang)
		drop(w)
		return
	default:
		c.counted(fault)
		fail(w, 503, 20503)
		return
	}
	found, direction := c.listed(q.Get("To"))
	size, err := strconv.Atoi(q.Get("PageSize"))
	if err != nil || size < 1 {
		size = 50
	}
	// The token counts from the oldest, so that what comes meanwhile moves
	// nothing.
	if q.Has("PageToken") {
		found = found[:min(from, len(found))]
	}
	part := found[max(0, len(found)-size):]
	rows := make([]map[string]any, 0, len(part))
	for _, m := range slices.Backward(part) {
		rows = append(rows, c.shown(m, direction))
	}
	var next any
	if rest := len(found) - len(part); rest > 0 {
		q.Set("PageToken", "PA"+strconv.Itoa(rest))
		q.Set("Page", strconv.Itoa(page+1))
		next = r.URL.Path + "?" + q.Encode()
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{"messages": rows, "next_page_uri": next, "page_size": size})
}

// listed is what the list shows by now of the texts to somebody, oldest first.
// Both logs only grow, so a part of them needs no copy.
func (c *carrier) listed(to string) (found []*text, direction string) {
	direction = "inbound"
	if to == number {
		c.mu.Lock()
		found = c.inbox
		c.mu.Unlock()
	} else {
		direction = "outbound-api"
		l := c.line(to)
		l.mu.Lock()
		found = l.got
		l.mu.Unlock()
	}
	newest := time.Now().Add(-c.lag)
	n := len(found)
	for n > 0 && found[n-1].at.After(newest) {
		n--
	}
	return found[:n], direction
}

// posted posts a signed form to the hotline; 0 is no answer at all.
func (c *carrier) posted(to string, form url.Values) (status int, body string) {
	req, err := http.NewRequest(http.MethodPost, to, strings.NewReader(form.Encode()))
	if err != nil {
		return 0, ""
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
	req.Header.Set("X-Twilio-Signature", sign(to, form))
	res, err := c.post.Do(req)
	if err != nil {
		return 0, ""
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		return 0, ""
	}
	return res.StatusCode, string(data)
}
