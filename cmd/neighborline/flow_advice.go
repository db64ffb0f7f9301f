package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"neighborline/flows"
	"neighborline/internal/flowfile"
)

// advice is what a careful reader would say of flows that work.
func advice(dir string) []flowfile.Problem {
	var files fs.FS = flows.FS
	if dir != "" {
		files = os.DirFS(dir)
	}
	all := flowfile.Advise(files)
	for i := range all {
		all[i].File = filepath.Join(dir, all[i].File)
	}
	return all
}
