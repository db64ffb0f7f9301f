package roster

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"neighborline/internal/aid"
)

// letters is how the bytes of a file stand for letters.
type letters struct {
	name    string // empty for UTF-8, which need not be said
	mark    int    // bytes of the mark at the beginning
	decode  encoding.Encoding
	returns bool // lines end with a carriage return alone
}

var (
	utf16LE = letters{name: "UTF-16", decode: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
	utf16BE = letters{name: "UTF-16", decode: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
)

var errNoCSV = aid.Mistakef(`this is not a CSV file: save the sheet as "CSV UTF-8"`, `esto no es un archivo CSV: guarde la hoja como "CSV UTF-8"`)

// sniff reads a file to its end to tell how it was saved: as UTF-8, as UTF-16
// (a mark at the beginning, or every other byte zero), or as older Windows
// programs do. It keeps nothing of it.
func sniff(r io.Reader) (letters, error) {
	b := bufio.NewReaderSize(r, 64<<10)
	head, err := b.Peek(4 << 10)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return letters{}, fmt.Errorf("read: %w", err)
	}
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		out := utf16LE
		out.mark = 2
		return out, nil
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		out := utf16BE
		out.mark = 2
		return out, nil
	}
	if l, ok := zeros(head); ok {
		return l, nil
	}
	out := letters{}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		out.mark = 3
	}
	valid, feeds, returns := true, false, false
	for {
		r, size, err := b.ReadRune()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return letters{}, fmt.Errorf("read: %w", err)
		}
		switch {
		case r == 0:
			return letters{}, errNoCSV
		case r == utf8.RuneError && size == 1:
			valid = false
		case r == '\n':
			feeds = true
		case r == '\r':
			returns = true
		}
	}
	out.returns = returns && !feeds
	if !valid {
		out.name, out.decode, out.mark = "Windows-1252", charmap.Windows1252, 0
	}
	return out, nil
}

// zeros tells UTF-16 without a mark: Latin letters have a zero beside each.
func zeros(head []byte) (letters, bool) {
	var even, odd int
	for i, c := range head {
		if c == 0 && i%2 == 0 {
			even++
		} else if c == 0 {
			odd++
		}
	}
	const most = 3 // of four letters
	half := len(head) / 2
	switch {
	case half > 0 && odd*4 >= half*most && even == 0:
		return utf16LE, true
	case half > 0 && even*4 >= half*most && odd == 0:
		return utf16BE, true
	}
	return letters{}, false
}

// open reads the file from its beginning as UTF-8 with line feeds.
func (l letters) open(f io.ReadSeeker) (io.Reader, error) {
	if _, err := f.Seek(int64(l.mark), io.SeekStart); err != nil {
		return nil, fmt.Errorf("read from the beginning: %w", err)
	}
	var r io.Reader = f
	if l.decode != nil {
		r = l.decode.NewDecoder().Reader(r)
	}
	if l.returns {
		r = feeder{r}
	}
	return r, nil
}

// feeder turns carriage returns into line feeds.
type feeder struct{ r io.Reader }

func (f feeder) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// Plain is a table as UTF-8 with line feeds, however it was saved. What is no
// table of text (a zip) stays as it is.
func Plain(data []byte) ([]byte, error) {
	in := bytes.NewReader(data)
	l, err := sniff(in)
	if errors.Is(err, errNoCSV) {
		return data, nil
	}
	if err != nil {
		return nil, err
	}
	text, err := l.open(in)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(text)
}
