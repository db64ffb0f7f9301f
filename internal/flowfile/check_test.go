package flowfile_test

import "testing"

func TestKeysAndValues(t *testing.T) {
	found(t, "ask_for_help.yaml", []fault{
		{"nothing wrong", "flow", "flow", ""},
		{"a misspelled key", "choices:", "chioces:", `ask_for_help.yaml:8:5: unknown key "chioces"; did you mean "choices"?`},
		{"a key that there is not", "    answer: place", "    colour: red\n    answer: place", `ask_for_help.yaml:17:5: unknown key "colour"`},
		{"a misspelled key in a choice", "        go: place", "        goto: place", `ask_for_help.yaml:11:9: unknown key "goto"; known here: also, clear, do, flow, go, name, say`},
		{"a key twice", "    go: sure", "    go: sure\n    go: need", `ask_for_help.yaml:19:5: "go" stands here twice; keep one of the two`},
		{"a key without a value", "    go: sure", "    go:", `ask_for_help.yaml:18:8: "go" has no value; give it one, or leave the key out`},
		{"a list where a word belongs", "    go: sure", "    go: [sure]", `ask_for_help.yaml:18:9: "go" wants one plain value; put a text with { or [ at its start in quotes`},
		{"a word where a list belongs", "{en: [help], es", "{en: help, es", `ask_for_help.yaml:4:15: "en" wants a list; write it as [a, b]`},
		{"a word where keys belong", "{en: Where, es: Donde}", "Where", `ask_for_help.yaml:16:10: "ask" wants keys with values below it`},
		{"no number", "answer: place", "answer: number\n    max: many", `ask_for_help.yaml:18:10: "max" wants a number, not "many"`},
		{"no truth", "    choices:\n      food:", "    optional: maybe\n    choices:\n      food:", `ask_for_help.yaml:8:15: "optional" wants true or false, not "maybe"`},
		{"no length of time", "steps:", "quiet: {remind_after: soon}\nsteps:", `ask_for_help.yaml:5:23: "remind_after" wants a length of time; write 30m, 4h or 3d`},
		{"an alias", "{en: Where, es: Donde}", "*x", `ask_for_help.yaml:16:10: a text can not begin with *; put the text in quotes`},
		{"an anchor", "{en: Where, es: Donde}", "&x {en: Where, es: Donde}", `ask_for_help.yaml:16:10: & and * have a meaning of their own in YAML and can not be used here; put the text in quotes`},
		{"words after a hash", "{en: Where, es: Donde}", "\n      en: send the code #7\n      es: Donde", `ask_for_help.yaml:17:11: warning: what stands after the # is not part of "en"; put the text in quotes if it should be`},
		{"no name", "flow: ask_for_help\n", "", `ask_for_help.yaml:1:1: "flow" is missing; write flow: and the flow's name`},
		{"no languages", "languages: [en, es]\n", "", `ask_for_help.yaml:1:1: "languages" is missing; write languages: [en]`},
		{"a name that is not the file's", "flow: ask_for_help", "flow: ask", `ask_for_help.yaml:1:7: the flow "ask" stands in the file ask_for_help.yaml; name the file ask.yaml`},
		{"no steps", intake[len("flow: ask_for_help\nlanguages: [en, es]\n"):], "", `ask_for_help.yaml:1:1: the flow has no steps`},
	})
}

func TestNamesOfThings(t *testing.T) {
	found(t, "ask_for_help.yaml", []fault{
		{"a step that there is not", "        go: place\n      ride", "        go: plaec\n      ride", `ask_for_help.yaml:11:13: there is no step "plaec"; did you mean "place"?`},
		{"a step to begin at", "steps:", "  found: plac\nsteps:", `ask_for_help.yaml:5:10: there is no step "plac"; did you mean "place"?`},
		{"a step to give up to", "    go: sure", "    go: sure\n    give_up: someone", `ask_for_help.yaml:19:14: there is no step "someone"; known here: a_person, end, need, place, sure`},
		{"a flow", "name: {en: a ride, es: viaje}\n        go: place", "name: {en: a ride, es: viaje}\n        flow: offer_hlep", `ask_for_help.yaml:14:15: there is no flow "offer_hlep"; did you mean "offer_help"?`},
		{"a step and a flow", "name: {en: a ride, es: viaje}", "name: {en: a ride, es: viaje}\n        flow: offer_help", `ask_for_help.yaml:14:9: a choice leads to a step or to a flow, not to both; leave go or flow out`},
		{"an answer", "answer: place", "answer: plaze", `ask_for_help.yaml:17:13: unknown answer "plaze"; did you mean "place"?`},
		{"an action", "do: [open_request]", "do: [open_requests]", `ask_for_help.yaml:24:18: unknown action "open_requests"; did you mean "open_request"?`},
		{"an action's argument", "do: [open_request]", "do: [{hand_to_person: {who: me}}]", `ask_for_help.yaml:24:36: "hand_to_person" takes no "who"; did you mean "why"?`},
		{"two actions in one", "do: [open_request]", "do: [{hand_to_person: {}, verify: {}}]", `ask_for_help.yaml:24:18: each entry of do is one action; begin a new entry for each`},
		{"a list of choices", "choices:\n      food:\n        name: {en: food, es: comida}\n        go: place\n      ride:\n        name: {en: a ride, es: viaje}\n        go: place", "choices: wants\n    go: place", `ask_for_help.yaml:8:14: there is no list "wants"; known here: needs, offers`},
		{"an answer to read", "    go: sure", "    go: sure\n    reads: [neeed]", `ask_for_help.yaml:19:13: no step keeps an answer as "neeed"; did you mean "need"?`},
		{"an answer that can not be read", "    answer: place\n    go: sure", "    answer: words\n    go: sure\n    reads: [place]", `ask_for_help.yaml:19:13: "place" can not be found inside another text; only choices, places, times and numbers can`},
		{"an answer to forget", "no: {go: need}", "no: {go: need, clear: [ned]}", `ask_for_help.yaml:25:30: no step keeps an answer as "ned"; did you mean "need"?`},
		{"an answer to go by", "    go: sure", "    when: [{answer: ned, is: [food], go: sure}]\n    go: sure", `ask_for_help.yaml:18:21: no step keeps an answer as "ned"; did you mean "need"?`},
		{"a value to go by", "    go: sure", "    when: [{answer: need, is: [fod], go: sure}]\n    go: sure", `ask_for_help.yaml:18:32: "fod" is no answer to "need"; did you mean "food"?`},
		{"a way without an end", "    go: sure", "    when: [{answer: need, is: [food]}]\n    go: sure", `ask_for_help.yaml:18:12: this entry of when leads nowhere; write go: with a step, end or a_person`},
		{"a name to keep an answer by", "    go: sure", "    go: sure\n    save: Place-1", `ask_for_help.yaml:19:11: an answer can not be kept as "Place-1"; write save: with a name of a to z and _`},
		{"a step's name", "  place:", "  a place:", `ask_for_help.yaml:11:13: there is no step "place"; known here: a place, a_person, end, need, sure
ask_for_help.yaml:14:13: there is no step "place"; known here: a place, a_person, end, need, sure
ask_for_help.yaml:15:3: "a place" can not be a name here; use a to z, 0 to 9 and _ only
ask_for_help.yaml:15:3: the step "a place" is never reached; lead to it with go, or take it out
ask_for_help.yaml:19:3: the step "sure" is never reached; lead to it with go, or take it out`},
		{"a step called end", "  sure:", "  end:", `ask_for_help.yaml:18:9: there is no step "sure"; known here: a_person, end, need, place
ask_for_help.yaml:19:3: "end" is a place to go of its own; give the step another name
ask_for_help.yaml:19:3: the step "end" is never reached; lead to it with go, or take it out`},
		{"a choice of yes or no", "no: {go: need}", "no: {go: need}\n      perhaps: {go: need}", `ask_for_help.yaml:26:7: a step with answer: yes_no has no choice "perhaps"; known here: no, yes`},
		{"a need's list in another kind of step", "answer: place", "answer: place\n    choices: needs", `ask_for_help.yaml:18:14: a step with answer: place has no list of needs; leave answer or choices out`},
		{"a language", "languages: [en, es]", "languages: [en, es]\nreviewed: [fr]", `ask_for_help.yaml:3:12: unknown language "fr"; known here: en, es`},
		{"a language twice", "languages: [en, es]", "languages: [en, en]", `ask_for_help.yaml:2:12: the language "en" stands here twice`},
	})
}

func TestWays(t *testing.T) {
	found(t, "ask_for_help.yaml", []fault{
		{"a step that nobody reaches", "  sure:", "  lost:\n    tell: {en: Hi, es: Hola}\n  sure:", `ask_for_help.yaml:19:3: the step "lost" is never reached; lead to it with go, or take it out`},
		{"a step that is only read is reached", "  sure:", "  when:\n    ask: {en: When, es: Cuando}\n    answer: when\n    go: sure\n  sure:\n    reads: [when]", ``},
		{"an answer that leads nowhere", "    answer: place\n    go: sure", "    answer: place\n    give_up: sure", `ask_for_help.yaml:15:3: the answer to "place" leads nowhere; write go: with a step, end or a_person`},
		{"a choice that leads nowhere", "name: {en: a ride, es: viaje}\n        go: place", "name: {en: a ride, es: viaje}", `ask_for_help.yaml:12:7: the choice "ride" leads nowhere; write go: with a step, end or a_person`},
		{"a no that leads nowhere", "\n      no: {go: need}", "", `ask_for_help.yaml:23:5: the choice "no" leads nowhere; write go: with a step, end or a_person`},
		{"a yes_no that leads nowhere", "    choices:\n      yes: {do: [open_request], go: end}\n      no: {go: need}\n", "", `ask_for_help.yaml:19:3: the answer to "sure" leads nowhere; write go: with a step, end or a_person`},
		{"SKIP that leads nowhere", "    choices:\n      food:", "    optional: true\n    choices:\n      food:", `ask_for_help.yaml:6:3: SKIP at "need" leads nowhere; write go: with a step, end or a_person`},
		{"when and nothing else", "    go: sure", "    when: [{answer: need, is: [food], go: sure}]", `ask_for_help.yaml:15:3: where none of its when holds, "place" leads nowhere; write go: with a step, end or a_person`},
		{"choices that go by themselves where several are taken", "    choices:\n      food:", "    many: true\n    choices:\n      food:", `ask_for_help.yaml:6:3: the answer to "need" leads nowhere; write go: with a step, end or a_person
ask_for_help.yaml:12:9: "go" can not stand here: this step goes on by its own go; write it at the step
ask_for_help.yaml:15:9: "go" can not stand here: this step goes on by its own go; write it at the step`},
		{"telling in a circle", "no: {go: need}", "no: {go: oh}\n  oh:\n    tell: {en: Oh, es: Oh}\n    go: no_no\n  no_no:\n    tell: {en: No, es: No}\n    go: oh", `ask_for_help.yaml:26:3: nothing would be asked any more on the way oh, no_no, oh; clear an answer on it, or write save: nothing`},
		{"a circle of answers that are known", "    go: sure", "    go: need", `ask_for_help.yaml:6:3: nothing would be asked any more on the way need, place, need; clear an answer on it, or write save: nothing
ask_for_help.yaml:19:3: the step "sure" is never reached; lead to it with go, or take it out`},
		{"a circle that forgets an answer", "    save: nothing\n    choices:\n      yes: {do: [open_request], go: end}\n      no: {go: need}", "    choices:\n      yes: {do: [open_request], go: end}\n      no: {go: need, clear: [need, sure]}", ``},
		{"nothing to say", "    ask: {en: Where, es: Donde}\n", "", `ask_for_help.yaml:15:3: the step "place" says nothing; write ask: or tell: and the text`},
		{"nothing to answer", "    answer: place\n", "", `ask_for_help.yaml:15:3: the step "place" has neither choices nor an answer; write choices: or answer:`},
		{"a telling step that asks", "    ask: {en: Where, es: Donde}", "    tell: {en: Where, es: Donde}", `ask_for_help.yaml:17:5: "answer" has no meaning in a step that only tells; write ask in place of tell, or leave it out`},
		{"bounds of no number", "    answer: place", "    answer: place\n    max: 3", `ask_for_help.yaml:18:5: "max" is for numbers; write answer: number, or leave it out`},
		{"bounds that leave no number", "    answer: place", "    answer: number\n    min: 5\n    max: 3", `ask_for_help.yaml:18:10: no number is at least 5 and at most 3`},
	})
}
