package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/records"
	"neighborline/internal/store"
)

// checkCmd says what is right and what is wrong, and what to do.
type checkCmd struct {
	Fix  bool `help:"Set the number's webhooks at the carrier without asking."`
	JSON bool `help:"One object a line." name:"json"`
}

// checking is one check under way.
type checking struct {
	e       *env
	cmd     checkCmd
	lines   records.Sink
	tell    func(good bool, what, about string) // nil: it is printed
	done    int
	wrong   int
	misused bool // the configuration or the environment is wrong
}

// Run looks at everything that a hotline stands on, one line a thing.
func (x checkCmd) Run(ctx context.Context, e *env, c *commands) error {
	k := &checking{e: e, cmd: x}
	if x.JSON {
		lines, err := records.NewSink(e.stdout, true, nil)
		if err != nil {
			return err
		}
		k.lines = lines
	}
	k.all(ctx, c.Config)
	if k.lines != nil {
		if err := k.lines.End(); err != nil {
			return err
		}
	}
	if k.wrong == 0 {
		return nil
	}
	err := fmt.Errorf("%d of %s wrong", k.wrong, plural(k.done, "check"))
	if k.misused {
		return usageError{err}
	}
	return err
}

// all goes from what everything else needs to what needs everything.
func (k *checking) all(ctx context.Context, file string) {
	conf, ok := k.configuration(file)
	if !ok {
		return
	}
	secrets := k.environment(conf)
	book := k.flows(conf)
	if k.database(ctx, conf) && book != nil {
		k.standing(ctx, conf, book)
	}
	k.mail(ctx, conf)
	if secrets {
		k.carrier(ctx, conf)
	}
}

// say writes one finding.
func (k *checking) say(good bool, what, about string) {
	k.done++
	word := "ok   "
	if !good {
		k.wrong++
		word = "WRONG"
	}
	if k.tell != nil {
		k.tell(good, what, about)
		return
	}
	if k.lines != nil {
		// Its end says whether it could be written.
		_ = k.lines.Put(record{val("ok", good), val("what", what), val("says", about)})
		return
	}
	fmt.Fprintf(k.e.stdout, "%s %-13s  %s\n", word, what, about)
}

func (k *checking) ok(what, format string, args ...any) {
	k.say(true, what, fmt.Sprintf(format, args...))
}

func (k *checking) bad(what, format string, args ...any) {
	k.say(false, what, fmt.Sprintf(format, args...))
}

// each says every mistake of a joined error.
func (k *checking) each(what string, err error) {
	k.misused = true
	var one *config.Error
	for _, line := range strings.Split(err.Error(), "\n") {
		if errors.As(err, &one) {
			line = strings.Replace(line, one.File, fromHere(one.File), 1)
		}
		k.bad(what, "%s", line)
	}
}

func (k *checking) configuration(file string) (config.Config, bool) {
	const what = "configuration"
	conf, err := config.Load(file, k.e.getenv)
	if err != nil {
		k.each(what, err)
		return conf, false
	}
	k.ok(what, "%s", fromHere(file))
	return conf, true
}

func (k *checking) environment(conf config.Config) bool {
	const what = "environment"
	if err := conf.RequireSecrets(); err != nil {
		k.each(what, err)
		return false
	}
	if why := weak(conf.Secrets.Session.Reveal()); why != "" {
		k.bad(what, "NEIGHBORLINE_SECRET %s: take what \"openssl rand -hex 32\" prints, and sign in again", why)
		return true
	}
	k.ok(what, "the carrier's account and the hotline's own secret are set")
	return true
}

// weak says why a secret can be guessed; empty where it is long and mixed
// enough to be a random one.
func weak(secret string) string {
	const fewest = 8 // different letters; sixteen random hexadecimal ones have ten
	letters := map[rune]bool{}
	for _, r := range secret {
		letters[r] = true
	}
	if len(letters) < fewest {
		return fmt.Sprintf("has only %d different letters", len(letters))
	}
	for _, word := range []string{"changeme", "change me", "password", "secret", "12345678", "neighborline"} {
		if strings.Contains(strings.ToLower(secret), word) {
			return fmt.Sprintf("has %q in it", word)
		}
	}
	return ""
}

func (k *checking) flows(conf config.Config) *flow.Book {
	const what = "flows"
	book, problems, err := readFlows(conf.Flows)
	if err != nil {
		k.misused = true
		k.bad(what, "%v", err)
		return nil
	}
	for _, p := range problems {
		if p.Severity == flowfile.Error {
			k.misused = true
			k.bad(what, "%s", p)
		}
	}
	if book != nil {
		k.ok(what, "%s: %s", flowsName(conf.Flows), sound(book, problems))
	}
	return book
}

func (k *checking) database(ctx context.Context, conf config.Config) (there bool) {
	const what = "database"
	c, err := store.Inspect(ctx, conf.Database)
	if errors.Is(err, fs.ErrNotExist) {
		k.ok(what, "%s is not there yet: the first \"neighborline serve\" makes it", conf.Database)
		return false
	}
	if err != nil {
		k.bad(what, "%v", err)
		return false
	}
	owner := "no hotline runs on it"
	if c.InUse {
		owner = "a hotline runs on it"
	}
	version := fmt.Sprintf("version %d", c.Have)
	if c.Have < c.Want {
		version += fmt.Sprintf(" (the next \"neighborline serve\" makes it %d)", c.Want)
	}
	k.ok(what, "%s: sound, %s, %s", conf.Database, version, owner)
	k.care(conf, time.Now())
	return c.Have == c.Want
}
