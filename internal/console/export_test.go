package console

import "time"

// SetUploadTime changes how long a list may take to arrive.
func (c *Console) SetUploadTime(d time.Duration) { c.uploadTime = d }

// A RouteShown is a route, and whether a look at it is written down.
type RouteShown struct {
	Method, Path string
	Noted        bool
}

// RoutesShown lists every route there is.
func (c *Console) RoutesShown() (out []RouteShown) {
	for _, t := range c.table() {
		out = append(out, RouteShown{t.method, t.path, t.shows != nothing})
	}
	return out
}
