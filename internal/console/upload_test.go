package console_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// A slowLine is a connection over which a body comes in pieces.
type slowLine struct {
	net.Conn
	in *bufio.Reader
}

// dial opens a connection on which the test fails rather than wait for ever.
func dial(t *testing.T, addr string) slowLine {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	if err := conn.SetDeadline(time.Now().Add(30 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return slowLine{conn, bufio.NewReader(conn)}
}

// post sends the head of a request, and its body in pieces with a pause before
// each but the first. What is missing of a body that is told to be longer never
// comes.
func (l slowLine) post(path, head string, length int, pause time.Duration, pieces ...string) {
	fmt.Fprintf(l, "POST %s HTTP/1.1\r\nHost: x\r\n%s\r\nContent-Length: %d\r\n\r\n", path, head, length)
	for i, p := range pieces {
		if i > 0 {
			time.Sleep(pause) // a slow line takes its time
		}
		if _, err := io.WriteString(l, p); err != nil {
			return // cut off: the answer, or that there is none, tells
		}
	}
}

// answer is what comes back; status 0 where the line is cut without a word.
func (l slowLine) answer(t *testing.T) response {
	t.Helper()
	res, err := http.ReadResponse(l.in, nil)
	if err != nil {
		if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
			t.Fatal("the server waits for ever")
		}
		return response{}
	}
	defer res.Body.Close()
	body, _ := io.ReadAll(res.Body)
	return response{status: res.StatusCode, body: string(body), header: res.Header}
}

// cut reports whether the server has closed the line.
func (l slowLine) cut(t *testing.T) {
	t.Helper()
	if _, err := l.in.ReadByte(); err == nil {
		t.Error("the line is still used")
	} else if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
		t.Error("the line stands open")
	}
}

// TestListOverASlowLine brings a list that takes longer than the server gives
// to anything else: it arrives, on both pages that take one. Whoever is slow
// elsewhere, or not signed in, or slower than a list may be, is cut off.
func TestListOverASlowLine(t *testing.T) {
	const limit = 100 * time.Millisecond // for a whole request; its head has longer here, on a busy machine
	b := newBench(t, nil)
	c := b.signedIn(t)
	server := httptest.NewUnstartedServer(b.console.Handler())
	server.Config.ReadHeaderTimeout, server.Config.ReadTimeout, server.Config.IdleTimeout = 20*time.Second, limit, 20*time.Second
	server.Start()
	t.Cleanup(server.Close)
	addr := server.Listener.Addr().String()
	at, _ := url.Parse(b.url)
	mine := "Cookie: " + c.Jar.Cookies(at)[0].String()

	const file = "Content-Type: multipart/form-data; boundary=b"
	const begin, end = "--b\r\nContent-Disposition: form-data; name=\"list\"; filename=\"all.csv\"\r\n\r\n", "\r\n--b--\r\n"
	people, places := []string{begin + "name,phone\nAna,541-555-0123\n", "Bo,541-555-0124" + end},
		[]string{begin + "name,needs,zip\n", "Pantry,food,97520" + end}
	size := func(pieces []string) int { return len(strings.Join(pieces, "")) }

	line := dial(t, addr)
	line.post("/console/import", mine+"\r\n"+file, size(people), 2*limit, people...)
	if got := line.answer(t); got.status != http.StatusOK || !strings.Contains(got.body, "2 people can go in") {
		t.Errorf("a list of people over a slow line: %d %s", got.status, got.body)
	}
	// On the same line, what is no list has no more time than ever.
	line.post("/console/language", mine+"\r\nContent-Type: application/x-www-form-urlencoded", 100, 0, "lang=es")
	line.answer(t)
	line.cut(t)

	line = dial(t, addr)
	line.post("/console/places/import", mine+"\r\n"+file, size(places), 2*limit, places...)
	if got := line.answer(t); got.status != http.StatusOK || !strings.Contains(got.body, "Pantry") {
		t.Errorf("a list of places over a slow line: %d %s", got.status, got.body)
	}

	// A stranger is sent away at once, and does not hold the line either.
	line = dial(t, addr)
	line.post("/console/import", file, size(people), 0, people[0])
	if got := line.answer(t); got.status != http.StatusUnauthorized {
		t.Errorf("a stranger's list: %d", got.status)
	}
	line.cut(t)

	// A list has its limit too, and whoever sent it is told.
	b.console.SetUploadTime(limit)
	line = dial(t, addr)
	line.post("/console/import", mine+"\r\n"+file, size(people), 0, people[0])
	if got := line.answer(t); got.status != http.StatusRequestTimeout || !strings.Contains(got.body, "did not come in time") {
		t.Errorf("a list that never ends: %d %s", got.status, got.body)
	}
	line.cut(t)
}
