package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/sms"
)

// keepDeed keeps a request from being purged, or lets it go again.
func (t *turn) keepDeed(q aid.Request, d Deed) error {
	on := d.How != "off"
	if _, err := t.tx.Keep(q.ID, on); err != nil {
		return err
	}
	t.became = onOrOff[on]
	key := map[bool]string{true: "kept", false: "kept_no_more"}[on]
	return t.reply(key, map[string]string{"code": q.Code})
}

// resumeDeed lets a restored hotline send again. Where it sends already, a
// volunteer means their own pause.
func (t *turn) resumeDeed(Deed) error {
	was, err := t.resume()
	if err != nil {
		return err
	}
	if !was {
		if mine, err := t.pause(sms.Answer{Verb: sms.On}); err != nil || mine {
			return err
		}
	}
	return t.reply("resumed_all", nil)
}

// keepingRows are the deeds about the hotline's own keeping.
func keepingRows() []deedRow {
	return []deedRow{
		{
			verb: DoKeep, say: "KEEP K7", reads: inOrder(aCode, maybe(theOff)), everyday: true, lead: true, with: (*turn).keepDeed,
			words: written("keep", "conservar", "хранить", "giu lai", "保全", "зберегти"),
		},
		{
			verb: DoResume, say: "RESUME", reads: nothing, lead: true, do: (*turn).resumeDeed,
			words: written("resume", "reanudar", "возобновить", "tiep tuc", "恢复运行", "відновити"),
		},
	}
}
