package store

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/mattn/go-sqlite3"
	"pgregory.net/rapid"

	"neighborline/internal/aid"
)

// TestEveryQueryPrepares calls every method of a Tx with empty arguments. They
// may find nothing and be refused by the schema; SQL that does not parse is
// what this looks for.
func TestEveryQueryPrepares(t *testing.T) {
	s := open(t)
	typ := reflect.TypeFor[*Tx]()
	const least = 60 // so that the test can't pass by calling nothing
	if typ.NumMethod() < least {
		t.Fatalf("a Tx has %d methods, want at least %d", typ.NumMethod(), least)
	}
	for i := range typ.NumMethod() {
		m := typ.Method(i)
		err := s.Write(t.Context(), func(tx *Tx) error {
			call := m.Func.Call
			if m.Type.IsVariadic() {
				call = m.Func.CallSlice
			}
			for _, v := range call(emptyArguments(reflect.ValueOf(tx), m.Type)) {
				if err, ok := v.Interface().(error); ok {
					return err
				}
			}
			return nil
		})
		var e sqlite3.Error
		if errors.As(err, &e) && e.Code == sqlite3.ErrError || err != nil && strings.Contains(err.Error(), "panic") {
			t.Errorf("%s: %v", m.Name, err)
		}
	}
}

// emptyArguments are a receiver and zero values for the rest: a function that
// does nothing, a pointer to what is empty, a list of one.
func emptyArguments(receiver reflect.Value, method reflect.Type) []reflect.Value {
	args := []reflect.Value{receiver}
	for k := 1; k < method.NumIn(); k++ {
		switch in := method.In(k); {
		case in.Kind() == reflect.Func:
			args = append(args, reflect.MakeFunc(in, func([]reflect.Value) (out []reflect.Value) {
				for r := range in.NumOut() {
					out = append(out, reflect.Zero(in.Out(r)))
				}
				return out
			}))
		case in.Kind() == reflect.Pointer:
			args = append(args, reflect.New(in.Elem()))
		case method.IsVariadic() && k == method.NumIn()-1:
			args = append(args, reflect.MakeSlice(in, 1, 1))
		default:
			args = append(args, reflect.Zero(in))
		}
	}
	return args
}

// TestSchemaHoldsTheRules shows that the schema itself refuses what must never
// be, whatever the program does.
func TestSchemaHoldsTheRules(t *testing.T) {
	insert := func(query string, args ...any) func(*Tx, aid.Request) error {
		return func(tx *Tx, _ aid.Request) error { _, err := tx.exec(query, args...); return err }
	}
	tests := []struct {
		name   string
		twice  bool // the first time is fine
		unique bool
		do     func(*Tx, aid.Request) error
	}{
		{"a second volunteer for a request", true, true, func(tx *Tx, q aid.Request) error {
			_, err := tx.insert(addAssignmentSQL, int64(q.ID), int64(q.Requester), stamp(tx.Now))
			return err
		}},
		{"a second open conversation of a person", true, true, func(tx *Tx, q aid.Request) error {
			_, err := tx.AddConversation(Conversation{Person: q.Requester, Channel: aid.SMS})
			return err
		}},
		{"a code that names two live requests", false, true, func(tx *Tx, _ aid.Request) error {
			_, err := addRequest(tx, "+15415550122", "K7")
			return err
		}},
		{"two texts of one mark", true, true, func(tx *Tx, _ aid.Request) error {
			_, err := tx.Enqueue(aid.Outbound{Ref: "r", To: "+15415550121", Class: aid.Reply})
			return err
		}},
		{"a state that is none", false, false, insert(`UPDATE requests SET state = 'lost'`)},
		{"an outbound status that is none", false, false, func(tx *Tx, _ aid.Request) error {
			if _, err := tx.Enqueue(aid.Outbound{Ref: "s", To: "+15415550121", Class: aid.Reply}); err != nil {
				return nil
			}
			_, err := tx.exec(`UPDATE outbox SET status = 'gone'`)
			return err
		}},
		{"words where a number belongs", false, false, insert(`UPDATE requests SET wave = 'two'`)},
		{"a request of nobody", false, false, insert(`UPDATE requests SET person_id = 999`)},
		{"an invite of nobody", false, false, func(tx *Tx, q aid.Request) error {
			_, _, err := tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: 999})
			return err
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			err := s.Write(t.Context(), func(tx *Tx) error {
				q, err := addRequest(tx, "+15415550121", "K7")
				if err != nil {
					return nil
				}
				if test.twice {
					if err := test.do(tx, q); err != nil {
						t.Errorf("the first time: %v", err)
						return nil
					}
				}
				return test.do(tx, q)
			})
			if err == nil {
				t.Fatal("it was allowed")
			}
			var e sqlite3.Error
			if !errors.As(err, &e) || e.Code != sqlite3.ErrConstraint {
				t.Errorf("error is %v, want one of the schema", err)
			}
			if test.unique != isConstraint(err) {
				t.Errorf("isConstraint is %v for %v", isConstraint(err), err)
			}
		})
	}
}

// TestClaimOnce shows that a request is claimed once, and that a rival claim
// is told so without an error.
func TestClaimOnce(t *testing.T) {
	s := open(t)
	write(t, s, func(tx *Tx) error {
		q, err := addRequest(tx, "+15415550121", "K7")
		if err != nil {
			return err
		}
		for i, want := range []bool{true, false, false} {
			v, err := tx.EnsurePerson(aid.Phone("+1541555013" + string(rune('1'+i))))
			if err != nil {
				return err
			}
			won, err := tx.Claim(q.ID, v.ID, "said yes")
			if err != nil || won != want {
				t.Errorf("claim %d: won %v, %v; want %v", i+1, won, err, want)
			}
		}
		return nil
	})
}

// TestTimesSortAsText shows that times in the database sort as they are, come
// back as they went in, and that what is none is refused.
func TestTimesSortAsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) time.Time {
			return time.UnixMilli(rapid.Int64Range(1, 4e12).Draw(t, name)).UTC()
		}
		text := func(at time.Time) string {
			v, err := stamp(at).Value()
			if err != nil {
				t.Fatal(err)
			}
			return v.(string)
		}
		a, b := draw("a"), draw("b")
		if a.Before(b) != (text(a) < text(b)) {
			t.Errorf("%q and %q do not sort as they are", text(a), text(b))
		}
		var back time.Time
		if err := (into{&back}).Scan(text(a)); err != nil || !back.Equal(a) {
			t.Errorf("%v came back as %v, %v", a, back, err)
		}
	})
	var at time.Time
	for _, v := range []any{"yesterday", "2026-11-23 20:00:00", int64(7), nil} {
		if err := (into{&at}).Scan(v); err == nil {
			t.Errorf("%v was taken for a time", v)
		}
	}
}
