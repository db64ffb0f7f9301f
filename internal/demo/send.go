package demo

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"time"
	"unicode/utf8"
)

// createMessage answers POST Messages.json: the hotline sends a text.
func (c *Carrier) createMessage(w http.ResponseWriter, r *http.Request) {
	faults, _ := c.settings()
	to, body := r.PostForm.Get("To"), r.PostForm.Get("Body")
	fault := c.sendFault(faults, to, body)
	if c.refuseSend(w, fault) {
		return
	}
	if e, refused := c.refuse(r.PostForm); refused {
		writeError(w, e)
		return
	}
	if !c.pool.begin() { // closed: as if it were not there
		c.drop(w)
		return
	}
	rec := c.accept(r.PostForm)
	if c.dice.chance(faults.CallbackEarly, "callback early", rec.SID) {
		c.progress(rec.SID)
	} else {
		c.carry(rec.Message)
	}
	c.pool.finish()
	c.answerSend(w, r, fault, c.resource(rec))
}

// refuseSend answers a text or call that a fault keeps from being taken, and
// says whether it did.
func (c *Carrier) refuseSend(w http.ResponseWriter, fault sendFault) bool {
	switch fault {
	case sendUnauthorized:
		writeError(w, errUnauthorized)
	case sendTooMany:
		w.Header().Set("Retry-After", "1")
		writeError(w, errTooMany)
	case sendUnavailable:
		writeError(w, errUnavailable)
	default:
		return false
	}
	return true
}

// answerSend answers a text or call that was taken, unless a fault takes the
// answer.
func (c *Carrier) answerSend(w http.ResponseWriter, r *http.Request, fault sendFault, shown map[string]any) {
	switch fault {
	case sendServerError:
		writeError(w, errServer)
	case sendReset:
		c.drop(w)
	case sendHang:
		c.hang(r, c.Faults().hangFor())
		c.drop(w)
	case sendCutAnswer:
		c.cut(w, shown)
	default:
		writeJSON(w, http.StatusCreated, shown)
	}
}

// refuse says why a text cannot be sent, in the order in which the carrier
// looks.
func (c *Carrier) refuse(form url.Values) (apiError, bool) {
	bad := func(code int, message string) (apiError, bool) {
		return newAPIError(http.StatusBadRequest, code, message), true
	}
	to, from, body := form.Get("To"), form.Get("From"), form.Get("Body")
	switch {
	case to == "":
		return bad(21604, "A 'To' phone number is required.")
	case from == "" && form.Get("MessagingServiceSid") == "":
		return bad(21603, "A 'From' phone number is required.")
	case from != "" && from != c.opt.Number:
		return bad(21606, "The 'From' phone number is not a valid, SMS-capable number of this account.")
	case !isNumber(to) || to == c.opt.Number:
		return bad(21211, "Invalid 'To' Phone Number")
	case body == "":
		return bad(21602, "Message body is required.")
	case utf8.RuneCountInString(body) > maxBody:
		return bad(21617, "The concatenated message body exceeds the 1600 character limit.")
	case form.Has("StatusCallback") && !isWebURL(form.Get("StatusCallback")):
		return bad(21609, "The StatusCallback URL is not a valid URL.")
	case c.isBlocked(to):
		return bad(21610, "Attempt to send to unsubscribed recipient")
	}
	if code := c.undeliverable(to); code >= 21000 && code < 22000 {
		return bad(code, "The text cannot be sent to this number.")
	}
	return apiError{}, false
}

func isWebURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// accept takes a text into the ledger.
func (c *Carrier) accept(form url.Values) record {
	rec := record{
		Message:  c.newOutbound(OutboundAPI, form.Get("To"), form.Get("Body")),
		callback: form.Get("StatusCallback"),
	}
	if s, err := strconv.Atoi(form.Get("ValidityPeriod")); err == nil && s > 0 {
		rec.expires = rec.At.Add(time.Duration(s) * time.Second)
	}
	rec.updated = rec.At
	c.ledger.add(rec)
	return rec
}

// hang holds a request until its client gives up, or long enough.
func (c *Carrier) hang(r *http.Request, most time.Duration) {
	timer := time.NewTimer(most)
	defer timer.Stop()
	select {
	case <-r.Context().Done():
	case <-timer.C:
	case <-c.done:
	}
}

// cut answers 201 with half of the JSON.
func (c *Carrier) cut(w http.ResponseWriter, shown map[string]any) {
	whole, err := json.Marshal(shown)
	if err != nil {
		writeError(w, errServer)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusCreated)
	_, _ = w.Write(whole[:len(whole)/2])
}
