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
	if got := b.table(); !reflect.DeepEqual(got, a) {
		t.Errorf("packed %+v, unpacked %+v", a, got)
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

// table reads the whole of an atlas.
func (a *Atlas) table() *table {
	t := &table{}
	for i := range a.Len() {
		t.rows = append(t.rows, a.row(i))
	}
	for i := range a.names.len() {
		t.names = append(t.names, a.name(uint16(i)))
	}
	for i := range a.towns.len() {
		t.towns = append(t.towns, a.town(i))
		t.byTown = append(t.byTown, a.rowsOf(a.town(i))...)
	}
	return t
}

// read makes an atlas of a table.
func read(t *testing.T, table string) (*Atlas, error) {
	t.Helper()
	a, err := parse(strings.NewReader(table))
	if err != nil {
		return nil, err
	}
	return unpack(string(a.pack()))
}
