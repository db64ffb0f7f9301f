package hotline_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"neighborline/flows"
	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

const walterPhone = aid.Phone("+15415550121")

// edited is the shipped flows with words replaced in one file, in pairs.
func edited(t *testing.T, file string, pairs ...string) *flow.Book {
	t.Helper()
	files := fstest.MapFS{}
	names, err := fs.Glob(flows.FS, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		data, err := fs.ReadFile(flows.FS, n)
		if err != nil {
			t.Fatal(err)
		}
		if n == file {
			for i := 0; i < len(pairs); i += 2 {
				if !strings.Contains(string(data), pairs[i]) {
					t.Fatalf("%s does not hold %q", n, pairs[i])
				}
				data = []byte(strings.ReplaceAll(string(data), pairs[i], pairs[i+1]))
			}
		}
		files[n] = &fstest.MapFile{Data: data}
	}
	book, problems := flowfile.Load(files)
	if flowfile.Broken(problems) {
		t.Fatal(problems[0].Excerpt())
	}
	return book
}

// texts lets Walter write and gives what he was sent last.
func texts(t *testing.T, h *hotlinetest.House, body string) string {
	t.Helper()
	if err := h.Hotline.Receive(t.Context(), h.Inbound(walterPhone, body)); err != nil {
		t.Fatal(err)
	}
	if err := h.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	last := ""
	for _, s := range h.Carrier.Sent(0) {
		if s.To == walterPhone {
			last = s.Body
		}
	}
	return last
}

func reload(t *testing.T, h *hotlinetest.House, book *flow.Book) {
	t.Helper()
	h.Hotline.SetRules(hotline.Rules{Config: h.Config, Book: book})
	if err := h.Hotline.Adopt(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func wantText(t *testing.T, got, part string) {
	t.Helper()
	if !strings.Contains(got, part) {
		t.Errorf("got %q, want something with %q", got, part)
	}
}

// Whoever is in the middle of a flow that is edited goes on in it as it was;
// whoever comes after meets the new one.
func TestConversationStaysInItsVersion(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	reload(t, h, h.Book)
	wantText(t, texts(t, h, "need food"), "Where are you?")
	reload(t, h, edited(t, "ask_for_help.yaml", "How soon do you need it?", "By when do you need it?"))
	wantText(t, texts(t, h, "97520"), "How soon do you need it?")
	wantText(t, texts(t, h, "MENU"), "Hi, this is")
	if err := h.Hotline.Receive(t.Context(), h.Inbound("+15415550199", "need food 97520")); err != nil {
		t.Fatal(err)
	}
	if err := h.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	sent := h.Carrier.Sent(0)
	wantText(t, sent[len(sent)-1].Body, "By when do you need it?")
}

// A step that was renamed carries over those who stood on it, where its author
// says so.
func TestMovedStepCarriesPeopleOver(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	reload(t, h, h.Book)
	texts(t, h, "need food")
	reload(t, h, edited(t, "ask_for_help.yaml",
		"steps:\n", "moved: {place: where}\nsteps:\n",
		"\n  place:\n", "\n  where:\n    save: place\n",
		"go: place\n", "go: where\n",
		"How soon do you need it?", "By when do you need it?"))
	wantText(t, texts(t, h, "97520"), "By when do you need it?")
}

// A version is forgotten once nobody stands in it.
func TestOldVersionGoesWhenNobodyStandsOnIt(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	reload(t, h, h.Book)
	texts(t, h, "need food")
	first := h.Book.Flows[flow.Intake].Hash
	reload(t, h, edited(t, "ask_for_help.yaml", "How soon do you need it?", "By when do you need it?"))
	kept := func() bool {
		t.Helper()
		if err := h.Hotline.Retire(t.Context()); err != nil {
			t.Fatal(err)
		}
		ok := false
		err := h.Store.Read(t.Context(), func(r *store.Reader) error {
			_, err := r.FlowVersion(first)
			ok = err == nil
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	if !kept() {
		t.Error("the version in which Walter stands is gone")
	}
	texts(t, h, "person")
	if kept() {
		t.Error("the version is kept though nobody stands in it")
	}
}
