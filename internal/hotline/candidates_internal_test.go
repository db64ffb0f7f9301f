package hotline

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

func TestFreeFrom(t *testing.T) {
	monday := time.Date(2026, 11, 23, 10, 30, 0, 0, time.UTC)
	for _, tt := range []struct {
		name string
		when []string
		from time.Time
		want time.Time
	}{
		{"this evening", []string{aid.Evenings}, monday, monday.Truncate(24 * time.Hour).Add(17 * time.Hour)},
		{"tomorrow morning", []string{aid.Mornings}, monday.Add(3 * time.Hour), monday.Truncate(24 * time.Hour).Add(24 * time.Hour)},
		{"on Saturday", []string{aid.Weekends}, monday, monday.Truncate(24 * time.Hour).Add(5 * 24 * time.Hour)},
		{"at no time that is known", []string{"odd"}, monday, time.Time{}},
	} {
		if got := freeFrom(aid.Offer{When: tt.when}, tt.from); !got.Equal(tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestRareLanguages(t *testing.T) {
	speaks := func(writes string, more ...string) store.Candidate {
		return store.Candidate{Person: &aid.Person{Language: writes, Offer: aid.Offer{Languages: more}}}
	}
	got := rareLanguages([]store.Candidate{speaks("en"), speaks("en", "en", "es"), speaks("es", "en"), speaks("en", "vi"), speaks("", "en")})
	if diff := cmp.Diff(map[string]bool{"en": false, "es": false, "vi": true}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
