package main

import (
	"log/slog"
	"net/http"
	"runtime/debug"

	"neighborline/internal/aid"
)

// recovering answers a panic of a handler with 503, so that the carrier tries
// again, and logs its type and where it was. The server's own recovery would
// write its value, which may be somebody's words.
func recovering(next http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil {
				return
			}
			if p == http.ErrAbortHandler { // the very value, by net/http's own rule
				panic(p)
			}
			log.ErrorContext(r.Context(), "panic in a handler", "path", r.URL.Path, "what", aid.Recovered(p), "stack", string(debug.Stack()))
			http.Error(w, "Try again later.", http.StatusServiceUnavailable)
		}()
		next.ServeHTTP(w, r)
	})
}
