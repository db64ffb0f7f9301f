// Package simulate tries the way volunteers are asked on a synthetic town: half
// a year of requests, and people who tire, forget, live too far or are busy.
//
// What people do is hidden from the policy, which sees what a hotline sees:
// ZIPs, offers, stated hours and what became of its own invites. Every draw
// comes from a hash of the seed and of whom it is about, so that all policies
// meet the same town with the same luck and can be compared pair by pair, and
// the same seed gives the same figures on every machine.
//
// The town's numbers are invented: a gain here is a gain in this simulator and
// nowhere else. See Calibrate for what a network's own invites say.
//
// The world's own figures were set, before the policy was touched, so that the
// simple policies fare as they are told of in the field; the policy was then
// tuned on seeds below 301, and is reported on those from 301 on. Over 24 of
// them, our policy beside the nearest five every half hour:
//
//	           in time    urgent in 1 h   in 24 h    invites     opted out
//	default    93.0 %     87.4 %          88.7 %     9.2         4.5 %
//	           +2.7±0.5   +34.3±2.8       -1.7±0.8   -6.1±0.5    -5.2±1.2
//	busy       75.3 %     64.3 %          61.6 %     8.5         11.8 %
//	           +17.2±1.9  +36.4±1.9       +3.6±2.0   -11.8±0.5   -57.0±2.3
//
// It loses where nobody said when they are free: in the world nohours 2.1±0.7
// points in time and 8.0±1.2 within 24 hours, for 3.5±0.6 fewer invites. And a
// request that is not urgent may wait some hours for somebody who is free then.
package simulate
