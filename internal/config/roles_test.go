package config

import (
	"strings"
	"testing"
)

func TestLeads(t *testing.T) {
	const ana, dee, stranger = "+15415550111", "+15415550112", "+15415550199"
	tests := []struct {
		name          string
		ana, dee      Role
		anaIs, deeIs  bool
		wantAnaHandle string
	}{
		{"where nobody is named lead, everybody is", "", RoleCoordinator, true, true, "@anamaria"},
		{"one is named", RoleLead, RoleCoordinator, true, false, "@anamaria"},
		{"the other says nothing", RoleLead, "", true, false, "@anamaria"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := Config{Coordinators: []Coordinator{{Name: "Ana Maria", Phone: ana, Role: tt.ana}, {Name: "Dee", Phone: dee, Role: tt.dee}}}
			if got := c.Leads(ana); got != tt.anaIs {
				t.Errorf("Ana leads: %v, want %v", got, tt.anaIs)
			}
			if got := c.Leads(dee); got != tt.deeIs {
				t.Errorf("Dee leads: %v, want %v", got, tt.deeIs)
			}
			if c.Leads(stranger) {
				t.Error("a stranger leads")
			}
			if got := c.Coordinators[0].Handle(); got != tt.wantAnaHandle {
				t.Errorf("handle %q, want %q", got, tt.wantAnaHandle)
			}
		})
	}
}

func TestRoleIsRead(t *testing.T) {
	const file = "network: {name: Eugene Mutual Aid, number: \"+15415550100\", timezone: America/Los_Angeles}\npublic_url: https://hotline.example.org\n" +
		"coordinators:\n  - {name: Ana, phone: \"+15415550111\", role: ROLE}\n"
	c, err := Parse("hotline.yaml", []byte(strings.Replace(file, "ROLE", "lead", 1)), nil)
	if err != nil || c.Coordinators[0].Role != RoleLead {
		t.Errorf("role %+v, %v", c.Coordinators, err)
	}
	_, err = Parse("hotline.yaml", []byte(strings.Replace(file, "ROLE", "boss", 1)), nil)
	const want = `hotline.yaml:4: coordinators[1].role is "boss", want lead or coordinator`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
