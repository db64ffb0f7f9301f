package demo

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// An override is what the fragment of a webhook's URL says about calling it,
// such as #rc=3&rp=ct,rt,5xx. The fragment is neither sent nor signed.
type override struct {
	connect, read, total time.Duration
	retries              int
	policy               []string // ct, rt, 4xx, 5xx or all
}

// splitOverride takes the fragment off a webhook's URL. What it does not say,
// or says out of range, is as the carrier has it without one.
func splitOverride(webhook string) (bare string, o override) {
	o = override{
		connect: 5 * time.Second, read: 15 * time.Second, total: 15 * time.Second,
		retries: 1, policy: []string{"ct"},
	}
	bare, fragment, _ := strings.Cut(webhook, "#")
	said, err := url.ParseQuery(fragment)
	if err != nil {
		return bare, o
	}
	set := func(d *time.Duration, name string, least, most int) {
		if n, err := strconv.Atoi(said.Get(name)); err == nil && n >= least && n <= most {
			*d = time.Duration(n) * time.Millisecond
		}
	}
	set(&o.connect, "ct", 100, 10000)
	set(&o.read, "rt", 100, 15000)
	set(&o.total, "tt", 100, 15000)
	if n, err := strconv.Atoi(said.Get("rc")); err == nil && n >= 0 && n <= 5 {
		o.retries = n
	}
	if p := said.Get("rp"); p != "" {
		o.policy = strings.Split(p, ",")
	}
	return bare, o
}

// retried says whether a failure of this kind is worth another try.
func (o override) retried(kind string) bool {
	return slices.Contains(o.policy, kind) || (slices.Contains(o.policy, "all") && kind != "")
}
