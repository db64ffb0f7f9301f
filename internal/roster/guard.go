package roster

import "strings"

// formula is what begins a formula in some spreadsheet: the signs, the same in
// the width of Chinese and Japanese, and the blanks that are skipped before
// them (OWASP, CSV Injection).
const formula = "=+-@\t\r\n＝＋－＠"

func isFormula(s string) bool {
	bare := strings.TrimLeft(s, "'")
	return bare != "" && strings.ContainsRune(formula, []rune(bare)[0])
}

// Guard keeps a spreadsheet from taking a cell for a formula: somebody's text
// could be one, and every number with its + is. What looks guarded already
// gets one ' more, so that Unguard gives it back as it was.
func Guard(s string) string {
	if isFormula(s) {
		return "'" + s
	}
	return s
}

// Unguard takes away the ' that Guard put there.
func Unguard(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && isFormula(rest) {
		return rest
	}
	return s
}
