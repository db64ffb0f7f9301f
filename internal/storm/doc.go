// Package storm holds the hotline's promises against everything that can go
// wrong, and says what was measured.
//
// TestStorm drives the real program over HTTP: a crowd of neighbors who text and
// who call, volunteers, coordinators, people who say STOP and people who text
// oddities, over a carrier that fails before and after it takes a text, while the
// program is killed, paused and ended, and its disk is full now and then. Then the
// carrier's own log is compared with what the program has. The full size is
//
//	go test ./internal/storm -run 'TestStorm$' -v -timeout 0 -seeds 10 -messages 100000 -kills 200 -pauses 20 -crowd 250
//
// Its ten seeds, 81 to 90, were run on two cores. With nothing beside it one takes
// eight to eleven minutes, and half of its 210 starts listen within 105 to 140 ms;
// with a load of ten to twenty beside it up to 23 minutes, and 330 ms. In each were
// 200 kills, 20 pauses and 20 full disks, and every count is 0: lost, doubled, given
// twice, sent after a STOP or in quiet hours, changed by a replay, never answered. By
// the rule of three, 0 in 2,000 kills says at most 15 in 10,000 for each kill, at
// 95 %, and 0 in 1,073,720 texts at most 3 in a million. The size that CI runs (10,000
// texts, 20 kills, 3 pauses, 2 full disks) took 51 seconds there, all 0.
//
// Seed 89 was begun twice. The first time, with a tenth of a core for program and
// crowd, 3,707 texts still waited to be sent when the test gave up on them after
// 38 minutes, and nothing was counted; the second time, with the machine to
// itself, it came to rest within a minute.
//
// One storm was not all 0: seed 86, on a machine so loaded that it blew for 52
// minutes. Eight invites were settled as failed that the carrier never had. The
// one way to that in the program was a text whose time runs out between its claim
// and its send; it is expired now, and the seed was run again.
//
// On a machine with a load of thirty beside it, answers came after up to 111
// seconds: people who gave up after 90, as they then did, were counted as not
// answered. They wait for longer now.
//
// TestMutants puts mistakes into the program, one at a time, and wants each
// found. All 32 on the list have been seen caught, each by the test or figure that
// is named beside it. Texts that are taken without a sweep were only once the
// replay no longer posted what was lost before it was counted (42 in its first
// small storm; until then 0 in three of them, and storms of full size counted twelve
// in thirteen of such texts). A start that forgets what was on its way loses texts
// for whose answers people then wait: its storm lost 279 once they waited for 20
// seconds instead of three minutes.
//
// A start with a database of 765 MB was measured on the same two cores, 40 starts
// at a time: half of them listened within 49 to 56 ms, by the minute, and
// acknowledged their first text within 71 to 83. The aim is 50. An empty Go program
// takes 5 to 9 ms there, and this one 27 until it has read its command line: memory
// that is touched for the first time costs 13 to 17 us a page on that machine, and a
// start touches 1,700 pages. TestRestartIsQuick in cmd/neighborline measures it again.
package storm
