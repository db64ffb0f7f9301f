package twilio

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha1"
	"crypto/subtle"
	"encoding/base64"
	"hash"
	"strings"
	"sync"
)

// A quickCheck says of the usual request, a posted form of a few fields to one
// of our own paths, whether the carrier signed it. It believes nothing that
// twilio-go would not believe (FuzzVerifyIsTwilios), and leaves all else to it:
// repeated names, odd escapes, other bodies. It makes no garbage, where twilio-go
// makes 160 objects a text (BenchmarkVerify).
type quickCheck struct{ pool sync.Pool }

// work is what one check needs, used again and again.
type work struct {
	mac   hash.Hash
	text  []byte // names and values, as they come
	whole []byte // what is signed
	pairs []pair
	sum   []byte
}

// A pair is where a name and its value stand in work.text.
type pair struct{ name, value, end int }

// mostFields is how many fields a form may have for a quick check; the
// carrier's have about twenty.
const mostFields = 64

func newQuickCheck(token string) *quickCheck {
	return &quickCheck{sync.Pool{New: func() any { return &work{mac: hmac.New(sha1.New, []byte(token))} }}}
}

// signed says that the carrier signed a form posted to a path. False says
// nothing.
func (q *quickCheck) signed(publicURL, requestURI string, body []byte, header string) bool {
	if len(header) != base64.StdEncoding.EncodedLen(sha1.Size) || !plain(requestURI) {
		return false
	}
	w := q.pool.Get().(*work)
	defer q.pool.Put(w)
	if !w.read(body) {
		return false
	}
	w.whole = append(append(w.whole[:0], publicURL...), requestURI...)
	for _, p := range w.pairs {
		w.whole = append(w.whole, w.text[p.name:p.end]...)
	}
	w.mac.Reset()
	_, _ = w.mac.Write(w.whole) // a hash never fails to write
	w.sum = w.mac.Sum(w.sum[:0])
	var got [28]byte
	base64.StdEncoding.Encode(got[:], w.sum)
	return subtle.ConstantTimeCompare(got[:], []byte(header)) == 1
}

// plain says of a path and query that every parser reads them the same, and
// that they name no hash of the body.
func plain(requestURI string) bool {
	for i := range len(requestURI) {
		switch c := requestURI[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		case strings.IndexByte("/-_.?&=", c) < 0:
			return false
		}
	}
	return !strings.Contains(requestURI, "bodySHA256")
}

// read takes a form apart and puts its fields in the order of their names. It
// says false of what it would rather leave alone.
func (w *work) read(body []byte) bool {
	w.text, w.pairs = w.text[:0], w.pairs[:0]
	for len(body) > 0 {
		field, rest, _ := bytes.Cut(body, []byte{'&'})
		body = rest
		if len(field) == 0 {
			continue
		}
		if len(w.pairs) == mostFields {
			return false
		}
		name, value, _ := bytes.Cut(field, []byte{'='})
		p := pair{name: len(w.text)}
		ok := w.unescape(name)
		p.value = len(w.text)
		if ok = ok && w.unescape(value); !ok {
			return false
		}
		p.end = len(w.text)
		if !w.insert(p) {
			return false
		}
	}
	return true
}

// insert puts a field in its place; false where its name is there already.
func (w *work) insert(p pair) bool {
	w.pairs = append(w.pairs, p)
	for i := len(w.pairs) - 1; i > 0; i-- {
		before := w.pairs[i-1]
		switch bytes.Compare(w.text[before.name:before.value], w.text[p.name:p.value]) {
		case 0:
			return false
		case -1:
			return true
		}
		w.pairs[i-1], w.pairs[i] = p, before
	}
	return true
}

// unescape appends a name or a value, as forms write them.
func (w *work) unescape(s []byte) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '+':
			w.text = append(w.text, ' ')
		case ';':
			return false
		case '%':
			if i+2 >= len(s) || hexDigit(s[i+1]) < 0 || hexDigit(s[i+2]) < 0 {
				return false
			}
			w.text = append(w.text, byte(hexDigit(s[i+1])<<4|hexDigit(s[i+2])))
			i += 2
		default:
			w.text = append(w.text, c)
		}
	}
	return true
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
