package main

import "neighborline/internal/records"

// The lists that commands write are made of records.
type record = records.Record

func val(name string, value any) records.Field { return records.Val(name, value) }
