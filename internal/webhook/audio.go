package webhook

import (
	"io/fs"
	"net/http"
	"path"

	"github.com/gorilla/mux"
)

// audioPath is where the carrier fetches the recordings of flows.
const audioPath = "/twilio/audio/"

// audio gives a recording that stands beside the flows: sounds only, by their
// bare name. They are what everybody hears who calls, and nothing secret.
func (d *Door) audio(w http.ResponseWriter, r *http.Request) {
	name := mux.Vars(r)["file"]
	kinds := map[string]string{".mp3": "audio/mpeg", ".wav": "audio/wav"}
	kind, ok := kinds[path.Ext(name)]
	if !ok || d.Audio == nil || name != path.Base(name) {
		http.NotFound(w, r)
		return
	}
	sound, err := fs.ReadFile(d.Audio, name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "public, max-age=3600")
	_, _ = w.Write(sound)
}
