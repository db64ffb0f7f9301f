package console

import (
	"net/url"
	"slices"
	"strings"

	"neighborline/internal/config"
	"neighborline/internal/store"
)

// What of the map a page shows, as it stands in its address. Anything else
// there is how a ZIP begins.
const (
	areaMine = "mine" // what the configuration gives the coordinator
	areaAll  = "all"
)

// An area is what of the map a page shows. It is in the address of every page
// that it narrows, so that a link or a bookmark shows the same again.
type area struct {
	Key   string      // areaMine, areaAll, or how a ZIP begins
	Mine  store.Areas // what is the coordinator's; none where they look after everything
	Given bool        // the address names it, other than what is shown anyway
	Tabs  []areaTab   // none where there is nothing to choose between
}

// areaTab is one choice.
type areaTab struct {
	Key, Name, Path string
}

// area reads which part of the map is wanted: the coordinator's own where
// nothing is said and they have one, else all of it. A lead is a coordinator
// here like all others.
func (v *visit) area() area {
	a := area{Key: areaAll, Mine: store.Areas(v.entry.Areas)}
	if len(a.Mine) > 0 {
		a.Key = areaMine
		for _, t := range []areaTab{
			{Key: areaMine, Name: v.words.Area.Mine + " (" + strings.Join(v.entry.Areas, ", ") + ")"},
			{Key: areaAll, Name: v.words.Area.All},
		} {
			t.Path = v.inArea(t.Key)
			a.Tabs = append(a.Tabs, t)
		}
	}
	asked := v.query("area")
	switch digits := digitsOf(asked); {
	case asked == areaAll && a.Key != areaAll:
		a.Key, a.Given = areaAll, true
	case digits != "" && digits == asked:
		a.Key, a.Given = digits, true
	}
	return a
}

// inArea is the address of this page with another part of the map, from its
// first page on.
func (v *visit) inArea(key string) string {
	q := url.Values{}
	for k, values := range v.r.URL.Query() {
		if k != "page" {
			q[k] = values
		}
	}
	q.Set("area", key)
	return v.r.URL.Path + "?" + q.Encode()
}

// Theirs is whose areas are shown; none where it is everybody's.
func (a area) Theirs() store.Areas {
	if a.Key == areaMine {
		return a.Mine
	}
	return nil
}

// areas is Theirs, or the one that the address names.
func (a area) areas() store.Areas {
	if d := a.Digits(); d != "" {
		return store.Areas{d}
	}
	return a.Theirs()
}

// Digits is how the ZIPs that are shown begin; empty where that is not said.
func (a area) Digits() string { return digitsOf(a.Key) }

// Keep is what an address takes along of it: nothing, where the page that it
// leads to shows the same by itself.
func (a area) Keep() string {
	if !a.Given {
		return ""
	}
	return "?area=" + a.Key
}

// add puts it into an address.
func (a area) add(q url.Values) {
	if a.Given {
		q.Set("area", a.Key)
	}
}

// Prefixes are the parts of the network to choose from, and of whoever looks.
func (a area) prefixes(network config.Network) []string {
	list := slices.Concat(network.Area, []string(a.Mine))
	if d := a.Digits(); d != "" && len(list) > 0 {
		list = append(list, d)
	}
	slices.Sort(list)
	return slices.Compact(list)
}
