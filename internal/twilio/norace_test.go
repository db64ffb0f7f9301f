//go:build !race

package twilio_test

const raceDetected = false
