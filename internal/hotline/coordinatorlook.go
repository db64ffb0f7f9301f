package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// queue lists who waits for a person, danger first, then what is open. A word
// narrows it: red, an area, a need.
func (t *turn) queue(d Deed) error {
	var lines []string
	if d.How == "" {
		var err error
		if lines, err = t.waiting(); err != nil {
			return err
		}
	}
	reqs, ok, err := t.narrowed(d.How)
	if err != nil {
		return err
	}
	if !ok {
		return t.refuse("deed_how", map[string]string{"say": "Q, Q red, Q 974, Q food"})
	}
	lang := t.langOf(t.person)
	for _, q := range reqs {
		lines = append(lines, q.Code+" "+t.needName(q.Need, lang)+" "+t.words(lang, "is_"+string(q.State), nil)+" "+age(t.tx.Now.Sub(q.CreatedAt)))
	}
	if len(lines) == 0 {
		return t.reply("queue_empty", nil)
	}
	return t.answerLines("", lines)
}

// queueLong is how many requests Q lists.
const queueLong = 200

// narrowed lists the live requests that a word after Q means: all, the red
// ones, those of an area or of a need.
func (t *turn) narrowed(word string) (reqs []aid.Request, ok bool, err error) {
	all := store.BoardFilter{States: liveStates}
	switch {
	case word == "":
		reqs, err = t.tx.BoardPage(all, queueLong, 0)
		return reqs, true, err
	case slices.Contains(redWords, word):
		reqs, _, err = t.tx.Red(t.redRule(), nil, queueLong)
		return reqs, true, err
	case isArea(word):
		all.Area = word
		reqs, err = t.tx.BoardPage(all, queueLong, 0)
		return reqs, true, err
	}
	needs := t.book.NeedsNamed(word, t.langOf(t.person))
	for _, all.Need = range needs {
		some, err := t.tx.BoardPage(all, queueLong, 0)
		if err != nil {
			return nil, false, err
		}
		reqs = append(reqs, some...)
	}
	slices.SortStableFunc(reqs, func(a, b aid.Request) int { return a.CreatedAt.Compare(b.CreatedAt) })
	return reqs, len(needs) > 0, nil
}

// redWords ask for what wants a coordinator today.
var redWords = []string{"red", "rojo", "urgente", "срочно", "gap", "急", "терміново"}

// answerLines answers with a list in one segment, from where it was told
// before; what finds no room is counted, and MORE tells it.
func (t *turn) answerLines(head string, lines []string) error {
	from := min(t.told, len(lines))
	lines = lines[from:]
	if len(lines) == 0 {
		return t.refuse("list_over", nil)
	}
	for n := len(lines); n > 0; n-- {
		text := strings.TrimSpace(head + "\n" + strings.Join(lines[:n], "\n"))
		if left := len(lines) - n; left > 0 {
			text += "\n" + t.words(t.langOf(t.person), "list_more", map[string]string{"n": itoa(left)})
		}
		if n == 1 || oneSegment(text) {
			if err := t.keepList(t.person.ID, t.doing, from+n); err != nil {
				return err
			}
			return t.send(t.person, fitted(text), note{class: aid.Reply, expires: replyLife})
		}
	}
	return nil
}

func oneSegment(text string) bool { return sms.Count(sms.Clean(text)).Segments <= 1 }

// fitted cuts a text to what one segment holds.
func fitted(text string) string {
	if oneSegment(text) {
		return text
	}
	r := []rune(text)
	for n := len(r); n > 0; n-- {
		if cut := strings.TrimSpace(string(r[:n])) + "..."; oneSegment(cut) {
			return cut
		}
	}
	return ""
}

// waiting lists the numbers of those who wait for a person.
func (t *turn) waiting() (lines []string, err error) {
	tasks, err := t.tx.OpenTasks(200)
	if err != nil {
		return nil, err
	}
	lang := t.langOf(t.person)
	var danger []string
	seen := map[string]bool{}
	for _, k := range tasks {
		number := t.callable(k)
		line := t.words(lang, "task_"+string(k.Kind), nil) + " " + number
		if number == "" || seen[line] {
			continue
		}
		seen[line] = true
		if k.Kind == aid.TaskDanger {
			danger = append(danger, line)
		} else {
			lines = append(lines, line)
		}
	}
	return append(danger, lines...), nil
}
