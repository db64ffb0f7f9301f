package twimlcheck

// events of a call of which a callback may hear.
var events = words("initiated", "ringing", "answered", "completed")

// attributes are those of every element but the ones within a Say.
var attributes = map[string]map[string]value{
	"Say":      {"voice": known, "language": longest(35), "loop": loop},
	"Play":     {"loop": loop, "digits": tones},
	"Pause":    {"length": seconds},
	"Redirect": {"method": method},
	"Hangup":   {},
	"Reject":   {"reason": oneOf("rejected", "busy")},
	"Gather": {
		"input": oneOf("dtmf", "speech", "dtmf speech", "speech dtmf"), "action": absolute, "method": method, "timeout": seconds,
		"numDigits": number(1, 1000), "finishOnKey": oneKey, "actionOnEmptyResult": truth, "language": heard, "hints": hints,
		"speechTimeout": either(oneOf("auto"), seconds), "speechModel": speechModel, "profanityFilter": truth,
		"partialResultCallback": absolute, "partialResultCallbackMethod": method, "maxSpeechTime": number(1, 60),
		"bargeIn": truth,
	},
	"Record": {
		"action": absolute, "method": method, "timeout": number(0, 600), "finishOnKey": anyKey, "maxLength": number(2, 14400),
		"playBeep": truth, "trim": oneOf("trim-silence", "do-not-trim"), "recordingStatusCallback": absolute,
		"recordingStatusCallbackMethod": method, "recordingStatusCallbackEvent": words("in-progress", "completed", "absent"),
		"transcribe": truth, "transcribeCallback": absolute,
	},
	"Dial": {
		"action": absolute, "method": method, "timeout": seconds, "timeLimit": number(1, 86400), "callerId": phone,
		"answerOnBridge": truth, "hangupOnStar": truth, "record": oneOf("do-not-record"), "ringTone": matching(`^([a-z]{2}(-old)?|automatic)$`, "a ring tone"),
		"sequential": truth, "callReason": longest(50),
	},
	"Number": {
		"url": absolute, "method": method, "sendDigits": tones, "statusCallback": absolute, "statusCallbackMethod": method,
		"statusCallbackEvent": events, "machineDetection": oneOf("Enable", "DetectMessageEnd"), "machineDetectionTimeout": number(3, 59),
		"amdStatusCallback": absolute, "amdStatusCallbackMethod": method,
	},
	"Message": {"to": phone, "from": phone, "action": absolute, "method": method},
	"Body":    {},
	"Media":   {},
}

var speechModel = either(
	oneOf("default", "phone_call", "numbers_and_commands", "experimental_utterances", "experimental_conversations"),
	matching(`^(googlev2_[a-z_]+|deepgram_nova-[23](-[a-z]+)?)$`, "a speech model"))
