package demo

import (
	"bytes"
	"encoding/binary"
	"math"
	"net/http"
	"strings"
)

// The sound of a recording, telephone quality: 8-bit samples, 8000 a second.
const (
	sampleRate = 8000
	toneHertz  = 440
	maxTone    = 5 // seconds; nobody listens longer to a tone
)

// playRecording answers GET Recordings/{RE}.mp3 and .wav with a tone as long as
// what was recorded, up to five seconds. Both are WAV: what is asked for as mp3
// says what it is in its type.
func (c *Carrier) playRecording(w http.ResponseWriter, r *http.Request) {
	file := r.PathValue("file")
	sid := strings.TrimSuffix(strings.TrimSuffix(file, ".mp3"), ".wav")
	c.mu.Lock()
	seconds, ok := c.recordings[sid]
	c.mu.Unlock()
	if !ok || sid == file {
		writeError(w, errNotFound)
		return
	}
	w.Header().Set("Content-Type", "audio/wav")
	_, _ = w.Write(tone(min(seconds, maxTone)))
}

// deleteRecording answers DELETE Recordings/{RE}.json.
func (c *Carrier) deleteRecording(w http.ResponseWriter, r *http.Request) {
	sid := strings.TrimSuffix(r.PathValue("file"), ".json")
	c.mu.Lock()
	_, ok := c.recordings[sid]
	delete(c.recordings, sid)
	c.mu.Unlock()
	if !ok {
		writeError(w, errNotFound)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// Recordings is how many recordings the carrier keeps.
func (c *Carrier) Recordings() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.recordings)
}

// tone makes a WAV file of so many seconds.
func tone(seconds int) []byte {
	samples := make([]byte, seconds*sampleRate)
	for i := range samples {
		samples[i] = byte(128 + 40*math.Sin(2*math.Pi*toneHertz*float64(i)/sampleRate))
	}
	var b bytes.Buffer
	b.WriteString("RIFF")
	le := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a bytes.Buffer never fails to write
	le(uint32(36 + len(samples)))
	b.WriteString("WAVEfmt ")
	le(uint32(16))         // size of this part
	le([]uint16{1, 1})     // PCM, one channel
	le(uint32(sampleRate)) // samples a second
	le(uint32(sampleRate)) // bytes a second
	le([]uint16{1, 8})     // bytes and bits a sample
	b.WriteString("data")
	le(uint32(len(samples)))
	b.Write(samples)
	return b.Bytes()
}
