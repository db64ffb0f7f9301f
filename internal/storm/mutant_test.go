package storm

// A mutant is the hotline with one mistake in it. Each must be caught: by a
// directed test, or by the storm.
type mutant struct {
	name string
	file string // beneath the module
	was  string // stands once in it
	is   string
	// pkg and run are the directed test that must fail; without one, it is the
	// storm that must find figure.
	pkg, run string
	figure   string
}

// mutants are mistakes that hotlines of this kind have been built with, the
// commonest first.
var mutants = []mutant{
	{
		name: "an unclear send is repeated without a look", file: "internal/outbox/send.go",
		was: "		return o.lost(tx, m, aid.Failed, e.Kind, e.Code)\n	}\n	return tx.DoubtOutbound(m.ID)",
		is:  "		return o.lost(tx, m, aid.Failed, e.Kind, e.Code)\n	}\n	return tx.RetryOutbound(m.ID, tx.Now, 0)",
		pkg: "internal/outbox", run: "TestOutcomes",
	},
	{
		name: "an unclear send is repeated without a look, in a storm", file: "internal/outbox/send.go",
		was:    "		return o.lost(tx, m, aid.Failed, e.Kind, e.Code)\n	}\n	return tx.DoubtOutbound(m.ID)",
		is:     "		return o.lost(tx, m, aid.Failed, e.Kind, e.Code)\n	}\n	return tx.RetryOutbound(m.ID, tx.Now, 0)",
		figure: sentTwice,
	},
	{
		name: "one list is enough to send again", file: "internal/outbox/reconcile.go",
		was: "return misses >= missesToResend && now.Sub(first) >= o.settings().ReconcileAfter", is: "_, _ = now, first; return misses >= 1",
		pkg: "internal/outbox", run: "TestReconcileMisses|TestReconcileFinds",
	},
	{
		name: "lists may come close together", file: "internal/outbox/reconcile.go",
		was: "return misses >= missesToResend && now.Sub(first) >= o.settings().ReconcileAfter", is: "_, _ = now, first; return misses > missesToResend",
		pkg: "internal/outbox", run: "TestReconcileHasty",
	},
	{
		name: "a text is looked up before its grace", file: "internal/outbox/reconcile.go",
		was: "r.Unknowns(r.Now.Add(-o.settings().ReconcileAfter), 100)", is: "r.Unknowns(r.Now, 100)",
		pkg: "internal/outbox", run: "TestReconcileFinds",
	},
	{
		name: "a start sends what was on its way again", file: "internal/store/outbox.go",
		was:    "const doubtAllSQL = `UPDATE outbox SET status = 'unknown' WHERE `",
		is:     "const doubtAllSQL = `UPDATE outbox SET status = 'queued' WHERE `",
		figure: sentTwice,
	},
	{
		name: "a start sends what was on its way again, in small", file: "internal/store/outbox.go",
		was: "const doubtAllSQL = `UPDATE outbox SET status = 'unknown' WHERE `",
		is:  "const doubtAllSQL = `UPDATE outbox SET status = 'queued' WHERE `",
		pkg: "internal/outbox", run: "TestBoot",
	},
	{
		name: "a start forgets what was on its way", file: "internal/outbox/outbox.go",
		was:    "		if _, err := tx.DoubtAll(); err != nil {\n			return err\n		}\n",
		is:     "",
		figure: sentLost,
	},
	{
		name: "a start forgets what was on its way, in small", file: "internal/outbox/outbox.go",
		was: "		if _, err := tx.DoubtAll(); err != nil {\n			return err\n		}\n",
		is:  "",
		pkg: "internal/outbox", run: "TestBoot",
	},
	{
		name: "a yes takes what is taken", file: "internal/store/assignments.go",
		was: "	if err != nil || n == 0 {\n		return false, err\n	}\n	_, err = tx.insert(addAssignmentSQL",
		is:  "	if err != nil {\n		return false, err\n	}\n	_ = n\n	_, err = tx.insert(addAssignmentSQL",
		pkg: "internal/hotline", run: "TestFiftyYes",
	},
	{
		name: "a text is acknowledged before it is on disk", file: "internal/webhook/webhook.go",
		was:    "	if err := d.Hotline.Receive(r.Context(), in); err != nil {\n		return err\n	}\n	return answer(w, twilio.Empty)",
		is:     "	go func() { _ = d.Hotline.Receive(context.Background(), in) }()\n	return answer(w, twilio.Empty)",
		figure: afterStop + "|" + ackedLost,
	},
	{
		name: "texts are taken without a sweep", file: "internal/hotline/sweep.go",
		was:    "		if err := h.Receive(ctx, in); err != nil {\n			return fmt.Errorf(\"take a text from the carrier's list: %w\", err)\n		}\n",
		is:     "		_ = in\n",
		figure: heldLost,
	},
	{
		name: "the sweep's mark moves though a list failed", file: "internal/hotline/sweep.go",
		was: "		return fmt.Errorf(\"list the carrier's texts: %w\", err)",
		is:  "		return fmt.Errorf(\"%w, %w\", err, h.setMark(ctx, sweepMark, began))",
		pkg: "internal/hotline", run: "TestSweep$",
	},
	{
		name: "a text that comes twice is taken twice", file: "internal/store/inbounds.go",
		was:    "	ON CONFLICT (sid, visit) DO NOTHING\n",
		is:     "	ON CONFLICT (sid, visit) DO UPDATE SET at = excluded.at\n",
		figure: unevenReplies,
	},
	{
		name: "a STOP does not wait for the wire", file: "internal/outbox/outbox.go",
		was: "	if f == nil {\n		return\n	}\n	select {\n	case <-f.landed:", is: "	if f != nil {\n		return\n	}\n	select {\n	case <-f.landed:",
		pkg: "internal/outbox", run: "TestStopRace",
	},
	{
		name: "a STOP that is told twice waits once", file: "internal/hotline/receive.go",
		was: "		t.stop = person.OptedOut // a STOP that is told twice at once waits twice\n", is: "",
		pkg: "internal/hotline", run: "TestStopToldTwiceWaitsTwice",
	},
	{
		name: "a STOP leaves what is queued", file: "internal/store/optouts.go",
		was: "	_, err = tx.exec(`UPDATE outbox SET status = 'withdrawn' WHERE phone = ? AND status = 'queued'`, phone.E164())\n", is: "",
		pkg: "internal/outbox", run: "TestStopRace",
	},
	{
		name: "who is on the STOP list is texted", file: "internal/outbox/claim.go",
		was: "	case w.OptedOut && w.Class != aid.Goodbye:\n", is: "	case false:\n",
		pkg: "internal/outbox", run: "TestGoodbyePasses",
	},
	{
		name: "statuses go back", file: "internal/outbox/status.go",
		was: "		if height[rc.Status] <= height[m.Status] && !surprise(m.Status, rc) {\n			return nil\n		}\n", is: "",
		pkg: "internal/outbox", run: "TestStatusesOnlyRise",
	},
	{
		name: "a late callback does not cancel a resend", file: "internal/store/outbox.go",
		was: "	 WHERE id = ? AND status IN ('queued', 'sending', 'unknown')`", is: "	 WHERE id = ? AND status IN ('sending', 'unknown')`",
		pkg: "internal/outbox", run: "TestLateReceiptCancelsResend",
	},
	{
		name: "quiet hours are not looked at when a text leaves", file: "internal/outbox/claim.go",
		was: "	if !w.Anytime && o.settings().Quiet != nil {", is: "	if false {",
		pkg: "internal/outbox", run: "TestQuietHours",
	},
	{
		name: "stale texts leave", file: "internal/outbox/claim.go",
		was: "	case !w.ExpiresAt.IsZero() && tx.Now.After(w.ExpiresAt):\n", is: "	case false:\n",
		pkg: "internal/outbox", run: "TestLimits",
	},
	{
		name: "a cap does not count what is on its way", file: "internal/outbox/claim.go",
		was: "				spent += row.Segments\n", is: "",
		pkg: "internal/outbox", run: "TestBreaker",
	},
	{
		name: "timers are not taken", file: "internal/hotline/due.go",
		was: "		if err != nil || !taken {\n			return err\n		}\n		return run(a, t)", is: "		if _ = taken; err != nil {\n			return err\n		}\n		return run(a, t)",
		pkg: "internal/hotline", run: "TestTimersRunOnce",
	},
	{
		name: "a digest of one morning is not claimed", file: "internal/hotline/digest.go",
		was: "	return a.tx.Once(name + of.UTC().Format(time.RFC3339))", is: "	return true, nil",
		pkg: "internal/hotline", run: "TestDigestOnce",
	},
	{
		name: "an unclear call is looked up once", file: "internal/outbox/calls.go",
		was: "			if o.surelyMissed(tx.Now, misses, first) {", is: "			if _, _ = misses, first; true {",
		pkg: "internal/outbox", run: "TestCallOutcomes",
	},
	{
		name: "the emergency numbers are given up", file: "internal/outbox/reconcile.go",
		was: "	case aid.Alarm, aid.Reply, aid.Relay, aid.Notice:\n", is: "	case aid.Reply, aid.Relay, aid.Notice:\n",
		pkg: "internal/outbox", run: "TestReconcileBlind",
	},
	{
		name: "only the first page of a list is read", file: "internal/twilio/list.go",
		was: "		if next == \"\" || !recent {\n", is: "		if next == \"\" || !recent || token == \"\" {\n",
		pkg: "internal/twilio", run: "TestInbox|TestListsAreWholeOrAnError|TestListed",
	},
	{
		name: "signatures are not looked at", file: "internal/webhook/webhook.go",
		was: "		if !d.Verifier.Verify(r.Method, r.URL.RequestURI(), body, r.Header.Get(\"X-Twilio-Signature\")) {\n", is: "		if false {\n",
		pkg: "cmd/neighborline", run: "TestForgedWebhooksChangeNothing",
	},
	{
		name: "a 500 is taken for a no", file: "internal/twilio/answer.go",
		was: "	case status >= 500:\n		return Ambiguous\n", is: "	case status >= 500:\n		return NotTaken\n",
		pkg: "internal/twilio", run: "TestSendAnswers",
	},
	{
		name: "a turn of a call that comes twice is taken twice", file: "internal/hotline/call.go",
		was:    "	if !fresh {\n		stored, err := c.tx.InboundAnswer",
		is:     "	if !fresh && c.got.SID == \"\" {\n		stored, err := c.tx.InboundAnswer",
		figure: strangeAnswer,
	},
	{
		name: "what could not be written down is never looked up", file: "internal/outbox/send.go",
		was: "		o.doubtLater(func(tx *store.Tx) error { return tx.DoubtOutbound(m.ID) })\n", is: "",
		pkg: "internal/outbox", run: "TestOutcomeOverAFullDisk",
	},
}
