package config

import "time"

// Outreach is how volunteers are asked.
type Outreach struct {
	BudgetPerWeek     int // asks a week for a volunteer who set no number
	UrgentExtra       int // asks more, for urgent requests only
	Today, Soon, Week Wave
}

// A Wave is how many are asked at a time, by how soon help is wanted.
type Wave struct {
	Target float64       // chance that somebody says yes to aim for, in (0, 1]; 1 asks the whole wave
	Wait   time.Duration // before the next wave
	Wave   int           // asked at a time, at most
	Limit  time.Duration // after which a coordinator must look
}

// FollowUp is when a neighbor is asked how it went.
type FollowUp struct {
	Today, Soon, Week time.Duration // after the match
	Again             time.Duration // after the first question, if it stays without an answer
	StillNeeded       time.Duration // after which an unmet request is asked about
}

// Conversation is how long a silent conversation stays open.
type Conversation struct {
	RemindAfter, CloseAfter time.Duration
	SlowSpeech              bool // calls are read slowly from the start
}

// OnCall is how soon a coordinator on call must answer before the next is
// asked.
type OnCall struct{ AnswerWithin time.Duration }

// Schedules are cron expressions of five fields, or begin with @ ("@every
// 15s"), in the network's time zone. Only their shape is checked here.
type Schedules struct {
	Digest                  string
	Red                     string // the second digest, sent only when something is red; empty never
	Retention, Backup, Tick string
}

// Retention is how long things are kept after their request has ended, or
// after the person was last heard of.
type Retention struct{ Details, Recordings, Texts, IdlePerson, Audit time.Duration }

// Carrier is what the carrier does for us, costs and allows.
type Carrier struct {
	HandlesOptOut     bool // it answers STOP and START itself
	HandlesHelp       bool // it answers HELP itself
	LookUpLines       bool // callers' lines are looked up, at a price: a landline is not texted
	Transcribe        bool // it writes down what is recorded, in English only; it costs extra
	SegmentsPerSecond float64
	PricePerSegment   Money
	DailyLimit        Money
	Countries         []string // calling codes that may be texted, such as +1
	MaxPerPersonDay   int      // texts to one person in a day
	SendTimeout       time.Duration
	RetryFirst        time.Duration // wait before the first retry; each later one doubles it
	RetryLast         time.Duration // up to this
	ReconcileAfter    time.Duration // a text of unknown fate is looked up then
	SweepEvery        time.Duration // the carrier's list is searched for texts we missed
}

// Console is the coordinators' pages.
type Console struct {
	TextCodes bool // sign-in codes by text, where there is neither passkey nor TOTP
}

// Email is where mail leaves; both are empty when none does.
type Email struct {
	From string
	SMTP Secret // host:port or smtp://… or smtps://…, which may hold a password
}

// Directory is how the list of places is kept true.
type Directory struct {
	StaleAfter time.Duration // since a place was last checked: then somebody is asked
}

// Backup is the nightly copy; there is one where both Recipients and Folder are
// set.
type Backup struct {
	Recipients []string // public keys of age (age1…) that can open it
	Folder     string
	Keep       int // copies; older ones are removed
}

// On says whether there is a copy each night.
func (b Backup) On() bool { return len(b.Recipients) > 0 && b.Folder != "" }

// Watch is somebody outside who notices silence: Ping is asked for while the
// hotline is well. It may hold a key, and is shown nowhere.
type Watch struct {
	Ping  Secret // an https address; empty asks nobody
	Every time.Duration
}

// Default is what holds where the file is silent. It is not a whole
// configuration: the network, its public address and its coordinators have no
// default.
func Default() Config {
	return Config{
		Network:    Network{Languages: []string{"en", "es"}},
		Listen:     "127.0.0.1:8080",
		Database:   "data/neighborline.db",
		QuietHours: QuietHours{From: 21 * 60, To: 8 * 60},
		Outreach: Outreach{
			BudgetPerWeek: 3,
			UrgentExtra:   2,
			Today:         Wave{Target: 0.9, Wait: 8 * time.Minute, Wave: 8, Limit: 4 * time.Hour},
			Soon:          Wave{Target: 0.5, Wait: 45 * time.Minute, Wave: 6, Limit: 24 * time.Hour},
			Week:          Wave{Target: 0.3, Wait: 2 * time.Hour, Wave: 3, Limit: 96 * time.Hour},
		},
		FollowUp: FollowUp{
			Today: 3 * time.Hour, Soon: 18 * time.Hour, Week: 48 * time.Hour,
			Again: 24 * time.Hour, StillNeeded: 72 * time.Hour,
		},
		Conversation: Conversation{RemindAfter: 4 * time.Hour, CloseAfter: 72 * time.Hour},
		OnCall:       OnCall{AnswerWithin: 15 * time.Minute},
		Schedules:    Schedules{Digest: "0 8 * * *", Red: "0 16 * * *", Retention: "30 3 * * *", Backup: "15 4 * * *", Tick: "@every 15s"},
		Retention: Retention{
			Details: 336 * time.Hour, Recordings: 720 * time.Hour, Texts: 2160 * time.Hour,
			IdlePerson: 8760 * time.Hour, Audit: 17520 * time.Hour,
		},
		Carrier: Carrier{
			HandlesOptOut: true, HandlesHelp: true,
			SegmentsPerSecond: 1, PricePerSegment: 8_300, DailyLimit: 20 * Dollar,
			Countries: []string{"+1"}, MaxPerPersonDay: 40,
			SendTimeout: 8 * time.Second, RetryFirst: time.Second, RetryLast: 5 * time.Minute,
			ReconcileAfter: time.Minute, SweepEvery: 2 * time.Minute,
		},
		Directory: Directory{StaleAfter: 180 * 24 * time.Hour},
		Backup:    Backup{Keep: 14},
		Watch:     Watch{Every: 5 * time.Minute},
		Secrets:   Secrets{APIURL: defaultAPIURL},
	}
}
