package demo

import (
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"neighborline/internal/pattern"
)

const apiVersion = "2010-04-01"

// maxRequest bounds what a client may post; the longest text, escaped, is far
// below it.
const maxRequest = 64 << 10

// isNumber says whether s has the shape of an E.164 number.
func isNumber(s string) bool { return e164.MatchString(s) }

var e164 = pattern.New(`^\+[1-9][0-9]{6,14}$`)

// An apiError is an error as the carrier's REST API words it.
type apiError struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	MoreInfo string `json:"more_info"`
	Status   int    `json:"status"`
}

func newAPIError(status, code int, message string) apiError {
	return apiError{code, message, fmt.Sprintf("https://www.twilio.com/docs/errors/%d", code), status}
}

var (
	errUnauthorized = newAPIError(http.StatusUnauthorized, 20003, "Authenticate")
	errNotFound     = newAPIError(http.StatusNotFound, 20404, "The requested resource was not found")
	errTooMany      = newAPIError(http.StatusTooManyRequests, 20429, "Too Many Requests")
	errServer       = newAPIError(http.StatusInternalServerError, 20500, "Internal Server Error")
	errUnavailable  = newAPIError(http.StatusServiceUnavailable, 20503, "Service unavailable")
	errBadRequest   = newAPIError(http.StatusBadRequest, 20001, "Bad request")
)

func writeError(w http.ResponseWriter, e apiError) { writeJSON(w, e.Status, e) }

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	// The client may be gone; that is its own affair.
	_ = json.NewEncoder(w).Encode(v)
}

// routes is the part of the REST API that a hotline uses.
func (c *Carrier) routes() http.Handler {
	const account = "/" + apiVersion + "/Accounts/{account}"
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+account, c.showAccount)
	mux.HandleFunc("POST "+account+"/Messages.json", c.createMessage)
	mux.HandleFunc("GET "+account+"/Messages.json", c.listMessages)
	mux.HandleFunc("GET "+account+"/Messages/{file}", c.showMessage)
	mux.HandleFunc("POST "+account+"/Messages/{file}", c.updateMessage)
	mux.HandleFunc("DELETE "+account+"/Messages/{file}", c.deleteMessage)
	mux.HandleFunc("GET "+account+"/IncomingPhoneNumbers.json", c.listNumbers)
	mux.HandleFunc("POST "+account+"/IncomingPhoneNumbers/{file}", c.updateNumber)
	mux.HandleFunc("GET "+account+"/Recordings/{file}", c.playRecording)
	mux.HandleFunc("DELETE "+account+"/Recordings/{file}", c.deleteRecording)
	mux.HandleFunc("POST "+account+"/Calls.json", c.createCall)
	mux.HandleFunc("GET "+account+"/Calls.json", c.listCalls)
	mux.HandleFunc("GET "+account+"/Calls/{file}", c.showCall)
	mux.HandleFunc("POST "+account+"/Calls/{file}", c.updateCall)
	mux.HandleFunc("DELETE "+account+"/Calls/{file}", c.deleteCall)
	mux.HandleFunc("GET /v2/PhoneNumbers/{phone}", c.lookUp)
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { writeError(w, errNotFound) })
	return mux
}

// ServeHTTP answers the REST API.
func (c *Carrier) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if faults, _ := c.settings(); faults.Down {
		c.drop(w)
		return
	}
	if !c.authorized(r) {
		writeError(w, errUnauthorized)
		return
	}
	if r.Method == http.MethodPost {
		r.Body = http.MaxBytesReader(w, r.Body, maxRequest)
		if err := r.ParseForm(); err != nil {
			writeError(w, errBadRequest)
			return
		}
	}
	c.rest.ServeHTTP(w, r)
}

// authorized checks the credentials, and that the path is of their account.
func (c *Carrier) authorized(r *http.Request) bool {
	user, password, ok := r.BasicAuth()
	if !ok || subtle.ConstantTimeCompare([]byte(user), []byte(c.opt.AccountSID)) != 1 ||
		subtle.ConstantTimeCompare([]byte(password), []byte(c.opt.AuthToken)) != 1 {
		return false
	}
	rest, ok := strings.CutPrefix(r.URL.Path, "/"+apiVersion+"/Accounts/")
	if !ok {
		return true // no such path; the routes say so
	}
	account, _, _ := strings.Cut(rest, "/")
	return strings.TrimSuffix(account, ".json") == c.opt.AccountSID
}

// drop closes the connection without an answer.
func (c *Carrier) drop(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		// HTTP/2 and recorders have no connection to take; ending the handler
		// this way is the server's own means to cut an answer off.
		panic(http.ErrAbortHandler)
	}
	_ = conn.Close()
}

// showAccount answers GET Accounts/{AC}.json.
func (c *Carrier) showAccount(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string]any{
		"sid": c.opt.AccountSID, "friendly_name": "Neighborline demo", "status": "active", "type": "Full",
		"uri": "/" + apiVersion + "/Accounts/" + c.opt.AccountSID + ".json",
	})
}
