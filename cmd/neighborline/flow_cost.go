package main

import (
	"fmt"
	"io"
	"strconv"
	"text/tabwriter"

	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/records"
)

// flowCostCmd says what flows cost to send.
type flowCostCmd struct {
	Dir   string `arg:"" optional:"" help:"The folder; else the configuration's." placeholder:"DIR"`
	Price string `help:"Dollars a segment; else the configuration's." placeholder:"0.0083"`
	JSON  bool   `help:"One object a line." name:"json"`
}

// Run prints what a conversation costs, and each text that it is made of.
func (x flowCostCmd) Run(e *env, c *commands) error {
	dir, err := flowCheckCmd{Dir: x.Dir}.folder(e, c)
	if err != nil {
		return err
	}
	conf, err := settings(e, c)
	if err != nil {
		return err
	}
	price := conf.Carrier.PricePerSegment
	if x.Price != "" {
		if price, err = config.ParseMoney(x.Price); err != nil {
			return usageError{err}
		}
	}
	book, err := soundFlows(e, dir)
	if err != nil {
		return err
	}
	facts := map[string]string{}
	if conf.Network.Name != "" {
		facts["network"] = conf.Network.Name
	}
	if x.JSON {
		return costRecords(e.stdout, book, facts, price)
	}
	return costTables(e.stdout, book, facts, price)
}

func costTables(w io.Writer, book *flow.Book, facts map[string]string, price config.Money) error {
	fmt.Fprintf(w, "A segment costs $%s, each way. Names in texts are filled as they mostly are.\n\n", price)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "flow\tlanguage\tway\tquestions\tsent\treceived\tsegments\tdollars\t")
	for _, c := range flowfile.WayCosts(book, facts) {
		fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%s\t\n", c.Flow, c.Lang, c.Way, c.Questions, c.Out, c.In, c.Segments(), price*config.Money(c.Segments()))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprint(w, "\nBy phone, on the usual way, at 150 words a minute:\n\n")
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "flow\tlanguage\tquestions\tseconds spoken\t")
	for _, c := range flowfile.CallCosts(book, facts) {
		fmt.Fprintf(t, "%s\t%s\t%d\t%d\t\n", c.Flow, c.Lang, c.Questions, c.Seconds)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "flow\ttext\tpart\tlanguage\tletters\tsegments\tdollars\tcostly letter\t")
	for _, c := range flowfile.TextCosts(book, facts) {
		letter := ""
		if c.Cost.Unicode {
			letter = strconv.QuoteRune(c.Cost.Culprit)
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%d\t%d\t%s\t%s\t\n", c.Flow, c.Step, c.Part, c.Lang, c.Cost.Units, c.Cost.Segments,
			price*config.Money(c.Cost.Segments), letter)
	}
	return t.Flush()
}

func costRecords(w io.Writer, book *flow.Book, facts map[string]string, price config.Money) error {
	to, err := records.NewSink(w, true, nil)
	if err != nil {
		return err
	}
	return records.Pour(to, func(fn func(record) error) error {
		for _, c := range flowfile.WayCosts(book, facts) {
			if err := fn(wayRecord(c, price)); err != nil {
				return err
			}
		}
		for _, c := range flowfile.CallCosts(book, facts) {
			r := record{val("flow", c.Flow), val("language", c.Lang), val("way", "call"), val("questions", c.Questions), val("seconds", c.Seconds)}
			if err := fn(r); err != nil {
				return err
			}
		}
		for _, c := range flowfile.TextCosts(book, facts) {
			if err := fn(textRecord(c, price)); err != nil {
				return err
			}
		}
		return nil
	}, func(r record) record { return r })
}

func wayRecord(c flowfile.WayCost, price config.Money) record {
	return record{
		val("flow", c.Flow), val("language", c.Lang), val("way", c.Way), val("steps", c.Steps), val("questions", c.Questions),
		val("sent", c.Out), val("received", c.In), val("segments", c.Segments()),
		val("dollars", (price * config.Money(c.Segments())).String()),
	}
}

func textRecord(c flowfile.TextCost, price config.Money) record {
	letter := ""
	if c.Cost.Unicode {
		letter = string(c.Cost.Culprit)
	}
	return record{
		val("flow", c.Flow), val("text", c.Step), val("part", c.Part), val("language", c.Lang), val("letters", c.Cost.Units),
		val("segments", c.Cost.Segments), val("dollars", (price * config.Money(c.Cost.Segments)).String()), val("costly_letter", letter),
	}
}
