package roster

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"neighborline/internal/aid"
)

// Bounds of a list, so that a file of any size needs little memory.
const (
	longestLine   = 1 << 20 // bytes
	longestRecord = 100     // lines: a cell may hold line breaks
)

// lines reads a text line by line, and takes lines back.
type lines struct {
	r     *bufio.Reader
	n     int      // of the line read last, from 1
	ahead []string // taken back
}

// next reads a line with its end; io.EOF after the last.
func (l *lines) next() (string, error) {
	if len(l.ahead) > 0 {
		s := l.ahead[0]
		l.ahead = l.ahead[1:]
		l.n++
		return s, nil
	}
	var b strings.Builder
	for {
		part, err := l.r.ReadSlice('\n')
		b.Write(part)
		if b.Len() > longestLine {
			return "", aid.Mistakef("line %d is longer than a list of people has any", "la línea %d es más larga que ninguna de una lista de personas", l.n+1)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && b.Len() == 0:
			return "", io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return "", fmt.Errorf("read line %d: %w", l.n+1, err)
		}
		l.n++
		return b.String(), nil
	}
}

// back takes lines back, to be read again.
func (l *lines) back(lines []string) {
	l.ahead = append(append([]string{}, lines...), l.ahead...)
	l.n -= len(lines)
}

// record reads as many lines as one record of a CSV file has: a line break
// within quotes does not end it. Where the quotes do not end, it is more lines
// than any record should have.
func (l *lines) record() ([]string, error) {
	var out []string
	quotes := 0
	for {
		s, err := l.next()
		if errors.Is(err, io.EOF) && len(out) > 0 {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		out = append(out, s)
		quotes += strings.Count(s, `"`)
		if quotes%2 == 0 || len(out) > longestRecord {
			return out, nil
		}
	}
}
