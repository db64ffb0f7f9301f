package hotline

import (
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// recordings are what callers said and nobody has listened to yet, oldest
// first.
func (c *caller) recordings() ([]aid.Task, error) {
	tasks, err := c.tx.OpenTasks(1000)
	if err != nil {
		return nil, err
	}
	var out []aid.Task
	for _, k := range tasks {
		if k.Kind != aid.TaskRecording || k.Inbound == 0 {
			continue
		}
		if sid, err := c.tx.RecordingOf(k.Inbound); err != nil {
			return nil, err
		} else if sid != "" {
			out = append(out, k)
		}
	}
	return out, nil
}

// nextRecording plays the recording after one (the first, after none) to a
// coordinator.
func (c *caller) nextRecording(after aid.TaskID) error {
	tasks, err := c.recordings()
	if err != nil {
		return err
	}
	if len(tasks) == 0 {
		c.say("call_no_recordings", nil)
		return c.again()
	}
	at := 0
	for i, k := range tasks {
		if k.ID == after {
			at = (i + 1) % len(tasks)
		}
	}
	k := tasks[at]
	sid, err := c.tx.RecordingOf(k.Inbound)
	if err != nil {
		return err
	}
	who, err := c.whoSpoke(k)
	if err != nil {
		return err
	}
	c.say("call_recording_of", map[string]string{"who": who})
	c.out.Say = append(c.out.Say, flow.Part{Lang: c.lang(), Play: sid, Text: "(" + c.words(c.lang(), "voice_recording", nil) + ")"})
	options := []option{{Do: "heard", Task: k.ID}}
	if len(tasks) > 1 {
		options = append(options, option{Do: "next_recording", Task: k.ID})
	}
	c.menu(options)
	return nil
}

// whoSpoke is the request that a recording is about, or the number of whoever
// spoke; whoever withheld it is a neighbor.
func (c *caller) whoSpoke(k aid.Task) (string, error) {
	var parts []string
	if k.Request != 0 {
		q, err := c.tx.Request(k.Request)
		if err != nil {
			return "", err
		}
		parts = append(parts, q.Code)
	}
	if k.Person != 0 {
		p, err := c.tx.Person(k.Person)
		if ok, err := found(err); err != nil {
			return "", err
		} else if ok {
			parts = append(parts, p.Phone.E164())
		}
	}
	if len(parts) == 0 {
		return c.words(c.lang(), "somebody", nil), nil
	}
	return strings.Join(parts, ", "), nil
}

// heardRecording closes a recording that a coordinator has listened to.
func (c *caller) heardRecording(id aid.TaskID) error {
	if _, err := c.tx.DoneTask(id); err != nil {
		return err
	}
	left, err := c.recordings()
	if err != nil {
		return err
	}
	if len(left) > 0 {
		return c.nextRecording(0)
	}
	return c.again()
}
