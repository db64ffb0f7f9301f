package hotline

// askingRows are about how volunteers are asked.
func askingRows() []deedRow {
	return []deedRow{
		{
			verb: DoVols, say: "VOLS 97520", reads: theWords, how: "vols_how", looks: true, do: (*turn).vols,
			words: written("vols", "voluntarios", "волонтеры", "tnv", "志愿者", "волонтери"),
		},
		{
			verb: DoLift, say: "ASKMORE 24", reads: maybe(either(theOff, someHours)), lead: true, do: (*turn).lift,
			words: written("askmore|ask more", "pedir mas", "спрашивать больше", "hoi them", "多问", "питати більше"),
		},
	}
}
