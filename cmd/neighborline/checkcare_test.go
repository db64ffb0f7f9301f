package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"neighborline/internal/config"
)

// What endangers the data is said with how to mend it.
func TestCheckCares(t *testing.T) {
	dir := t.TempDir()
	conf := config.Config{Database: filepath.Join(dir, "a.db"), Backup: config.Backup{Keep: 1}}
	if err := os.WriteFile(conf.Database, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	look := func(now time.Time) string {
		var out bytes.Buffer
		k := &checking{e: &env{stdout: &out}}
		k.care(conf, now)
		return out.String()
	}
	want := func(when, out string, parts ...string) {
		t.Helper()
		for _, p := range parts {
			if !strings.Contains(out, p) {
				t.Errorf("%s: no %q in\n%s", when, p, out)
			}
		}
	}
	now := time.Now()
	want("well", look(now), "ok    permissions", "ok    disk", "none is made by itself")
	if err := os.Chmod(conf.Database, 0o640); err != nil {
		t.Fatal(err)
	}
	want("open to a group", look(now), "WRONG permissions", "(mode 640): chmod 600 ")
	if err := os.Chmod(conf.Database, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	want("a folder open to all", look(now), "WRONG permissions", "(mode 777): chmod 700 ")
	public, _ := keyPair(t)
	conf.Backup = config.Backup{Recipients: []string{public}, Folder: filepath.Join(dir, "copies"), Keep: 2}
	want("no copy yet", look(now), "WRONG backup", "--nightly")
	if err := os.Mkdir(conf.Backup.Folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(conf.Backup.Folder, fmt.Sprintf("neighborline-%s.db.age", "x")), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	want("a fresh copy", look(now.Add(time.Hour)), "ok    backup")
	want("an old copy", look(now.Add(100*time.Hour)), "WRONG backup", "hours old")
	conf.Backup.Recipients = []string{"age1nothing"}
	want("a key that is none", look(now), "WRONG backup", "backup.recipients[1]")
}

func TestOwnerIsWhoRunsIt(t *testing.T) {
	for _, tt := range []struct {
		owner uint32
		me    int
		want  bool
	}{{1000, 1000, true}, {0, 1000, false}, {1000, 0, true}, {1001, 1000, false}} {
		if got := mine(tt.owner, tt.me); got != tt.want {
			t.Errorf("what belongs to %d is %d's own: %t", tt.owner, tt.me, got)
		}
	}
}

func TestWeakSecrets(t *testing.T) {
	for secret, bad := range map[string]bool{
		"aaaaaaaaaaaaaaaaaaaaaaaa": true, "0101010101010101010101": true, "my password for all of it": true, "ChangeMe-ChangeMe-1234": true,
		"2f0d9c1be7a85643": false, "sixteen random letters": false, "b1946ac92492d2347c6235b4d2611184": false,
	} {
		if why := weak(secret); (why != "") != bad {
			t.Errorf("%q: %q", secret, why)
		}
	}
}
