package directory

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"neighborline/internal/aid"
)

// largestTable is the most bytes of one table that are read.
const largestTable = 64 << 20

// A table is the rows of one file of the package, by column.
type table struct {
	rows  []map[string]string
	lines []int
}

// ReadPackage reads a zip of CSV tables (a data package: service.csv,
// location.csv, service_at_location.csv, address.csv …). Problems name the
// line in service.csv.
func (r Reader) ReadPackage(data []byte) (entries []Entry, problems []Problem, err error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, nil, fmt.Errorf("not a zip of tables: %w", err)
	}
	tables := map[string]table{}
	for _, f := range z.File {
		name, isCSV := strings.CutSuffix(path.Base(f.Name), ".csv")
		if !isCSV {
			continue
		}
		t, err := readTable(f)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		tables[strings.TrimSuffix(name, "s")] = t // older packages say services.csv
	}
	services, ok := tables["service"]
	if !ok {
		return nil, nil, aid.Mistakef("there is no service.csv in it", "no hay en él un service.csv")
	}
	for i, row := range services.rows {
		got, wrong := r.places(assemble(row, tables), services.lines[i])
		entries, problems = append(entries, got...), append(problems, wrong...)
	}
	return entries, problems, nil
}

func readTable(f *zip.File) (table, error) {
	in, err := f.Open()
	if err != nil {
		return table{}, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, largestTable+1))
	if err != nil {
		return table{}, err
	}
	if len(data) > largestTable {
		return table{}, errors.New("it is too large")
	}
	c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	c.FieldsPerRecord = -1
	head, err := c.Read()
	if err != nil {
		return table{}, err
	}
	var t table
	for {
		cells, err := c.Read()
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return table{}, err
		}
		line, _ := c.FieldPos(0)
		row := map[string]string{}
		for i, v := range cells[:min(len(cells), len(head))] {
			row[head[i]] = strings.TrimSpace(v)
		}
		t.rows, t.lines = append(t.rows, row), append(t.lines, line)
	}
}

// where lists the rows of a table that point to an id.
func (t table) where(column, id string) (out []map[string]string) {
	if id == "" {
		return nil
	}
	for _, row := range t.rows {
		if row[column] == id {
			out = append(out, row)
		}
	}
	return out
}

// assemble makes one service of the rows that belong to it.
func assemble(row map[string]string, tables map[string]table) service {
	id := row["id"]
	s := service{
		ID: id, Name: row["name"], Description: row["description"], Status: row["status"],
		Assured: row["assured_date"], Modified: row["last_modified"],
		Phones: phones(tables, "service_id", id), Schedules: schedules(tables, "service_id", id), Languages: languages(tables, "service_id", id),
	}
	for _, o := range tables["organization"].where("id", row["organization_id"]) {
		s.Organization = &organization{ID: o["id"], Name: o["name"], Phones: phones(tables, "organization_id", o["id"])}
	}
	for _, a := range tables["attribute"].where("link_id", id) {
		for _, t := range tables["taxonomy_term"].where("id", a["taxonomy_term_id"]) {
			s.Attributes = append(s.Attributes, attribute{Term: term{ID: t["code"], Name: t["name"]}})
		}
	}
	for _, at := range tables["service_at_location"].where("service_id", id) {
		loc := at["location_id"]
		l := location{
			ID: loc, Phones: phones(tables, "location_id", loc), Schedules: schedules(tables, "location_id", loc),
			Languages: languages(tables, "location_id", loc),
		}
		for _, a := range tables["addresse"].where("location_id", loc) { // addresses.csv without its s
			l.Addresses = append(l.Addresses, addressOf(a))
		}
		for _, a := range tables["addres"].where("location_id", loc) { // address.csv
			l.Addresses = append(l.Addresses, addressOf(a))
		}
		s.At = append(s.At, serviceAt{
			ID: at["id"], Location: l, Phones: phones(tables, "service_at_location_id", at["id"]),
			Schedules: schedules(tables, "service_at_location_id", at["id"]),
		})
	}
	return s
}

func addressOf(a map[string]string) address {
	return address{Street: a["address_1"], City: a["city"], ZIP: a["postal_code"], Type: a["address_type"]}
}

func phones(tables map[string]table, column, id string) (out []phone) {
	for _, p := range tables["phone"].where(column, id) {
		out = append(out, phone{Number: p["number"]})
	}
	return out
}

func languages(tables map[string]table, column, id string) (out []language) {
	for _, l := range tables["language"].where(column, id) {
		out = append(out, language{Code: l["code"]})
	}
	return out
}

func schedules(tables map[string]table, column, id string) (out []schedule) {
	for _, s := range tables["schedule"].where(column, id) {
		out = append(out, schedule{
			ByDay: s["byday"], Opens: s["opens_at"], Closes: s["closes_at"], ValidFrom: s["valid_from"], ValidTo: s["valid_to"],
		})
	}
	return out
}
