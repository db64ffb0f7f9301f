package main

import (
	"path/filepath"
	"testing"

	"neighborline/internal/config"
)

func TestConsoleHearsWhatCheckSays(t *testing.T) {
	conf := config.Default()
	conf.Flows, conf.Database = filepath.Join(t.TempDir(), "nowhere"), filepath.Join(t.TempDir(), "none.db")
	wrong := map[string]bool{}
	for _, f := range checksOf(t.Context(), conf) {
		if !f.Good {
			wrong[f.What] = true
		}
	}
	if !wrong["environment"] || !wrong["flows"] {
		t.Errorf("wrong is %v, want the environment without secrets and the flows that are not there", wrong)
	}
	conf.Flows = ""
	for _, f := range checksOf(t.Context(), conf) {
		if f.What == "flows" && !f.Good {
			t.Errorf("the built-in flows: %s", f.Says)
		}
	}
}
