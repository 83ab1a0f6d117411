package main

import (
	"encoding/json"
	"strings"
	"time"

	authshared "claims.example/check/generated/auth-shared"
	names "claims.example/check/generated/names"
	tagged "claims.example/check/generated/tagged"
)

// refused tells whether the payload is refused, and for what it has to be.
func refused(payload string, target any, reason string) {
	err := json.Unmarshal([]byte(payload), target)
	check(err != nil && strings.Contains(err.Error(), reason), "%s: expected %q, got %v", payload, reason, err)
}

// rules holds what encoding/json alone would do otherwise.
func rules() {
	const person = `"token_type":"person","name_of_user":"Ada"`
	of := func(member string) string { return "{" + person + "," + member + "}" }

	// Names are exact, and come once.
	refused(of(`"EXP":1`), new(tagged.Person), "exp: missing")
	refused(of(`"exp":1,"exp":2`), new(tagged.Person), "exp: comes twice")
	refused(of(`"exp":1,"\u0065xp":2`), new(tagged.Person), "exp: comes twice")
	var value tagged.Person
	err := json.Unmarshal([]byte(of(`"exp":1,"EXP":2,"other":1,"other":2`)), &value)
	check(err == nil && value.Exp.Unix() == 1, "other names are ignored: %v", err)

	// Presence, null and types.
	refused(of(`"exp":null`), new(tagged.Person), "exp: null")
	refused(of(`"exp":"1"`), new(tagged.Person), "exp: ")
	refused(of(`"exp":1e400`), new(tagged.Person), "exp: ")
	refused(`null`, new(tagged.Tagged), "not an object")
	refused(`[]`, new(tagged.Tagged), "not an object")
	refused(`{"exp":1}`, new(tagged.Tagged), "token_type: missing")
	refused(`{"token_type":"cat"}`, new(tagged.Tagged), `"cat"`)
	refused(`{"token_type":"person"}`, new(tagged.Machine), `expected "m2m"`)
	const machine = `"token_type":"m2m","exp":1,`
	refused(`{`+machine+`"serial":-1}`, new(tagged.Machine), "serial: ")
	refused(`{`+machine+`"serial":1.5}`, new(tagged.Machine), "serial: ")
	refused(`{`+machine+`"serial":1,"rack":"x"}`, new(tagged.Machine), "rack: ")
	refused(`{`+machine+`"serial":1,"rack":null}`, new(tagged.Machine), "rack: null")
	refused(`{`+machine+`"serial":1,"rack":1,"rack":1}`, new(tagged.Machine), "rack: comes twice")
	const service = `{"token_type":"service","client_id":"a","service_name":"b","scopes":["c"],`
	refused(service+`"uid":"ada"}`, new(authshared.TokenClaims), "uid: must not be there")
	refused(service+`"iss":null}`, new(authshared.TokenClaims), "iss: null")
	refused(service+`"aud":[null]}`, new(authshared.TokenClaims), "aud: null")
	const all = `{"aud":"a","user_id":"1","userId":"2","small":[],"wide":0`
	refused(all+`,"other":1}`, new(names.Names), "other: unknown")
	refused(all+`,"small":[null]}`, new(names.Names), "small: comes twice")
	check(json.Unmarshal([]byte(all+`,"exp":1}`), new(names.Names)) == nil, "core claims are known")

	// Integers may be written in every notation of JSON, and dates have fractions.
	var counted tagged.Machine
	err = json.Unmarshal([]byte(`{"token_type":"m2m","exp":15e-1,"serial":4.0,"rack":2e1}`), &counted)
	check(err == nil && counted.Serial == 4 && counted.Rest["rack"] == 20, "notations: %v", err)
	check(counted.Exp.Equal(time.Unix(1, 500000000)), "fraction of a date: %v", counted.Exp)
	for text, written := range map[string]string{"-0.5": "-0.5", "1e3": "1000", "-7": "-7", "1e300": "2305843009213693952"} {
		var date tagged.NumericDate
		err := json.Unmarshal([]byte(text), &date)
		again, _ := json.Marshal(date)
		check(err == nil && string(again) == written, "%s is written %s: %v", text, again, err)
	}

	// What is written is complete, or nothing is.
	written, err := json.Marshal(names.Names{Wide: nil})
	check(err != nil, "wide is missing: %s", written)
	_, err = json.Marshal(tagged.Tagged{})
	check(err != nil, "no variant is set")
	_, err = json.Marshal(tagged.Tagged{Person: &value, Machine: &counted})
	check(err != nil, "two variants are set")
	counted.Rest["exp"] = 1
	_, err = json.Marshal(counted)
	check(err != nil, "a further claim has a declared name")
	counted.Rest = map[string]uint32{"iss": 1}
	_, err = json.Marshal(counted)
	check(err != nil, "a further claim has a core name")
	written, err = json.Marshal(authshared.ServiceClaims{})
	check(err == nil && strings.Contains(string(written), `"scopes":[]`), "nil is empty: %s %v", written, err)
}
