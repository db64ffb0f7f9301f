package hotline

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
)

// confirmLife is how long a wide or costly deed waits for its code.
const confirmLife = 10 * time.Minute

// lowestCode is the first of the codes that confirm, all of two digits.
const lowestCode = 10

// ask answers a costly deed with how many texts it sends and what they cost,
// and keeps it until the same coordinator sends the code.
func (t *turn) ask(d Deed, texts, segments int) error {
	return t.askWith(d, "deed_confirm", map[string]string{
		"n": itoa(texts), "cost": t.costOf(texts * segments),
		"minutes": itoa(int(math.Ceil(float64(texts*segments) / t.conf.Carrier.SegmentsPerSecond / 60))),
	})
}

func (t *turn) costOf(segments int) string {
	return dollars(config.Money(segments) * t.conf.Carrier.PricePerSegment)
}

// askWith answers a wide deed with a text of its own.
func (t *turn) askWith(d Deed, key string, vars map[string]string) error {
	deed, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("keep a deed: %w", err)
	}
	code := itoa(lowestCode + t.h.chance.Pick(100-lowestCode))
	if err := t.tx.AskDeed(t.person.ID, string(deed), code, t.tx.Now.Add(confirmLife)); err != nil {
		return err
	}
	t.wantsCode = code
	vars["say"], vars["code"] = d.title(), code
	return t.refuse(key, vars)
}

// confirmed does what waits for a code: once, within its time, and for the
// coordinator alone who was given it.
func (t *turn) confirmed(d Deed) error {
	kept, err := t.tx.TakeDeed(t.person.ID, itoa(d.N))
	if ok, err := found(err); err != nil {
		return err
	} else if !ok {
		return t.refuse("code_over", map[string]string{"code": itoa(d.N)})
	}
	var deed Deed
	if err := json.Unmarshal([]byte(kept), &deed); err != nil {
		return fmt.Errorf("read a deed: %w", err)
	}
	t.sure = true
	return t.carry(deed)
}

// dollars is an amount in dollars and whole cents, rounded up.
func dollars(m config.Money) string {
	const cent = config.Dollar / 100
	cents := (m + cent - 1) / cent
	return fmt.Sprintf("$%d.%02d", cents/100, cents%100)
}

// title names a deed as its coordinator may remember it: INVITE K7, PAUSE ALL.
func (d Deed) title() string {
	row, ok := rowOf(d.Verb)
	if !ok {
		return ""
	}
	var parts []string
	for _, w := range strings.Fields(row.say) {
		if _, code := aid.ParseCode(w); code || !shouts(w) || w != strings.ToUpper(w) {
			break
		}
		parts = append(parts, w)
	}
	return strings.TrimSpace(strings.Join(append(parts, d.Code, d.Area, d.Who), " "))
}
