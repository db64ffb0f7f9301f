package floors

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// sound is a small house in which nothing is wrong.
func sound() map[string]string {
	return map[string]string{
		"internal/lexicon/a.go":  "package lexicon",
		"internal/aid/a.go":      "package aid\n\nimport \"time\"\n\nvar Day = 24 * time.Hour",
		"internal/flow/a.go":     "package flow\n\nimport _ \"neighborline/internal/lexicon\"",
		"internal/store/a.go":    "package store\n\nimport _ \"database/sql\"",
		"internal/twilio/a.go":   "package twilio\n\nimport \"net/http\"\n\nvar C = http.DefaultClient",
		"internal/webhook/a.go":  "package webhook\n\nimport \"net/http\"\n\nvar H http.Handler",
		"internal/console/a.go":  "package console",
		"cmd/neighborline/a.go":  "package main\n\nimport (\n\t_ \"neighborline/internal/console\"\n\t_ \"neighborline/internal/webhook\"\n)",
		"internal/aid/a_test.go": "package aid\n\nimport (\n\t_ \"os\"\n\t_ \"github.com/google/go-cmp/cmp\"\n)",
		".gitignore":             "/neighborline\n*.db\n/data/",
		"Dockerfile":             "", "LICENSE": "", "NOTICE": "", "README.md": "", "go.mod": "", "go.sum": "",
		"flows/embed.go": "package flows", "testdata/x": "",
		"neighborline": "", "town.db": "", "data/x": "",
	}
}

func build(t *testing.T, files map[string]string) *house {
	t.Helper()
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	h, err := open(m)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestSoundHouseHasNothingWrong(t *testing.T) {
	h := build(t, sound())
	for _, r := range rules {
		if wrong := r.check(h); len(wrong) > 0 {
			t.Errorf("%s: %q", r.name, wrong)
		}
	}
}

// Every rule is seen to fail: on a sound house with one thing planted.
func TestRulesHaveTeeth(t *testing.T) {
	body := strings.Repeat("\t_ = 0\n", longestFunction-1)
	tests := []struct {
		rule, file, text string
		want             string // a part of what is said
	}{
		{"floors", "internal/aid/b.go", `package aid; import _ "neighborline/internal/store"`, "internal/aid imports internal/store, on a higher floor"},
		{"floors", "internal/twilio/b.go", `package twilio; import _ "neighborline/internal/store"`, "internal/twilio imports internal/store, on the same floor"},
		{"floors", "internal/models/a.go", `package models`, "internal/models has no floor"},
		{"flow", "internal/flow/b.go", `package flow; import _ "neighborline/internal/aid"`, "internal/flow leads to internal/aid"},
		{"flow", "internal/lexicon/b.go", `package lexicon; import _ "neighborline/internal/aid"`, "internal/flow leads to internal/aid"},
		{"rooms", "internal/hotline/a.go", `package hotline; import _ "database/sql"`, "internal/hotline imports database/sql"},
		{"rooms", "internal/hotline/a.go", `package hotline; import _ "database/sql/driver"`, "internal/hotline imports database/sql/driver"},
		{"rooms", "internal/hotline/a.go", `package hotline; import _ "github.com/pressly/goose/v3"`, "goose/v3, which has its room in internal/store"},
		{"rooms", "internal/outbox/a.go", `package outbox; import _ "github.com/twilio/twilio-go/client"`, "internal/outbox imports github.com/twilio/twilio-go/client"},
		{"rooms", "internal/demo/a.go", `package demo; import _ "github.com/gorilla/mux"`, "internal/demo imports github.com/gorilla/mux"},
		{"rooms", "internal/hotline/a.go", `package hotline; import _ "github.com/robfig/cron/v3"`, "internal/hotline imports github.com/robfig/cron/v3"},
		{"rooms", "internal/store/b.go", `package store; import _ "github.com/chromedp/chromedp"`, "which has its room in tests"},
		{"clients", "internal/hotline/a.go", `package hotline; import "net/http"; var c http.Client`, "internal/hotline/a.go:1 uses http.Client"},
		{"clients", "internal/console/b.go", `package console; import web "net/http"; func f() { web.Get("") }`, "uses http.Get"},
		{"clients", "cmd/neighborline/b.go", "//go:build never\n\npackage main; import \"net/http\"; var c = http.DefaultClient", "uses http.DefaultClient"},
		{"flushed", "cmd/neighborline/b.go", `package main; import "neighborline/internal/store"; var open = store.OpenUnflushed`, "cmd/neighborline/b.go:1 opens a database that a power cut damages"},
		{"doors", "internal/console/b.go", `package console; import _ "neighborline/internal/webhook"`, "internal/console leads to both"},
		{"doors", "internal/jobs/a.go", "package jobs\nimport (_ \"neighborline/internal/webhook\"; _ \"neighborline/internal/console\")", "internal/jobs leads to both"},
		{"pure", "internal/aid/b.go", `package aid; import _ "os/exec"`, "internal/aid is pure and imports os/exec"},
		{"pure", "internal/aid/b.go", `package aid; import _ "net/url"`, "internal/aid is pure and imports net/url"},
		{"pure", "internal/aid/b.go", `package aid; import _ "math/rand/v2"`, "internal/aid is pure and imports math/rand/v2"},
		{"pure", "internal/flow/b.go", `package flow; import clock "time"; var t = clock.Now()`, "internal/flow/b.go:1 uses time.Now"},
		{"pure", "internal/flow/b.go", `package flow; import "sync"; var mu sync.Mutex`, "internal/flow/b.go:1 uses sync.Mutex"},
		{"pure", "internal/flow/b.go", "package flow\nfunc f() { go f() }", "internal/flow/b.go:2 starts a goroutine"},
		{"sizes", "internal/aid/b.go", "package aid\n" + strings.Repeat("//\n", longestFile), "internal/aid/b.go has 601 lines"},
		{"sizes", "internal/aid/b_test.go", "package aid\n" + strings.Repeat("//\n", longestFile), "internal/aid/b_test.go has 601 lines"},
		{"sizes", "internal/aid/b.go", "package aid\n\nfunc long() {\n" + body + "}\n", "internal/aid/b.go:3 long has 61 lines"},
		{"top", "notes.txt", "", "notes.txt does not belong"},
		{"top", "pkg/x", "", "pkg does not belong"},
	}
	for _, tt := range tests {
		t.Run(tt.rule+" "+tt.want, func(t *testing.T) {
			files := sound()
			files[tt.file] = tt.text
			h := build(t, files)
			i := slices.IndexFunc(rules, func(r rule) bool { return r.name == tt.rule })
			wrong := rules[i].check(h)
			if !slices.ContainsFunc(wrong, func(s string) bool { return strings.Contains(s, tt.want) }) {
				t.Errorf("says %q, want something with %q", wrong, tt.want)
			}
		})
	}
}

func TestMissingTopLevelIsSaid(t *testing.T) {
	files := sound()
	maps.DeleteFunc(files, func(name, _ string) bool { return name == "LICENSE" })
	if wrong := topLevelAsPlanned(build(t, files)); !slices.Equal(wrong, []string{"LICENSE is missing at the top level"}) {
		t.Errorf("says %q", wrong)
	}
}
