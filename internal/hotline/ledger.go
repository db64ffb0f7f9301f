package hotline

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// peoplePage is how many people are looked at in one read.
const peoplePage = 500

// ErrOtherSecret says that erasures were written down under another secret, so
// that nobody can tell who they were of.
var ErrOtherSecret = errors.New("erasures were written down under another NEIGHBORLINE_SECRET: set that one, or they would be undone")

// EraseMark stands for a number in the ledger of erasures. Numbers are few
// enough to be guessed: without the secret the mark is worth nothing.
func EraseMark(secret string, phone aid.Phone) store.ErasureMark {
	return store.ErasureMark{Key: keyed(secret, "erasure key")[:8], Person: keyed(secret, "erasure of "+phone.E164())}
}

func keyed(secret, text string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	_, _ = io.WriteString(mac, "neighborline "+text) // a hash never fails to write
	return hex.EncodeToString(mac.Sum(nil)[:16])
}

// Reapply erases again whoever was erased after a copy of the database was
// made that was restored now. Nobody is told again. It gives how many
// erasures the copy did not know.
func (h *Hotline) Reapply(ctx context.Context, ledger []store.Erasure) (n int, err error) {
	var last int64
	err = h.store.Read(ctx, func(r *store.Reader) (err error) {
		last, err = r.LastErasure()
		return err
	})
	if err != nil {
		return 0, err
	}
	secret := h.rules.Load().Config.Secrets.Session.Reveal()
	gone := map[string]bool{}
	var fresh []store.Erasure
	for _, e := range ledger {
		if e.ID <= last {
			continue
		}
		if e.Key != EraseMark(secret, "").Key {
			return 0, ErrOtherSecret
		}
		gone[e.Person] = true
		fresh = append(fresh, e)
	}
	if len(fresh) == 0 {
		return 0, nil
	}
	who, err := h.marked(ctx, secret, gone)
	if err != nil {
		return 0, err
	}
	err = h.do(ctx, store.Actor{Role: "command"}, func(a *act) error {
		mark, err := a.tx.LastOutbound()
		if err != nil {
			return err
		}
		for _, e := range fresh { // first, so that what follows is numbered after them
			if err := a.tx.AddErasure(e); err != nil {
				return err
			}
		}
		for _, p := range who {
			if err := a.eraseWhole(p); err != nil {
				return fmt.Errorf("erase person %d again: %w", p.ID, err)
			}
		}
		return a.tx.WithdrawSince(mark)
	})
	return len(fresh), err
}

// marked finds the people whose marks are among some.
func (h *Hotline) marked(ctx context.Context, secret string, marks map[string]bool) (found []aid.Person, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) error {
		for last := aid.PersonID(0); ; {
			page, err := r.People(last, peoplePage)
			if err != nil || len(page) == 0 {
				return err
			}
			for _, p := range page {
				if marks[EraseMark(secret, p.Phone).Person] {
					found = append(found, p)
				}
				last = p.ID
			}
		}
	})
	return found, err
}
