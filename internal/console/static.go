package console

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"net/http"
	"path"
	"strings"
	"sync"
)

//go:embed static
var staticFiles embed.FS

// A static file has its hash in its name, so that a browser may keep it for
// good and still has the right one after an upgrade.
type staticFile struct {
	data []byte
	kind string
}

// kinds are what the files are, whatever the machine thinks of their names.
var kinds = map[string]string{
	".js":  "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
}

// statics are the files by the name in their address, and the addresses by the
// name of the file: console.css is at /console/static/console.1a2b3c4d5e6f.css.
type statics struct {
	files map[string]staticFile
	paths map[string]string
}

var static = sync.OnceValue(func() statics {
	all := statics{map[string]staticFile{}, map[string]string{}}
	list, err := staticFiles.ReadDir("static")
	if err != nil {
		panic(err) // the folder is compiled in
	}
	for _, e := range list {
		data, err := staticFiles.ReadFile("static/" + e.Name())
		if err != nil {
			panic(err)
		}
		sum := sha256.Sum256(data)
		ext := path.Ext(e.Name())
		name := strings.TrimSuffix(e.Name(), ext) + "." + hex.EncodeToString(sum[:6]) + ext
		kind, ok := kinds[ext]
		if !ok {
			panic(fmt.Sprintf("static/%s: it is not known what %s files are", e.Name(), ext))
		}
		all.files[name] = staticFile{data, kind}
		all.paths[e.Name()] = "/console/static/" + name
	}
	return all
})

// staticPath is the address of a file in static/.
func staticPath(name string) (string, error) {
	p, ok := static().paths[name]
	if !ok {
		return "", errGone
	}
	return p, nil
}

func serveStatic(w http.ResponseWriter, r *http.Request) {
	f, ok := static().files[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", f.kind)
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	_, _ = w.Write(f.data) // the browser has gone
}
