package hotline_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// vocabulary is what people of a chaotic day text, K standing for a code.
var vocabulary = []string{
	"hi", "need groceries 97520 today for 2", "necesito comida 97520 para 3", "food", "ride", "1", "2", "3", "4", "5", "skip", "97520", "97501",
	"Walter", "yes", "no", "si", "today", "tomorrow 3pm", "back", "menu", "person", "???", "", "thanks", "espanol", "english",
	"YES K", "NO K", "K", "yes after 6", "yes both", "drop K", "drop", "done K", "done", "late K", "noanswer K", "unsafe", "backup K", "mine",
	"pause 2", "on", "off", "close K", "move 97501", "volunteer", "stop", "start", "help", "it did not happen", "nobody came", "I am outside",
	"K: on my way", "q", "say K hello", "release K", "reopen K", "close K gone", "close K cant", "close K helped", "I want to kill myself",
	"\x00\u202eevil", "=cmd()", "Y\u200bES", "need", "need food", "123456789012345678901234567890",
}

// usual is what is texted most: it carries requests from the first text to
// their end, and every question to its answers.
var usual = []string{
	"need groceries 97520 today for 2", "need a ride 97520 today for 1", "skip", "Walter", "yes", "yes", "1", "1", "2", "3", "4",
	"YES K", "YES K", "yes", "drop K", "done K", "done", "no",
}

// TestChaos lets everybody text anything at any time while the clock runs, and
// checks after every event what must hold whatever happens. A seed that fails
// is printed with its last texts.
func TestChaos(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			chaos(t, rand.New(rand.NewPCG(seed, 7)), 350)
		})
	}
}

func chaos(t *testing.T, rnd *rand.Rand, events int) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	var people []aid.Person
	who := []aid.Phone{phoneWalter, phoneWalter, "+15415550122", "+15415550111"}
	for _, name := range []string{"ben", "nia"} {
		v, _ := hotlinetest.Volunteer(name)
		v.Offer.BudgetPerWeek = 100
		people, who = append(people, v), append(who, v.Phone)
	}
	if err := h.Hotline.AddPeople(t.Context(), people); err != nil {
		t.Fatal(err)
	}
	var said []string
	for range events {
		from := who[rnd.IntN(len(who))]
		words := vocabulary[rnd.IntN(len(vocabulary))]
		if rnd.IntN(5) > 0 {
			words = usual[rnd.IntN(len(usual))]
		}
		words = fill(words, rnd)
		if rnd.IntN(8) == 0 { // the clock is an actor too
			h.Clock.Move(time.Duration(rnd.IntN(9*60)) * time.Minute)
			settle(t, h)
		}
		h.Clock.Move(20 * time.Second)
		said = append(said, fmt.Sprintf("%s %s: %q", h.Clock.Now().Format("02T15:04"), from, words))
		if err := h.Hotline.Receive(t.Context(), h.Inbound(from, words)); err != nil {
			t.Errorf("receive: %v", err)
		}
		settle(t, h)
		holds(t, h)
		if t.Failed() {
			t.Fatalf("the last texts:\n%q", said[max(0, len(said)-25):])
		}
	}
}

// fill puts one of the first codes where a text wants one.
func fill(words string, rnd *rand.Rand) string {
	out := ""
	for _, w := range words {
		if w == 'K' {
			out += []string{"K7", "M4", "D2", "R8", "H5", "U3"}[rnd.IntN(6)]
			continue
		}
		out += string(w)
	}
	return out
}

// holds checks what must hold at any time.
func holds(t *testing.T, h *hotlinetest.House) {
	t.Helper()
	read(t, h, func(r *store.Reader) error {
		reqs, err := r.Requests(0, time.Time{}, 1000)
		if err != nil {
			return err
		}
		timers, err := r.Timers()
		if err != nil {
			return err
		}
		ticks := map[aid.RequestID]int{}
		for _, x := range timers {
			switch x.Kind {
			case store.TimerRemind, store.TimerClose:
			default:
				ticks[aid.RequestID(x.Subject)]++
			}
		}
		for _, q := range reqs {
			_, err := r.AssignmentOf(q.ID)
			if held := err == nil; held != (q.State == aid.Assigned) {
				t.Errorf("%s is %s, and held: %v", q.Code, q.State, held)
			}
			if ended := !q.EndedAt.IsZero(); ended == q.State.Live() && q.Outcome != "unknown" {
				t.Errorf("%s is %s, and has an end: %v", q.Code, q.State, ended)
			}
			if q.State == aid.Open && ticks[q.ID] == 0 {
				t.Errorf("%s is open and nothing will ever happen to it", q.Code)
			}
		}
		return nil
	})
	for _, s := range h.Carrier.Sent(0) {
		if len(s.Body) > 1600 {
			t.Errorf("a text of %d letters left", len(s.Body))
		}
	}
}
