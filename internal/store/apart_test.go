package store

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

// neighbors are four people of a test, by their ids.
func neighbors(t *testing.T, s *Store) (ids [4]aid.PersonID) {
	t.Helper()
	write(t, s, func(tx *Tx) error {
		for i, phone := range []aid.Phone{"+15415550141", "+15415550142", "+15415550143", "+15415550144"} {
			p, err := tx.EnsurePerson(phone)
			if err != nil {
				return err
			}
			ids[i] = p.ID
		}
		return nil
	})
	return ids
}

func excluded(t *testing.T, s *Store, of aid.PersonID) (ids []aid.PersonID) {
	t.Helper()
	read(t, s, func(r *Reader) (err error) {
		ids, err = r.Excluded(of)
		return err
	})
	return ids
}

func TestExcluded(t *testing.T) {
	s := open(t)
	p := neighbors(t, s)
	write(t, s, func(tx *Tx) error {
		if fresh, err := tx.Block(p[0], p[1], 0); err != nil || !fresh {
			t.Errorf("a first block: fresh %t, %v", fresh, err)
		}
		if fresh, err := tx.Block(p[0], p[1], 0); err != nil || fresh {
			t.Errorf("a second block: fresh %t, %v", fresh, err)
		}
		if err := tx.LiveTogether("+15415550141", "+15415550143"); err != nil {
			return err
		}
		return tx.LiveTogether("+15415550143", "+15415550199") // nobody knows that number yet
	})
	for i, want := range [][]aid.PersonID{{p[1], p[2]}, {p[0]}, {p[0]}, nil} {
		if diff := cmp.Diff(want, excluded(t, s, p[i])); diff != "" {
			t.Errorf("person %d (-want +got):\n%s", i, diff)
		}
	}
	write(t, s, func(tx *Tx) error { // now the number writes
		late, err := tx.EnsurePerson("+15415550199")
		if err != nil {
			return err
		}
		apart, err := tx.Apart(p[2], late.ID)
		if !apart {
			t.Error("a household forgets who writes later")
		}
		return err
	})
}

func TestErasedHaveNoHousehold(t *testing.T) {
	s := open(t)
	p := neighbors(t, s)
	write(t, s, func(tx *Tx) error {
		if _, err := tx.Block(p[1], p[0], 0); err != nil {
			return err
		}
		if err := tx.LiveTogether("+15415550141", "+15415550143"); err != nil {
			return err
		}
		return tx.Erase(p[0], ErasureMark{})
	})
	read(t, s, func(r *Reader) error {
		n := 0
		err := r.one(`SELECT (SELECT count(*) FROM households) + (SELECT count(*) FROM blocks)`, nil, &n)
		if n != 0 {
			t.Errorf("%d rows tell of somebody who was erased", n)
		}
		return err
	})
}

// asked makes a request and a volunteer's invite for it in a state.
func asked(t *testing.T, tx *Tx, requester, volunteer aid.PersonID, code string, state aid.InviteState) aid.RequestID {
	t.Helper()
	q, err := tx.AddRequest(aid.Request{Code: code, State: aid.Open, Need: "food", HowSoon: aid.Today, Requester: requester, Channel: aid.SMS, CreatedAt: tx.Now}, 0, Clock)
	if err != nil {
		t.Fatal(err)
	}
	id, _, err := tx.AddInvite(aid.Invite{Request: q, Volunteer: volunteer, Wave: 1})
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.AnswerInvite(id, state, ""); err != nil {
		t.Fatal(err)
	}
	return q
}

func TestWithdrawBetween(t *testing.T) {
	s := open(t)
	p := neighbors(t, s)
	want := map[aid.RequestID]aid.InviteState{}
	write(t, s, func(tx *Tx) error {
		want[asked(t, tx, p[0], p[1], "K2", aid.InviteSent)] = aid.InviteWithdrawn
		want[asked(t, tx, p[0], p[1], "K3", aid.InviteBackup)] = aid.InviteWithdrawn
		want[asked(t, tx, p[0], p[1], "K4", aid.InviteDeclined)] = aid.InviteDeclined
		want[asked(t, tx, p[2], p[1], "K5", aid.InviteSent)] = aid.InviteSent
		return tx.WithdrawBetween(p[1], p[0])
	})
	read(t, s, func(r *Reader) error {
		for id, state := range want {
			i, err := r.Invite(id, p[1])
			if err != nil {
				return err
			}
			if i.State != state {
				t.Errorf("request %d: %s, want %s", id, i.State, state)
			}
		}
		return nil
	})
}

func TestUnanswered(t *testing.T) {
	s := open(t)
	p := neighbors(t, s)
	count := func(last int, before time.Time) (n int) {
		t.Helper()
		read(t, s, func(r *Reader) (err error) {
			n, err = r.Unanswered(p[1], last, before)
			return err
		})
		return n
	}
	write(t, s, func(tx *Tx) error {
		asked(t, tx, p[0], p[1], "K2", aid.InviteDeclined)
		asked(t, tx, p[0], p[1], "K3", aid.InviteSent)
		asked(t, tx, p[0], p[1], "K4", aid.InviteWithdrawn) // taken before they could answer
		asked(t, tx, p[0], p[1], "K5", aid.InviteLapsed)
		return nil
	})
	if got := count(2, noon); got != 2 {
		t.Errorf("of the last two %d were left, want 2", got)
	}
	if got := count(3, noon); got != 2 {
		t.Errorf("of the last three %d were left, want 2", got)
	}
	if got := count(3, noon.Add(-time.Hour)); got != 0 {
		t.Errorf("asks of this hour are counted: %d", got)
	}
	write(t, s, func(tx *Tx) error { return tx.Tire(p[1]) })
	if got := count(3, noon); got != 0 {
		t.Errorf("asks from before the question are counted: %d", got)
	}
}

func TestOtherEnd(t *testing.T) {
	s := open(t)
	p := neighbors(t, s)
	var id aid.RequestID
	write(t, s, func(tx *Tx) error {
		id = asked(t, tx, p[0], p[1], "K2", aid.InviteAccepted)
		_, err := tx.Claim(id, p[1], "said yes")
		return err
	})
	read(t, s, func(r *Reader) error {
		for me, want := range map[aid.PersonID]aid.PersonID{p[0]: p[1], p[1]: p[0]} {
			if got, err := r.OtherEnd(id, me); err != nil || got != want {
				t.Errorf("the other end of %d is %d (%v), want %d", me, got, err, want)
			}
		}
		if _, err := r.OtherEnd(id, p[3]); !errors.Is(err, aid.ErrNotFound) {
			t.Errorf("somebody else has an end too: %v", err)
		}
		return nil
	})
}
