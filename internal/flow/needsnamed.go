package flow

import (
	"slices"

	"neighborline/internal/lexicon"
)

// NeedsNamed are the keys of the needs that a text names in a person's
// language, whether it asks for them or refuses them ("cancel my ride").
func (b *Book) NeedsNamed(text, lang string) []string {
	d, ok := b.Flows[Intake]
	if !ok {
		return nil
	}
	step := d.saving(needSave)
	if step == nil {
		return nil
	}
	h := lexicon.Hear(text)
	h.Off = make([]bool, len(h.Words))
	var keys []string
	for _, i := range optionsOf(d.optionsHeard(step, h, lang)) {
		if key := step.Choices[i].Key; key != otherKey && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}
