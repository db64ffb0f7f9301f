package lexicon

import (
	"os"
	"strings"
	"testing"
)

// What people ask for every day is made of the same words as danger. It may be shown
// to a person, and pages nobody; nor does it in package hotline, which listens to how
// a text sounds besides.
func TestEverydayPagesNobody(t *testing.T) {
	b, err := os.ReadFile("../../testdata/understanding/everyday.txt")
	if err != nil {
		t.Fatal(err)
	}
	for s := range strings.Lines(string(b)) {
		if ReadDanger(s) == DangerClear {
			t.Errorf("%q pages somebody", s)
		}
	}
}

// What only sounds like danger beside a dog, a letter or a saying is danger without
// them: no harmless phrase reaches so far.
func TestDangerIsNotHushed(t *testing.T) {
	for _, s := range []string{
		"he looks like he wants to kill me", "it looks like the house is on fire next door", "i dont think the fire is out",
		"me mira como si quisiera matarme", "no es seguro aqui, hay fuego en el cerro", "huele como si se estuviera quemando algo",
		"он смотрит как будто хочет убить меня", "пахнет будто горит проводка", "пахне ніби горить проводка",
		"mẹ tôi thở như sắp chết", "nó nhìn tôi như muốn giết", "chồng đánh cô ấy chảy máu", "ba tôi bị tai biến nằm dưới đất", "mẹ kêu sắp chết rồi",
		"nó kêu muốn chết, cần người nói chuyện", "em nấu ăn cháy nhà rồi cứu", "吃的和药他都吞了，叫不醒", "好像隔壁着火了", "别担心我，家里着火了快叫人", "a hunter shot my husband by accident", "охотник случайно попал в меня, кровь",
	} {
		if ReadDanger(s) == NoDanger {
			t.Errorf("%q is not heard", s)
		}
	}
	for _, s := range []string{"ICE is at my door with a letter from a judge", "la migra esta afuera de mi casa con una carta de la corte"} {
		if !RaidNow(s) {
			t.Errorf("%q is no raid", s)
		}
	}
}
