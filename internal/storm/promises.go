package storm

// A Promise is one thing that people may rely on, with what shows it. Figure is
// what was last measured, if it is one that is counted; the package comment says
// on which machine.
type Promise struct {
	ID, Words string
	Tests     []string // a package of this module, a space, and the test's name
	Figure    string
}

// Promises are what the hotline keeps, whatever happens around it. A test
// holds that every test named here is there.
var Promises = []Promise{
	{"P1", "A text that was answered with 2xx is never lost.", []string{
		"internal/storm TestStorm", "internal/storm TestFailingDisk", "internal/storm TestNothingIsAcknowledgedWithoutASync", "internal/store TestPowerLoss", "cmd/neighborline TestKill",
	}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P2", "A text that the carrier holds is picked up, though no webhook ever came.", []string{"internal/storm TestStorm", "internal/hotline TestSweep", "internal/twilio TestListsAreWholeOrAnError"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P3", "A webhook that comes again gets the same bytes and does nothing.", []string{"internal/storm TestStorm", "cmd/neighborline TestRepeatedTextIsTakenOnce", "cmd/neighborline TestSimultaneousTextIsTakenOnce", "internal/hotline TestCallTurnTwice"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P4", "Every text gets one answer, or somebody to read it.", []string{"internal/storm TestStorm", "internal/hotline TestSameTextTwice"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P5", "No request is given to two volunteers.", []string{"internal/storm TestStorm", "internal/hotline TestFiftyYes", "internal/store TestSchemaHoldsTheRules"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P6", "A queued text is taken by the carrier once; where that is not known, its list is read before the text is sent again.", []string{
		"internal/storm TestStorm", "internal/outbox TestReconcileFinds", "internal/outbox TestOutcomeOverAFullDisk", "internal/outbox TestReconcileMisses", "internal/outbox TestReconcileHasty",
		"internal/outbox TestReconcileBlind", "internal/outbox TestReconcileTwins", "internal/outbox TestBoot", "internal/outbox TestOutcomes", "internal/outbox TestCallOutcomes",
		"internal/outbox TestLateReceiptCancelsResend",
	}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P7", "Once a STOP is acknowledged, no text to that phone begins.", []string{"internal/storm TestStorm", "internal/outbox TestStopRace", "internal/outbox TestGoodbyePasses", "internal/hotline TestStopToldTwiceWaitsTwice"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P8", "Nothing that can wait is sent in quiet hours where its reader is.", []string{"internal/storm TestStorm", "internal/outbox TestQuietHours", "internal/config TestNextOpenWhenTheClocksChange", "cmd/neighborline TestNoTextInTheNightsWhenClocksChange", "internal/hotline TestLandlineIsRungAtOtherTimes"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P9", "A webhook that is forged or changed does nothing.", []string{"cmd/neighborline TestForgedWebhooksChangeNothing", "internal/twilio TestVerifyRefusesForgeries", "internal/twilio TestResplit"}, ""},
	{"P10", "A webhook that was captured and comes later does nothing.", []string{"internal/storm TestStorm"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P11", "What is due happens once, over ends, sleep and days of change.", []string{
		"internal/hotline TestTimersRunOnce", "internal/hotline TestDigestOnce", "internal/jobs TestDigestOfOneDay", "internal/jobs TestDaysOfChange",
		"internal/jobs TestDownAtItsTime", "internal/jobs TestTwoServersTwoTicks", "internal/storm TestStorm",
	}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P12", "The flows answer everything, the same way each time.", []string{"internal/hotline TestChaos", "internal/storm TestFuzzedTexts", "internal/hotline TestConversationStaysInItsVersion"}, "2,000 odd texts, none refused"},
	{"P13", "What is known of a text never goes back.", []string{"internal/outbox TestStatusesOnlyRise", "internal/outbox TestReceiptOfNobody"}, ""},
	{"P14", "Overload and a full disk are refused, not swallowed.", []string{"cmd/neighborline TestProcess", "internal/storm TestStorm", "internal/store TestFullDisk", "internal/storm TestFailingDisk", "internal/storm TestBusyDatabase"}, ""},
	{"P15", "A text that is too late to be of use is not sent.", []string{"internal/outbox TestLimits"}, ""},
	{"P16", "Money and texts are capped, and a person hears of it.", []string{"internal/outbox TestPersonCap", "internal/outbox TestMoneyCap", "internal/outbox TestBreaker", "internal/outbox TestAlarmPassesCaps", "internal/outbox TestAccountRefused", "internal/hotline TestTroubleIsTold"}, ""},
	{"P17", "A damaged database is not served.", []string{
		"internal/store TestOpenRefuses", "internal/store TestLargeFileIsTrustedAfterACheck", "internal/store TestLargeFileIsCheckedFirst",
		"internal/store TestDamageThatAQueryMeets", "internal/storm TestTwinAndDamage",
	}, ""},
	{"P18", "One process owns the database.", []string{"internal/storm TestTwinAndDamage", "cmd/neighborline TestProcess", "internal/store TestOneOwner"}, ""},
	{"P19", "An upgrade happens whole or not at all.", []string{"internal/storm TestKilledMigration", "internal/store TestMigratesFirstSchema"}, ""},
	{"P20", "FORGET ME removes it everywhere that is ours.", []string{"internal/hotline TestForgetLeavesNothingBehind", "internal/hotline TestErasedTextsStayAway", "cmd/neighborline TestCanaryIsNowhere", "cmd/neighborline TestRestoreDrill"}, ""},
	{"P21", "Logs hold no number and no word of a text.", []string{"internal/storm TestStorm", "internal/twilio TestPrintingKeepsTheToken", "cmd/neighborline TestCanaryIsNowhere"}, "0 in 1,151,801 texts, 2,000 kills"},
	{"P22", "A volunteer sees no name and no details before saying yes.", []string{"internal/hotline TestInviteKeepsSecrets", "cmd/neighborline TestWholeRequest"}, ""},
	{"P23", "A digest holds counts and codes only.", []string{"internal/digest TestTextKeepsItsPromises"}, ""},
	{"P24", "Backups restore.", []string{"internal/store TestCopy", "internal/store TestCopyOfARunningHotline", "internal/store TestCopyLeavesNothingHalfDone", "cmd/neighborline TestRestoreDrill"}, ""},
	{"P25", "Silence is noticed.", []string{"cmd/neighborline TestAlive", "internal/hotline TestSilenceIsNoticed"}, ""},
	{"P26", "Whatever a text holds, the hotline stays up and answers.", []string{"cmd/neighborline TestAnyInputIsAnswered", "internal/storm TestFuzzedTexts", "internal/storm TestHostileHTTP", "internal/storm TestStorm"}, "1,000,000 inputs: no 5xx and no panic"},
}
