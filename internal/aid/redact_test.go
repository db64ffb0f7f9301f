package aid_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"neighborline/internal/aid"
)

// Neither a number nor a word stands in anything that prints a text, however
// it is printed, alone or within something else.
func TestNothingPrintsNumberOrWords(t *testing.T) {
	const number, words = aid.Phone("+15415550123"), aid.Body("canary needs insulin")
	in := aid.Inbound{SID: "SM1", From: number, To: number, Body: words}
	out := aid.Outbound{ID: 7, To: number, Body: words}
	note := aid.VoiceNote{Body: words}
	for _, v := range []any{number, words, &in, in, out, note, []aid.Phone{number}, map[string]aid.Body{"a": words}, []any{in, &out, &note, &in}, &aid.Person{Phone: number}} {
		var printed []string
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d"} {
			printed = append(printed, fmt.Sprintf(verb, v), fmt.Errorf("take: "+verb, v).Error())
		}
		printed = append(printed, fmt.Sprint(v), fmt.Sprintln(v), errors.Join(fmt.Errorf("%v", v)).Error())
		doc, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		printed = append(printed, string(doc))
		for _, handler := range []func(*bytes.Buffer) slog.Handler{
			func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
			func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
		} {
			var b bytes.Buffer
			slog.New(handler(&b)).Info("m", "v", v, slog.Group("g", "v", v))
			printed = append(printed, b.String())
		}
		for _, p := range printed {
			if hex := fmt.Sprintf("%x", words.Text()[:6]); strings.Contains(p, "5550123") || strings.Contains(p, "canary") || strings.Contains(strings.ToLower(p), hex) {
				t.Errorf("%T prints %s", v, p)
			}
		}
	}
	if words.Text() != "canary needs insulin" || number.E164() != "+15415550123" || aid.Body("").String() != "" {
		t.Error("what is asked for whole is not given whole")
	}
}
