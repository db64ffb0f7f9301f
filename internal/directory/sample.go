package directory

import _ "embed"

// Sample is a made-up directory of Oregon as a CSV file, for the demo and for
// tests. No place in it is real, and each says so.
//
//go:embed testdata/sample_oregon.csv
var Sample []byte
