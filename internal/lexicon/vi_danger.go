package lexicon

// What a Vietnamese text says when somebody's life may be at stake, folded as
// it is compared. "tu tu" (suicide) is "slowly" as well, "chay" is fire, run
// and vegetarian, "ban" shoot, busy and friend: only phrases tell them apart.
var vietnameseDanger = []string{
	"mieng bi? meo|lech",
	"nga cau|lau|xe|xuong|quy|lan|o|trong|ngoai|sap .. khong|ko|chua tinh|tra|day|dung|noi|nhuc", "bi nga .. khong|ko|chua tinh|tra|noi|phan|dap|cu|nhuc day|lai|loi|ung|dong|nhich|duoc", "te|xiu|ngat .. khong|ko|chua tinh|tra|noi|phan|dap|cu|nhuc day|lai|loi|ung|dong|nhich|duoc", "xiu|ngat khong|ko|chua tinh",
	"^ nguy hiem $", "uong|nuot|an nham|phai|lo? thuoc tru|diet|chuot|sau|ray|co|doc|tay|nham", "uong|nuot nham|phai|lo? chat|nuoc|xang|dau|hoa tay|javel|hoa|rua|lua|chat", "uong|nuot mot|ca|nguyen|het? chai|lo|vi|bich .. thuoc|giam|doc|tay|xang", "de|cho chet luon|di|quach|cho", "dua? be|nho|tre|con|chau .. o nha|xe|ngoai|trong mot minh", "mot minh .. khong co? nguoi|ai lon|trong|coi",
	"theo doi|ruot|sat toi|em|tui|minh .. dung|ngoi|ngoai|truoc|rinh", "chong|ban|vo trai|gai? cu .. dung|rinh|dap|go|pha|ngoi|ngoai .. nha|cua|cong|phong", "khong|ko cho toi|em|tui|minh|con? ra|buoc khoi|ngoai|cua", "dam|dam|chem|danh toi|em|tui|me|con .. dao|bua|gay|rua", "bi dam|dam|chem bang|vao|o|trung", "lua|khoi|chay .. khong ra|thoat duoc", "duoi ham|tang|bep|trong bep|phong|nha co? lua|chay|khoi", "noi|bao|doa|dọa|thề .. giet toi|em|tui|me|con|ca|het|chung", "dung|ngoi|leo tren|o|len cau|san|noc|mai|lan .. nhay|tu|vinh", "toi|em|tui|con sap|chuan|se|muon|dinh nhay day|xuong|lau|cau|luon", "toi|em|tui|con? nhay day|xuong $",
	"meo mieng|mat", "mat bi? meo|lech", "khong|ko noi duoc", "em be|be|dua tre|tre o|bi nha? mot minh", "nhay cau|lau|xuong|song", "di theo ve nha", "dung|ngoi|rinh truoc|ngoai nha|cua toi",
	"co nguoi|ke|trom|thang la? pha|cay|leo .. nha|cua", "bop|siet co toi|em|me|con", "tim tai|ngat", "nguoi tim ngat", "day|đầy|toan mau", "khong|ko phan ung|cu dong|nhuc nhich", "doi|dòi|hăm|doa .. giet|chem|dot toi|em|nha|chung", "chong|anh|no|ong|ban trai|ta? .. danh|chem|giet|bop toi|em|me|con", "tu tu|tu sat|tu van roi|day|thoi", "hoc|nghen|mac .. khong tho", "uong het|ca|nguyen .. thuoc", "danh con|toi|me toi|hoai|nua", "sap de|sanh roi",
	"ruot|duoi|đuổi theo? toi|em|tui|chung", "keu|goi|lay hoai|mai|riet .. khong|ko|chang|chua tinh", "dang|bi ruot|duoi theo? toi|em|tui|chung|danh|chem", "cam gay|bua|dao|sung|riu .. ruot|duoi|danh|doa|chem",
	"muon|dinh|se|doi tu tu|sat", "muon chet", "khong con? muon song", "khong thiet song", "chan song", "ket thuc cuoc doi|song", "ket lieu", "uong|nuot qua? nhieu|ca|het .. thuoc", "uong thuoc ngu|doc|tu", "uong thuoc qua lieu", "qua lieu", "cat co tay", "rach tay tu", "treo co", "nhay lau tu",
	"danh|dam|giet|dap|chem|bop toi|em|minh|tui|chung|me|con|co", "danh dap toi|em|con|me|chung|tui", "bi chong|no|anh|ong|ban|nguoi|cha|bo? ta|trai? danh|dam|hiep|chem|giet|bao|xam|hanh", "bi danh|chem|hiep|cuop|bat|cuong|xam|nhot|dam dap|dam|coc|bop|hiep|giu|hai|nhot|em|toi|bi|con", "muon|doi|doa|se|dinh giet", "co|cam|rut|mang|chia|lay sung", "cam|rut|chia|vung dao", "sung vao|chi", "bi ban sung", "co tieng? sung no", "hiep dam", "cuong hiep", "dot nhap", "pha cua|cửa vao|nha", "xong vao nha", "khong cho toi|em|chung|tui|minh di|ra|ve|toi", "nhot|giam toi|em|chung|tui", "bat coc", "bi theo doi", "cuu toi|voi|em|mang|chung", "bat lam con tin", "bao hanh toi|em|con",
	"khong|ko tho duoc|noi", "khong|ko the tho", "kho tho", "ngung|ngưng|tat|het tho", "tho khong|ko duoc|noi|ra", "khong con? tho", "nghet tho", "dau|tuc|nhoi nguc", "nguc|nguc dau|tuc du|lam|qua|doi", "nhoi mau", "con dau tim", "len con tim|suyen", "bi dot quy", "dang dot quy", "bi tai bien", "bat tinh", "ngat xiu", "xiu roi|mat", "hon me", "khong|ko tinh|tinh day|lai", "te .. khong|ko .. day|dung|noi", "bi nga .. khong|ko .. day|dung|noi", "chay mau nhieu|khong|qua|du", "mau chay nhieu|khong", "mat nhieu mau", "bang huyet", "vo oi|nuoc", "vo nuoc oi", "chuyen da", "sap sinh con|em|roi", "dau de roi|qua|lam|som", "dang|sap|bi dau de", "co giat", "ngo doc", "nuot|uong pin|doc|thuoc|chat tay|chuot|sau|doc|pin", "nuot pin", "soc phan ve", "toi|em|me|ba|con|chong|vo|minh|bo|cha sap chet", "dang chet", "chet duoi|duối", "goi|keu|can|nho|xin|gap goi? xe? cap|cuu|canh|cong|911 cuu|thuong|sat|an", "goi|keu 911", "can 911", "xe cuu thuong", "xe cap cuu",
	"chay nha", "nha|bep|phong|xe|can|toa|ho bi|dang boc? chay", "nha toi|em|minh|tui|ben bi|dang|canh? boc? chay roi|lon|het|cuu", "nha toi|em|minh|tui bi|dang chay", "hoa hoan", "phat hoa", "bi chay roi|lon", "boc chay", "co dam chay", "dam chay lan|gan|lon|dang|toi|sap", "lua chay|dang|lan", "ro|xi ri? khi? gas|ga", "ro|ri khi gas|ga|doc", "mui gas|ga|khi", "khi co", "ngat khi", "bi? mac|bi ket trong|duoi|o", "nuoc dang len|dang", "nuoc lu dang|len", "con|be|chau toi|trai|gai|em? .. mat tich", "mat tich", "lac mat? con|chau", "con|be|chau toi? bi? lac|bat mat|coc|roi",
}

var vietnameseDoubtful = []string{
	"uong|an nham|lon|sai thuoc",
	"chang|chẳng|khong|ko|het con? thiet gi|song|nua|chuyen", "khong|ko|chang|het con? thay? y|nghia nghia|ly|gi", "vo nghia", "uoc|uớc gi|chi|sao|duoc .. khong|dung|chang thuc|tinh|day|con|song", "ngu luon|mai|mot .. khong|dung thuc|day|tinh", "khong|ko muon thuc|tinh|day|o day|tren|ton nua|day|doi|tai", "toi|em|tui|con|minh? rat|cung|that|dang? so ong|chong|anh|han|bo|cha|ban|song|o|ve chong|trai|ay|ta|toi|cha|voi|nha|chung|lam|qua|em|con|em", "so ong|chong|cha|han chong|toi|ta|ay|nha|lam|qua", "buong xuoi", "bo cuoc", "het hy|hi vong", "khong|ko|chang con? hy|hi vong", "la ganh nang", "song voi ong|anh|chong|no .. so", "lay|giu|giau|cat ho|giay|chia chieu|to|khoa cua? toi|em|tui", "chan|met doi|song|moi lam|qua|roi|voi|thu",
	"song lam gi|chi", "song khong con? y|nghia", "so|khong dam ve nha", "khong ai nho|thuong|can toi|den",
	"tu sat", "bao luc|hanh", "danh dap", "sung|sungs", "giet", "de? doa", "nguy hiem", "so hai|qua|lam|chong|bi", "rat so", "lo so", "khong an toan", "canh sat", "911", "cap cuu", "chay mau", "hoa hoan", "dam chay", "bi chay", "khan cap", "an cuop", "bi cuop|trom", "tuyet vong", "khong chiu noi|duoc", "dot quy", "tai bien", "hanh hung", "xam hai", "theo doi toi", "sap chet", "muon chet", "dau tim", "hiep", "chong danh", "co giat", "ngo doc", "bi danh",
}

var vietnameseHarmless = []string{
	"tai bien nam? liet", "tai bien lau roi", "tai bien hoi|nam truoc|xua",
	"sua .. nhu|giong muon|doi giet|an", "khong phai|dung tuong chay nha",
	"co chay nha|cua gi? dau", "nhu chay nha", "^ an chay nha", "toi|tui|em|con|minh an chay nha",
	"dap toi nay|mai",
	"chu|sep|cong nha|ty? duoi toi|tui|em|minh|chung|viec",
	"sua|on|quay|dau|nhuc|met|moi|doi|lanh|nong|ngua|buon|cuoi|khat|lo|ban|buon|so muon|gan|sap|thay chet|xiu", "sau|vi|do|trong|qua|tu vu|tran|khi|dot? chay|hoa", "cho|nhung gia|nguoi|ba|ai|cac dinh|con|nao|ho? bi|vua? chay|mat nha|rung|rui", "gia dinh bi chay nha $", "nha toi|minh|tui|em|con? bi? chay mat|rui|het|sach|tieu|nam|thang|tuan|truoc|hom|hoi",
	"khong|ko noi duoc tieng", "khong|ko noi duoc anh",
	"danh co tuong|vua|vay", "danh bai|cau|may|giay|rang", "danh thuc|phan|gia|dau|mat|thue|giay|răng|chuong|rang",
	"tai|dot bien|quy .. can|tap|di|dieu", "cuoi chet|muon|xiu luon|mat|duoc|di",
	"chet doi|vi|met|cuoi|khat", "doi|met|nong|lanh|buon|cuoi|khat muon|sap|gan? chet", "doi .. chet", "dien|xe|pin|may thoai? sap|da|bi|het? chet", "chay bo|viec|an|do|hang|xe|show|den|ra|ve|toi", "xe chay", "cuu hoa|tro|te|tro|long", "so|linh|xe|tram cuu hoa", "do huyet ap", "xet nghiem mau", "thu mau", "hien mau", "sau|sau|vi|do|trong|qua vu|tran|khi|con? chay|hoa|bi hoan|chay", "nan nhan hoa hoan", "giet thoi|kien|gian|muoi|chuot|sau gio|gian|kien", "giet kien|gian|muoi|chuot|con", "dot quy|tai bien nam|hoi|truoc|hom|da|lau", "sau|tung|da khi|bi|con? dot|tai|nhoi quy|bien|mau", "so cho|ma|do|chiem|lam phien|phien", "danh may|rang|bai|cho|van", "thong bao khan cap", "thuc|quy|tro pham|cap khan cap", "sung nuoc|do", "chan|tay|mat|khop|dau sung", "bi sung", "may bao chay", "bao chay", "bo cai", "co tu sat", "don canh sat",
}

var vietnameseRisks = map[string][]string{
	"baby":   {"em be", "be so|moi sinh", "so sinh", "tre so sinh", "co|mang bau|thai", "dang? mang thai", "co bau", "ba bau", "be|con|chau #1..23 thang|tuan", "#1..23 thang tuoi", "con nho #1..2 tuoi", "cho con bu"},
	"over65": {"nguoi gia", "nguoi cao tuoi|nien", "cao nien|tuoi", "cu ong|ba", "ong|ba noi|ngoai", "lon tuoi", "gia yeu", "#65..115 tuoi", "tren|hon 60|65|70|75|80 tuoi"},
	"sick": {
		"benh nang|tat|tim|nhan|than|man|hoan", "bi|dang|hay benh|om|sot|cam|ung|liet|suyen|mu|diec", "khuyet tat", "tan tat", "tieu duong", "cao mau", "cao huyet ap", "ung thu", "chay than", "loc mau|than", "hoa tri", "xe lan", "hen suyen", "mu|diec loa|ca|hai|tai", "khong|ko di lai|duoc|noi", "khong the di", "kho di lai", "lang tri|lẫn", "dong kinh", "tu ky", "mo|giai phau tim|roi|xong|lai", "gay xuong|chan|tay", "covid", "om yeu|dau|nang",
	},
	"outside": {"vo gia cu", "khong|ko|chua co? nha o", "khong|ko co nha $", "ngu|o|song ngoai duong|troi|pho|via", "ngu|o|song trong|tren|o|ngoai xe|leu|cong|gam", "^ trong? xe|leu $", "o ngoai duong", "ngu bui|xe", "lang thang"},
}
