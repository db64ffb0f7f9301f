package classify

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
)

// A Model is what training has learned: how rare each feature is, and how much
// it speaks for each label.
type Model struct {
	// Texts is the SHA-256 sum of what it was trained on.
	Texts  [sha256.Size]byte
	rarity string // of each bucket, a byte
	labels map[Label]Border
}

// A Border parts the texts that tell of a label from the others.
type Border struct {
	Bias, Step float32
	// Weights are of each bucket how many steps it speaks for the label, a
	// signed byte.
	Weights string
	// Below Low, texts seldom tell of the label; from High on, seldom not, and
	// from Sure on hardly ever. How seldom is the trainer's choice.
	Low, High, Sure float32
}

// NewModel puts a model together: of each bucket its rarity, and the labels.
func NewModel(rarity []byte, labels map[Label]Border) Model {
	return Model{rarity: string(rarity), labels: labels}
}

// Labels are those that the model knows.
func (m Model) Labels() map[Label]Border { return m.labels }

// perE is the unit of a rarity: so many are a factor of e.
const perE = 25

// Rarity is how rare a feature is that stands in n of so many texts: the
// logarithm of one in how many.
func Rarity(texts, n int) byte {
	return byte(min(math.MaxUint8, math.Round(perE*math.Log(float64(texts+1)/float64(n+1)))))
}

// Doubt is what is added to the square of a text's rarities, as much as twenty
// features that no text has: so short texts are less sure.
const Doubt = 20. * math.MaxUint8 * math.MaxUint8

// Heard is what a model makes of one text.
type Heard struct {
	m        Model
	features []uint32
	length   float64
	short    bool
}

// Few is how many words, or characters of Chinese, a text must have for anything
// to be said of it: of one or two nobody can say.
const Few = 3

// Hear listens to a text.
func (m Model) Hear(text string) Heard {
	words := tokens(text)
	h := Heard{m: m, features: featuresOf(words), short: len(words) < Few}
	square := Doubt
	for _, f := range h.features {
		square += float64(m.rarity[f]) * float64(m.rarity[f])
	}
	h.length = math.Sqrt(square)
	return h
}

// Score is how much the text sounds like a label rather than not: its distance
// from the border, 1 being as far as the examples of the training are.
func (h Heard) Score(l Label) (score float64, known bool) {
	b, ok := h.m.labels[l]
	if !ok {
		return 0, false
	}
	sum := 0
	for _, f := range h.features {
		sum += int(int8(b.Weights[f])) * int(h.m.rarity[f])
	}
	return float64(b.Bias) + float64(b.Step)*float64(sum)/h.length, true
}

// Knows says whether the model has a label.
func (h Heard) Knows(l Label) bool {
	_, known := h.m.labels[l]
	return known
}

// Likely says whether the text seems to tell of a label.
func (h Heard) Likely(l Label) bool {
	if h.short {
		return false
	}
	score, known := h.Score(l)
	return known && score >= float64(h.m.labels[l].High)
}

// Unlikely says whether the text seems not to tell of a label.
func (h Heard) Unlikely(l Label) bool {
	if h.short {
		return false
	}
	score, known := h.Score(l)
	return known && score < float64(h.m.labels[l].Low)
}

// Certain says whether the text hardly can but tell of a label.
func (h Heard) Certain(l Label) bool {
	if h.short {
		return false
	}
	score, known := h.Score(l)
	return known && score >= float64(h.m.labels[l].Sure)
}

// Pack is the model as it is kept: the sum of its texts, the rarities, and label by label its name
// behind its length, its numbers and the weights, little-endian.
func (m Model) Pack() []byte {
	b := append(m.Texts[:], m.rarity...)
	for _, l := range slices.Sorted(maps.Keys(m.labels)) {
		at := m.labels[l]
		b = append(append(b, byte(len(l))), l...)
		for _, x := range []float32{at.Bias, at.Step, at.Low, at.High, at.Sure} {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
		}
		b = append(b, at.Weights...)
	}
	return b
}

// numbers is how many bytes the numbers of a border take.
const numbers = 5 * 4

// Unpack reads what Pack gave.
func Unpack(s string) (Model, error) {
	const head = sha256.Size + Buckets
	if len(s) < head {
		return Model{}, errors.New("the weights end within the rarities")
	}
	m := Model{rarity: s[sha256.Size:head], labels: map[Label]Border{}}
	copy(m.Texts[:], s)
	for s = s[head:]; s != ""; {
		name := 1 + int(s[0])
		if len(s) < name+numbers+Buckets {
			return Model{}, errors.New("the weights end within a label")
		}
		number := func(i int) float32 {
			return math.Float32frombits(binary.LittleEndian.Uint32([]byte(s[name+4*i : name+4*i+4])))
		}
		m.labels[Label(s[1:name])] = Border{
			Bias: number(0), Step: number(1), Low: number(2), High: number(3), Sure: number(4), Weights: s[name+numbers : name+numbers+Buckets],
		}
		s = s[name+numbers+Buckets:]
	}
	return m, nil
}
