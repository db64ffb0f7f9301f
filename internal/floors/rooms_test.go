package floors

// plan is the house from the ground up: a package imports only packages of an
// earlier line. The first floor has a step in it: the nouns and the words by
// language are below what is built of them.
var plan = [][]string{
	{"internal/pattern"},
	{"internal/aid", "internal/lexicon", "internal/hours", "internal/split"},
	{"internal/classify"},
	{"internal/flow", "internal/sms", "internal/config", "internal/twilio/twimlcheck", "internal/match", "flows"},
	{
		"internal/store", "internal/twilio", "internal/flowfile", "internal/digest", "internal/geo",
		"internal/simulate", "internal/flowgraph", "internal/directory", "internal/flyer", "internal/roster", "internal/mail", "internal/handoff",
	},
	{"internal/hotline", "internal/outbox", "internal/records", "internal/backup"},
	{"internal/webhook", "internal/jobs", "internal/console", "internal/demo"},
	{"cmd/neighborline", "internal/hotlinetest", "internal/classify/train", "internal/geo/gen", "internal/roster/gen", "internal/floors", "internal/storm"},
	{"internal/hotlinetest/grow", "internal/hotlinetest/goals"},
}

// pure packages do nothing but think.
var pure = []string{
	"internal/aid", "internal/flow", "internal/sms", "internal/lexicon", "internal/classify", "internal/match", "internal/digest", "internal/simulate", "internal/flowgraph",
	"internal/directory", "internal/twilio/twimlcheck", "internal/hours", "internal/split", "internal/pattern",
}

// impure is what a pure package must not import, with all below it.
var impure = []string{
	"os", "net", "database/sql", "math/rand", "crypto/rand", "io/ioutil", "syscall", "log", "sync/atomic",
}

// remembers are what a pure package may use of package sync: a table that is
// worked out when it is first asked for is the same table.
var remembers = []string{"Once", "OnceValue", "OnceValues"}

// wakes are the ways to the clock in package time.
var wakes = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}

// rooms are libraries that have a room of their own, with all below them.
var rooms = map[string][]string{
	"database/sql":                    {"internal/store"},
	"github.com/mattn/go-sqlite3":     {"internal/store"},
	"github.com/pressly/goose":        {"internal/store"},
	"github.com/twilio/twilio-go":     {"internal/twilio"},
	"github.com/gorilla/mux":          {"internal/webhook", "internal/console", "cmd/neighborline"},
	"github.com/robfig/cron":          {"internal/jobs"},
	"filippo.io/age":                  {"internal/backup"}, // and tests make keys
	"github.com/chromedp":             {},
	"github.com/alexedwards/scs":      {"internal/console"},
	"github.com/go-webauthn/webauthn": {"internal/console"},
	"github.com/pquerna/otp":          {"internal/console"},
	"github.com/google/go-cmp":        {"internal/hotlinetest"},
	"github.com/alecthomas/kong":      {"cmd/neighborline", "internal/hotlinetest"},
	"codeberg.org/go-pdf/fpdf":        {"internal/flyer"},
	"rsc.io/qr":                       {"internal/flyer", "internal/console"},
	"github.com/nyaruka/phonenumbers": {"internal/roster"},
	"github.com/wneessen/go-mail":     {"internal/mail"},
}

// clients is where an HTTP request may be made: to the carrier, by the carrier
// that stands in for it, and to other networks' hotlines.
var clients = []string{"internal/twilio", "internal/handoff", "internal/demo"}

// calls are the names in net/http that make a request.
var calls = []string{
	"Client", "DefaultClient", "Get", "Head", "Post", "PostForm", "NewRequest", "NewRequestWithContext", "Transport", "DefaultTransport",
}

// Sizes, in lines.
const (
	longestFile     = 600
	longestFunction = 60
)

// topLevel is what stands at the top, dotfiles apart.
var topLevel = []string{
	"Dockerfile", "LICENSE", "NOTICE", "README.md", "cmd", "flows", "go.mod", "go.sum", "internal", "testdata",
}
