package demo

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// rfc2822 is how the carrier writes its dates.
const rfc2822 = "Mon, 02 Jan 2006 15:04:05 +0000"

// resource is a text as the REST API shows it.
func (c *Carrier) resource(r record) map[string]any {
	base := "/" + apiVersion + "/Accounts/" + c.opt.AccountSID + "/Messages/" + r.SID
	body := r.Body
	if r.redacted {
		body = ""
	}
	shown := map[string]any{
		"sid": r.SID, "account_sid": c.opt.AccountSID, "api_version": apiVersion, "messaging_service_sid": nil,
		"direction": r.Direction, "from": r.From, "to": r.To, "body": body, "status": r.Status,
		"num_segments": strconv.Itoa(r.Segments), "num_media": "0", "price": nil, "price_unit": "USD",
		"error_code": nil, "error_message": nil,
		"date_created": r.At.UTC().Format(rfc2822), "date_updated": r.updated.UTC().Format(rfc2822), "date_sent": nil,
		"uri": base + ".json", "subresource_uris": map[string]string{"media": base + "/Media.json"},
	}
	if at := r.sentAt(); !at.IsZero() {
		shown["date_sent"] = at.UTC().Format(rfc2822)
	}
	if r.ErrorCode != 0 && r.Direction != Inbound { // the list knows nothing of webhooks
		shown["error_code"] = r.ErrorCode
	}
	return shown
}

// sentAt is the carrier's date_sent: of a text that came in, when it came.
func (r record) sentAt() time.Time {
	if r.Direction == Inbound {
		return r.At
	}
	return r.sent
}

// listMessages answers GET Messages.json: newest first, both directions, by To,
// From and DateSent, in pages.
func (c *Carrier) listMessages(w http.ResponseWriter, r *http.Request) {
	faults, _ := c.settings()
	if c.dice.chance(faults.ListUnavailable, "list") {
		writeError(w, errUnavailable)
		return
	}
	q := r.URL.Query()
	keep, ok := dateSent(q)
	if !ok {
		writeError(w, errBadRequest)
		return
	}
	found := c.ledger.all()
	newest := c.opt.Now().Add(-faults.ListLag)
	found = slices.DeleteFunc(found, func(r record) bool {
		return r.deleted || (faults.ListLag > 0 && r.At.After(newest)) ||
			(q.Has("To") && r.To != q.Get("To")) || (q.Has("From") && r.From != q.Get("From")) || !keep(r.sentAt())
	})
	slices.Reverse(found)
	writePage(w, r, "messages", found, func(r record) string { return r.SID }, c.resource)
}

// dateSent reads the filters by date; the comparison is part of the name, and
// a date without a time is the whole day, UTC. A text not yet sent fits none.
func dateSent(q url.Values) (keep func(time.Time) bool, ok bool) {
	var after, before time.Time
	for _, name := range []string{"DateSent", "DateSent>", "DateSent<"} {
		s := q.Get(name)
		if s == "" {
			continue
		}
		from, err := time.Parse(time.RFC3339, s)
		to := from.Add(time.Second - 1)
		if err != nil {
			if from, err = time.Parse(time.DateOnly, s); err != nil {
				return nil, false
			}
			to = from.AddDate(0, 0, 1).Add(-1)
		}
		if name != "DateSent<" {
			after = from
		}
		if name != "DateSent>" {
			before = to
		}
	}
	return func(t time.Time) bool {
		if after.IsZero() && before.IsZero() {
			return true
		}
		return !t.IsZero() && !t.Before(after) && (before.IsZero() || !t.After(before))
	}, true
}

// writePage writes one page of a list. The token names the last item of the
// page before, so that one that comes meanwhile moves nothing.
func writePage[T any](w http.ResponseWriter, r *http.Request, name string, found []T, sid func(T) string, show func(T) map[string]any) {
	q := r.URL.Query()
	size, page := 50, 0
	if n, err := strconv.Atoi(q.Get("PageSize")); err == nil && n > 0 {
		size = min(n, 1000)
	}
	if n, err := strconv.Atoi(q.Get("Page")); err == nil && n > 0 {
		page = n
	}
	if token := q.Get("PageToken"); token != "" {
		i := slices.IndexFunc(found, func(one T) bool { return "PA"+sid(one) == token })
		if i < 0 {
			writeError(w, errBadRequest)
			return
		}
		found = found[i+1:]
	} else {
		found = found[min(page*size, len(found)):]
	}
	var next any
	if len(found) > size {
		found = found[:size]
		q.Set("PageSize", strconv.Itoa(size))
		q.Set("Page", strconv.Itoa(page+1))
		q.Set("PageToken", "PA"+sid(found[size-1]))
		next = r.URL.Path + "?" + q.Encode()
	}
	shown := make([]map[string]any, len(found))
	for i, one := range found {
		shown[i] = show(one)
	}
	writeJSON(w, http.StatusOK, map[string]any{
		name: shown, "page": page, "page_size": size, "start": page * size, "end": page*size + max(0, len(shown)-1),
		"uri": r.URL.RequestURI(), "next_page_uri": next, "previous_page_uri": nil,
	})
}

// named finds the text that a path names.
func (c *Carrier) named(r *http.Request) (record, bool) {
	sid, ok := strings.CutSuffix(r.PathValue("file"), ".json")
	if !ok {
		return record{}, false
	}
	rec, ok := c.ledger.find(sid)
	return rec, ok && !rec.deleted
}

// showMessage answers GET Messages/{SM}.json.
func (c *Carrier) showMessage(w http.ResponseWriter, r *http.Request) {
	rec, ok := c.named(r)
	if !ok {
		writeError(w, errNotFound)
		return
	}
	writeJSON(w, http.StatusOK, c.resource(rec))
}

// updateMessage answers POST Messages/{SM}.json, which makes the carrier
// forget what a text said. It can do nothing else.
func (c *Carrier) updateMessage(w http.ResponseWriter, r *http.Request) {
	rec, ok := c.named(r)
	if !ok {
		writeError(w, errNotFound)
		return
	}
	if !r.PostForm.Has("Body") || r.PostForm.Get("Body") != "" {
		writeError(w, errBadRequest)
		return
	}
	rec, _ = c.ledger.update(rec.SID, c.opt.Now(), func(r *record) { r.redacted = true })
	writeJSON(w, http.StatusOK, c.resource(rec))
}

// deleteMessage answers DELETE Messages/{SM}.json: gone from the list, though
// not from the phone.
func (c *Carrier) deleteMessage(w http.ResponseWriter, r *http.Request) {
	rec, ok := c.named(r)
	if !ok {
		writeError(w, errNotFound)
		return
	}
	c.ledger.update(rec.SID, c.opt.Now(), func(r *record) { r.deleted = true })
	w.WriteHeader(http.StatusNoContent)
}
