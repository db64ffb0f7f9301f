package simulate

// A Policy is a way of asking volunteers.
type Policy struct {
	Name, About string
	policy      policy
}

// Ours is the name of the hotline's own policy, with which all others are
// compared.
const Ours = "adaptive"

// Policies are all that there are: the simple ways, the hotline's own, and the
// oracle, which knows what nobody can know.
func Policies() []Policy {
	const never = 1000 * day
	everyone := alike(everybody, never)
	everyone.anybody = true
	six := alike(everybody, 15)
	six.radius = 6
	random := alike(5, 30)
	random.random = true
	limited := alike(5, 30)
	limited.limited = true
	byUrgency := baseline{limited: true}
	for u, w := range waves {
		byUrgency.wave[u], byUrgency.wait[u] = [urgencies]int{8, 4, 3}[u], w.wait
	}
	return []Policy{
		{"everyone", "all volunteers at once", everyone},
		{"eligible", "all who offer it, at once", alike(everybody, never)},
		{"radius", "all within 6 miles, then all after 15 min", six},
		{"one30", "the nearest, one at a time, 30 min", alike(1, 30)},
		{"one10", "the nearest, one at a time, 10 min", alike(1, 10)},
		{"nearest5", "the nearest 5, every 30 min", alike(5, 30)},
		{"random5", "any 5, every 30 min", random},
		{"limited5", "the nearest 5, every 30 min, within the weekly limit", limited},
		{"urgency", "the nearest 8, 4 or 3 by urgency, within the weekly limit", byUrgency},
		{Ours, "the hotline's own", adaptive{}},
		{"oracle", "knows everybody's true chance of a yes", oracle{0.1, 0.05}},
	}
}
