package geo

import (
	"slices"
	"strings"
	"testing"
)

var (
	rogue  = []string{"975"} // Jackson, Josephine
	lane   = []string{"974"} // Lane, Douglas, Coos, Curry
	oregon = []string{"970", "971", "972", "973", "974", "975", "976", "977", "978", "979"}
)

func TestRead(t *testing.T) {
	tests := []struct {
		text     string
		area     []string
		want     string // ZIP and city, or nothing
		repaired bool
		matched  string
	}{
		// ZIPs.
		{"97520", rogue, "97520 Ashland", false, "97520"},
		{" 97520. ", rogue, "97520 Ashland", false, "97520"},
		{"97520-1234", rogue, "97520 Ashland", false, "97520"},
		{"975201234", rogue, "97520 Ashland", false, "97520"},
		{"my zip is 97520, thanks", rogue, "97520 Ashland", false, "97520"},
		{"９７５２０", rogue, "97520 Ashland", false, "97520"},
		{"9 7 5 2 0", rogue, "97520 Ashland", false, "97520"},
		{"975 20", rogue, "97520 Ashland", false, "97520"},
		{"Ashland 97520", rogue, "97520 Ashland", false, "97520"},
		{"97520 97520", rogue, "97520 Ashland", false, "97520"},
		{"12345 Main Street, 97520", rogue, "97520 Ashland", false, "97520"},
		{"10001", rogue, "10001 New York", false, "10001"}, // somebody else's to help, but a place
		{"97520 or 97501", rogue, "", false, ""},
		// ZIPs with a slip.
		{"9752o", rogue, "97520 Ashland", true, "9752o"},
		{"9752O", nil, "97520 Ashland", true, "9752o"},
		{"975Ol", rogue, "97501 Medford", true, "975ol"},
		{"57920", rogue, "", false, ""}, // two slips
		{"95740", rogue, "97540 Talent", true, "95740"},
		{"977520", rogue, "97520 Ashland", true, "977520"},
		{"9540", rogue, "97540 Talent", true, "9540"},
		{"977520", nil, "", false, ""},
		{"97620", rogue, "97620 Adel", false, "97620"}, // exists: not taken for 97520
		{"975220", rogue, "", false, ""},
		{"99999", rogue, "", false, ""},
		{"00000", nil, "", false, ""},
		{"97509", rogue, "", false, ""}, // 97501, 97502, 97503 … are as near
		{"99999 ashland", rogue, "97520 Ashland", false, "ashland"},
		// Towns.
		{"ashland", rogue, "97520 Ashland", false, "ashland"},
		{"Ashland", lane, "97520 Ashland", false, "ashland"}, // the area's state
		{"ASHLAND OR", rogue, "97520 Ashland", false, "ashland or"},
		{"Ashland, Oregon", nil, "97520 Ashland", false, "ashland oregon"},
		{"medford oregon", rogue, "97501 Medford", false, "medford oregon"},
		{"Ashland KY", rogue, "41102 Ashland", false, "ashland ky"},
		{"ashland", nil, "", false, ""}, // ten states have one
		{"springfield", nil, "", false, ""},
		{"springfield", lane, "97477 Springfield", false, "springfield"},
		{"I live in Ashland", rogue, "97520 Ashland", false, "ashland"},
		{"i'm in Ashland please", rogue, "97520 Ashland", false, "ashland"},
		{"vivo en Medford, gracias", rogue, "97501 Medford", false, "medford"},
		{"cerca de Medford", rogue, "97501 Medford", false, "medford"},
		{"staying at the motel in Ashland by the park", rogue, "97520 Ashland", false, "ashland"},
		{"talent", rogue, "97540 Talent", false, "talent"}, // the whole answer, so a town
		{"Mt Angel", oregon, "97362 Mount Angel", false, "mt angel"},
		{"St. Helens", oregon, "97051 Saint Helens", false, "st helens"},
		{"n bend", oregon, "97459 North Bend", false, "n bend"},
		{"the dalles", oregon, "97058 The Dalles", false, "the dalles"},
		{"dalles", oregon, "97058 The Dalles", false, "dalles"},
		{"O'Brien", oregon, "97534 O Brien", false, "obrien"},
		{"La Grande", oregon, "97850 La Grande", false, "la grande"},
		{"oregon city", oregon, "97045 Oregon City", false, "oregon city"},
		{"McMinnville", oregon, "97128 McMinnville", false, "mcminnville"},
		{"bend", oregon, "97702 Bend", false, "bend"},
		{"New York", rogue, "", false, ""}, // a state's name
		{"Missoula", rogue, "59801 Missoula", false, "missoula"},
		// Towns with a slip.
		{"ashlnd", rogue, "97520 Ashland", true, "ashlnd"},
		{"Medfrod OR", rogue, "97501 Medford", true, "medfrod or"},
		{"grents pas", rogue, "97527 Grants Pass", true, "grents pas"},
		{"i live in cotage grove", lane, "97424 Cottage Grove", true, "cotage grove"},
		{"ashlnd", nil, "", false, ""},
		{"ashlnd oregon", nil, "97520 Ashland", true, "ashlnd oregon"},
		// No place.
		{"", rogue, "", false, ""},
		{"   ", rogue, "", false, ""},
		{"yes", rogue, "", false, ""},
		{"help", rogue, "", false, ""},
		{"food", rogue, "", false, ""},
		{"home", rogue, "", false, ""},
		{"oregon", rogue, "", false, ""},
		{"i don't know", rogue, "", false, ""},
		{"541-555-0123", rogue, "", false, ""},
		{"nowhere special", rogue, "", false, ""},
		{"???", rogue, "", false, ""},
	}
	a := atlas(t)
	for _, tt := range tests {
		got := a.Read(tt.text, tt.area)
		if shown(got) != tt.want || got.Repaired != tt.repaired || got.Matched != tt.matched {
			t.Errorf("Read(%q, %v) = %q, repaired %v, matched %q; want %q, %v, %q",
				tt.text, tt.area, shown(got), got.Repaired, got.Matched, tt.want, tt.repaired, tt.matched)
		}
	}
}

func shown(r Reading) string {
	if !r.OK {
		return ""
	}
	return strings.TrimSpace(r.Place.ZIP + " " + r.Place.City)
}

func TestFind(t *testing.T) {
	tests := []struct {
		text string
		area []string
		want string
	}{
		{"hi I need food for 4, 97520", rogue, "97520 Ashland"},
		{"97520 food please", rogue, "97520 Ashland"},
		{"food 97520-1234 two kids", rogue, "97520 Ashland"},
		{"I'm at 12345 Main Street and need food", rogue, ""},
		{"I'm at 12345 Main Street, Ashland and need food", rogue, "97520 Ashland"},
		{"I'm at 12345 Main Street, zip 97501", rogue, "97501 Medford"},
		{"food, zip 10001, tonight", rogue, "10001 New York"},
		{"food 10001", rogue, "10001 New York"},
		{"call 541-555-0123", rogue, ""},
		{"97520 and 97501", rogue, ""},
		{"need food in Ashland tonight", rogue, "97520 Ashland"},
		{"need food ashland", rogue, "97520 Ashland"},
		{"ASHLAND NEED FOOD", rogue, "97520 Ashland"},
		{"need food in ashlnd", rogue, ""},              // never a slip
		{"need food in Ashland", lane, "97520 Ashland"}, // of its state
		{"food, Salem", rogue, "97301 Salem"},
		{"used to live in Salem, now in Albany", rogue, "97321 Albany"},
		{"my sister in Salem, my brother in Albany", rogue, ""},
		{"she is in need", rogue, ""},
		{"еда, мы в Салеме", rogue, "97301 Salem"},
		{"отвезите к врачу в Салем", rogue, ""},
		{"我们在波特兰，要吃的", rogue, "97204 Portland"},
		{"我要去波特兰", rogue, ""},
		{"need food, Talent", rogue, "97540 Talent"},
		{"need food, 97211, no rush", rogue, "97211 Portland"},
		{"97211 Main Street", rogue, ""},
		{"need food in Ashland, Oregon", lane, "97520 Ashland"},
		{"ashland or medford", rogue, "97520 Ashland"},
		{"we need a ride to Medford", rogue, ""},
		{"we need a ride from Ashland to Medford", rogue, "97520 Ashland"},
		{"a ride to Medford from Ashland", rogue, "97520 Ashland"},
		{"close to Medford", rogue, "97501 Medford"},
		{"necesito comida en Medford para 3", rogue, "97501 Medford"},
		{"necesito ir a Medford", rogue, ""},
		{"grants pass, a tent", rogue, "97527 Grants Pass"},
		{"I have a talent for cooking", rogue, ""},
		{"I am in Talent", rogue, "97540 Talent"},
		{"groceries for Talent, OR", rogue, "97540 Talent"},
		{"my sisters need a ride", oregon, ""},
		{"near Sisters", oregon, "97759 Sisters"},
		{"can't bend my knee", oregon, ""},
		{"the drain is broken", oregon, ""},
		{"home from the hospital", oregon, ""},
		{"my name is Joseph and I need food", oregon, ""},
		{"this is Florence, I need food", oregon, ""},
		{"my town is Florence", oregon, "97439 Florence"},
		{"Mr Mitchell needs help", oregon, ""},
		{"on Jackson Street, no Lincoln County at all, 3rd and Florence Ave", oregon, ""},
		{"we work in the fields", oregon, ""},
		{"Rebecca Turner, need food", oregon, ""},
		{"Joseph here, need food", oregon, ""},
		{"groceries for Joseph OR", oregon, "97846 Joseph"},
		{"I'm Eugene and need food", oregon, ""},
		{"need food eugene", oregon, "97401 Eugene"},
		{"food in Klamath Falls OR", oregon, "97603 Klamath Falls"},
		{"help", oregon, ""},
		{"Ride", oregon, ""},
		{"hello", oregon, ""},
		{"", oregon, ""},
		{"food in Ashland", nil, ""},
		{"food in Ashland Oregon tonight", nil, "97520 Ashland"},
		{"food in Portland or Salem", oregon, "97204 Portland"},
	}
	a := atlas(t)
	for _, tt := range tests {
		got := a.Find(tt.text, tt.area)
		if shown(got) != tt.want {
			t.Errorf("Find(%q, %v) = %q (matched %q), want %q", tt.text, tt.area, shown(got), got.Matched, tt.want)
		}
		if got.Repaired {
			t.Errorf("Find(%q) forgave a slip", tt.text)
		}
	}
}

// Every town of Oregon is read by its name where Oregon is the area, and
// every ZIP is read as itself wherever the area is.
func TestReadKnowsAllOfOregon(t *testing.T) {
	a := atlas(t)
	for _, p := range all(t) {
		if got := a.Read(p.ZIP, rogue); got.Place != p || got.Repaired {
			t.Errorf("Read(%q) = %+v", p.ZIP, got)
		}
		if p.State != "OR" {
			continue
		}
		for _, text := range []string{p.City, strings.ToUpper(p.City) + " OR", "in " + p.City + ", Oregon"} {
			got := a.Read(text, oregon)
			if !got.OK || got.Repaired || got.Place.City != p.City || got.Place.State != "OR" {
				t.Errorf("Read(%q) = %q, repaired %v", text, shown(got), got.Repaired)
			}
		}
		if got := a.Find("we need food in "+p.City, oregon); got.OK && got.Place.City != p.City || !got.OK && len(p.City) > 3 {
			t.Errorf("Find in %q found %q", p.City, shown(got))
		}
	}
}

func TestTown(t *testing.T) {
	a := atlas(t)
	tests := []struct {
		name string
		area []string
		want string
	}{
		{"Ashland", rogue, "97520"},
		{"medford", rogue, "97501 97504"},
		{"Medford OR", nil, "97501 97504"},
		{"medfrod", rogue, "97501 97504"},
		{"grants pass", rogue, "97526 97527 97528"},
		{"no such town", rogue, ""},
		{"", rogue, ""},
	}
	for _, tt := range tests {
		var zips []string
		for _, p := range a.Town(tt.name, tt.area) {
			zips = append(zips, p.ZIP)
		}
		if got := strings.Join(zips, " "); got != tt.want {
			t.Errorf("Town(%q, %v) = %s, want %s", tt.name, tt.area, got, tt.want)
		}
	}
	var states []string
	for _, p := range a.Town("Ashland", nil) {
		states = append(states, p.State)
	}
	if !slices.Contains(states, "OR") || !slices.Contains(states, "KY") {
		t.Errorf("without an area Ashland is only in %v", states)
	}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		zip  string
		area []string
		want bool
	}{
		{"97520", nil, true},
		{"97520", []string{"974", "975"}, true},
		{"97520", []string{"97520"}, true},
		{"97521", []string{"97520"}, false},
		{"10001", []string{"975"}, false},
		{"", []string{"975"}, false},
	}
	for _, tt := range tests {
		if got := Within(tt.zip, tt.area); got != tt.want {
			t.Errorf("Within(%q, %v) = %v", tt.zip, tt.area, got)
		}
	}
}

func TestDigitSlip(t *testing.T) {
	for typed, want := range map[string]bool{
		"97520": false, "97521": true, "07520": true, "95720": true, "97502": true, "79520": true,
		"9752": true, "7520": true, "975520": true, "975200": true, "197520": true,
		"97512": false, "975": false, "9752000": false, "59720": false, "": false,
	} {
		if got := digitSlip(typed, "97520"); got != want {
			t.Errorf("digitSlip(%q, 97520) = %v", typed, got)
		}
	}
}

// Whatever strangers text, a reading is a ZIP that exists, and nothing that is
// not OK carries a place.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"97520", "9752o", "i live in medford oregon", "ashlnd", "food 97520-1234", "Mt. Angel, OR 97362", "の 97520", "st st st", "o o o", "the"} {
		f.Add(s, "975")
	}
	f.Fuzz(func(t *testing.T, text, prefix string) {
		a := atlas(t)
		for _, area := range [][]string{nil, {prefix}, rogue} {
			for _, r := range []Reading{a.Read(text, area), a.Find(text, area)} {
				if !r.OK && r != (Reading{}) {
					t.Errorf("%q: not OK but %+v", text, r)
				}
				if p, ok := a.ZIP(r.Place.ZIP); r.OK && (!ok || p != r.Place || r.Matched == "") {
					t.Errorf("%q: %+v", text, r)
				}
			}
			for _, p := range a.Town(text, area) {
				if p.City == "" {
					t.Errorf("Town(%q) has no city: %+v", text, p)
				}
			}
		}
	})
}
