// Package storm holds the hotline's promises against everything that can go
// wrong, and says what was measured.
//
// TestStorm drives the real program over HTTP: a crowd of neighbors,
// volunteers, coordinators, people who say STOP and people who text oddities,
// over a carrier that fails before and after it takes a text, while the program
// is killed, paused and ended. Then the carrier's own log is compared with what
// the program has. The full size is
//
//	go test ./internal/storm -run 'TestStorm$' -v -timeout 0 -seeds 10 -messages 100000 -kills 200 -pauses 20
//
// Last measured, on two cores: 8,283 texts in and 12,040 out, 20 kills, 3 pauses,
// one refused account, in 3 minutes, every figure 0. By the rule of three, 0 in 20
// kills says at most 15 in 100 for each kill, at 95 %, and 0 in 20,323 texts at
// most 0.015 %. The full size has not come to its end yet: on a machine too busy
// for its load, a storm of 14,736 texts in and 49 kills lost none that was
// acknowledged or held by the carrier, sent none twice, none after a STOP and none
// in quiet hours, but did not get through its queue. Texts were claimed one at a
// time from a queue of 17,000 then; they no longer are.
//
// TestMutants puts mistakes into the program, one at a time, and wants each
// found. Of the 29 on the list 26 have been seen caught; the other three, two of
// which want a storm, wait for a machine with time for them.
//
// A start with a database of 1 GB was measured on the same two cores while a
// load of twenty ran beside it: half of the starts acknowledged their first text
// within 342 ms, where it had been 4.9 s. TestRestartIsQuick in cmd/neighborline
// measures it again.
package storm
