package demo

import "strings"

// What the carrier itself understands, as for a long code without Advanced
// Opt-Out: a whole text that is one of these words, in any case.
var (
	stopWords  = words("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT")
	startWords = words("START", "YES", "UNSTOP")
	helpWords  = words("HELP", "INFO")
)

// What it answers.
const (
	stopReply  = "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe."
	startReply = "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply."
	helpReply  = "Reply STOP to unsubscribe. Msg&Data Rates May Apply."
)

func words(ws ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range ws {
		set[w] = true
	}
	return set
}

// keyword blocks and unblocks numbers, and gives the carrier's answer if it
// has one. The text goes to the hotline all the same.
func (c *Carrier) keyword(from, body string) (reply string) {
	if c.opt.NoKeywords {
		return ""
	}
	word := strings.ToUpper(strings.TrimSpace(body))
	c.mu.Lock()
	defer c.mu.Unlock()
	was := c.blocked[from]
	switch {
	case stopWords[word] && !was:
		c.blocked[from] = true
		return stopReply
	case startWords[word]:
		delete(c.blocked, from)
		if was || word != "YES" { // a YES is answered only if it changed something
			return startReply
		}
	case helpWords[word] && !was:
		return helpReply
	}
	return ""
}

func (c *Carrier) isBlocked(phone string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.blocked[phone]
}
