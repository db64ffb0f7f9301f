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
// Its seeds 1 to 10 were run one after the other on two cores, with other work
// beside them: each took five and a half to eleven minutes, and half of its 210 starts
// listened within 29 to 62 ms. In each were 200 kills, 20 pauses and 20 full disks, and
// in all 5,458 times a volunteer took a DONE back and 10,505 yeses had a question. Every
// count is 0: lost, doubled, given twice, sent after a STOP or in quiet hours, changed
// by a replay, never answered. By the rule of three, 0 in 2,000 kills says at most 15
// in 10,000 for each kill, at 95 %, and 0 in 1,151,801 texts at most 3 in a million.
// The size that CI runs (10,000 texts, 20 kills, 3 pauses, 2 full disks) took 53
// seconds there, all 0. Seeds 81 to 90 had been all 0 before, over 1,073,720 texts, on a
// slower machine with a load of up to thirty beside it.
//
// One storm was not all 0: seed 86, on a machine so loaded that it blew for 52
// minutes. Eight invites were settled as failed that the carrier never had. The
// one way to that in the program was a text whose time runs out between its claim
// and its send; it is expired now, and the seed was run again. And one came to no end:
// on a quick machine all of its people had their requests before its last kills, which
// waited for texts that nobody sends. What is left of the weather comes now while the
// last are helped.
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
// A start with a database of 1,047 MB was measured on two cores, 40 starts at a time:
// half of them listened within 14 to 15 ms, and acknowledged their first text within
// 22 to 26. The aim is 50. On a slower machine it had been 49 to 56 ms with 765 MB, and
// 71 to 83: memory that is touched for the first time cost 13 to 17 us a page there,
// and a start touches 1,700 pages. TestRestartIsQuick in cmd/neighborline measures it
// again.
package storm
