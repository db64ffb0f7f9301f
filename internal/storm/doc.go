// Package storm holds the hotline's promises against everything that can go
// wrong, and says what was measured.
package storm
