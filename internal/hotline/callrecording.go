package hotline

import (
	"context"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// Transcribed keeps what the carrier's machine heard in a recording, for the
// person who listens to it: it mishears names, and stands for nothing.
func (h *Hotline) Transcribed(ctx context.Context, sid, words string) error {
	return h.store.Write(ctx, func(tx *store.Tx) error { return tx.SetTranscript(sid, words) })
}

// Transcribe says whether the carrier is to write down a recording in a
// language: where the network wants it, and the carrier can.
func (h *Hotline) Transcribe(lang string) bool {
	return h.rules.Load().Config.Carrier.Transcribe && lang == "en"
}

// RecordingLost hears that the carrier has no recording where somebody spoke
// (or nothing was said after all): whoever looks after it must ring back.
func (h *Hotline) RecordingLost(ctx context.Context, sid string) error {
	return h.do(ctx, store.Actor{Role: "carrier"}, func(a *act) error {
		in, err := a.tx.InboundOfRecording(sid)
		if ok, err := found(err); err != nil || !ok {
			return err
		}
		first, err := a.tx.Once("recording lost " + sid)
		if err != nil || !first {
			return err
		}
		return a.addTask(aid.Task{Kind: aid.TaskCallBack, Person: in.Person, Inbound: in.ID, Note: "what they said was not recorded"})
	})
}
