package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"neighborline/flows"
	"neighborline/internal/flowfile"
	"neighborline/internal/roster"
)

// flowExportCmd writes all texts for a translator.
type flowExportCmd struct {
	File string `arg:"" help:"The CSV file to write." placeholder:"FILE.csv"`
	Dir  string `arg:"" optional:"" help:"The folder of the flows; else the configuration's." placeholder:"DIR"`
	To   string `help:"The language to translate to, such as es or vi." required:"" placeholder:"LANG"`
}

// Run writes the file.
func (x flowExportCmd) Run(e *env, c *commands) error {
	dir, err := flowCheckCmd{Dir: x.Dir}.folder(e, c)
	if err != nil {
		return err
	}
	var files fs.FS = flows.FS
	if dir != "" {
		files = os.DirFS(dir)
	}
	tag, err := roster.ReadLanguage(x.To)
	if err != nil {
		return usageError{err}
	}
	book, err := soundFlows(e, dir)
	if err != nil {
		return err
	}
	entries, problems := flowfile.Export(files, tag)
	if len(problems) > 0 {
		return printProblems(e, problems)
	}
	if tag == book.Texts.Base {
		return usageError{fmt.Errorf("%s is the language that the texts are in: --to wants another", tag)}
	}
	f, err := os.OpenFile(x.File, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("write the texts: %w", err)
	}
	if err := errors.Join(flowfile.WriteCSV(f, entries, book.Texts.Base, tag), f.Close()); err != nil {
		return fmt.Errorf("write the texts: %w", err)
	}
	missing := 0
	for _, entry := range entries {
		if entry.Text == "" {
			missing++
		}
	}
	fmt.Fprintf(e.stdout, "%s: %s, %d without %s\n", x.File, plural(len(entries), "text"), missing, tag)
	return nil
}

// flowImportCmd takes back what a translator wrote.
type flowImportCmd struct {
	File string `arg:"" help:"The CSV file to read." placeholder:"FILE.csv"`
	Dir  string `arg:"" optional:"" help:"The folder of the flows; else the configuration's." placeholder:"DIR"`
}

// Run puts the texts into the files of the folder, or says what keeps it from
// that and changes none.
func (x flowImportCmd) Run(e *env, c *commands) error {
	dir, err := flowCheckCmd{Dir: x.Dir}.folder(e, c)
	if err != nil {
		return err
	}
	if dir == "" {
		return usageError{errors.New("the built-in flows can not be changed: name the folder with your copy (\"neighborline init\" makes one)")}
	}
	if _, err := soundFlows(e, dir); err != nil {
		return err
	}
	f, err := os.Open(x.File)
	if err != nil {
		return usageError{fmt.Errorf("read the texts: %w", err)}
	}
	defer f.Close()
	out, problems := flowfile.Import(os.DirFS(dir), x.File, f)
	if len(problems) > 0 {
		for i, p := range problems {
			if p.File != x.File {
				problems[i].File = filepath.Join(dir, p.File)
			}
		}
		return printProblems(e, problems)
	}
	names := slices.Sorted(maps.Keys(out.Files))
	for _, name := range names {
		if err := replaceFile(filepath.Join(dir, name), out.Files[name]); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
	}
	if out.Texts == 0 {
		fmt.Fprintf(e.stdout, "%s: nothing new\n", x.File)
		return nil
	}
	fmt.Fprintf(e.stdout, "%s: %s in %s written, in %s\n", dir, plural(out.Texts, "text"), out.Lang, strings.Join(names, ", "))
	return nil
}

// replaceFile writes a file that is either the old or the new one, whatever
// happens.
func replaceFile(path string, data []byte) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	temp := path + ".new"
	if err := os.WriteFile(temp, data, info.Mode().Perm()); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return os.Rename(temp, path)
}

func printProblems(e *env, problems []flowfile.Problem) error {
	for _, p := range problems {
		fmt.Fprintln(e.stdout, p.Excerpt())
	}
	return fmt.Errorf("%s to mend, and nothing was changed", plural(len(problems), "mistake"))
}
