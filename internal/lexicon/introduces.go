package lexicon

import (
	"regexp"
	"sync"
)

// introduction is how people say who writes. What may be followed by anything
// ("I am hungry") is not among it.
var introduction = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?i:(?:hi|hello|hey|hola|buenas|buenas tardes|buenos dias|привет|здравствуйте|вітаю|привіт|chào|xin chào|你好|您好)[\s,.!，。！]*)?` +
		`(?:(?i:this is|my name is|it's|its|soy|me llamo|mi nombre es|habla|это|меня зовут|це|мене звати|tôi là|tôi tên là|tên tôi là)\s+(\p{Lu}[\p{L}\p{M}'’-]+)|我叫(\p{Han}{2,3}))(?:$|[\s,.;:!，。；！])`)
})

// Introduces finds the name of who writes, where a text begins with it ("Hi,
// this is Jose").
func Introduces(s string) (name string, ok bool) {
	m := introduction().FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	if name = m[1]; name == "" {
		name = m[2]
	}
	if vocabulary()[Fold(name)] > 0 {
		return "", false // "this is Urgent"
	}
	return name, true
}
