package demo

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"sync"
)

// dice gives chance and ids by a seed. What it gives depends on what is asked
// for and on how often the same has been asked before, not on the order in
// which goroutines come to ask: two runs with the same texts meet the same
// faults.
type dice struct {
	seed uint64
	mu   sync.Mutex
	seen map[string]uint64 // how often each thing was asked for
}

func newDice(seed uint64) *dice { return &dice{seed: seed, seen: map[string]uint64{}} }

// chance says yes with probability p.
func (d *dice) chance(p float64, parts ...string) bool {
	if p <= 0 {
		return false
	}
	return d.float(parts...) < p
}

// float is even between 0 and 1, without 1.
func (d *dice) float(parts ...string) float64 {
	sum := d.roll(parts)
	return float64(binary.BigEndian.Uint64(sum[:])>>11) / (1 << 53)
}

// sid makes an id as the carrier's are: two letters, 32 hexadecimal digits.
func (d *dice) sid(prefix string, parts ...string) string {
	sum := d.roll(append([]string{"sid", prefix}, parts...))
	return prefix + hex.EncodeToString(sum[:16])
}

func (d *dice) roll(parts []string) [sha256.Size]byte {
	key := strings.Join(parts, "\x00")
	d.mu.Lock()
	n := d.seen[key]
	d.seen[key]++
	d.mu.Unlock()
	var head [16]byte
	binary.BigEndian.PutUint64(head[:8], d.seed)
	binary.BigEndian.PutUint64(head[8:], n)
	return sha256.Sum256(append(head[:], key...))
}
