// Package config reads hotline.yaml and the secrets of the environment into
// one struct, once, at the start.
//
// It promises that every mistake in the file is reported at once, each in
// plain words behind its file and line, and that a Config it returns without
// an error keeps every rule written beside the types. It never guesses at an
// unknown key, never opens another file, never looks at the clock, and never
// prints a phone number or a secret.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
)

// A Config is everything that whoever runs a hotline decides about it.
type Config struct {
	Network      Network
	Listen       string // host:port
	PublicURL    string // what the carrier signs; without a slash at its end
	Database     string // a file, or postgres://…
	Flows        string // a folder; empty means the built-in flows
	Coordinators []Coordinator
	QuietHours   QuietHours
	Outreach     Outreach
	FollowUp     FollowUp
	Conversation Conversation
	OnCall       OnCall
	Schedules    Schedules
	Retention    Retention
	Carrier      Carrier
	Console      Console
	Email        Email
	Directory    Directory
	Backup       Backup
	Watch        Watch
	Secrets      Secrets
}

// A Network is who runs the hotline.
type Network struct {
	Name      string
	Short     string // at most 8 letters; begins texts where room is short
	Number    aid.Phone
	Timezone  *time.Location
	Languages []string // BCP 47; the first is what a stranger hears first
	Area      []string // ZIP prefixes of 3 to 5 digits; none means everywhere
}

// A Coordinator is a person who looks after requests.
type Coordinator struct {
	Name     string // unique, whatever its case: commands say @ana
	Phone    aid.Phone
	Language string   // BCP 47; the network's first when it is not said
	Areas    []string // ZIP prefixes; none means everywhere
	Role     Role     // may be empty: a coordinator, and a lead where nobody is named one
	Email    string   // may be empty: the digest by mail too
}

// A Role is what a coordinator may do.
type Role string

// The roles. Leads may also do what reaches everybody, and what others did.
const (
	RoleCoordinator Role = "coordinator"
	RoleLead        Role = "lead"
)

// Handle is how commands and the console name a coordinator: @ana.
func (p Coordinator) Handle() string {
	return "@" + strings.ToLower(strings.ReplaceAll(p.Name, " ", ""))
}

// Leads says whether a number is a lead's. Where nobody is named one, every
// coordinator is.
func (c Config) Leads(phone aid.Phone) bool {
	named := slices.ContainsFunc(c.Coordinators, func(p Coordinator) bool { return p.Role == RoleLead })
	return slices.ContainsFunc(c.Coordinators, func(p Coordinator) bool {
		return p.Phone == phone && (p.Role == RoleLead || !named)
	})
}

// Load reads and checks the file at path. getenv gives the secrets; nil means
// that there are none. A file that is not there is an fs.ErrNotExist.
func Load(path string, getenv func(string) string) (Config, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Config{}, fmt.Errorf("no configuration at %s, \"neighborline init\" writes one: %w", path, fs.ErrNotExist)
	}
	if err != nil {
		return Config{}, fmt.Errorf("read the configuration: %w", err)
	}
	return Parse(path, data, getenv)
}

// Parse checks data, which errors call name. The error joins one *Error for
// each mistake, in the order of their lines; with an error the Config is
// empty. Secrets that are missing are not mistakes here: see RequireSecrets.
func Parse(name string, data []byte, getenv func(string) string) (Config, error) {
	c := Default()
	c.Secrets = readSecrets(getenv)
	r := newReader(name)
	if root, ok := r.document(data); ok {
		section(c.fields())(value{r: r, node: root})
		c.complete()
		c.check(r)
	}
	if err := r.err(); err != nil {
		return Config{}, err
	}
	return c, nil
}
