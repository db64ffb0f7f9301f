package console

import (
	"encoding/base64"
	"strconv"
	"strings"
	"time"

	"neighborline/internal/store"
)

type accountView struct {
	Sessions []sessionView
	Passkeys []passkeyView
	App      bool
	Alone    bool // no other session
}

type sessionView struct {
	ID      int64
	Browser string
	Seen    time.Time
	Since   time.Time
	This    bool
}

type passkeyView struct {
	ID      string
	Created time.Time
	Used    time.Time
}

var accountPage = parsePage[accountView]("account")

// account shows where somebody is signed in, and how they can.
func (c *Console) account(v *visit) error {
	var view accountView
	own := hashToken(c.sessions.Token(v.r.Context()))
	account, err := v.ownAccount()
	if err != nil {
		return err
	}
	view.App = len(account.TOTP) > 0
	err = v.read(func(r *store.Reader) error {
		sessions, err := r.ConsoleSessions(v.me.ID)
		if err != nil {
			return err
		}
		for _, s := range sessions {
			if !over(s, c.Now()) {
				view.Sessions = append(view.Sessions, sessionView{s.ID, browserName(s.Agent), s.SeenAt, s.CreatedAt, s.Token == own})
			}
		}
		keys, err := r.Passkeys(v.me.ID)
		for _, k := range keys {
			view.Passkeys = append(view.Passkeys, passkeyView{base64.RawURLEncoding.EncodeToString(k.ID), k.CreatedAt, k.UsedAt})
		}
		return err
	})
	if err != nil {
		return err
	}
	view.Alone = len(view.Sessions) <= 1
	return accountPage.render(v, view)
}

// endSession ends one session of this coordinator.
func (c *Console) endSession(v *visit) error {
	id, err := strconv.ParseInt(v.form("session"), 10, 64)
	if err != nil {
		return errGone
	}
	err = v.write(func(tx *store.Tx) error {
		ended, err := tx.EndSessionOf(v.me.ID, id)
		if err != nil || !ended {
			return err
		}
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "session ended", Person: v.me.ID})
	})
	if err != nil {
		return err
	}
	v.say(v.words.Account.Ended)
	return v.to("/account")
}

// endSessions ends all sessions of this coordinator but this one.
func (c *Console) endSessions(v *visit) error {
	err := v.write(func(tx *store.Tx) error {
		n, err := tx.EndSessionsOf(v.me.ID, hashToken(c.sessions.Token(v.r.Context())))
		if err != nil || n == 0 {
			return err
		}
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "sessions ended", Person: v.me.ID, To: strconv.FormatInt(n, 10)})
	})
	if err != nil {
		return err
	}
	v.say(v.words.Account.Ended)
	return v.to("/account")
}

// dropPasskey takes a passkey away, unless it is the last way of signing in.
func (c *Console) dropPasskey(v *visit) error {
	id, err := base64.RawURLEncoding.DecodeString(v.form("passkey"))
	if err != nil {
		return errGone
	}
	return v.dropWay(func(tx *store.Tx) error {
		_, err := tx.DropPasskey(v.me.ID, id)
		return err
	})
}

// dropApp takes the app away, unless it is the last way of signing in.
func (c *Console) dropApp(v *visit) error {
	return v.dropWay(func(tx *store.Tx) error { return tx.SetTOTP(v.me.ID, nil) })
}

func (v *visit) dropWay(drop func(*store.Tx) error) error {
	last := false
	err := v.write(func(tx *store.Tx) error {
		keys, err := tx.Passkeys(v.me.ID)
		if err != nil {
			return err
		}
		account, err := tx.ConsoleAccount(v.me.ID)
		if err != nil {
			return err
		}
		if last = len(keys)+min(len(account.TOTP), 1) <= 1; last {
			return nil
		}
		if err := drop(tx); err != nil {
			return err
		}
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "sign-in dropped", Person: v.me.ID})
	})
	if err != nil {
		return err
	}
	if last {
		v.complain(v.words.Account.LastWay)
	} else {
		v.say(v.words.Account.Dropped)
	}
	return v.to("/account")
}

// browserName makes a few words of what a browser calls itself.
func browserName(agent string) string {
	find := func(names ...string) string {
		for _, n := range names {
			if strings.Contains(agent, n) {
				return n
			}
		}
		return ""
	}
	// Most call themselves several things: the first that is there is the one.
	browser := find("Firefox", "Edg", "OPR", "HeadlessChrome", "Chrome", "Safari")
	switch browser {
	case "Edg":
		browser = "Edge"
	case "OPR":
		browser = "Opera"
	case "HeadlessChrome":
		browser = "Chrome"
	case "":
		browser = "?"
	}
	if system := find("iPhone", "iPad", "Android", "Windows", "Mac OS", "CrOS", "Linux"); system != "" {
		browser += " · " + system
	}
	return browser
}
