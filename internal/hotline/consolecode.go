package hotline

import (
	"context"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// codeLife is how long a sign-in code is of use.
const codeLife = 10 * time.Minute

// TextConsoleCode texts a coordinator the code with which they sign in to the
// console.
func (h *Hotline) TextConsoleCode(ctx context.Context, to aid.Phone, code string) error {
	return h.do(ctx, store.Actor{Role: "coordinator"}, func(a *act) error {
		for _, c := range a.conf.Coordinators {
			if c.Phone != to {
				continue
			}
			return a.withCoordinator(c, func(p aid.Person) error {
				return a.tell(p, "console_code", map[string]string{"code": code}, note{class: aid.Reply, expires: codeLife})
			})
		}
		return nil
	})
}
