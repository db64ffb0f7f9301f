package hotline

// Rules gives configuration and flows as they are now; they may change while
// the hotline runs.
func (h *Hotline) Rules() Rules { return *h.rules.Load() }
