package twimlcheck

// callFlow checks that every verb of a call is reached, and that nobody is left
// in silence at the end.
func (c *checker) callFlow(verbs []node) {
	last := c.reach(verbs)
	if len(verbs) == 0 {
		c.add("document has no verb: the call ends in silence")
		return
	}
	for i, v := range verbs {
		switch bridge, _ := v.attr("answerOnBridge"); {
		case v.name == "Reject" && i > 0:
			c.add("<Reject> is not the first verb")
		case v.name == "Dial" && bridge == "true" && i > 0:
			c.add("<Dial> answerOnBridge is not of the first verb")
		}
	}
	switch {
	case leaves(last):
	case last.name == "Gather", last.name == "Record":
		c.add("<%s> is followed by nothing for somebody who says nothing", last.name)
	default:
		c.add("document ends after <%s>: the call ends in silence", last.name)
	}
}

// whisperFlow checks that every verb is reached, and that only who answers a
// question is joined by it.
func (c *checker) whisperFlow(verbs []node) {
	last := c.reach(verbs)
	for _, v := range verbs {
		if v.name == "Gather" && !leaves(v) && !leaves(last) {
			c.add("whisper joins whoever says nothing: its <Gather> leads to no <Hangup>")
		}
	}
}

// reach checks that nothing stands behind a verb that the call never passes,
// and gives the last verb.
func (c *checker) reach(verbs []node) (last node) {
	for i, v := range verbs {
		if i > 0 && leaves(last) && last.name != "Gather" {
			c.add("<%s> is never reached, after <%s>", v.name, last.name)
		}
		last = v
	}
	return last
}

// leaves says whether the call never comes to the verb after this one.
func leaves(v node) bool {
	switch v.name {
	case "Hangup", "Redirect", "Reject":
		return true
	case "Dial":
		_, has := v.attr("action")
		return has
	case "Gather":
		empty, _ := v.attr("actionOnEmptyResult")
		return empty == "true"
	}
	return false
}
