// Package demo lets anybody try the hotline with nothing: no account, no
// number, no second phone. It is a carrier of its own, a page of phones to
// play with, the same in a terminal, and a clock that can be moved on.
//
// The carrier speaks the real one's protocol over real HTTP: the hotline's own
// code sends its texts to it by REST, and gets signed webhooks and delivery
// statuses from it, on the same paths as from the real one. It can be told to
// misbehave in the ways that carriers do (see Faults), which makes it the
// stand-in carrier of the tests as well.
//
// Calls go both ways: a phone calls the hotline, the hotline calls a phone, and
// two phones are joined (see Call and Habit). Every document that a call is
// answered with is checked by package twimlcheck, and an illegal one ends it.
//
// What it promises: with the same seed and the same texts it gives the same
// ids and the same faults, however its goroutines are scheduled; everything
// exported may be used from several goroutines; Close leaves none behind.
//
// It never sends anything to anyone: it calls the hotline's webhooks and
// nothing else, and keeps all it knows in memory. Its numbers belong to
// nobody, so they are plain strings here, in E.164 form, and are not redacted.
//
// It signs, counts segments and writes its messages by code that it does not
// share with the hotline: a mistake in one of the two shows in the tests.
package demo
