package hotline_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/digest"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

const (
	phoneDee = aid.Phone("+15415550111")
	phoneLou = aid.Phone("+15415550112")
	phoneSol = aid.Phone("+15415550113")
)

// team opens a house with three coordinators: Dee everywhere, Lou in Ashland
// alone, Sol in Medford alone and in Spanish.
func team(t *testing.T, change func(*config.Config)) *hotlinetest.House {
	t.Helper()
	c := hotlinetest.Config(t)
	c.Network.Languages = []string{"en", "es", "ru", "vi", "zh", "uk"}
	c.Email = config.Email{From: "hotline@example.org", SMTP: "mail.example.org:587"}
	c.Coordinators = []config.Coordinator{
		{Name: "Dee", Phone: phoneDee, Language: "en", Email: "dee@example.org"},
		{Name: "Lou", Phone: phoneLou, Language: "en", Areas: []string{"97520"}},
		{Name: "Sol", Phone: phoneSol, Language: "es", Areas: []string{"97501"}},
	}
	if change != nil {
		change(&c)
	}
	return hotlinetest.Open(t, hotlinetest.Options{Config: &c})
}

// digests is the newest digest of each coordinator, by the end of the number.
func digests(t *testing.T, h *hotlinetest.House, from int) map[aid.Phone]string {
	t.Helper()
	settle(t, h)
	out := map[aid.Phone]string{}
	for _, s := range h.Carrier.Sent(from) {
		if strings.HasPrefix(s.Body, "RVMA ") {
			out[s.To] = s.Body
		}
	}
	return out
}

func sendDigests(t *testing.T, h *hotlinetest.House) map[aid.Phone]string {
	t.Helper()
	settle(t, h)
	from := h.Carrier.Count()
	if err := h.Hotline.SendDigests(t.Context(), h.Clock.Now()); err != nil {
		t.Fatal(err)
	}
	return digests(t, h, from)
}

func sendRed(t *testing.T, h *hotlinetest.House) map[aid.Phone]string {
	t.Helper()
	settle(t, h)
	from := h.Carrier.Count()
	if err := h.Hotline.SendRed(t.Context(), h.Clock.Now()); err != nil {
		t.Fatal(err)
	}
	return digests(t, h, from)
}

// ask lets somebody ask for something to the end.
func ask(t *testing.T, h *hotlinetest.House, from aid.Phone, first, details, name string) {
	t.Helper()
	for _, s := range []string{first, details, name, "yes"} {
		text(t, h, from, s)
	}
}

// canaries are what people wrote and what they are called: nothing of it may
// stand in a digest.
var canaries = []string{"Zebulon", "Quetzal", "Oakum", "insulin", "Wanda", "Zora", "Piet", "Ashland", "97520", "5415550", "0121", "0132", "behind"}

// TestDigestIsPrivate shows that no word, name, place or number of anybody gets
// into a digest: as a text, its rest, its mail, or on a call, in any language.
func TestDigestIsPrivate(t *testing.T) {
	h := team(t, nil)
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{{
		Phone: phoneBen, Name: "Zora", Language: "en", ZIP: "97520", Volunteer: true, Tier: aid.Known, Offer: aid.Offer{Needs: []string{"food"}, Transport: "car"},
	}}); err != nil {
		t.Fatal(err)
	}
	ask(t, h, phoneWalter, "need groceries 97520 today for 2, baby", "12 Oakum Street, insulin, ask Quetzal", "Zebulon")
	text(t, h, "+15415550122", "what Quetzal said about Wanda, 541-555-0177")
	text(t, h, "+15415550123", "I want to kill myself, Piet is behind the door")
	text(t, h, phoneDee, "NOTE K7 Wanda lives at 12 Oakum Street")
	ask(t, h, "+15415550124", "need a ride 97520 today for 1", "to the clinic behind Oakum", "Wanda")
	text(t, h, phoneBen, "yes k7")
	text(t, h, phoneBen, "drop k7 Zebulon was rude")
	h.Clock.Move(3 * time.Hour)
	settle(t, h)
	var all []string
	for _, of := range []func(*testing.T, *hotlinetest.House) map[aid.Phone]string{sendDigests, sendRed} {
		for _, s := range of(t, h) {
			all = append(all, s)
		}
	}
	from := h.Carrier.Count()
	text(t, h, phoneDee, "MORE")
	for _, s := range h.Carrier.Sent(from) {
		all = append(all, s.Body)
	}
	made, err := h.Hotline.Digests(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range made {
		for _, lang := range []string{"en", "es", "ru", "vi", "zh", "uk"} {
			said, _ := digest.Text(d.Day, lang)
			all = append(all, said)
			all = append(all, digest.Spoken(d.Day, lang, 9)...)
			all = append(all, digest.Lines(d.Day, lang)...)
			all = append(all, digest.Rest(d.Day, lang)...)
		}
	}
	read(t, h, func(r *store.Reader) error {
		mails, err := r.DueMails(10)
		for _, m := range mails {
			all = append(all, m.Subject, m.Text)
		}
		if len(mails) != 1 || mails[0].To != "dee@example.org" {
			t.Errorf("the mails are %+v", mails)
		}
		return err
	})
	if text := strings.Join(all, "\n"); !strings.Contains(text, "K7") || !strings.Contains(text, "DANGER: 1") {
		t.Errorf("the day is not told at all:\n%s", text)
	}
	for _, s := range all {
		for _, c := range canaries {
			if strings.Contains(strings.ToLower(s), strings.ToLower(c)) {
				t.Errorf("%q is told: %s", c, s)
			}
		}
	}
}

// TestDigestByArea shows that who looks after a part of the town hears of that.
func TestDigestByArea(t *testing.T) {
	h := team(t, nil)
	people := []aid.Person{}
	for i, zip := range []string{"97520", "97520", "97501"} {
		people = append(people, aid.Person{
			Phone: volunteerPhone(i), Name: "Vol", Language: "en", ZIP: zip, Volunteer: true, Tier: aid.Known, Offer: aid.Offer{Needs: []string{"company"}, Transport: "car"},
		})
	}
	if err := h.Hotline.AddPeople(t.Context(), people); err != nil {
		t.Fatal(err)
	}
	ask(t, h, phoneWalter, "need groceries 97520 today for 2", "skip", "Walter")
	ask(t, h, "+15415550122", "need money 97501 today for 1", "skip", "Rosa")
	text(t, h, "+15415550123", "need food 97501 today")
	text(t, h, "+15415550123", "person")
	text(t, h, phoneLou, "ONCALL me till 20")
	h.Clock.Move(22 * time.Hour)
	text(t, h, phoneLou, "ONCALL me till 20")
	got := sendDigests(t, h)
	for phone, want := range map[aid.Phone][]string{
		phoneDee: {"NOT HELPED: K7.", "ACT NOW: D2 food 22h", "; M4 money", "CALL BACK: 1.", "New 3, open 2 (oldest M4", "Vols: 3 free of 3", "On call: Lou till 8pm."},
		phoneLou: {"NOT HELPED: K7.", "New 1, open 0", "Vols: 2 free of 2"},
		phoneSol: {"ATENDER YA: D2", "; M4 dinero", "LLAMAR: 1.", "Nuevas 2, abiertas 2", "Voluntarios: 1 libres de 1", "De guardia: Lou hasta 8pm."},
	} {
		for _, w := range want {
			if !strings.Contains(got[phone], w) {
				t.Errorf("…%s: no %q in %q", phone.E164()[8:], w, got[phone])
			}
		}
	}
	if strings.Contains(got[phoneLou], "M4") || strings.Contains(got[phoneSol], "K7") {
		t.Errorf("they hear of each other's: %q, %q", got[phoneLou], got[phoneSol])
	}
}

// TestDigestSaysNothingTwice shows that a digest with nothing new is short and
// says since when, and that the next thing that happens ends that.
func TestDigestSaysNothingTwice(t *testing.T) {
	h := team(t, func(c *config.Config) { c.Outreach.Today.Limit = 90 * 24 * time.Hour })
	day := func() string { return sendDigests(t, h)[phoneDee] }
	quiet := day()
	h.Clock.Move(24 * time.Hour)
	again := day()
	if !strings.Contains(quiet, "All quiet.") || !strings.Contains(again, "All quiet, nothing new since Mon 10am.") {
		t.Errorf("two quiet days: %q, %q", quiet, again)
	}
	h.Clock.Move(time.Minute)
	ask(t, h, phoneWalter, "need money 97520 today for 2", "skip", "Walter")
	h.Clock.Move(24 * time.Hour)
	first := day()
	h.Clock.Move(24 * time.Hour)
	second := day() // what was new is not new any more
	h.Clock.Move(24 * time.Hour)
	third := day()
	if !strings.Contains(first, "ACT NOW: K7 money") || strings.Contains(second, "No change") {
		t.Errorf("two days that differ: %q, %q", first, second)
	}
	if !strings.Contains(third, "No change since Thu 10") || !strings.Contains(third, "ACT NOW: K7.") || len(third) >= len(second) {
		t.Errorf("a day like the one before: %q, then %q", second, third)
	}
	text(t, h, phoneDee, "PAUSE ALL")
	confirm(t, h)
	h.Clock.Move(time.Minute)
	if got := day(); !strings.Contains(got, "OUTREACH PAUSED.") || strings.Contains(got, "No change") {
		t.Errorf("paused: %q", got)
	}
}

// confirm answers what waits for a code, if the last text to Dee wants one.
func confirm(t *testing.T, h *hotlinetest.House) {
	t.Helper()
	sent := h.Carrier.Sent(0)
	i := slices.IndexFunc(sent, func(s hotlinetest.Sent) bool { return strings.Contains(s.Body, "reply OK ") })
	if i < 0 {
		return
	}
	_, code, _ := strings.Cut(sent[i].Body, "reply OK ")
	text(t, h, phoneDee, "OK "+code)
}

// TestRedDigest shows that the second digest of a day goes to those for whom
// something is red, and to nobody else.
func TestRedDigest(t *testing.T) {
	h := team(t, nil)
	if got := sendRed(t, h); len(got) != 0 {
		t.Errorf("nothing is red, and it went out: %q", got)
	}
	ask(t, h, phoneWalter, "need groceries 97520 today for 2", "skip", "Walter")
	h.Clock.Move(time.Minute)
	if got := sendRed(t, h); len(got) != 0 {
		t.Errorf("a request is a minute old, and red: %q", got)
	}
	h.Clock.Move(2 * time.Hour) // half of the time to find somebody
	got := sendRed(t, h)
	if !strings.Contains(got[phoneDee], "pm RED. ACT NOW: K7 food 2h") || got[phoneLou] == "" || got[phoneSol] != "" {
		t.Errorf("K7 is red in Ashland: %q", got)
	}
	if strings.Contains(got[phoneDee], "Vols:") || strings.Contains(got[phoneDee], "open 1") {
		t.Errorf("it tells more than what is red: %q", got[phoneDee])
	}
	h.Clock.Move(time.Minute)
	if got := sendRed(t, h); len(got) != 0 {
		t.Errorf("just the same a minute later: %q", got)
	}
	h.Clock.Move(90 * time.Minute)
	if got := sendRed(t, h); !strings.Contains(got[phoneDee], "No change since 12:0") {
		t.Errorf("nothing new since: %q", got[phoneDee])
	}
	text(t, h, "+15415550123", "I want to kill myself")
	h.Clock.Move(time.Minute)
	if got := sendRed(t, h); !strings.Contains(got[phoneDee], "DANGER: 1, nobody has it.") {
		t.Errorf("somebody is in danger: %q", got[phoneDee])
	}
	text(t, h, phoneLou, "TAKE 0123")
	h.Clock.Move(time.Minute)
	if got := sendRed(t, h); strings.Contains(got[phoneDee], "DANGER") {
		t.Errorf("Lou has it: %q", got[phoneDee])
	}
}

// TestMoreOfTheDigest shows that MORE tells what the digest had no room for, a
// segment at a time, each request once, until there is nothing left.
func TestMoreOfTheDigest(t *testing.T) {
	h := team(t, nil)
	addAsked(t, h, 30, 0)
	h.Clock.Move(3 * time.Hour)
	got := sendDigests(t, h)[phoneDee]
	if !strings.HasSuffix(got, "Q or MORE.") {
		t.Fatalf("it does not offer more: %q", got)
	}
	told := map[string]int{}
	for _, part := range strings.Split(got, "; ") {
		if strings.Contains(part, "food 3h") {
			told[strings.Fields(strings.TrimPrefix(part[strings.Index(part, "food")-4:], " "))[0]]++
		}
	}
	for range 30 {
		from := h.Carrier.Count()
		text(t, h, phoneDee, "more")
		page := h.Carrier.Sent(from)
		if len(page) != 1 {
			t.Fatalf("MORE was answered with %d texts", len(page))
		}
		if n := sms.Count(page[0].Body).Segments; n != 1 {
			t.Errorf("%d segments: %q", n, page[0].Body)
		}
		for _, line := range strings.Split(page[0].Body, "\n") {
			if strings.Contains(line, " food 3h") {
				told[strings.Fields(line)[0]]++
			}
		}
		if strings.HasPrefix(page[0].Body, "That is all.") {
			break
		}
	}
	for i := range 30 {
		if told[codeOf(i)] != 1 {
			t.Errorf("%s was told %d times", codeOf(i), told[codeOf(i)])
		}
	}
}

// A post is a mail server that answers as it is told.
type post struct {
	got []aid.Mail
	say []error
}

func (p *post) Mail(_ context.Context, m aid.Mail) (err error) {
	p.got = append(p.got, m)
	if len(p.say) > 0 {
		err, p.say = p.say[0], p.say[1:]
	}
	return err
}

// TestDigestByMail shows that the digest is mailed to who has an address, tried
// again with the same ref while the server is busy, and no longer than it is
// worth; and that somebody hears of it when it can't be sent.
func TestDigestByMail(t *testing.T) {
	h := team(t, nil)
	busy := errors.New("busy")
	p := &post{say: []error{busy, busy, nil}}
	mail := func() {
		t.Helper()
		if err := h.Hotline.SendMail(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	sendDigests(t, h)
	mail()
	mail() // not yet due again
	if len(p.got) != 1 || p.got[0].To != "dee@example.org" || p.got[0].Subject != "RVMA Mon 10am" || !strings.Contains(p.got[0].Text, "All quiet.") {
		t.Fatalf("mailed %+v", p.got)
	}
	h.Clock.Move(time.Minute)
	mail()
	h.Clock.Move(time.Minute)
	mail() // two minutes after the second failure, not one
	if len(p.got) != 2 {
		t.Errorf("%d tries, want 2", len(p.got))
	}
	h.Clock.Move(time.Minute)
	mail()
	h.Clock.Move(time.Hour)
	mail()
	if len(p.got) != 3 || p.got[2].Ref != p.got[0].Ref {
		t.Errorf("%d tries, the last with ref %s, the first with %s", len(p.got), p.got[2].Ref, p.got[0].Ref)
	}
	if n := upkeep(t, h); n != 0 {
		t.Errorf("%d tasks, and it went out", n)
	}

	h.Clock.Move(24 * time.Hour)
	p.say = []error{fmt.Errorf("%w (550)", aid.ErrMailRefused)}
	sendDigests(t, h)
	mail()
	h.Clock.Move(time.Hour)
	mail()
	if n := upkeep(t, h); len(p.got) != 4 || n != 1 {
		t.Errorf("refused: %d tries in all, %d tasks", len(p.got), n)
	}

	h.Clock.Move(24 * time.Hour)
	sendDigests(t, h)
	h.Clock.Move(21 * time.Hour)
	mail()
	if len(p.got) != 4 {
		t.Error("a digest of yesterday was mailed")
	}
}

func upkeep(t *testing.T, h *hotlinetest.House) (n int) {
	t.Helper()
	read(t, h, func(r *store.Reader) (err error) { n, err = r.CountTasks(aid.TaskUpkeep); return err })
	return n
}

// TestDigestTellsOfASurge names where people are told to leave, until that is
// over.
func TestDigestTellsOfASurge(t *testing.T) {
	h := team(t, nil)
	text(t, h, phoneDee, "surge 97520 hub 97501")
	settle(t, h)
	sent := h.Carrier.Sent(0)
	_, code, ok := strings.Cut(sent[len(sent)-1].Body, "reply OK ")
	if !ok {
		t.Fatalf("asked with %q", sent[len(sent)-1].Body)
	}
	text(t, h, phoneDee, "ok "+code)
	if got := sendDigests(t, h)[phoneSol]; !strings.Contains(got, "EVACUACION 97520.") {
		t.Errorf("Sol reads %q", got)
	}
	text(t, h, phoneDee, "surge off")
	h.Clock.Move(24 * time.Hour)
	if got := sendDigests(t, h)[phoneSol]; got == "" || strings.Contains(got, "EVACUACION") {
		t.Errorf("after it Sol reads %q", got)
	}
}
