package config

// fields mirrors the file: its keys, and where and how each is read. A key
// that is not here is a mistake.
func (c *Config) fields() fields {
	return fields{
		"network":      section(c.Network.fields()),
		"listen":       checked(&c.Listen, address, `an address such as "127.0.0.1:8080"`),
		"public_url":   publicURL(&c.PublicURL),
		"database":     text(&c.Database),
		"flows":        text(&c.Flows),
		"coordinators": list(&c.Coordinators, coordinator),
		"quiet_hours":  quietHours(&c.QuietHours),
		"outreach":     section(c.Outreach.fields()),
		"follow_up":    section(c.FollowUp.fields()),
		"conversation": section(fields{
			"remind_after": duration(&c.Conversation.RemindAfter), "close_after": duration(&c.Conversation.CloseAfter),
			"slow_speech": yesNo(&c.Conversation.SlowSpeech),
		}),
		"on_call":   section(fields{"answer_within": duration(&c.OnCall.AnswerWithin)}),
		"schedules": section(c.Schedules.fields()),
		"retention": section(c.Retention.fields()),
		"carrier":   section(c.Carrier.fields()),
		"console":   section(fields{"text_codes": yesNo(&c.Console.TextCodes)}),
		"email":     section(c.Email.fields()),
		"directory": section(fields{"stale_after": duration(&c.Directory.StaleAfter)}),
		"backup": section(fields{
			"recipients": list(&c.Backup.Recipients, recipient), "folder": text(&c.Backup.Folder), "keep": whole(&c.Backup.Keep, 1, 1000),
		}),
		"watch": section(fields{"ping": pingURL(&c.Watch.Ping), "every": duration(&c.Watch.Every)}),
	}
}

func (n *Network) fields() fields {
	return fields{
		"name":      text(&n.Name),
		"short":     checked(&n.Short, short, "at most 8 letters, without a space"),
		"number":    phone(&n.Number),
		"timezone":  timezone(&n.Timezone),
		"languages": list(&n.Languages, language),
		"area":      list(&n.Area, area),
	}
}

func coordinator(p *Coordinator) setter {
	return section(fields{
		"name":     text(&p.Name),
		"phone":    phone(&p.Phone),
		"language": language(&p.Language),
		"areas":    list(&p.Areas, area),
		"role":     role(&p.Role),
		"email":    email(&p.Email),
	})
}

func (o *Outreach) fields() fields {
	return fields{
		"budget_per_week": whole(&o.BudgetPerWeek, 1, 50),
		"urgent_extra":    whole(&o.UrgentExtra, 0, 50),
		"today":           section(o.Today.fields()),
		"soon":            section(o.Soon.fields()),
		"week":            section(o.Week.fields()),
	}
}

func (w *Wave) fields() fields {
	return fields{
		"target": fraction(&w.Target),
		"wait":   duration(&w.Wait),
		"wave":   whole(&w.Wave, 1, 50),
		"limit":  duration(&w.Limit),
	}
}

func (f *FollowUp) fields() fields {
	return fields{
		"today":        duration(&f.Today),
		"soon":         duration(&f.Soon),
		"week":         duration(&f.Week),
		"again":        duration(&f.Again),
		"still_needed": duration(&f.StillNeeded),
	}
}

func (s *Schedules) fields() fields {
	return fields{
		"digest":    checked(&s.Digest, cronShape, cronWant),
		"red":       orNone(&s.Red, cronShape, cronWant+", or none"),
		"retention": checked(&s.Retention, cronShape, cronWant),
		"backup":    checked(&s.Backup, cronShape, cronWant),
		"tick":      checked(&s.Tick, cronShape, cronWant),
	}
}

func (r *Retention) fields() fields {
	return fields{
		"details":     duration(&r.Details),
		"recordings":  duration(&r.Recordings),
		"texts":       duration(&r.Texts),
		"idle_person": duration(&r.IdlePerson),
		"audit":       duration(&r.Audit),
	}
}

func (c *Carrier) fields() fields {
	return fields{
		"handles_opt_out":     yesNo(&c.HandlesOptOut),
		"handles_help":        yesNo(&c.HandlesHelp),
		"transcribe":          yesNo(&c.Transcribe),
		"look_up_lines":       yesNo(&c.LookUpLines),
		"segments_per_second": rate(&c.SegmentsPerSecond),
		"price_per_segment":   money(&c.PricePerSegment),
		"daily_limit":         money(&c.DailyLimit),
		"countries":           list(&c.Countries, country),
		"max_per_person_day":  whole(&c.MaxPerPersonDay, 1, 10_000),
		"send_timeout":        duration(&c.SendTimeout),
		"retry_first":         duration(&c.RetryFirst),
		"retry_last":          duration(&c.RetryLast),
		"reconcile_after":     duration(&c.ReconcileAfter),
		"sweep_every":         duration(&c.SweepEvery),
	}
}

func (e *Email) fields() fields {
	return fields{"from": email(&e.From), "smtp": smtp(&e.SMTP)}
}
