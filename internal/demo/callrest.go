package demo

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// createCall answers POST Calls.json: the hotline calls a phone.
func (c *Carrier) createCall(w http.ResponseWriter, r *http.Request) {
	faults, _ := c.settings()
	form := r.PostForm
	fault := c.sendFault(faults, form.Get("To"), form.Get("Url"))
	if c.refuseSend(w, fault) {
		return
	}
	if e, refused := c.refuseCall(form); refused {
		writeError(w, e)
		return
	}
	if !c.pool.begin() { // closed: as if it were not there
		c.drop(w)
		return
	}
	call := c.newCall(form)
	shown := call.resource() // queued: a phone may ring before the answer is written
	if c.dice.chance(faults.CallbackEarly, "callback early", call.sid) {
		if err := call.step(call.ringUp); err != nil {
			c.opt.Log.Warn("call went wrong", "call_sid", call.sid, "err", err)
		}
	} else {
		call.later(call.ringUp)
	}
	c.pool.finish()
	c.answerSend(w, r, fault, shown)
}

// newCall writes a call of the hotline's down, queued.
func (c *Carrier) newCall(form url.Values) *Call {
	to := form.Get("To")
	o := outgoing{
		url: form.Get("Url"), callback: form.Get("StatusCallback"), events: form["StatusCallbackEvent"], timeout: time.Minute,
		detect: form.Get("MachineDetection"), machineCallback: form.Get("AsyncAmdStatusCallback"),
	}
	if len(o.events) == 0 {
		o.events = []string{eventCompleted}
	}
	if n, err := strconv.Atoi(form.Get("Timeout")); err == nil && n > 0 {
		o.timeout = time.Duration(n) * time.Second
	}
	if form.Get("AsyncAmd") == "true" {
		o.detect = ""
	}
	call := &Call{
		carrier: c, sid: c.dice.sid("CA", c.opt.Number, to, o.url), from: form.Get("From"), to: to, direction: OutboundAPI,
		made: c.opt.Now(), status: Queued, outgoing: o, here: &url.URL{},
	}
	c.calls.add(call)
	return call
}

// refuseCall says why a call cannot be made, in the order in which the carrier
// looks.
func (c *Carrier) refuseCall(form url.Values) (apiError, bool) {
	bad := func(code int, message string) (apiError, bool) {
		return newAPIError(http.StatusBadRequest, code, message), true
	}
	to := form.Get("To")
	switch {
	case to == "":
		return bad(21201, "No 'To' number is specified")
	case form.Get("From") == "":
		return bad(21213, "Caller phone number is required")
	case form.Get("From") != c.opt.Number:
		return bad(21210, "'From' phone number not verified")
	case !isNumber(to):
		return bad(21211, "Invalid 'To' Phone Number")
	case !isWebURL(form.Get("Url")):
		return bad(21205, "Url is not a valid URL")
	case form.Has("StatusCallback") && !isWebURL(form.Get("StatusCallback")):
		return bad(21609, "The StatusCallback URL is not a valid URL.")
	}
	return apiError{}, false
}

// resource is a call as the REST API shows it.
func (c *Call) resource() map[string]any {
	c.mu.Lock()
	defer c.mu.Unlock()
	account := c.carrier.opt.AccountSID
	shown := map[string]any{
		"sid": c.sid, "account_sid": account, "api_version": apiVersion, "direction": c.direction,
		"from": c.from, "to": c.to, "status": c.status, "parent_call_sid": nil, "answered_by": nil,
		"date_created": c.made.UTC().Format(rfc2822), "start_time": nil, "end_time": nil, "duration": nil,
		"price": nil, "price_unit": "USD", "uri": "/" + apiVersion + "/Accounts/" + account + "/Calls/" + c.sid + ".json",
	}
	if c.parent != nil {
		shown["parent_call_sid"] = c.parent.sid
	}
	if c.answeredBy != "" {
		shown["answered_by"] = c.answeredBy
	}
	if !c.answered.IsZero() {
		shown["start_time"] = c.answered.UTC().Format(rfc2822)
	}
	if !c.ended.IsZero() {
		shown["end_time"] = c.ended.UTC().Format(rfc2822)
		shown["duration"] = strconv.Itoa(c.talkedLocked())
	}
	return shown
}

// listCalls answers GET Calls.json: newest first, by To, From and Status, in
// pages.
func (c *Carrier) listCalls(w http.ResponseWriter, r *http.Request) {
	faults, _ := c.settings()
	if c.dice.chance(faults.ListUnavailable, "calls") {
		writeError(w, errUnavailable)
		return
	}
	q := r.URL.Query()
	newest := c.opt.Now().Add(-faults.ListLag)
	found := slices.DeleteFunc(c.calls.all(), func(call *Call) bool {
		return (faults.ListLag > 0 && call.made.After(newest)) || (q.Has("To") && call.to != q.Get("To")) ||
			(q.Has("From") && call.from != q.Get("From")) || (q.Has("Status") && call.Status() != q.Get("Status"))
	})
	slices.Reverse(found)
	writePage(w, r, "calls", found, (*Call).SID, (*Call).resource)
}

// namedCall finds the call that a path names.
func (c *Carrier) namedCall(r *http.Request) (*Call, bool) {
	sid, ok := strings.CutSuffix(r.PathValue("file"), ".json")
	if !ok {
		return nil, false
	}
	return c.calls.find(sid)
}

// showCall answers GET Calls/{CA}.json.
func (c *Carrier) showCall(w http.ResponseWriter, r *http.Request) {
	call, ok := c.namedCall(r)
	if !ok {
		writeError(w, errNotFound)
		return
	}
	writeJSON(w, http.StatusOK, call.resource())
}

// updateCall answers POST Calls/{CA}.json: a call is ended, or goes on with
// another document. The answer does not wait for it, as with the real carrier.
func (c *Carrier) updateCall(w http.ResponseWriter, r *http.Request) {
	call, ok := c.namedCall(r)
	if !ok {
		writeError(w, errNotFound)
		return
	}
	if call.Over() {
		writeError(w, newAPIError(http.StatusBadRequest, 21220, "Call is not in-progress. Cannot redirect."))
		return
	}
	status, target := r.PostForm.Get("Status"), r.PostForm.Get("Url")
	switch {
	case status == Completed || status == Canceled:
		call.later(call.dropped)
	case status == "" && isWebURL(target) && call.Status() == InProgress:
		call.later(func() error { return call.moveTo(target) })
	case status == "" && isWebURL(target):
		writeError(w, newAPIError(http.StatusBadRequest, 21220, "Call is not in-progress. Cannot redirect."))
		return
	default:
		writeError(w, errBadRequest)
		return
	}
	writeJSON(w, http.StatusOK, call.resource())
}

// moveTo has the call go on with the document at a URL, whatever it is doing.
func (c *Call) moveTo(target string) error {
	c.leaveDial().drop(nil)
	if c.whispers() {
		c.detached = true
		c.parent.later(func() error { return c.parent.legOver(c) })
	}
	return c.fetch(target, nil)
}
