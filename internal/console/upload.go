package console

import (
	"errors"
	"io"
	"net/http"
	"os"
	"time"
)

// uploadTime is how long a list may take to arrive: maxList at 14 kB a second,
// a weak signal in the hills. The server's own limit on reading, for all else,
// is far shorter; nobody but who is signed in comes as far as this one.
const uploadTime = 10 * time.Minute

// upload is the file that a form brings; without a name where it brings none.
// One that is too large, or does not come in time, is an error of page's.
func (v *visit) upload() (name string, data []byte, err error) {
	// net/http goes back to the server's limit with the next request. What has
	// no limit on reading needs no longer one.
	err = http.NewResponseController(v.w).SetReadDeadline(time.Now().Add(v.c.uploadTime))
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		return "", nil, err
	}
	if err := v.r.ParseMultipartForm(maxList); err != nil {
		var tooLarge *http.MaxBytesError
		if errors.As(err, &tooLarge) || errors.Is(err, os.ErrDeadlineExceeded) {
			return "", nil, err
		}
		return "", nil, nil
	}
	file, head, err := v.r.FormFile("list")
	if err != nil {
		return "", nil, nil // none was chosen
	}
	defer file.Close()
	data, err = io.ReadAll(file)
	return head.Filename, data, err
}
