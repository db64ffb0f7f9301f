package main

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

func TestGuardKeepsCellsFromBeingFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"":                  "",
		"hello":             "hello",
		"+15415550123":      "'+15415550123",
		"=1+1":              "'=1+1",
		"-2":                "'-2",
		"@SUM(A1)":          "'@SUM(A1)",
		"\tx":               "'\tx",
		"'quoted already":   "'quoted already",
		"a=b":               "a=b",
		"ñandú, ¿qué tal?":  "ñandú, ¿qué tal?",
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
	} {
		if got := guard(in); got != want {
			t.Errorf("guard(%q) = %q, want %q", in, got, want)
		}
		if got := unguard(guard(in)); got != in {
			t.Errorf("unguard(guard(%q)) = %q", in, got)
		}
	}
}

var sample = record{
	own("name", "Zoë <b>"), val("n", 3), val("p", 0.5), val("on", true), val("list", []string{"a", "b"}), val("none", []string(nil)),
	val("at", time.Date(2026, 1, 31, 10, 0, 0, 5e6, time.FixedZone("", -8*3600))), val("never", time.Time{}), val("nothing", nil),
	val("raw", json.RawMessage(`{"a": 1}`)),
}

func TestRecordAsCSV(t *testing.T) {
	want := []string{"Zoë <b>", "3", "0.5", "true", "a;b", "", "2026-01-31T18:00:00.005Z", "", "", `{"a": 1}`}
	got := sample[:len(sample)-1].cells()
	if diff := cmp.Diff(want[:len(want)-1], got); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

func TestRecordAsJSON(t *testing.T) {
	got, err := sample.line()
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"name":"Zoë <b>","n":3,"p":0.5,"on":true,"list":["a","b"],"none":[],"at":"2026-01-31T18:00:00.005Z",` +
		`"never":null,"nothing":null,"raw":{"a":1}}` + "\n"
	if string(got) != want {
		t.Errorf("line() =\n%swant\n%s", got, want)
	}
}

func TestRecordsHoldTheContractsFields(t *testing.T) {
	conf := config.Config{}
	tests := map[string]struct {
		got  record
		want string
	}{
		"request": {
			requestRecord(store.RequestRow{}),
			"code, state, need, details, zip, place, how_soon, people, risks, name, phone, for_whom, language, channel, created_at, promised_at, " +
				"assigned_to, assigned_phone, invited, declined, ended_at, outcome",
		},
		"person": {
			personRecord(conf)(store.PersonRow{}),
			"name, phone, language, zip, roles, tier, needs, transport, languages, budget_per_week, paused_until, opted_out, line_type, created_at",
		},
		"message": {
			messageRecord(store.Message{}),
			"id, at, direction, channel, phone, body, segments, status, error_code, carrier_sid, request_code, conversation",
		},
		"audit": {auditRecord(store.AuditRow{}), "at, actor, action, subject, from, to, cause"},
	}
	for name, tt := range tests {
		if got := strings.Join(tt.got.names(), ", "); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, tt.want)
		}
	}
}

// Whatever could tell who somebody is must be gone, in every kind of record.
func TestWithoutNames(t *testing.T) {
	const phone, secret = aid.Phone("+15415550123"), "Walter's own words"
	at := time.Date(2026, 1, 31, 10, 0, 0, 0, time.UTC)
	records := []record{
		personRecord(config.Config{})(store.PersonRow{Person: aid.Person{Name: secret, Phone: phone, ZIP: "97520"}}),
		requestRecord(store.RequestRow{
			Request: aid.Request{Code: "K7", Details: secret, Name: secret, ForWhom: secret, CreatedAt: at},
			Phone:   phone, AssignedTo: secret, AssignedPhone: phone,
		}),
		messageRecord(store.Message{Phone: phone, Body: secret, At: at, Status: "sent"}),
		auditRecord(store.AuditRow{Audit: store.Audit{Actor: store.Actor{Role: "neighbor"}, Cause: secret}, ActorPhone: phone, Phone: phone}),
	}
	for _, r := range records {
		bare := r.withoutNames()
		line, err := bare.line()
		if err != nil {
			t.Fatal(err)
		}
		all := string(line) + strings.Join(bare.cells(), ",")
		if strings.Contains(all, secret) || strings.Contains(all, "5550123") {
			t.Errorf("still names somebody: %s", all)
		}
		if !reflect.DeepEqual(bare.names(), r.names()) {
			t.Errorf("fields %v, want %v", bare.names(), r.names())
		}
	}
}

func TestPersonRoles(t *testing.T) {
	conf := config.Config{Coordinators: []config.Coordinator{{Phone: "+15415550111"}}}
	p := store.PersonRow{Person: aid.Person{Phone: "+15415550111", Volunteer: true}, Asked: true}
	want := []string{"neighbor", "volunteer", "coordinator"}
	if diff := cmp.Diff(want, rolesOf(p, conf)); diff != "" {
		t.Errorf("roles (-want +got):\n%s", diff)
	}
	p = store.PersonRow{Person: aid.Person{Phone: "+15415550112"}}
	if got := rolesOf(p, conf); got != nil {
		t.Errorf("roles of nobody in particular = %v, want none", got)
	}
}

// A list without a single thing in it still names its columns.
func TestEmptyCSVHasItsHeading(t *testing.T) {
	var b strings.Builder
	to, err := newSink(&b, false, auditRecord(store.AuditRow{}))
	if err != nil {
		t.Fatal(err)
	}
	if err := to.end(); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != 1 || rows[0][0] != "at" {
		t.Errorf("rows = %v, %v; want the heading alone", rows, err)
	}
}
