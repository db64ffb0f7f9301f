package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"neighborline/internal/store"
)

// What keeps the hotline from starting is said in one plain line, with the way
// out; what is the configuration's fault exits 2.
func TestStartErrors(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	type place struct {
		dir, file string // the folder, the database in it
		yaml      string
		env       map[string]string
	}
	tests := []struct {
		name   string
		spoil  func(t *testing.T, p *place)
		exit   int
		output string
	}{
		{"no configuration", func(_ *testing.T, p *place) { p.yaml = "" }, exitUsage, `hotline.yaml, "neighborline init" writes one`},
		{"a key that nobody knows", func(_ *testing.T, p *place) { p.yaml += "quiet_hour: none\n" }, exitUsage, `hotline.yaml:11: unknown key "quiet_hour", did you mean "quiet_hours"?`},
		{"no YAML", func(_ *testing.T, p *place) { p.yaml = "network: [\n" }, exitUsage, "hotline.yaml:"},
		{"no token", func(_ *testing.T, p *place) { p.env["TWILIO_AUTH_TOKEN"] = "" }, exitUsage, "TWILIO_AUTH_TOKEN is not set in the environment, want the account's auth token"},
		{"no account", func(_ *testing.T, p *place) { p.env["TWILIO_ACCOUNT_SID"] = "" }, exitUsage, "TWILIO_ACCOUNT_SID is not set in the environment, want the account's id, which begins with AC"},
		{"no secret", func(_ *testing.T, p *place) { p.env["NEIGHBORLINE_SECRET"] = "" }, exitUsage, "NEIGHBORLINE_SECRET is not set in the environment, want at least 16 random letters"},
		{"a short secret", func(_ *testing.T, p *place) { p.env["NEIGHBORLINE_SECRET"] = "short" }, exitUsage, "NEIGHBORLINE_SECRET has 5 letters, want at least 16 random ones"},
		{"a clock outside of tests", func(_ *testing.T, p *place) { p.env["NEIGHBORLINE_CLOCK"] = "clock" }, exitUsage, "NEIGHBORLINE_CLOCK"},
		{"no folder of flows", func(_ *testing.T, p *place) { p.yaml += "flows: nowhere\n" }, exitUsage, "nowhere"},
		{"an empty folder of flows", func(t *testing.T, p *place) {
			p.yaml += "flows: " + t.TempDir() + "\n"
		}, exitUsage, "needs.yaml"},
		{"a port that is taken", func(_ *testing.T, p *place) {
			p.yaml = strings.Replace(p.yaml, "listen: 127.0.0.1:0", "listen: "+taken.Addr().String(), 1)
		}, exitFailed, "another program listens on " + taken.Addr().String()},
		{"an address of another machine", func(_ *testing.T, p *place) {
			p.yaml = strings.Replace(p.yaml, "listen: 127.0.0.1:0", "listen: 192.0.2.1:8080", 1)
		}, exitFailed, "this machine has no address 192.0.2.1:8080"},
		{"a twin", func(t *testing.T, p *place) {
			st, err := store.Open(t.Context(), p.file, time.Now)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = st.Close() })
		}, exitFailed, "another neighborline is using this database"},
		{"a folder that is a file", func(t *testing.T, p *place) {
			if err := os.WriteFile(filepath.Dir(p.file), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}, exitFailed, "not a directory"},
		{"a database that is a folder", func(t *testing.T, p *place) {
			if err := os.MkdirAll(p.file, 0o700); err != nil {
				t.Fatal(err)
			}
		}, exitFailed, "is a directory"},
		{"another program's file", func(t *testing.T, p *place) {
			lay(t, p.file, []byte(strings.Repeat("no database at all. ", 1000)))
		}, exitFailed, "the database is damaged: restore a backup"},
		{"a newer program's database", func(t *testing.T, p *place) {
			st, err := store.Open(t.Context(), p.file, time.Now)
			if err != nil {
				t.Fatal(err)
			}
			_ = st.Close()
			db, err := sql.Open("sqlite3", p.file)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.ExecContext(t.Context(), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, 1)`); err != nil {
				t.Fatal(err)
			}
		}, exitFailed, "use the newer program"},
		{"a database that is elsewhere", func(_ *testing.T, p *place) {
			p.yaml = strings.Replace(p.yaml, p.file, "postgres://localhost/neighborline", 1)
		}, exitFailed, "a postgres database is not supported yet: give the path of a file"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			p := &place{dir: dir, file: filepath.Join(dir, "data", "hotline.db"), env: map[string]string{
				"TWILIO_ACCOUNT_SID": standAccount, "TWILIO_AUTH_TOKEN": standToken, "NEIGHBORLINE_SECRET": "sixteen random letters",
			}}
			p.yaml = fmt.Sprintf(standYAML, "Rogue Valley Mutual Aid", standNumber, "975", "127.0.0.1:0", "https://hotline.example.org", p.file)
			tt.spoil(t, p)
			config := filepath.Join(dir, "hotline.yaml")
			if p.yaml != "" {
				lay(t, config, []byte(p.yaml))
			}
			var out, errs bytes.Buffer
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second) // it would serve until then
			defer cancel()
			exit := run(ctx, []string{"--config", config, "serve"}, env{getenv: func(k string) string { return p.env[k] }, stdin: strings.NewReader(""), stdout: &out, stderr: &errs})
			said := errs.String()
			if exit != tt.exit || !strings.Contains(said, tt.output) {
				t.Errorf("exit %d, %q; want %d and %q", exit, said, tt.exit, tt.output)
			}
			// A folder of flows may have several mistakes, each on its line.
			if !strings.HasPrefix(said, "neighborline: ") || strings.Count(said, "\n") != 1 && !strings.Contains(tt.name, "flows") {
				t.Errorf("it is not one line: %q", said)
			}
			if out.Len() > 0 {
				t.Errorf("it says %q on the standard output", out.String())
			}
			// Nor is a database brought to this program's version by a start that
			// a mistake in the configuration or in a flow ends.
			if _, err := os.Stat(p.file); err == nil && tt.exit == exitUsage {
				t.Error("the database was opened")
			}
		})
	}
}

func lay(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
