package storm

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // the reckoning looks into the file
)

// A ledger is what must be nothing at the end, by name.
type ledger struct {
	count map[string]int
	first map[string][]string // the first few of each
}

// The figures of the table, in its order (reliability.md 2).
const (
	ackedLost     = "acknowledged lost"
	heldLost      = "carrier-held lost"
	effectTwice   = "duplicated effect"
	sentTwice     = "duplicate outbound"
	sentLost      = "lost outbound"
	takenTwice    = "double assignment"
	afterStop     = "send after an acknowledged STOP"
	inQuiet       = "send in quiet hours"
	canaryHit     = "canary hits in logs"
	unevenReplies = "replies - inbound"
	replayed      = "changed by a replay"
	strangeAnswer = "answers no hotline gives"
	noAnswer      = "answers that never came"
	damaged       = "damage"
	badEnd        = "bad starts and ends"
)

var figures = []string{
	ackedLost, heldLost, effectTwice, sentTwice, sentLost, takenTwice, afterStop, inQuiet, canaryHit, unevenReplies,
	replayed, strangeAnswer, noAnswer, damaged, badEnd,
}

func (l *ledger) add(figure, format string, args ...any) {
	if l.count == nil {
		l.count, l.first = map[string]int{}, map[string][]string{}
	}
	l.count[figure]++
	if len(l.first[figure]) < 5 {
		l.first[figure] = append(l.first[figure], fmt.Sprintf(format, args...))
	}
}

func (l *ledger) total() (n int) {
	for _, c := range l.count {
		n += c
	}
	return n
}

// table is the ledger as people read it.
func (l *ledger) table() string {
	var b strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&b, "  %-34s %d\n", f, l.count[f])
		for _, e := range l.first[f] {
			fmt.Fprintf(&b, "      %s\n", e)
		}
	}
	return b.String()
}

// A line of dump, as far as the reckoning reads it.
type dumped struct {
	Kind      string `json:"kind"`
	Direction string `json:"direction"`
	Phone     string `json:"phone"`
	Status    string `json:"status"`
	SID       string `json:"carrier_sid"`
	Code      string `json:"code"`
	Request   string `json:"request_code"`
	State     any    `json:"state"`
}

func readDump(t *testing.T, s *site) []dumped {
	t.Helper()
	out, errs, code := s.command("dump")
	if code != 0 {
		t.Fatalf("dump: exit %d, %s", code, errs)
	}
	var all []dumped
	lines := bufio.NewScanner(strings.NewReader(out))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var d dumped
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatalf("dump: %v in %q", err, lines.Text())
		}
		all = append(all, d)
	}
	return all
}

// A row is a text of ours as the database has it; the dump knows neither its
// class nor our mark.
type row struct {
	ref, phone, class, status, body, sid string
	anytime                              bool
}

func outbox(t *testing.T, db *sql.DB) []row {
	t.Helper()
	rows, err := db.Query(`SELECT ref, phone, class, status, body, sid, anytime FROM outbox ORDER BY id`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []row
	for rows.Next() {
		var r row
		if err := rows.Scan(&r.ref, &r.phone, &r.class, &r.status, &r.body, &r.sid, &r.anytime); err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func ask[T any](t testing.TB, db *sql.DB, query string, args ...any) (v T) {
	t.Helper()
	if err := db.QueryRow(query, args...).Scan(&v); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return v
}

func openDB(t testing.TB, file string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+file+"?mode=ro&_busy_timeout=5000")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// reckon compares what people and the carrier know with what the hotline has.
func (w *crowd) reckon(t *testing.T, s *site) *ledger {
	t.Helper()
	l := &ledger{}
	dump := readDump(t, s)
	db := openDB(t, s.file)
	out := outbox(t, db)
	w.inbound(l, dump)
	w.called(t, l, db)
	w.outbound(l, out)
	w.effects(l, dump)
	w.replies(l, dump, out)
	w.afterStops(l, out)
	w.quiet(l, out)
	for _, odd := range w.odd {
		l.add(strangeAnswer, "%s", odd)
	}
	for _, late := range w.late {
		l.add(noAnswer, "%s", late)
	}
	if ok := ask[string](t, db, `PRAGMA integrity_check`); ok != "ok" {
		l.add(damaged, "%s", ok)
	}
	w.logs(t, l, s)
	return l
}

// inbound: every text is there once, acknowledged or held by the carrier.
func (w *crowd) inbound(l *ledger, dump []dumped) {
	there := map[string]int{}
	for _, d := range dump {
		if d.Kind == "message" && d.Direction == "in" && !strings.HasPrefix(d.SID, "CA") {
			if there[d.SID]++; there[d.SID] == 2 {
				l.add(effectTwice, "text %s is there twice", d.SID)
			}
		}
	}
	for _, m := range w.inbox {
		switch {
		case there[m.sid] > 0:
		case m.acked:
			l.add(ackedLost, "%s %q", m.sid, short(m.body))
		default:
			l.add(heldLost, "%s %q", m.sid, short(m.body))
		}
	}
}

// called: every turn of a call that was answered is there once.
func (w *crowd) called(t *testing.T, l *ledger, db *sql.DB) {
	t.Helper()
	there := map[string]int{}
	rows, err := db.Query(`SELECT sid || ' ' || visit FROM inbounds WHERE channel = 'voice'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			t.Fatal(err)
		}
		there[key]++
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	for _, turn := range w.turns {
		if n := there[fmt.Sprint(turn.sid, " ", turn.visit)]; n == 0 {
			l.add(ackedLost, "turn %d of call %s", turn.visit, turn.sid)
		} else if n > 1 {
			l.add(effectTwice, "turn %d of call %s is there %d times", turn.visit, turn.sid, n)
		}
	}
}

func short(s string) string { return s[:min(len(s), 30)] }

// outbound: the carrier has each text of ours once, if we say that it has it.
func (w *crowd) outbound(l *ledger, out []row) {
	mine := map[string]bool{}
	for _, r := range out {
		mine[r.ref] = true
		has := len(w.byRef[r.ref])
		if has > 1 {
			l.add(sentTwice, "%s got %q %d times", r.phone, short(r.body), has)
		}
		switch r.status {
		case "sent", "delivered":
			if has == 0 {
				l.add(sentLost, "%q to %s is %s, and the carrier never had it", short(r.body), r.phone, r.status)
			} else if r.sid != w.byRef[r.ref][0].sid && has == 1 {
				l.add(sentLost, "%q to %s is linked to another text", short(r.body), r.phone)
			}
			continue
		case "withdrawn", "expired":
			if has == 0 {
				continue
			}
		}
		if has == 0 || r.status != "undelivered" {
			l.add(sentLost, "%q (%s) to %s is %s, and the carrier has it %d times", short(r.body), r.class, r.phone, r.status, has)
		}
	}
	for ref, texts := range w.byRef {
		if !mine[ref] {
			l.add(sentTwice, "the carrier has %q, which is not in the outbox", short(texts[0].body))
		}
	}
}

// effects: each neighbor has the one request they made, each request one
// helper.
func (w *crowd) effects(l *ledger, dump []dumped) {
	made, helper := map[string]int{}, map[string]int{}
	for _, d := range dump {
		switch {
		case d.Kind == "request":
			made[d.Phone]++
		case d.Kind == "assignment" && d.State != "dropped":
			if helper[d.Request]++; helper[d.Request] == 2 {
				l.add(takenTwice, "%s has two helpers on record", d.Request)
			}
		}
	}
	for phone, want := range w.neighbors {
		if made[phone] > want {
			l.add(effectTwice, "%s has %d requests", phone, made[phone])
		} else if made[phone] < want {
			l.add(sentLost, "%s has no request", phone)
		}
	}
	for phone, heard := range w.callers {
		if made[phone] > 1 {
			l.add(effectTwice, "the caller %s has %d requests", phone, made[phone])
		} else if heard && made[phone] == 0 {
			l.add(sentLost, "the caller %s was told a code, and has no request", phone)
		}
	}
	told := map[string]map[string]bool{}
	for i := range volunteers {
		for _, m := range w.line(volunteer(i)).got {
			if code := accepted.FindStringSubmatch(m.body); code != nil {
				if told[code[1]] == nil {
					told[code[1]] = map[string]bool{}
				}
				told[code[1]][m.to] = true
			}
		}
	}
	for code, who := range told {
		if len(who) > 1 {
			l.add(takenTwice, "%d volunteers were told that %s is theirs", len(who), code)
		}
	}
}

// replies: each text of the people who keep to their script was answered once,
// and no odd text more than that, or with a person to read it.
func (w *crowd) replies(l *ledger, dump []dumped, out []row) {
	in, answers, tasks := map[string]int{}, map[string]int{}, map[string]int{}
	for _, d := range dump {
		switch {
		case d.Kind == "message" && d.Direction == "in":
			in[d.Phone]++
		case d.Kind == "task":
			tasks[d.Phone]++
		}
	}
	for _, r := range out {
		if r.class == "reply" && r.status != "withdrawn" {
			answers[r.phone]++
		}
	}
	for phone := range w.neighbors {
		passed := w.line(phone).heard(notYet) // an answer to a question that was taken back may be passed on instead
		if answers[phone] > in[phone] || answers[phone]+passed < in[phone] {
			l.add(unevenReplies, "%s: %d texts, %d answers", phone, in[phone], answers[phone])
		}
	}
	for i := range volunteers {
		if phone := volunteer(i); answers[phone] != in[phone] {
			l.add(unevenReplies, "volunteer %s: %d texts, %d answers", phone, in[phone], answers[phone])
		}
	}
	for _, phone := range []string{dee, abe} {
		if answers[phone] != in[phone] {
			l.add(unevenReplies, "coordinator %s: %d texts, %d answers", phone, in[phone], answers[phone])
		}
	}
	for phone, i := range w.fresh {
		if answers[phone] > in[phone] || answers[phone]+tasks[phone] == 0 {
			l.add(unevenReplies, "%q: %d answers, %d tasks", short(corpus[i]), answers[phone], tasks[phone])
		}
	}
}

// afterStops: nothing began between the answer to a STOP and the START after
// it, but the one confirmation where the carrier sends none.
func (w *crowd) afterStops(l *ledger, out []row) {
	class := map[string]string{}
	for _, r := range out {
		class[r.ref] = r.class
	}
	for _, x := range w.tries {
		s := w.stoppers[x.to]
		if s == nil || s.acked.IsZero() || class[x.ref] == "goodbye" {
			continue
		}
		if x.began.After(s.acked) && x.began.Before(s.started) {
			l.add(afterStop, "to %s, %v after", x.to, x.began.Sub(s.acked))
		}
	}
}

// late is how long a text that was claimed before quiet hours may take to begin,
// through a pause of the process.
const lateStart = 7 * time.Second

// quiet: nothing that may wait began in quiet hours.
func (w *crowd) quiet(l *ledger, out []row) {
	held := map[string]string{}
	for _, r := range out {
		if !r.anytime {
			held[r.ref] = r.class
		}
	}
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		l.add(inQuiet, "%v", err)
		return
	}
	for _, x := range w.tries {
		at := x.clock.In(zone)
		if held[x.ref] != "" && at.Hour() == 12 && at.Minute() == 0 && at.Second() >= int(lateStart/time.Second) {
			l.add(inQuiet, "%s to %s at %s", held[x.ref], x.to, at.Format(time.TimeOnly))
		}
	}
}

var anyPhone = regexp.MustCompile(`\+?1?541(2|3|555)[0-9]{4,6}`)

var timeOf = regexp.MustCompile(`"time":"[^"]*"`)

// logs: no number and no word of a text in anything that the hotline said.
func (w *crowd) logs(t *testing.T, l *ledger, s *site) {
	t.Helper()
	data, err := os.ReadFile(s.log.Name())
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range bytes.Split(data, []byte("\n")) {
		told := bytes.ReplaceAll(entry, []byte(number), nil) // our own, at the start
		told = timeOf.ReplaceAll(told, nil)                  // whose nanoseconds may look like a number
		if bytes.Contains(told, []byte(canary)) || anyPhone.Match(told) {
			l.add(canaryHit, "%.300s", entry)
		}
		if bytes.Contains(entry, []byte("panic")) || bytes.Contains(entry, []byte("goroutine ")) {
			l.add(badEnd, "%.300s", entry)
		}
	}
}
