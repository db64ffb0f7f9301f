package geo

import (
	"math"
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // bare machines have no zones
)

func atlas(t testing.TB) *Atlas {
	t.Helper()
	a, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func all(t testing.TB) []Place {
	a := atlas(t)
	places := make([]Place, a.Len())
	for i := range places {
		places[i] = a.place(i)
	}
	return places
}

func TestTheCountryIsThere(t *testing.T) {
	states, counties := map[string]int{}, map[string]bool{}
	for _, p := range all(t) {
		states[p.State]++
		if p.State == "OR" {
			counties[p.County] = true
		}
	}
	if n := len(all(t)); n < 41_000 {
		t.Errorf("%d ZIPs, want at least 41,000", n)
	}
	if states["OR"] != 481 {
		t.Errorf("%d ZIPs in Oregon, want 481", states["OR"])
	}
	if len(counties) != 36 {
		t.Errorf("%d counties of Oregon, want all 36", len(counties))
	}
	if len(states) != 57 { // 50, DC, and six territories with ZIPs of their own
		t.Errorf("%d states: %v", len(states), states)
	}
	for state := range states {
		if !slices.Contains([]string{"AK", "MH"}, state) && stateNames[lowerState(state)] != state {
			t.Errorf("state %q has no name", state)
		}
	}
}

func lowerState(s string) string { return string([]byte{s[0] | 0x20, s[1] | 0x20}) }

func TestEveryPlaceIsSound(t *testing.T) {
	zones := map[string]bool{}
	for _, p := range all(t) {
		// The islands reach beyond the date line: Guam and Wake are east of it.
		if p.Lat < -15 || p.Lat > 72 || (p.Lon < -180 || p.Lon > -64) && (p.Lon < 144 || p.Lon > 172) {
			t.Errorf("%s is at %v, %v", p.ZIP, p.Lat, p.Lon)
		}
		if p.State == "OR" && (p.Lat < 41.9 || p.Lat > 46.3 || p.Lon < -124.6 || p.Lon > -116.4) {
			t.Errorf("%s of Oregon is at %v, %v", p.ZIP, p.Lat, p.Lon)
		}
		if p.HalfWidth < 2.5 || p.HalfWidth > 50 {
			t.Errorf("%s is %v miles wide by half", p.ZIP, p.HalfWidth)
		}
		if want := "America/Los_Angeles"; p.State == "OR" {
			if p.County == "Malheur" {
				want = "America/Boise"
			}
			if p.Zone != want {
				t.Errorf("%s in %s county keeps %s, want %s", p.ZIP, p.County, p.Zone, want)
			}
		}
		if p.City == "" && !slices.Contains([]string{"PR", "VI", "GU", "AS", "MP"}, p.State) {
			t.Errorf("%s has no city", p.ZIP)
		}
		zones[p.Zone] = true
	}
	for z := range zones {
		if _, err := time.LoadLocation(z); err != nil || z == "" {
			t.Errorf("zone %q: %v", z, err)
		}
	}
}

func TestZIP(t *testing.T) {
	a := atlas(t)
	got, ok := a.ZIP("97520")
	want := Place{ZIP: "97520", City: "Ashland", State: "OR", County: "Jackson", Lat: 42.188, Lon: -122.693, Zone: "America/Los_Angeles", HalfWidth: 9.4}
	got.Lat, got.Lon = math.Round(got.Lat*1000)/1000, math.Round(got.Lon*1000)/1000
	if !ok || got != want {
		t.Errorf("97520 is %+v, want %+v", got, want)
	}
	for zip, want := range map[string]string{"01001": "Agawam", "97128": "McMinnville", "97914": "Ontario", "99950": "Ketchikan", "00601": ""} {
		if p, ok := a.ZIP(zip); !ok || p.City != want || p.ZIP != zip {
			t.Errorf("%s is %q (%v), want %q", zip, p.City, ok, want)
		}
	}
	for _, zip := range []string{"", "00000", "99999", "9752", "975200", "9752o", "+9752", "97520 ", "٩٧٥٢٠"} {
		if p, ok := a.ZIP(zip); ok {
			t.Errorf("ZIP(%q) = %+v", zip, p)
		}
	}
}

func TestMiles(t *testing.T) {
	a := atlas(t)
	tests := []struct {
		from, to string
		want     float64
		why      string
	}{
		{"97520", "97501", 12.6, "Ashland to Medford along the great circle"},
		{"97501", "97520", 12.6, "and back"},
		{"97401", "97401", 2.5, "inside one ZIP"},
		{"97721", "97721", 46.5, "inside the widest ZIP"},
		{"97721", "97722", 46.5, "half the width of the wider"},
		{"97401", "10001", 2477.4, "Eugene to New York"},
		{"96910", "97401", 5681.0, "Guam to Eugene, over the date line"},
	}
	for _, tt := range tests {
		from, ok1 := a.ZIP(tt.from)
		to, ok2 := a.ZIP(tt.to)
		if !ok1 || !ok2 {
			t.Fatalf("%s or %s is not there", tt.from, tt.to)
		}
		if got := Miles(from, to); math.Abs(got-tt.want) > 0.1 {
			t.Errorf("%s: %s to %s is %.1f miles, want %.1f", tt.why, tt.from, tt.to, got, tt.want)
		}
	}
	if got := Miles(Place{}, Place{}); got != 2.5 {
		t.Errorf("two places of no width are %v miles apart, want 2.5", got)
	}
}
