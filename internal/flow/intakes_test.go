package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

// The whole intake by numbers, from the language question on: whoever can read
// digits gets through it in any language.
func TestIntakeByNumbers(t *testing.T) {
	book := shipped(t)
	for _, test := range []struct{ name, script string }{
		{"Russian", `
			> 97520
			< Language? / 1 English / 2 Español / 3 Русский
			> 3
			! language ru
			< Понятно: Ashland 97520. / Что вам нужно? / 1 еда / 2 вещи и гигиена / 3 поездка
			> 1
			< Когда нужно? / 1 сегодня / 2 за день-два / 3 эта неделя / Или: пт 15:00
			> 3
			< Сколько людей?
			> 4
			< Что важно знать помощнику?
			> 1 этаж
			< Как вас называть?
			> Ольга
			< еда, 4 чел., Ashland 97520, эта неделя. / Всё верно? ДА или НЕТ
			> да
			! open_request
			< Спасибо, Ольга. Код K74. Спрашиваем соседей. Ответим до 8 pm.
			= finished`},
		{"Vietnamese", `
			> 97520
			< Language?
			> 4
			! language vi
			< Đã hiểu: Ashland 97520. / Quý vị cần gì? / 1 thức ăn / 2 đồ dùng / 3 đi nhờ xe
			> 4
			< Khi nào cần? / 1 hôm nay / 2 một hai ngày / 3 tuần này / Hoặc nhắn ngày, giờ
			> 1
			< Mấy người ạ?
			> 2
			< Người giúp cần biết gì thêm?
			> 2 con chó
			< Xin quý vị cho biết tên
			> Tôi tên là Lan
			< thuốc, 2 người, Ashland 97520, hôm nay. / Đúng ạ? CÓ hay KHÔNG
			> có
			! open_request
			< Cảm ơn Lan. Mã: K74. Đang hỏi hàng xóm, sẽ báo trước 8 pm.
			= finished`},
		{"Chinese", `
			> 97520
			< Language?
			> 5
			! language zh
			< 明白了：Ashland 97520。 / 您最需要什么？ / 1 食物 / 2 日用品 / 3 接送
			> 3
			< 您什么时候需要？ / 1 今天 / 2 一两天内 / 3 本周 / 也可以发日期和时间，如周五下午3点。
			> 2
			< 一共几个人？
			> 1
			< 帮忙的人需要知道什么吗？
			> 住在3楼
			< 怎么称呼您？
			> 我叫李明
			< 请核对：接送，1人，Ashland 97520，一两天内。 / 对吗？请回“是”或“否”。
			> 是
			! open_request
			< 谢谢您，李明。您的代码是K74。我们正在问邻居，8 pm前给您回音。
			= finished`},
		{"Ukrainian", `
			> 97520
			< Language?
			> 6
			! language uk
			< Зрозуміло: Ashland 97520. / Що вам треба? / 1 їжа / 2 речі й гігієна / 3 поїздка
			> 6
			< Коли треба? / 1 сьогодні / 2 за день-два / 3 цей тиждень / Або: пт 15:00
			> 1
			< Скільки людей?
			> 3
			< Що варто знати помічнику?
			> 2 поверх
			< Як до вас звертатися?
			> Мене звати Оксана
			< ночівля, 3 ос., Ashland 97520, сьогодні. / Усе так? ТАК чи НІ
			> так
			! open_request
			< Дякуємо, Оксана. Код K74. Питаємо сусідів. Напишемо до 8 pm.
			= finished`},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book, flow.Intake, "").converse(test.script)
		})
	}
}

// The same in words, from the first text on, as people write them; with the
// words that our own texts print.
func TestIntakeInWords(t *testing.T) {
	book := shipped(t)
	for _, test := range []struct{ name, script string }{
		{"Russian", `
			> Здравствуйте
			! language ru
			< Eugene Mutual Aid: / 1 нужна помощь / 2 хочу помочь / 3 адреса
			> нужна помощь
			< Что вам нужно?
			> еще раз
			< Что вам нужно?
			> нам нужны лекрства
			< Где вы?
			> Medford
			< Когда нужно?
			> сегодня
			< Сколько людей?
			> двое
			< Что важно знать помощнику?
			> ПРОПУСК
			< Как вас называть?
			> меня зовут Иван
			< лекарства, 2 чел., Medford 97501, сегодня. / Всё верно?
			> НЕТ
			< Что изменить? / 1 что нужно / 2 место / 3 когда / 4 сколько / 5 заметка / 6 имя
			> когда
			< Когда нужно?
			> на этой неделе
			< лекарства, 2 чел., Medford 97501, эта неделя.
			> ДА
			! open_request
			< Спасибо, Иван.
			= finished`},
		{"Vietnamese, with marks and without", `
			> Xin chào, tôi cần giúp đỡ
			! language vi
			< Quý vị cần gì?
			> do an
			< Quý vị ở đâu?
			> Medford
			< Khi nào cần?
			> hom nay
			< Mấy người ạ?
			> ba
			< Người giúp cần biết gì thêm?
			> BỎ QUA
			< Xin quý vị cho biết tên
			> ten toi la Lan
			< thức ăn, 3 người, Medford 97501, hôm nay. / Đúng ạ?
			> KHÔNG
			< Sửa gì ạ? / 1 việc cần / 2 địa điểm
			> dia diem
			< Quý vị ở đâu?
			> Ashland
			< thức ăn, 3 người, Ashland 97520, hôm nay.
			> không
			< Sửa gì ạ?
			> Mấy người
			< Mấy người ạ?
			> 2 nguoi
			< thức ăn, 2 người, Ashland 97520, hôm nay.
			> CÓ
			! open_request
			< Cảm ơn Lan. Mã: K74.
			= finished`},
		{"Chinese", `
			> 您好
			! language zh
			< 您好，这里是Eugene Mutual Aid，邻里互助。请回复数字： / 1 我需要帮助 / 2 我想帮忙
			> 我需要帮助
			< 您最需要什么？
			> 家里没有吃的了
			< 您在哪里？
			> Medford
			< 您什么时候需要？
			> 今天
			< 一共几个人？
			> 四个人
			< 帮忙的人需要知道什么吗？
			> 跳过
			< 怎么称呼您？
			> 跳过
			< 请核对：食物，4人，Medford 97501，今天。 / 对吗？
			> 否
			< 要改什么？ / 1 需要什么 / 2 地点 / 3 时间 / 4 人数 / 5 备注 / 6 名字
			> 人数
			< 一共几个人？
			> 五个人
			< 请核对：食物，5人，Medford 97501，今天。
			> 是
			! open_request
			< 谢谢您。您的代码是K74。
			= finished`},
		{"Ukrainian", `
			> Добрий день, потрібна допомога
			! language uk
			< Що вам треба?
			> їжу і воду
			< Зрозуміло: їжа, речі й гігієна. / Де ви?
			> Medford
			< Коли треба?
			> сьогодні
			< Скільки людей?
			> п'ятеро
			< Що варто знати помічнику?
			> ПРОПУСК
			< Як до вас звертатися?
			> пропуск
			< їжа, речі й гігієна, 5 ос., Medford 97501, сьогодні. / Усе так?
			> НІ
			< Що змінити? / 1 що треба / 2 місце
			> місце
			< Де ви?
			> Ashland
			< їжа, речі й гігієна, 5 ос., Ashland 97520, сьогодні.
			> ТАК
			! open_request
			< Дякуємо. Код K74.
			= finished`},
	} {
		t.Run(test.name, func(t *testing.T) {
			newPlayer(t, book, flow.Intake, "").converse(test.script)
		})
	}
}
