// Package sms knows what a text costs and what an answer to one means: the
// segments that a carrier will bill, and the small grammar in which volunteers
// reply (YES K7, no m3, done k7).
//
// It promises that Count agrees with the carrier to the segment, and that
// ParseAnswers reads only texts that are wholly in the grammar: a sentence that
// happens to contain a code or a yes is never an answer. It sends nothing.
package sms
