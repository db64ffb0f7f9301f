package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"fmt"
	"html"
	"mime/multipart"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"neighborline/internal/handoff"
	"neighborline/internal/twilio"
)

// makers are the kinds of input, and how often each is taken.
var makers = []struct {
	name   string
	weight int
	make   func(*besieger) input
}{
	{"raw HTTP", 48, (*besieger).rawHTTP},
	{"unsigned", 15, (*besieger).unsigned},
	{"bent form", 18, (*besieger).bent},
	{"text", 3, (*besieger).text},
	{"call", 3, (*besieger).call},
	{"callback", 4, (*besieger).callback},
	{"again", 3, (*besieger).again},
	{"console, a stranger", 2, (*besieger).stranger},
	{"console", 2, (*besieger).page},
	{"list", 1, (*besieger).list},
	{"letter", 1, (*besieger).letter},
}

var allWeights = func() (n int) {
	for _, m := range makers {
		n += m.weight
	}
	return n
}()

// pieces are what texts, fields and lists are made of.
var pieces = []string{
	"YES", "NO", "STOP", "START", "HELP", "need groceries 97520 today for 2", "si", "1", "2", "skip", "back", "K7", "DONE", "DROP M34", "CLOSE K7", "MOVE 97501",
	"person", "español", "forget me", "DELETE", "tomorrow 3pm", "nhắn", "需要食物", "НУЖНО", "911", "FIND FOOD 97501", "BULK 50 kits from La Grande", "UNDO", "OK 47",
	"SURGE 97520 hub 97504 2d", "TAKE 0121", "SAY K7 hello", "Q red", "VOLUNTEER", "\n", "\r", "\u2028", " ", "", "\xff\xfe broken \xc3\x28", "nul\x00byte",
	"lone \xed\xa0\x80 surrogate", "\u202eevil\u202c", "Y\u200bES", "\uff39\uff25\uff33", "👩\u200d👩\u200d👧👍🏽", "need food ", "need a ride to the doctor friday 97520", "]]>",
	"<Say>hello</Say>", "=cmd|' /C calc'!A0", "'; DROP TABLE people; --", "{{.Secret}}${jndi:x}%n%s", "\ufeff", "a\u0301\u0301\u0301", "-1", "NaN", "1e309", "99999999999999999999",
	"+15415550121", "+1900", "anonymous", "97520", "00000", "2026-11-29", "0001-01-01", "24:00", "\"", ",", ";", "\t", "Name,Phone\n", "../../etc/passwd", "on", "true", "null", "[", "{}",
}

// words is a few pieces, cut and noisy.
func (b *besieger) words() string {
	var s strings.Builder
	for range 1 + b.rnd.IntN(3) {
		p := pieces[b.rnd.IntN(len(pieces))]
		switch b.rnd.IntN(8) {
		case 0:
			p = p[:b.rnd.IntN(len(p)+1)]
		case 1:
			p = string(b.noisy([]byte(p), 4))
		case 2:
			p = strings.Repeat(p, 1+b.rnd.IntN(60))
		}
		s.WriteString(p)
		s.WriteString([]string{"", " ", "\n"}[b.rnd.IntN(3)])
	}
	return s.String()
}

// noisy changes, takes out and puts in up to most bytes.
func (b *besieger) noisy(p []byte, most int) []byte {
	for range b.rnd.IntN(most + 1) {
		if len(p) == 0 {
			break
		}
		at, c := b.rnd.IntN(len(p)), byte(b.rnd.IntN(256))
		if b.rnd.IntN(2) == 0 {
			c = ' ' + c%95 // a letter of ASCII
		}
		switch b.rnd.IntN(3) {
		case 0:
			p[at] = c
		case 1:
			p = slices.Delete(p, at, at+1)
		default:
			p = slices.Insert(p, at, c)
		}
	}
	return p
}

func (b *besieger) phone() string { return fmt.Sprintf("+1541555%04d", 100+b.rnd.IntN(400)) }

func (b *besieger) id(kind string) string {
	b.sids++
	return fmt.Sprintf("%s%016x%016x", kind, b.rnd.Uint64(), b.sids)
}

func (b *besieger) one(of ...string) string { return of[b.rnd.IntN(len(of))] }

// signedForm is a form as the carrier posts it.
func signedForm(path string, form url.Values) input {
	h := http.Header{"Content-Type": {"application/x-www-form-urlencoded"}, twilio.SignatureHeader: {twilio.Sign(standToken, besiegedURL+path, form)}}
	return input{method: http.MethodPost, path: path, header: h, body: form.Encode()}
}

// text is a text in the carrier's form: it must be taken.
func (b *besieger) text() input {
	form := smsForm(b.id("SM"), b.phone(), b.words())
	if b.rnd.IntN(12) == 0 {
		form.Set("From", b.one(dee, ana, ben, walter))
	}
	if b.rnd.IntN(20) == 0 {
		form.Set("OptOutType", b.one("STOP", "START", "HELP"))
	}
	if n := b.rnd.IntN(40); n < 3 {
		form.Set("NumMedia", strconv.Itoa(n))
		for i := range n {
			form.Set(fmt.Sprint("MediaUrl", i), "https://api.twilio.com/"+strconv.Itoa(i))
			form.Set(fmt.Sprint("MediaContentType", i), b.one("image/jpeg", "audio/amr", b.words()))
		}
	}
	in := signedForm(b.one("/twilio/sms", "/twilio/sms", "/twilio/sms/fallback"), form)
	in.wantOK = true
	return in
}

// A call is one under way: what its next turns may be.
type call struct {
	sid, from string
	next      []string
}

var actions = regexp.MustCompile(`(?:action|recordingStatusCallback|transcribeCallback|url)="([^"]+)"|>(/?https?:[^<]+)<`)

// call is a turn of a call: a new one, or where the last answer led to.
func (b *besieger) call() input {
	if len(b.calls) == 0 || b.rnd.IntN(6) == 0 {
		b.calls = append(b.calls, &call{sid: b.id("CA"), from: b.one(b.phone(), b.phone(), dee, ana, "+266696687", "anonymous"), next: []string{"/twilio/voice"}})
		b.calls = b.calls[max(0, len(b.calls)-8):]
	}
	c := b.calls[b.rnd.IntN(len(b.calls))]
	path := c.next[b.rnd.IntN(len(c.next))]
	form := url.Values{
		"CallSid": {c.sid}, "AccountSid": {standAccount}, "From": {c.from}, "To": {standNumber}, "Direction": {"inbound"},
		"CallStatus": {b.one("in-progress", "in-progress", "ringing", "completed")}, "ApiVersion": {"2010-04-01"},
	}
	switch b.rnd.IntN(6) {
	case 0, 1:
		form.Set("Digits", b.one("1", "2", "3", "4", "0", "*", "#", "97520", "97520#", "hangup", strings.Repeat("9", 1+b.rnd.IntN(900)), ""))
	case 2:
		form.Set("SpeechResult", b.words())
		form.Set("Confidence", b.one("0.9", "0", "1", "0.31", b.words()))
	case 3:
		form.Set("RecordingSid", b.id("RE"))
		form.Set("RecordingUrl", b.one("http://169.254.169.254/", "https://api.twilio.com/x"))
		form.Set("RecordingDuration", b.one("0", "3", "-1", "86400", "900000"))
	case 4:
		form.Set("DialCallStatus", b.one("completed", "no-answer", "busy", "failed", "canceled", "answered", b.words()))
		form.Set("AnsweredBy", b.one("human", "machine_start", "fax", "unknown"))
	}
	in := signedForm(path, form)
	in.after = func(_ int, doc string) {
		for _, m := range actions.FindAllStringSubmatch(doc, -1) {
			at := html.UnescapeString(m[1] + m[2])
			if u, err := url.Parse(at); err == nil && strings.HasPrefix(u.Path, "/twilio/voice") {
				c.next = append(c.next[max(0, len(c.next)-3):], u.RequestURI())
			}
		}
	}
	return in
}

// callback is what became of a text, a call or a recording.
func (b *besieger) callback() input {
	sent := fmt.Sprintf("c%031x", 1+b.rnd.Int64N(b.sent.Load()+5))
	form := url.Values{"AccountSid": {standAccount}, "ApiVersion": {"2010-04-01"}}
	switch b.rnd.IntN(5) {
	case 0, 1, 2:
		form.Set("MessageSid", "SM"+sent)
		form.Set("MessageStatus", b.one("queued", "sending", "sent", "delivered", "undelivered", "failed", "read", "accepted", b.words()))
		form.Set("ErrorCode", b.one("30003", "21610", "30006", "30007", "99999", "", b.words()))
		form.Set("From", standNumber)
		form.Set("To", b.phone())
		return signedForm(b.one("/twilio/sms/status", "/twilio/sms/status?o="+url.QueryEscape(b.words())), form)
	case 3:
		form.Set("CallSid", b.one("CA"+sent, b.id("CA")))
		form.Set("CallStatus", b.one("completed", "busy", "failed", "no-answer", "canceled", "in-progress"))
		form.Set("Direction", b.one("outbound-api", "inbound"))
		form.Set("From", standNumber)
		form.Set("To", standNumber)
		return signedForm(b.one("/twilio/voice/status", "/twilio/voice/out", "/twilio/voice/whisper?call=x")+b.one("", "?o=1", "?visit=1"), form)
	}
	form.Set("CallSid", b.id("CA"))
	form.Set("RecordingSid", b.id("RE"))
	form.Set("RecordingStatus", b.one("completed", "absent", "failed", "in-progress"))
	form.Set("TranscriptionSid", b.id("TR"))
	form.Set("TranscriptionStatus", b.one("completed", "failed"))
	form.Set("TranscriptionText", b.words())
	return signedForm(b.one("/twilio/voice/recording", "/twilio/voice/written"), form)
}

// bent is a form with a right signature and something odd about it.
func (b *besieger) bent() input {
	form := smsForm(b.id("SM"), b.phone(), b.words())
	if b.rnd.IntN(2) == 0 {
		form.Set("CallSid", b.id("CA"))
		form.Set("CallStatus", "in-progress")
	}
	names := make([]string, 0, len(form))
	for name := range form {
		names = append(names, name)
	}
	slices.Sort(names)
	for range 1 + b.rnd.IntN(3) {
		name := names[b.rnd.IntN(len(names))]
		switch b.rnd.IntN(5) {
		case 0:
			form.Del(name)
		case 1:
			form.Add(name, b.words())
		case 2:
			form.Set(b.words(), b.words())
		case 3:
			form.Set(name, string(b.noisy([]byte(form.Get(name)), 3)))
		default:
			form.Set(name, b.words())
		}
	}
	path := b.one("/twilio/sms", "/twilio/sms/status", "/twilio/voice", "/twilio/voice/next", "/twilio/voice/out", "/twilio/voice/whisper", "/twilio/voice/recording", "/twilio/voice/written", "/twilio/voice/status")
	if b.rnd.IntN(3) == 0 {
		path += "?" + b.one("visit", "o", "call", "x") + "=" + url.QueryEscape(b.words())
	}
	return signedForm(path, form)
}

// again is something that was sent before, as it was.
func (b *besieger) again() input {
	if len(b.past) == 0 {
		return b.text()
	}
	in := b.past[b.rnd.IntN(len(b.past))]
	in.wantOK, in.after = false, nil // its time may be over
	return in
}

// unsigned is a form that is nobody's.
func (b *besieger) unsigned() input {
	in := b.bent()
	in.header = http.Header{"Content-Type": {"application/x-www-form-urlencoded"}, twilio.SignatureHeader: {b.words()}}
	in.body = string(b.noisy([]byte(in.body), 30))
	return in
}

// wires are requests as they go over the wire.
var wires = []string{
	"POST /twilio/sms HTTP/1.1\r\nHost: hotline.example.org\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: abc=\r\nContent-Length: 9\r\n\r\nBody=x&a=",
	"GET /console/ HTTP/1.1\r\nHost: hotline.example.org\r\nCookie: neighborline=x; __Host-neighborline=AAAA\r\n\r\n",
	"GET /metrics HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nX-Forwarded-For: 127.0.0.1\r\n\r\n",
	"GET /readyz HTTP/1.0\r\nX: y\r\n\r\n", "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
	"POST /networks/letters HTTP/1.1\r\nHost: x\r\nwebhook-id: 1\r\nwebhook-timestamp: 1\r\nneighborline-key: AA==\r\nwebhook-signature: v1a,AA==\r\nContent-Length: 2\r\n\r\n{}",
	"GET /twilio/heard/RE00000000000000000000000000000001?until=9&key=00 HTTP/1.1\r\nHost: x\r\nRange: bytes=0-\r\n\r\n",
	"GET /twilio/audio/../../x.mp3 HTTP/1.1\r\nHost: x\r\n\r\n", "GET /console/static/..%2f..%2fhotline.yaml HTTP/1.1\r\nHost: x\r\n\r\n",
	"POST /console/sign-in/passkey HTTP/1.1\r\nHost: hotline.example.org\r\nOrigin: https://hotline.example.org\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"id\":\"x\",\"rawId\":1}",
	"PUT /console/requests/1/do HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
}

// rawHTTP is bytes that are nearly a request.
func (b *besieger) rawHTTP() input {
	raw := b.noisy([]byte(wires[b.rnd.IntN(len(wires))]), 3)
	if b.rnd.IntN(10) == 0 {
		raw = append(raw[:b.rnd.IntN(len(raw)+1)], b.words()...)
	}
	return input{raw: raw, local: b.rnd.IntN(3) == 0}
}

// request makes the request of an input; not ok is what no server hands on.
func (in input) request(ctx context.Context) (r *http.Request, ok bool) {
	if in.raw != nil {
		r, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(in.raw)))
		if err != nil {
			return nil, false
		}
		r.RemoteAddr = map[bool]string{true: "127.0.0.1:9", false: "203.0.113.9:9"}[in.local]
		return r.WithContext(ctx), true
	}
	r, err := http.NewRequestWithContext(ctx, in.method, besiegedURL+in.path, strings.NewReader(in.body))
	if err != nil {
		return nil, false
	}
	r.RequestURI, r.RemoteAddr = r.URL.RequestURI(), "203.0.113.9:9"
	if in.header != nil {
		r.Header = in.header.Clone()
	}
	return r, true
}

// A pool is what the console's pages were seen to offer.
type pool struct {
	mu    sync.Mutex
	links []string
	forms []pageForm
}

// A pageForm is a form of a page.
type pageForm struct {
	action string
	fields [][2]string
}

func newPool() *pool {
	p := &pool{}
	for _, at := range strings.Fields("/ /inbox /people /volunteers /rota /more /daysheet /flows /statistics /messages /poster /import /exports /settings /account /audit /places /places/new /places/import /lots /sign-in /enrol /requests/1 /people/1 /recordings/1") {
		p.links = append(p.links, "/console"+at)
	}
	return p
}

var (
	linkSeen  = regexp.MustCompile(`href="(/console/[^"#]*)"`)
	formSeen  = regexp.MustCompile(`(?s)<form[^>]*action="([^"]+)".*?</form>`)
	fieldSeen = regexp.MustCompile(`<(?:input|select|textarea|button|option)[^>]*>`)
	attrSeen  = regexp.MustCompile(`(name|value)="([^"]*)"`)
)

// left are addresses that wait for ever, or sign everybody out.
var left = []string{"/events", "/sign-out", "/end-all", "/static/", "/poster"}

// learn remembers what a page offers.
func (p *pool) learn(page string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, m := range linkSeen.FindAllStringSubmatch(page, -1) {
		if at := html.UnescapeString(m[1]); len(p.links) < 400 && !slices.Contains(p.links, at) && !slices.ContainsFunc(left, func(s string) bool { return strings.Contains(at, s) }) {
			p.links = append(p.links, at)
		}
	}
	for _, m := range formSeen.FindAllStringSubmatch(page, -1) {
		f := pageForm{action: html.UnescapeString(m[1])}
		for _, tag := range fieldSeen.FindAllString(m[0], -1) {
			var field [2]string
			for _, a := range attrSeen.FindAllStringSubmatch(tag, -1) {
				field[map[string]int{"name": 0, "value": 1}[a[1]]] = html.UnescapeString(a[2])
			}
			if field[0] == "" && len(f.fields) > 0 { // an option of the list before
				field[0] = f.fields[len(f.fields)-1][0]
			}
			f.fields = append(f.fields, field)
		}
		if strings.Contains(f.action, "/sign-out") || strings.Contains(f.action, "end-all") {
			continue
		}
		if p.forms = append(p.forms, f); len(p.forms) > 300 {
			p.forms = p.forms[100:]
		}
	}
}

// page is a page or a form of the console, by somebody who is signed in.
func (b *besieger) page() input {
	h := http.Header{"Cookie": {b.cookie}, "Origin": {besiegedURL}}
	b.pool.mu.Lock()
	at, form := b.pool.links[b.rnd.IntN(len(b.pool.links))], pageForm{}
	if n := len(b.pool.forms); n > 0 {
		form = b.pool.forms[b.rnd.IntN(n)]
	}
	b.pool.mu.Unlock()
	if form.action == "" || b.rnd.IntN(3) == 0 {
		if b.rnd.IntN(3) == 0 {
			at += b.one("?q=", "?lang=", "?page=", "?after=", "?state=", "/") + url.QueryEscape(b.words())
		}
		return input{method: http.MethodGet, path: at, header: h, after: func(code int, page string) {
			if code == http.StatusOK {
				b.pool.learn(page)
			} else if code == http.StatusSeeOther || code == http.StatusFound {
				b.signIn() // signed out, for one thing or another
			}
		}}
	}
	values := url.Values{}
	for _, f := range form.fields {
		switch b.rnd.IntN(6) {
		case 0:
		case 1:
			values.Set(f[0], b.words())
		default:
			values.Set(f[0], f[1])
		}
	}
	h.Set("Content-Type", "application/x-www-form-urlencoded")
	return input{method: http.MethodPost, path: form.action, header: h, body: values.Encode()}
}

// stranger is a page or a form by somebody who is not signed in.
func (b *besieger) stranger() input {
	in := b.page()
	in.after = nil
	if b.rnd.IntN(3) > 0 {
		in.path = "/console" + b.one("/sign-in", "/sign-in/code", "/sign-in/text", "/sign-in/passkey", "/sign-in/passkey/start", "/enter/"+url.PathEscape(b.words()), "/language", "/enrol/app")
		in.method = b.one(http.MethodGet, http.MethodPost, http.MethodPost)
		in.body = url.Values{"phone": {b.one(dee, b.words())}, "code": {b.words()}, "lang": {b.words()}, "back": {b.words()}}.Encode()
		in.header.Set("Content-Type", b.one("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x", b.words()))
	}
	in.header = in.header.Clone()
	in.header.Set("Cookie", "neighborline="+url.QueryEscape(b.words()))
	return in
}

// list is a file of people or places.
func (b *besieger) list() input {
	rows := b.one("Name,Phone,ZIP,Tier\nAda,541-555-0199,97520,known\n", "name;phone;needs;languages\nBo;5415550198;food,ride;en\n", "name,zip,needs,hours,phone\nPantry,97520,food,Mo-Fr 09:00-17:00,5415550177\n", `[{"name": "Pantry"}]`)
	for range b.rnd.IntN(4) {
		rows += b.words() + "," + b.words() + "\n"
	}
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	f, _ := w.CreateFormFile(b.one("file", "list", "x"), b.one("a.csv", "b.json", "c.xlsx", b.words())) // in memory
	_, _ = f.Write(b.noisy([]byte(rows), 20))
	_ = w.Close()
	return input{
		method: http.MethodPost, path: b.one("/console/import", "/console/places/import"), body: body.String(),
		header: http.Header{"Cookie": {b.cookie}, "Origin": {besiegedURL}, "Content-Type": {w.FormDataContentType()}},
	}
}

// letter is one from a network that we know, and what stands in it is odd.
func (b *besieger) letter() input {
	l := map[string]any{"ref": b.one("r"+strconv.Itoa(b.rnd.IntN(50)), b.words()), "to": b.app.letters.Key.Public(), "from": "Klamath Mutual Aid", "number": "+15415559000"}
	if b.rnd.IntN(4) > 0 {
		l["request"] = map[string]any{
			"code": b.one("K7", b.words()), "need": b.one("food", "ride", "money", b.words()), "details": b.words(), "zip": b.one("97520", "97501", b.words()),
			"how_soon": b.one("today", "soon", "week", b.words()), "by": b.one("2026-11-24T10:00:00Z", "0001-01-01T00:00:00Z", b.words()), "people": b.rnd.IntN(9) - 2, "risks": []string{b.words()},
			"name": b.words(), "phone": b.one(b.phone(), b.words()), "language": b.one("en", "es", b.words()),
		}
	} else {
		l["answer"] = map[string]any{"state": b.one("taken", "returned", "helped", "withdrawn", b.words()), "code": b.words(), "hear_by": "2026-11-24T10:00:00Z"}
	}
	body := letterText(l)
	if b.rnd.IntN(4) == 0 {
		body = string(b.noisy([]byte(body), 6))
	}
	id, at := b.id("msg"), strconv.FormatInt(b.clock.Now().Unix(), 10)
	sign := ed25519.Sign(b.key, []byte(id+"."+at+"."+body))
	h := http.Header{}
	h.Set("webhook-id", id)
	h.Set("webhook-timestamp", at)
	h.Set("neighborline-key", b.other)
	h.Set("webhook-signature", "v1a,"+base64.StdEncoding.EncodeToString(sign))
	return input{method: http.MethodPost, path: handoff.Path, header: h, body: body}
}
