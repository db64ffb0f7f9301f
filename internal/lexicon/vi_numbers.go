package lexicon

// Vietnamese words of two syllables that count as one are joined before they
// are read (người lớn, an adult); số không is left out, for it is "no" as well.
var vietnameseNumbers = numberWords{
	units:   map[string]int{"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9},
	ten:     "muoi",
	hundred: "tram",
	join:    []string{"và", "với", "cùng", "cộng", "and"},
	same: []string{
		"muoi lam", "muoi nam", "muoi tu", "muoi bon", "nguoi lon", "nguoilon", "tre em", "tre", "tre nho", "tre", "em be", "tre", "dua con", "tre", "dua tre", "tre", "dua nho", "tre", "con nho", "con", "2 vo chong tui", "hai nguoilon", "2 vo chong toi", "hai nguoilon", "2 vo chong em", "hai nguoilon", "hai vo chong tui", "hai nguoilon", "hai vo chong toi", "hai nguoilon", "hai vo chong em", "hai nguoilon", "hai vo chong", "hai nguoilon", "2 vo chong", "hai nguoilon", "vo chong toi", "hai nguoilon", "vo chong tui", "hai nguoilon", "vo chong em", "hai nguoilon", "vo chong minh", "hai nguoilon", "ong xa", "chong", "ba xa", "vo", "gia dinh", "giadinh", "ba ngoai", "bangoai", "ba noi", "banoi", "ba cu", "bacu", "ba toi", "batoi", "ba tui", "batui", "ba me", "bame", "ba ma", "bame", "chung toi", "chungtoi", "thanh vien", "nguoi", "toi co", "co", "tui co", "co", "nguoi gia", "nguoilon", "tat ca", "tong",
	},
	self:    []string{"tôi", "tui", "mình"},
	alone:   []string{"mình em thôi", "có mình em", "mình ên", "mình ên tui", "mình ên tôi", "toi", "chỉ có tôi", "chỉ mình tôi", "một mình", "một mình tôi", "mình tôi", "một người", "chỉ một người", "chỉ có mình tôi", "tôi sống một mình", "sống một mình", "mình tôi thôi", "chỉ tôi", "chỉ tôi thôi", "cho tôi", "tôi thôi", "tôi ở một mình", "ở một mình", "một người thôi", "chỉ có một người"},
	owner:   []string{"co"},
	include: []string{"gồm"},
	one:     []string{"vợ", "chồng", "bạn"},
	many:    []string{"con", "trẻ", "đứa", "cháu", "bé", "nguoilon"},
	whole:   []string{"người", "giadinh", "khẩu"},
	we:      []string{"chungtoi"},
	aside:   []string{"mèo"},
	filler:  []string{"thằng", "đứa", "tổng", "là", "khoảng", "ở", "trong", "nhà", "nhỏ", "lớn", "của", "đều", "ăn", "gom", "thôi", "dạ", "ạ", "hiện", "vợ chồng"},
	age:     []string{"tuổi", "tháng"},
	forWord: []string{"cho", "đủ"},
	after:   []string{"ở", "và", "hôm", "cần", "gấp", "xin", "cảm", "tại", "trong", "mai", "tôi", "chungtoi", "không", "ăn", "vui", "zip", "mà", "đang", "hết", "bây", "sáng", "chiều", "thứ"},
}
