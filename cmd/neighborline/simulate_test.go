package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/match"
	"neighborline/internal/simulate"
	"neighborline/internal/store"
)

// TestReplay prints how well the chances held that a database's invites were
// given, and leaves out what has not come to anything.
func TestReplay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.db")
	now := time.Now().Add(-48 * time.Hour)
	st, err := store.Open(t.Context(), file, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	replay := func() (code int, out, complaint string) {
		var stdout, stderr bytes.Buffer
		code = run(t.Context(), []string{"simulate", "--replay", file}, env{getenv: os.Getenv, stdin: &bytes.Buffer{}, stdout: &stdout, stderr: &stderr})
		return code, stdout.String(), stderr.String()
	}
	if code, _, complaint := replay(); code != exitFailed || complaint != "neighborline: nobody was invited in this database yet: there is nothing to compare\n" {
		t.Errorf("of no invites: code %d, %q", code, complaint)
	}
	err = st.Write(t.Context(), func(tx *store.Tx) error {
		return askSome(tx, []aid.InviteState{aid.InviteAccepted, aid.InviteDeclined, aid.InviteLapsed, aid.InviteLate, aid.InviteQueued, aid.InviteWithdrawn})
	})
	if err != nil {
		t.Fatal(err)
	}
	code, out, complaint := replay()
	want := "4 invites were answered, or stayed without an answer for a day; 2 are left out: they still wait, or were taken back, or were made by hand.\n" +
		"Fewer than 500 say little: what came true may differ by as much as luck does.\n" +
		"All were given about the same chance: this does not tell likely from unlikely.\n" +
		"  chance of a yes  invites  reckoned  came true    luck\n        20 to 25%        4     0.220      0.500  ±0.414\n"
	if diff := cmp.Diff(want, out); code != 0 || diff != "" {
		t.Errorf("code %d, %s, -want +got:\n%s", code, complaint, diff)
	}
	if err := st.Close(); err != nil {
		t.Error(err)
	}
}

// TestReplayOfManyInvites replays a made-up network of years, whose invites were
// given chances that hold: what is printed says so, bucket by bucket.
func TestReplayOfManyInvites(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.db")
	st, err := store.Open(t.Context(), file, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	err = st.Grow(t.Context(), store.Growth{
		Seed: 1, People: 1000, Volunteers: 50, Requests: 3000, Live: 100,
		Places: []store.GrowthPlace{{ZIP: "97520", Point: store.Point{Lat: 42.19, Lon: -122.71}}},
	}, nil)
	if err := errors.Join(err, st.Close()); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), []string{"simulate", "--replay", file, "--json"}, env{getenv: os.Getenv, stdin: &bytes.Buffer{}, stdout: &stdout, stderr: &stderr}); code != 0 {
		t.Fatalf("code %d: %s", code, stderr.String())
	}
	buckets, invites := 0, 0
	for from := json.NewDecoder(&stdout); from.More(); buckets++ {
		var b simulate.Bucket
		if err := from.Decode(&b); err != nil {
			t.Fatal(err)
		}
		invites += b.Asks
		if off := math.Abs(b.Observed - b.Predicted); off > b.Luck() {
			t.Errorf("%d invites were given a chance of %.3f, and %.3f came true", b.Asks, b.Predicted, b.Observed)
		}
	}
	if buckets < 5 || invites < 15_000 {
		t.Errorf("%d buckets of %d invites", buckets, invites)
	}
}

// TestSimulatedSettings holds what is simulated against what a network has that
// sets nothing itself.
func TestSimulatedSettings(t *testing.T) {
	o := config.Default().Outreach
	want := map[aid.Soon]match.Settings{}
	for soon, w := range map[aid.Soon]config.Wave{aid.Today: o.Today, aid.Days: o.Soon, aid.Week: o.Week} {
		want[soon] = match.Settings{Target: w.Target, Wait: w.Wait, Wave: w.Wave, BudgetPerWeek: o.BudgetPerWeek, UrgentExtra: o.UrgentExtra}
	}
	if diff := cmp.Diff(want, simulate.Settings()); diff != "" {
		t.Errorf("-config +simulated:\n%s", diff)
	}
}

// askSome asks somebody for each answer.
func askSome(tx *store.Tx, answers []aid.InviteState) error {
	neighbor, err := tx.EnsurePerson("+15415550121")
	if err != nil {
		return err
	}
	req, err := tx.AddRequest(aid.Request{
		Code: "K7", State: aid.Open, Need: "food", HowSoon: aid.Today, Requester: neighbor.ID, Channel: aid.SMS,
	}, 0, store.Actor{Role: "neighbor", ID: neighbor.ID})
	if err != nil {
		return err
	}
	for i, answer := range answers {
		v, err := tx.EnsurePerson(aid.Phone("+1541555013" + string(rune('0'+i))))
		if err != nil {
			return err
		}
		id, _, err := tx.AddInvite(aid.Invite{Request: req, Volunteer: v.ID, P: 0.22, Exposure: 0.5})
		if err != nil {
			return err
		}
		if answer == aid.InviteQueued {
			continue
		}
		if err := tx.AnswerInvite(id, answer, ""); err != nil {
			return err
		}
	}
	return nil
}
