package geo

import "testing"

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := unpack(packed); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkZIP(b *testing.B) {
	a := atlas(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := a.ZIP("97520"); !ok {
			b.Fatal("97520 is not there")
		}
	}
}

func BenchmarkMiles(b *testing.B) {
	a := atlas(b)
	p, _ := a.ZIP("97520")
	q, _ := a.ZIP("97401")
	b.ReportAllocs()
	for b.Loop() {
		if Miles(p, q) < 100 {
			b.Fatal("too near")
		}
	}
}

func BenchmarkRead(b *testing.B) {
	a := atlas(b)
	area := []string{"974", "975"}
	for _, text := range []string{"97520", "ashland", "cotage grove", "i live in medford oregon"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !a.Read(text, area).OK {
					b.Fatal("not read")
				}
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	a := atlas(b)
	area := []string{"974", "975"}
	b.ReportAllocs()
	for b.Loop() {
		if !a.Find("hi we are 4 people and need food for the baby, we live near Ashland by the river, thank you", area).OK {
			b.Fatal("not found")
		}
	}
}
