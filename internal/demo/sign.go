package demo

import (
	"crypto/hmac"
	"crypto/sha1" //nolint:gosec // the carrier's algorithm; HMAC-SHA1 is not broken
	"encoding/base64"
	"net/url"
	"sort"
	"strings"
)

// sign gives the X-Twilio-Signature of a form posted to a URL: the base64 of
// HMAC-SHA1 over the URL and each name and value, by name.
func sign(token, fullURL string, form url.Values) string {
	names := make([]string, 0, len(form))
	for name := range form {
		names = append(names, name)
	}
	sort.Strings(names)
	var data strings.Builder
	data.WriteString(fullURL)
	for _, name := range names {
		data.WriteString(name)
		data.WriteString(form.Get(name))
	}
	mac := hmac.New(sha1.New, []byte(token))
	mac.Write([]byte(data.String()))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
