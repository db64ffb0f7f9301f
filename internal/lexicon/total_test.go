package lexicon

import "testing"

func TestTotalPeople(t *testing.T) {
	for s, want := range map[string]int{
		"6 and grandma who is 90, 7 in total": 7, "seis y la abuelita que tiene 90, siete en total": 7, "Дві сім'ї, разом девʼять душ": 9, "двое и трое детей, всего 5": 5,
		"三个大人一个刚满月的宝宝，一共4个": 4, "hai vợ chồng với ba đứa, tổng cộng 5 người": 5, "2 adults 3 kids, 5 total": 5,
		"all together now": 0, "4 of us": 0, "5 in all, or 6 in all": 0, "that is all": 0, "все": 0,
	} {
		if got, ok := TotalPeople(s); got != want || ok != (want > 0) {
			t.Errorf("%q: %d, %v, want %d", s, got, ok, want)
		}
	}
}
