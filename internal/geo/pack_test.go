package geo

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
)

// TestAtlasIsPacked holds atlas.bin to the table that people can read.
func TestAtlasIsPacked(t *testing.T) {
	table, err := os.Open("zips.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer table.Close()
	want, err := Pack(table)
	if err != nil {
		t.Fatal(err)
	}
	if packed != string(want) {
		t.Error("atlas.bin is not of zips.csv.gz: go run ./internal/geo/gen -pack -out internal/geo/zips.csv.gz")
	}
}

func TestUnpackGivesWhatWasPacked(t *testing.T) {
	a, err := parse(strings.NewReader("97128,McMinnville,OR,Yamhill,45.210,-123.204,America/Los_Angeles,\n97520,Ashland,OR,Jackson,42.188,-122.693,America/Los_Angeles,9.1\n99999,,OR,,42,-122,America/Los_Angeles,\n"))
	if err != nil {
		t.Fatal(err)
	}
	data := string(a.pack())
	b, err := unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	for what, pair := range map[string][2]any{"rows": {a.rows, b.rows}, "names": {a.names, b.names}, "towns": {a.towns, b.towns}, "byTown": {a.byTown, b.byTown}} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s: packed %v, unpacked %v", what, pair[0], pair[1])
		}
	}
	for n := range len(data) {
		if _, err := unpack(data[:n]); err == nil {
			t.Errorf("the first %d of %d bytes are an atlas", n, len(data))
		}
	}
	if _, err := unpack(string(bytes.Repeat([]byte{0xff}, 100))); err == nil {
		t.Error("no atlas is one")
	}
}
