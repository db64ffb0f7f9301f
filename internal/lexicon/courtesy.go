package lexicon

import (
	"slices"
	"strings"
)

// courtesies are whole messages that end a good conversation and want no
// answer.
var courtesies = []string{
	"thanks", "thank you", "thank you so much", "thank you very much", "many thanks", "thx", "ty", "tysm",
	"ok thanks", "ok thank you", "okay thanks", "great thanks", "great thank you", "perfect thanks", "awesome", "great", "perfect",
	"god bless", "god bless you", "bless you", "thank you god bless", "bye", "good night", "have a good day", "you too",
	"gracias", "muchas gracias", "mil gracias", "ok gracias", "bueno gracias", "gracias a dios", "que dios los bendiga", "dios los bendiga",
	"dios le bendiga", "bendiciones", "muy amable", "muy amables", "adios", "hasta luego", "buenas noches", "igualmente", "perfecto", "excelente",
	"perfecto gracias", "excelente gracias", "de nada",
}

// Thanks says whether a whole message is a courtesy that wants no answer.
func Thanks(s string) bool { return slices.Contains(courtesies, Fold(s)) }

// acted are the opt-outs that the carrier itself acts on and confirms
// (Twilio's default list for long codes and toll-free numbers, 2025).
var acted = []string{"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"}

// CarrierActs says whether the carrier has itself acted on an opt-out, so that
// we must not confirm it a second time. It goes by the bare word alone, where
// CarrierKeyword folds widely.
func CarrierActs(s string) bool {
	return slices.Contains(acted, strings.ToLower(strings.TrimSpace(s)))
}
