package console

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"text/template/parse"
)

// TestBothLanguagesSayEverything shows that no word is missing in either
// language, that the same things are filled in, and that neither was copied
// from the other.
func TestBothLanguagesSayEverything(t *testing.T) {
	en, es := leaves("", reflect.ValueOf(*english)), leaves("", reflect.ValueOf(*spanish))
	if len(en) < 100 {
		t.Fatalf("found %d words, want all of them", len(en))
	}
	verb := regexp.MustCompile(`%[a-z]`)
	same := 0
	for path, word := range en {
		other := es[path]
		if strings.TrimSpace(word) == "" || strings.TrimSpace(other) == "" {
			t.Errorf("%s is %q in English and %q in Spanish", path, word, other)
		}
		if a, b := verb.FindAllString(word, -1), verb.FindAllString(other, -1); fmt.Sprint(a) != fmt.Sprint(b) {
			t.Errorf("%s fills in %v in English and %v in Spanish", path, a, b)
		}
		if word == other {
			same++
		}
	}
	if same > len(en)/10 {
		t.Errorf("%d of %d words are the same in both languages", same, len(en))
	}
}

// leaves lists every text in a value, by its path.
func leaves(path string, v reflect.Value) map[string]string {
	out := map[string]string{}
	switch v.Kind() {
	case reflect.String:
		out[path] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			for k, s := range leaves(path+"."+v.Type().Field(i).Name, v.Field(i)) {
				out[k] = s
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			for k, s := range leaves(fmt.Sprintf("%s[%d]", path, i), v.Index(i)) {
				out[k] = s
			}
		}
	}
	return out
}

// TestPagesSayNothingOfTheirOwn shows that pages hold no words: those would be
// in one language only.
func TestPagesSayNothingOfTheirOwn(t *testing.T) {
	list, err := pageFiles.ReadDir("page")
	if err != nil {
		t.Fatal(err)
	}
	tag := regexp.MustCompile(`(?s)<svg.*?</svg>|<[^>]*>`)
	letters := regexp.MustCompile(`[A-Za-z]{3,}`)
	for _, e := range list {
		data, err := pageFiles.ReadFile("page/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		trees, err := parse.Parse(e.Name(), string(data), "{{", "}}", functions, builtins)
		if err != nil {
			t.Fatal(err)
		}
		for _, tree := range trees {
			var text strings.Builder
			texts(tree.Root, &text)
			if own := letters.FindString(tag.ReplaceAllString(text.String(), " ")); own != "" {
				t.Errorf("%s says %q by itself", e.Name(), own)
			}
		}
	}
}

// TestPagesCanBeRead reads every page as a visit does, since the program reads
// one only when it is first shown.
func TestPagesCanBeRead(t *testing.T) {
	list, err := pageFiles.ReadDir("page")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		name := strings.TrimSuffix(e.Name(), ".html")
		if name == "layout" || name == "parts" {
			continue // a part of every other
		}
		if page, err := readPage(name); err != nil || page.Lookup("title") == nil || page.Lookup("main") == nil {
			t.Errorf("%s can't be read, or has no title or no main part: %v", e.Name(), err)
		}
	}
}

// builtins are the functions that templates have of themselves.
var builtins = map[string]any{
	"and": 0, "or": 0, "not": 0, "eq": 0, "ne": 0, "lt": 0, "le": 0, "gt": 0, "ge": 0, "index": 0, "len": 0, "printf": 0, "slice": 0, "html": 0, "js": 0, "urlquery": 0, "print": 0, "println": 0, "call": 0,
}

// texts gathers what stands between a template's actions; an action is one
// sign, so that a tag that holds one stays whole.
func texts(n parse.Node, out *strings.Builder) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				texts(c, out)
			}
		}
	case *parse.TextNode:
		out.Write(n.Text)
	case *parse.IfNode:
		texts(n.List, out)
		texts(n.ElseList, out)
	case *parse.RangeNode:
		texts(n.List, out)
		texts(n.ElseList, out)
	case *parse.WithNode:
		texts(n.List, out)
		texts(n.ElseList, out)
	default:
		out.WriteString("·")
	}
}
