package console

import (
	"context"
	"errors"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// inviteLife is how long a one-time link is good.
const inviteLife = time.Hour

// Invite makes a link that signs a coordinator in once within the hour: the
// path below the public address. An earlier link of theirs is worth nothing
// from then on. With enrol, they set up a way of signing in again with it.
func Invite(ctx context.Context, st *store.Store, phone aid.Phone, enrol bool, now time.Time, by store.Actor) (path string, err error) {
	token := newToken()
	err = st.Write(ctx, func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(phone)
		if err != nil {
			return err
		}
		i := store.ConsoleInvite{Hash: []byte(hashToken(token)), Person: p.ID, Enrol: enrol, ExpiresAt: now.Add(inviteLife)}
		if err := tx.AddConsoleInvite(i); err != nil {
			return err
		}
		return tx.Audit(store.Audit{Actor: by, Action: "console invite", Person: p.ID})
	})
	if err != nil {
		return "", err
	}
	return "/console/enter/" + token, nil
}

type enterView struct {
	Name  string // empty where the link is not good
	Token string
}

var enterPage = parsePage[enterView]("enter")

// enterPage greets whoever follows a one-time link. It uses nothing up: chat
// programs and mail filters look at links too.
func (c *Console) enterPage(v *visit) error {
	token := v.path("token")
	var who aid.Person
	err := v.read(func(r *store.Reader) error {
		i, err := r.ConsoleInviteFor([]byte(hashToken(token)), c.Now())
		if err != nil {
			return err
		}
		who, err = r.Person(i.Person)
		return err
	})
	if err != nil && !errors.Is(err, aid.ErrNotFound) {
		return err
	}
	entry, ok := entryOf(v.conf, who.Phone)
	if !ok {
		return enterPage.render(v, enterView{})
	}
	if v.query("lang") == "" {
		v.words = wordsFor(entry.Language)
	}
	return enterPage.render(v, enterView{entry.Name, token})
}

// enter uses a one-time link up, and signs in with it.
func (c *Console) enter(v *visit) error {
	var invite store.ConsoleInvite
	err := v.write(func(tx *store.Tx) (err error) {
		invite, err = tx.UseConsoleInvite([]byte(hashToken(v.path("token"))), c.Now())
		return err
	})
	if errors.Is(err, aid.ErrNotFound) {
		return enterPage.render(v, enterView{})
	}
	if err != nil {
		return err
	}
	if err := v.begin(invite.Person, "link", invite.Enrol); err != nil {
		return err
	}
	return v.to("/")
}
