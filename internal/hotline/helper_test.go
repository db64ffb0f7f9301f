package hotline_test

import (
	"context"
	"fmt"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

const (
	phoneWalter = aid.Phone("+15415550121")
	phoneBen    = aid.Phone("+15415550132")
)

func volunteerPhone(i int) aid.Phone { return aid.Phone(fmt.Sprintf("+1541556%04d", i)) }

// codeOf makes the code of the i-th request.
func codeOf(i int) string {
	const letters, digits = "ACDEFGHJKMNPRTUVWXY", "23456789"
	return string([]byte{letters[i%len(letters)], digits[i/len(letters)%len(digits)], digits[i/len(letters)/len(digits)]})
}

// addAsked makes so many open requests, each of a neighbor of its own, for
// which the same volunteers were all asked.
func addAsked(t *testing.T, h *hotlinetest.House, requests, volunteers int) {
	t.Helper()
	err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		var people []aid.PersonID
		for i := range volunteers {
			p, err := tx.EnsurePerson(volunteerPhone(i))
			if err != nil {
				return err
			}
			p.Volunteer, p.Language, p.Name = true, "en", fmt.Sprintf("Vol%d", i)
			if err := tx.SavePerson(p, store.Point{}); err != nil {
				return err
			}
			people = append(people, p.ID)
		}
		for i := range requests {
			if err := addOne(tx, i, people); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func addOne(tx *store.Tx, i int, asked []aid.PersonID) error {
	p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1541557%04d", i)))
	if err != nil {
		return err
	}
	q := aid.Request{
		Code: codeOf(i), State: aid.Open, Need: "food", ZIP: "97520", Place: "Ashland", HowSoon: aid.Today, People: 2,
		Name: "Walter", Requester: p.ID, Language: "en", Channel: aid.SMS,
	}
	if q.ID, err = tx.AddRequest(q, 0, store.Clock); err != nil {
		return err
	}
	for _, v := range asked {
		if _, _, err := tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: v, Wave: 1}); err != nil {
			return err
		}
	}
	return nil
}

// text lets a phone text, and what follows from it happen.
func text(t *testing.T, h *hotlinetest.House, from aid.Phone, body string) {
	t.Helper()
	if err := h.Hotline.Receive(t.Context(), h.Inbound(from, body)); err != nil {
		t.Fatal(err)
	}
	settle(t, h)
}

func settle(t *testing.T, h *hotlinetest.House) {
	t.Helper()
	if err := h.Settle(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, h *hotlinetest.House, fn func(*store.Reader) error) {
	t.Helper()
	if err := h.Store.Read(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}
