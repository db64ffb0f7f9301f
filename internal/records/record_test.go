package records

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

var sample = Record{
	Own("name", "Zoë <b>"), Val("n", 3), Val("p", 0.5), Val("on", true), Val("list", []string{"a", "b"}), Val("none", []string(nil)),
	Val("at", time.Date(2026, 1, 31, 10, 0, 0, 5e6, time.FixedZone("", -8*3600))), Val("never", time.Time{}), Val("nothing", nil),
	Val("raw", json.RawMessage(`{"a": 1}`)),
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
		got  Record
		want string
	}{
		"request": {
			Request(store.RequestRow{}),
			"code, state, need, details, zip, place, how_soon, people, risks, name, phone, for_whom, language, channel, created_at, promised_at, " +
				"assigned_to, assigned_phone, invited, declined, ended_at, outcome",
		},
		"person": {
			Person(conf)(store.PersonRow{}),
			"name, phone, language, zip, roles, tier, needs, transport, languages, budget_per_week, paused_until, opted_out, line_type, created_at",
		},
		"message": {
			Message(store.Message{}),
			"id, at, direction, channel, phone, body, segments, status, error_code, carrier_sid, request_code, conversation",
		},
		"audit": {Audit(store.AuditRow{}), "at, actor, action, subject, from, to, cause"},
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
	records := []Record{
		Person(config.Config{})(store.PersonRow{Person: aid.Person{Name: secret, Phone: phone, ZIP: "97520"}}),
		Request(store.RequestRow{
			Request: aid.Request{Code: "K7", Details: secret, Name: secret, ForWhom: secret, CreatedAt: at},
			Phone:   phone, AssignedTo: secret, AssignedPhone: phone,
		}),
		Message(store.Message{Phone: phone, Body: secret, At: at, Status: "sent"}),
		Audit(store.AuditRow{Audit: store.Audit{Actor: store.Actor{Role: "neighbor"}, Cause: secret}, ActorPhone: phone, Phone: phone}),
	}
	for _, r := range records {
		bare := r.WithoutNames()
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
	if got := rolesOf(p, conf); !slices.Equal(got, []string{"neighbor"}) {
		t.Errorf("roles of nobody in particular = %v, want neighbor: no volunteer when they come back", got)
	}
}

// A list without a single thing in it still names its columns.
func TestEmptyCSVHasItsHeading(t *testing.T) {
	var b strings.Builder
	to, err := NewSink(&b, false, Audit(store.AuditRow{}))
	if err != nil {
		t.Fatal(err)
	}
	if err := to.End(); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != 1 || rows[0][0] != "at" {
		t.Errorf("rows = %v, %v; want the heading alone", rows, err)
	}
}
