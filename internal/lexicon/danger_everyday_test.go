package lexicon

import "testing"

// What people ask for every day is made of the same words as danger. It may be shown
// to a person, and pages nobody.
func TestEverydayPagesNobody(t *testing.T) {
	for _, s := range []string{
		"need help with the gas and light bill for my house", "I will take all my meds to the pharmacy tomorrow", "my dad says nobody can fix the door, he sold his gun to pay rent", "she holds my heart, my face hurts from laughing",
		"we lost the house in the fire, stuck in a motel, need groceries for inside the room", "my husband took 30 days off and has no pills left, needs tylenol",
		"ocupo gasolina, mi carro no prende", "desde el incendio no podemos salir a comprar, fuego por todos lados el mes pasado", "voy a tomar todas mis medicinas pero no tengo para el copago", "me tomo 30 pastillas al mes y no tengo para pagarlas",
		"отец ушел от нас и не вернулся, не могу найти работу", "налил бензин, а довезти до дома некому", "батько пішов від нас і не повернувся", "налив бензин, а довезти до дому нікому",
		"dạo này tôi đang bệnh, cần người phụ", "mái nhà dột luôn rồi", "ổ điện hư cả năm nay", "nhờ ai dẫn chồng tôi đi bác sĩ để khám", "năm nay ăn ít lắm, chị ơi", "tôi uống thuốc nhiều năm rồi", "xin cho hỏi có không tính tiền không",
		"không biết ra đâu để xin đồ", "tôi thấy đau lưng, vợ tôi cần người giúp", "phòng tôi đã hết tã lót", "cần lấy giấy tờ, nó nói khó lắm", "tìm được chỗ rồi, cho tôi chọn ngày", "sắp đổ xăng rồi về nhà", "chị Nga không dùng được máy", "chưa rõ có thịt gà không, nhà bốn người", "chích ngừa ngày mai", "mẹ tôi té bị đau chân tuần trước",
		"火灾以后家里很困难", "药费50块，没钱吃饭", "爸爸出门打工还没回来，家里没吃的", "车没汽油了，到不了家，能倒一点吗",
	} {
		if ReadDanger(s) == DangerClear {
			t.Errorf("%q pages somebody", s)
		}
	}
}
