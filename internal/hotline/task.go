package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// addTask makes something that a coordinator must look at, and texts those
// whose it is: at night too when somebody may be in danger.
func (a *act) addTask(k aid.Task) error {
	id, err := a.tx.AddTask(k)
	if err != nil {
		return err
	}
	if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "task", Request: k.Request, Person: k.Person, To: string(k.Kind), Cause: k.Note}); err != nil {
		return err
	}
	code, zip := "", ""
	if k.Request != 0 {
		q, err := a.tx.Request(k.Request)
		if err != nil {
			return err
		}
		code, zip = q.Code, q.ZIP
	}
	_ = id
	return a.tellCoordinators(zip, func(p aid.Person) error {
		lang := a.langOf(p)
		vars := map[string]string{"kind": a.words(lang, "task_"+string(k.Kind), nil), "code": code, "who": a.callable(k)}
		return a.tell(p, "task", vars, note{class: aid.Notice, request: k.Request, expires: followLife, anytime: k.Kind == aid.TaskDanger})
	})
}

// callable is the number to ring, for the tasks that mean just that.
func (a *act) callable(k aid.Task) string {
	switch k.Kind {
	case aid.TaskPerson, aid.TaskUnclear, aid.TaskRecording, aid.TaskCallBack, aid.TaskDanger, aid.TaskMessage:
	default:
		return ""
	}
	p, err := a.tx.Person(k.Person)
	if err != nil {
		return ""
	}
	return p.Phone.E164()
}

// tellCoordinators does something for each coordinator who looks after a ZIP;
// for all of them where none does.
func (a *act) tellCoordinators(zip string, fn func(aid.Person) error) error {
	mine := 0
	for _, c := range a.conf.Coordinators {
		if !covers(c, zip) {
			continue
		}
		mine++
		if err := a.withCoordinator(c, fn); err != nil {
			return err
		}
	}
	if mine > 0 {
		return nil
	}
	for _, c := range a.conf.Coordinators {
		if err := a.withCoordinator(c, fn); err != nil {
			return err
		}
	}
	return nil
}

func covers(c config.Coordinator, zip string) bool {
	if len(c.Areas) == 0 || zip == "" {
		return true
	}
	for _, p := range c.Areas {
		if len(zip) >= len(p) && zip[:len(p)] == p {
			return true
		}
	}
	return false
}

// withCoordinator does something for a coordinator as a person of ours.
func (a *act) withCoordinator(c config.Coordinator, fn func(aid.Person) error) error {
	p, err := a.tx.EnsurePerson(c.Phone)
	if err != nil {
		return err
	}
	if p.Language == "" {
		p.Language = c.Language
	}
	return fn(p)
}

func (a *act) isCoordinator(phone aid.Phone) bool {
	for _, c := range a.conf.Coordinators {
		if c.Phone == phone {
			return true
		}
	}
	return false
}
