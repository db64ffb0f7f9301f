// Package flows holds the flows, texts and needs that the program ships with,
// the conversations that test them, and the schema of their form. A network
// that wants its own copies the folder and edits the copy.
package flows

import "embed"

//go:generate go run ../cmd/neighborline flow schema --out schema.json

// FS is this folder's YAML.
//
//go:embed *.yaml
var FS embed.FS

// Tests are the conversations, in the folder tests.
//
//go:embed tests/*.yaml
var Tests embed.FS
