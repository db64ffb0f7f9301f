package roster

import "testing"

func TestGuardKeepsCellsFromBeingFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"":                  "",
		"hello":             "hello",
		"+15415550123":      "'+15415550123",
		"=1+1":              "'=1+1",
		"-2":                "'-2",
		"@SUM(A1)":          "'@SUM(A1)",
		"\tx":               "'\tx",
		"'quoted already":   "'quoted already",
		"'=guarded":         "''=guarded",
		"＝1":                "'＝1",
		"\nx":               "'\nx",
		"a=b":               "a=b",
		"ñandú, ¿qué tal?":  "ñandú, ¿qué tal?",
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
	} {
		if got := Guard(in); got != want {
			t.Errorf("Guard(%q) = %q, want %q", in, got, want)
		}
		if got := Unguard(Guard(in)); got != in {
			t.Errorf("roster.Unguard(guard(%q)) = %q", in, got)
		}
	}
}
