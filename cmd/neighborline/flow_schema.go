package main

import (
	"fmt"
	"os"

	"neighborline/internal/flowfile"
)

// flowSchemaCmd gives editors what they need to help with flows.
type flowSchemaCmd struct {
	Out string `help:"The file to write; else it is printed." short:"o" placeholder:"FILE"`
}

// Run writes the JSON Schema of the files.
func (x flowSchemaCmd) Run(e *env) error {
	schema, err := flowfile.Schema()
	if err != nil {
		return err
	}
	if x.Out == "" {
		_, err := e.stdout.Write(schema)
		return err
	}
	const readable = 0o644 // nothing in it is anybody's own
	if err := os.WriteFile(x.Out, schema, readable); err != nil {
		return fmt.Errorf("write the schema: %w", err)
	}
	return nil
}
