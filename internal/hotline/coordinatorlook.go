package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
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
	keep, ok := t.narrowed(d.How)
	if !ok {
		return t.refuse("deed_how", map[string]string{"say": "Q, Q red, Q 974, Q food"})
	}
	reqs, err := t.tx.LiveRequests(200)
	if err != nil {
		return err
	}
	lang := t.langOf(t.person)
	for _, q := range reqs {
		if fits, err := keep(q); err != nil {
			return err
		} else if fits {
			lines = append(lines, q.Code+" "+t.needName(q.Need, lang)+" "+string(q.State)+" "+age(t.tx.Now.Sub(q.CreatedAt)))
		}
	}
	if len(lines) == 0 {
		return t.reply("queue_empty", nil)
	}
	return t.answerLines("", lines)
}

// narrowed is what a word after Q keeps of the open requests.
func (t *turn) narrowed(word string) (keep func(aid.Request) (bool, error), ok bool) {
	switch {
	case word == "":
		return func(aid.Request) (bool, error) { return true, nil }, true
	case slices.Contains(redWords, word):
		return func(q aid.Request) (bool, error) {
			drops, _, err := t.tx.Drops(q.ID)
			return t.red(q, drops), err
		}, true
	case isArea(word):
		return func(q aid.Request) (bool, error) { return strings.HasPrefix(q.ZIP, word), nil }, true
	}
	needs := t.book.NeedsNamed(word, t.langOf(t.person))
	return func(q aid.Request) (bool, error) { return slices.Contains(needs, q.Need), nil }, len(needs) > 0
}

// redWords ask for what wants a coordinator today.
var redWords = []string{"red", "rojo", "urgente", "срочно", "gap", "急", "терміново"}

// answerLines answers with a list in one segment; what finds no room is
// counted.
func (t *turn) answerLines(head string, lines []string) error {
	for n := len(lines); n > 0; n-- {
		text := strings.TrimSpace(head + "\n" + strings.Join(lines[:n], "\n"))
		if n < len(lines) {
			text += "\n+" + itoa(len(lines)-n)
		}
		if n == 1 || oneSegment(text) {
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
