package twilio

import (
	"crypto/hmac"
	"crypto/sha1" // the carrier's choice; within HMAC it still holds
	"encoding/base64"
	"io"
	"maps"
	"net/url"
	"slices"
)

// Sign is what the carrier does: the signature over a request to fullURL with
// a posted form, or with none for a GET. Stand-in carriers and tests use it;
// checking is Verifier's work, by other code.
//
// It is the base64 of HMAC-SHA1, keyed with the account's token, over the URL
// followed by each name and value in the order of the names, with nothing
// between them. A name that stands twice is signed with each distinct value,
// sorted, as the carrier's own library does.
func Sign(token, fullURL string, form url.Values) string {
	mac := hmac.New(sha1.New, []byte(token))
	_, _ = io.WriteString(mac, fullURL) // a hash never fails to write
	for _, name := range slices.Sorted(maps.Keys(form)) {
		values := slices.Compact(slices.Sorted(slices.Values(form[name])))
		for _, value := range values {
			_, _ = io.WriteString(mac, name+value)
		}
	}
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
