package hotline_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// inbox is a carrier's list of the texts that it took.
type inbox struct {
	texts []aid.Inbound
	err   error
	asked []time.Time // since when
}

func (b *inbox) Inbox(_ context.Context, since time.Time) ([]aid.Inbound, error) {
	b.asked = append(b.asked, since)
	return b.texts, b.err
}

// TestSweep shows that a text which never reached us is taken from the
// carrier's list, once, and that no time is left out when a list fails.
func TestSweep(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	box := &inbox{}
	sweep := func() error { return h.Hotline.Sweep(t.Context(), box) }
	if err := sweep(); err != nil || len(box.asked) != 0 {
		t.Fatalf("the first sweep only remembers when: %v, asked %d times", err, len(box.asked))
	}
	h.Clock.Move(time.Hour)
	lost := h.Inbound(phoneWalter, "need food")
	lost.Late = true
	box.texts, box.err = []aid.Inbound{lost}, errors.New("page 2: 503")
	if err := sweep(); err == nil {
		t.Fatal("a list that failed is no error")
	}
	h.Clock.Move(time.Hour)
	box.err = nil
	for range 2 {
		if err := sweep(); err != nil {
			t.Fatal(err)
		}
	}
	if want := hotlinetest.Start.Add(-10 * time.Minute); !box.asked[1].Equal(want) {
		t.Errorf("after a list that failed it asks since %v, want %v", box.asked[1], want)
	}
	settle(t, h)
	if sent := h.Carrier.Sent(0); len(sent) != 1 || sent[0].To != phoneWalter {
		t.Errorf("%d texts left, want one answer to Walter", len(sent))
	}
	often := h.Config
	often.Carrier.SweepEvery = 5 * time.Second
	h.Hotline.SetRules(hotline.Rules{Config: often, Book: h.Book})
	if err := sweep(); err != nil {
		t.Fatal(err)
	}
	if want := hotlinetest.Start.Add(2*time.Hour - time.Minute); !box.asked[3].Equal(want) {
		t.Errorf("where it sweeps every five seconds it asks since %v, want %v: the last minute again", box.asked[3], want)
	}
}

// TestCallTurnTwice shows that a turn of a call that the carrier repeats gets
// the answer that it got, and that what was said becomes one task.
func TestCallTurnTwice(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	turns := []struct {
		visit     int
		recording string
		record    bool
	}{{0, "", true}, {1, "RE00000000000000000000000000000001", false}} // from a number that is withheld
	for _, turn := range turns {
		var last hotline.CallAnswer
		for i := range 3 {
			got, err := h.Hotline.Call(t.Context(), hotline.CallTurn{
				SID: "CA1", Visit: turn.visit, To: h.Config.Network.Number, Recording: turn.recording,
			})
			if err != nil {
				t.Fatal(err)
			}
			records := got.Listen != nil && got.Listen.How == flow.ListenRecord
			if records != turn.record || len(got.Say) != 2 || i > 0 && got.Say[0] != last.Say[0] {
				t.Errorf("turn %d, time %d: %+v", turn.visit, i+1, got)
			}
			last = got
		}
	}
	read(t, h, func(r *store.Reader) error {
		n, err := r.CountTasks(aid.TaskRecording)
		if n != 1 {
			t.Errorf("%d recordings to hear, want 1", n)
		}
		return err
	})
}

// TestDigestOnce shows that the digest of one time is sent once, whoever asks
// again, and that one that somebody asks for is sent each time.
func TestDigestOnce(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for range 3 {
		if err := h.Hotline.SendDigests(t.Context(), hotlinetest.Start); err != nil {
			t.Fatal(err)
		}
	}
	settle(t, h)
	if n := len(h.Carrier.Sent(0)); n != 1 {
		t.Errorf("%d digests of one morning, want 1", n)
	}
	for range 2 {
		if err := h.Hotline.SendDigests(t.Context(), time.Time{}); err != nil {
			t.Fatal(err)
		}
	}
	settle(t, h)
	if n := len(h.Carrier.Sent(0)); n != 3 {
		t.Errorf("%d digests in all, want 3", n)
	}
}

// TestCodesRest shows that a code names nothing new until a month after its
// request ended.
func TestCodesRest(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	addAsked(t, h, 1, 0)
	text(t, h, "+15415570000", "close "+codeOf(0))
	taken := func() (taken bool) {
		if err := h.Hotline.Retire(t.Context()); err != nil {
			t.Fatal(err)
		}
		read(t, h, func(r *store.Reader) (err error) {
			taken, err = r.CodeTaken(codeOf(0))
			return err
		})
		return taken
	}
	if !taken() {
		t.Error("the code is free at once")
	}
	h.Clock.Move(29 * 24 * time.Hour)
	if !taken() {
		t.Error("the code is free after 29 days")
	}
	h.Clock.Move(2 * 24 * time.Hour)
	if taken() {
		t.Error("the code is not free after a month")
	}
}

// TestInviteKeepsSecrets shows that no text to a volunteer holds the
// neighbor's name, number or words before they have said yes.
func TestInviteKeepsSecrets(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	v, _ := hotlinetest.Volunteer("ben")
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{v}); err != nil {
		t.Fatal(err)
	}
	secrets := []string{"Wilhelmina", "0121", "insulin", "Maple", "sick"}
	for _, s := range []string{"need groceries 97520 today for 2, I am sick", "insulin in the fridge, 12 Maple St", "Wilhelmina", "yes", "also the 0121 thing"} {
		text(t, h, phoneWalter, s)
	}
	told := func() string {
		var b strings.Builder
		for _, s := range h.Carrier.Sent(0) {
			if s.To == phoneBen {
				b.WriteString(s.Body + "\n")
			}
		}
		return b.String()
	}
	before := told()
	if before == "" {
		t.Fatal("Ben was not asked")
	}
	for _, s := range secrets {
		if strings.Contains(before, s) {
			t.Errorf("%q stands in what Ben was told before he said yes: %s", s, before)
		}
	}
	text(t, h, phoneBen, "yes")
	if after := told(); !strings.Contains(after, "Wilhelmina") || !strings.Contains(after, "Maple") || strings.Contains(after, phoneWalter.E164()) {
		t.Errorf("after his yes Ben knows: %s", after)
	}
}

// TestTimersRunOnce shows that a timer which several look at as due does its
// work once, though each of them is a server that knows nothing of the others.
func TestTimersRunOnce(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	addAsked(t, h, 10, 0)
	err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		for id := range int64(10) {
			if err := tx.SetTimer(store.Timer{Kind: store.TimerPromise, Subject: id + 1, DueAt: tx.Now}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	atlas, err := geo.Open()
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		server := hotline.New(h.Store, atlas, h.Outbox, h.Chance, hotline.Rules{Config: h.Config, Book: h.Book}, slog.New(slog.DiscardHandler))
		all.Go(func() {
			if err := server.RunDue(t.Context()); err != nil {
				t.Errorf("run what is due: %v", err)
			}
		})
	}
	all.Wait()
	settle(t, h)
	said := map[string]int{}
	for _, s := range h.Carrier.Sent(0) {
		if said[s.To.E164()+s.Body]++; said[s.To.E164()+s.Body] == 2 {
			t.Errorf("%s was told %q twice", s.To, s.Body)
		}
	}
	if len(said) == 0 {
		t.Error("nothing came due: the race was not run")
	}
}
