package geo

import (
	"runtime"
	"strings"
	"testing"
)

func TestParseRefusesBrokenData(t *testing.T) {
	const good = "97520,Ashland,OR,Jackson,42.188,-122.693,America/Los_Angeles,9.4\n"
	if a, err := read(t, good); err != nil || a.Len() != 1 {
		t.Fatalf("good data: %v", err)
	}
	tests := []struct{ data, want string }{
		{"97520,Ashland\n", "line 1: too few columns"},
		{strings.TrimSpace(good) + ",x\n", "line 1: too many columns"},
		{strings.Replace(good, "97520", "9752", 1), "line 1: no ZIP"},
		{strings.Replace(good, "42.188", "142.188", 1), "line 1: no such point"},
		{strings.Replace(good, "42.188", "NaN", 1), "line 1: no such point"},
		{strings.Replace(good, "42.188", "north", 1), `line 1: strconv.ParseFloat: parsing "north": invalid syntax`},
		{good + good, "line 2: not in the order of ZIPs"},
	}
	for _, tt := range tests {
		if _, err := parse(strings.NewReader(tt.data)); err == nil || err.Error() != tt.want {
			t.Errorf("%q: %v, want %s", tt.data, err, tt.want)
		}
	}
}

func TestParseOfNothing(t *testing.T) {
	a, err := read(t, "")
	if err != nil {
		t.Fatal(err)
	}
	if r := a.Read("97520 ashland or", rogue); r.OK {
		t.Errorf("an empty atlas read %+v", r)
	}
}

// The atlas stays where it lies in the program: what the idle server may hold,
// and a start take, is for other things.
func TestAtlasIsLean(t *testing.T) {
	const most = 64 << 10
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	a, err := unpack(packed)
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if got := int64(after.HeapAlloc) - int64(before.HeapAlloc); got > most {
		t.Errorf("the atlas keeps %d bytes, want at most %d", got, most)
	} else {
		t.Logf("the atlas keeps %d bytes", got)
	}
	runtime.KeepAlive(a)
}

func TestOpenGivesOneAtlas(t *testing.T) {
	first, second := atlas(t), atlas(t)
	if first != second {
		t.Error("Open unpacked twice")
	}
}
