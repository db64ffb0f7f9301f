// Command neighborline runs a mutual aid network's hotline: people text or
// call one number to ask for help or to offer it.
//
// neighborline demo plays all of it on one machine, with no account and no
// configuration. neighborline serve is the real thing.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
	_ "time/tzdata" // bare machines have none
)

// Exit codes.
const (
	exitFailed = 1
	exitUsage  = 2 // wrong usage or configuration
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], env{getenv: os.Getenv, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr})
	stop()
	os.Exit(code)
}

// env is what a command has of the world.
type env struct {
	getenv         func(string) string
	stdin          io.Reader
	stdout, stderr io.Writer
}

// general is what every command takes.
type general struct {
	Config string `help:"The configuration file." placeholder:"FILE" default:"hotline.yaml" env:"NEIGHBORLINE_CONFIG" type:"path"`
}

// serving is the part of commands that a hotline's start needs: reading the
// tags of all of them is one part in fifteen of it.
type serving struct {
	general
	Serve serveCmd `cmd:""`
}

// commands are all that the program can do.
type commands struct {
	general

	Demo  demoCmd  `cmd:"" help:"Play everything on this machine: no account, no configuration."`
	Serve serveCmd `cmd:"" help:"Run the hotline."`

	Init  initCmd  `cmd:"" help:"Write hotline.yaml and a copy of the flows."`
	Check checkCmd `cmd:"" help:"Say what is right, what is wrong, and what to do."`
	Flow  struct {
		Check     flowCheckCmd  `cmd:"" help:"Look for mistakes in flows."`
		Test      flowTestCmd   `cmd:"" help:"Play the conversations beside the flows."`
		Cost      flowCostCmd   `cmd:"" help:"Say what a conversation costs to send."`
		Graph     flowGraphCmd  `cmd:"" help:"Draw a flow."`
		Schema    flowSchemaCmd `cmd:"" help:"Write the JSON Schema of the files, for editors."`
		Translate struct {
			Export flowExportCmd `cmd:"" help:"Write all texts as CSV."`
			Import flowImportCmd `cmd:"" help:"Put a translator's texts into the flows."`
		} `cmd:"" help:"Have texts translated."`
	} `cmd:"" help:"Look at flows."`
	People struct {
		Import peopleImportCmd `cmd:"" help:"Take in people from a CSV file."`
		Export peopleExportCmd `cmd:"" help:"List everybody."`
	} `cmd:"" help:"Take in and list people."`
	Requests struct {
		Export requestsExportCmd `cmd:"" help:"List the requests."`
	} `cmd:"" help:"List requests."`
	Messages struct {
		Export messagesExportCmd `cmd:"" help:"List texts and calls."`
	} `cmd:"" help:"List texts and calls."`
	Lots struct {
		Export lotsExportCmd `cmd:"" help:"List goods in bulk, the sites' shares, or every movement."`
	} `cmd:"" help:"List goods in bulk."`
	Audit struct {
		Export auditExportCmd `cmd:"" help:"List who did what."`
	} `cmd:"" help:"List who did what."`
	Console struct {
		Invite consoleInviteCmd `cmd:"" help:"Make a link with which a coordinator signs in once."`
	} `cmd:"" help:"Let coordinators into the console."`
	Directory struct {
		Import directoryImportCmd `cmd:"" help:"Take in places from a CSV file, or a directory in the form of HSDS."`
		Export directoryExportCmd `cmd:"" help:"List the places, or the networks."`
		Card   directoryCardCmd   `cmd:"" help:"Write what another network must know to pass requests to this one."`
	} `cmd:"" help:"Take in and list places that help."`
	Simulate simulateCmd `cmd:"" help:"Try the way volunteers are asked on a made-up town."`

	Digest  digestCmd  `cmd:"" help:"Print the coordinators' digest as of now."`
	Dump    dumpCmd    `cmd:"" help:"Write everything as JSON lines."`
	Backup  backupCmd  `cmd:"" help:"Copy the database while the hotline runs."`
	Restore restoreCmd `cmd:"" help:"Put a copy where the database belongs, or look whether it can be."`
	Resume  resumeCmd  `cmd:"" help:"Let a restored hotline send again."`
	Erase   eraseCmd   `cmd:"" help:"Forget a person."`
	Flyer   flyerCmd   `cmd:"" help:"Draw a poster with the number, to print."`
	Keep    keepCmd    `cmd:"" help:"Keep a request from being purged, for an inquiry."`

	Health healthCmd `cmd:"" name:"healthcheck" hidden:"" help:"Ask the hotline on this machine whether it is alive."`
}

// usageError is a mistake of whoever typed the command or wrote the
// configuration.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

// run is main, without its process: tests call it.
func run(ctx context.Context, args []string, e env) int {
	exit := -1
	options := []kong.Option{
		kong.Name("neighborline"),
		kong.Description("A hotline for mutual aid networks: neighbors ask and offer help by text or call."),
		kong.Writers(e.stdout, e.stderr),
		kong.Exit(func(code int) { exit = code; panic(exited{}) }),
		kong.UsageOnError(),
		simulateNames(),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(&e),
	}
	cmd, err := understand(args, options)
	if exit >= 0 {
		return exit // --help
	}
	if err != nil {
		fmt.Fprintf(e.stderr, "neighborline: %v\nTry: neighborline --help\n", err)
		return exitUsage
	}
	if err := cmd.Run(); err != nil {
		fmt.Fprintf(e.stderr, "neighborline: %v\n", err)
		var wrong usageError
		if errors.As(err, &wrong) {
			return exitUsage
		}
		return exitFailed
	}
	return 0
}

// understand finds the command that was typed. Whatever is not plainly "serve"
// is held against all of them.
func understand(args []string, options []kong.Option) (*kong.Context, error) {
	if slices.Contains(args, "serve") && !slices.ContainsFunc(args, asksForHelp) {
		var s serving
		if cmd, err := parse(&s, args, append(options, kong.Bind(&s.general))); err == nil {
			return cmd, nil
		}
	}
	var c commands
	return parse(&c, args, append(options, kong.Bind(&c, &c.general)))
}

func asksForHelp(arg string) bool {
	return strings.HasPrefix(arg, "-h") || strings.HasPrefix(arg, "--h")
}

// exited ends parsing where the parser wants to end the process.
type exited struct{}

func parse(grammar any, args []string, options []kong.Option) (cmd *kong.Context, err error) {
	p, err := kong.New(grammar, options...)
	if err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(exited); !ok {
				panic(r)
			}
		}
	}()
	return p.Parse(args)
}
