// Package flows holds the flows, texts and needs that the program ships with.
// A network that wants its own copies the folder and edits the copy.
package flows

import "embed"

// FS is this folder's YAML.
//
//go:embed *.yaml
var FS embed.FS
