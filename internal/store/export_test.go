package store

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

// fill writes one of everything.
func fill(t *testing.T, s *Store) {
	t.Helper()
	err := s.Write(t.Context(), func(tx *Tx) error {
		neighbor, err := tx.EnsurePerson("+15415550121")
		if err != nil {
			return err
		}
		helper, err := tx.EnsurePerson("+15415550131")
		if err != nil {
			return err
		}
		helper.Name, helper.Volunteer, helper.Offer.Needs = "Ana", true, []string{"food"}
		if err := tx.SavePerson(helper, Point{}); err != nil {
			return err
		}
		talk, err := tx.AddConversation(Conversation{Person: neighbor.ID, Flow: "ask_for_help", State: []byte(`{}`), Channel: aid.SMS})
		if err != nil {
			return err
		}
		in, _, err := tx.AddInbound(aid.Inbound{SID: "SM1", Channel: aid.SMS, From: neighbor.Phone, Body: "need food"}, neighbor.ID)
		if err != nil {
			return err
		}
		req, err := tx.AddRequest(aid.Request{
			Code: "K7", State: aid.Open, Need: "food", HowSoon: aid.Today, Requester: neighbor.ID, Channel: aid.SMS,
		}, 0, Actor{Role: "neighbor", ID: neighbor.ID})
		if err != nil {
			return err
		}
		if _, _, err := tx.AddInvite(aid.Invite{Request: req, Volunteer: helper.ID, Wave: 1}); err != nil {
			return err
		}
		if _, err := tx.Claim(req, helper.ID, "said yes"); err != nil {
			return err
		}
		if _, err := tx.Enqueue(aid.Outbound{Ref: "r", To: neighbor.Phone, Person: neighbor.ID, Body: "hello", Class: aid.Reply, Request: req, Talk: talk}); err != nil {
			return err
		}
		_, err = tx.AddTask(aid.Task{Kind: aid.TaskPerson, Person: neighbor.ID, Request: req, Inbound: in, Note: "asks"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// gather collects what an Every method yields.
func gather[T any](t *testing.T, every func(func(T) error) error) []T {
	t.Helper()
	var all []T
	if err := every(func(v T) error { all = append(all, v); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestExportsKnowWhatIdsStandFor(t *testing.T) {
	s, _ := owned(t)
	fill(t, s)
	err := s.Read(t.Context(), func(r *Reader) error {
		ever := time.Time{}
		type seen struct {
			People, Requests, Invites, Assignments, Conversations, Tasks, Audit []string
			Messages                                                            []string
		}
		var got seen
		for _, p := range gather(t, func(fn func(PersonRow) error) error { return r.EveryPerson(ever, fn) }) {
			role := "helps"
			if p.Asked {
				role = "asked"
			}
			got.People = append(got.People, p.Name+p.Phone.E164()+" "+role)
		}
		for _, q := range gather(t, func(fn func(RequestRow) error) error { return r.EveryRequest(ever, fn) }) {
			got.Requests = append(got.Requests, q.Code+q.Phone.E164()+" "+q.AssignedTo+q.AssignedPhone.E164())
			if q.Invited != 1 || q.Declined != 0 {
				t.Errorf("%d invited, %d declined; want 1, 0", q.Invited, q.Declined)
			}
		}
		for _, i := range gather(t, r.EveryInvite) {
			got.Invites = append(got.Invites, i.Code+i.Phone.E164())
		}
		for _, a := range gather(t, r.EveryAssignment) {
			got.Assignments = append(got.Assignments, a.Code+a.Phone.E164()+string(a.State))
		}
		for _, c := range gather(t, r.EveryConversation) {
			got.Conversations = append(got.Conversations, c.Flow+c.Phone.E164()+string(c.State))
		}
		for _, k := range gather(t, r.EveryTask) {
			got.Tasks = append(got.Tasks, string(k.Kind)+k.Phone.E164()+k.Code)
		}
		for _, a := range gather(t, func(fn func(AuditRow) error) error { return r.EveryAudit(ever, fn) }) {
			got.Audit = append(got.Audit, a.Actor.Role+a.ActorPhone.E164()+" "+a.Code+" "+a.To)
		}
		for _, m := range gather(t, func(fn func(Message) error) error { return r.EveryMessage(ever, fn) }) {
			got.Messages = append(got.Messages, m.Phone.E164()+" "+m.Body+" "+m.Status+" "+m.Request)
		}
		want := seen{
			People:        []string{"+15415550121 asked", "Ana+15415550131 helps"},
			Requests:      []string{"K7+15415550121 Ana+15415550131"},
			Invites:       []string{"K7+15415550131"},
			Assignments:   []string{"K7+15415550131assigned"},
			Conversations: []string{"ask_for_help+15415550121{}"},
			Tasks:         []string{"person+15415550121K7"},
			Audit:         []string{"neighbor+15415550121 K7 open", "volunteer+15415550131 K7 assigned"},
			Messages:      []string{"+15415550121 need food received ", "+15415550121 hello queued K7"},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("exported (-want +got):\n%s", diff)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestExportsBeginAtATime(t *testing.T) {
	s, _ := owned(t)
	fill(t, s)
	for _, tt := range []struct {
		name  string
		since time.Time
		want  int
	}{
		{"what was made at that moment counts", besideNow, 1},
		{"what was made before does not", besideNow.Add(time.Millisecond), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := s.Read(t.Context(), func(r *Reader) error {
				if n := len(gather(t, func(fn func(RequestRow) error) error { return r.EveryRequest(tt.since, fn) })); n != tt.want {
					t.Errorf("%d requests, want %d", n, tt.want)
				}
				if n := len(gather(t, func(fn func(Message) error) error { return r.EveryMessage(tt.since, fn) })); n != 2*tt.want {
					t.Errorf("%d messages, want %d", n, 2*tt.want)
				}
				if n := len(gather(t, func(fn func(AuditRow) error) error { return r.EveryAudit(tt.since, fn) })); n != 2*tt.want {
					t.Errorf("%d audit rows, want %d", n, 2*tt.want)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestExportEndsWithTheFirstError(t *testing.T) {
	s, _ := owned(t)
	fill(t, s)
	full, calls := errors.New("the pipe is closed"), 0
	err := s.Read(t.Context(), func(r *Reader) error {
		return r.EveryPerson(time.Time{}, func(PersonRow) error { calls++; return full })
	})
	if !errors.Is(err, full) || calls != 1 {
		t.Errorf("EveryPerson() = %v after %d calls, want %v after one", err, calls, full)
	}
}
