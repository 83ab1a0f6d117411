package main

import (
	"encoding/json"
	"path/filepath"
	"regexp"
)

type entry struct {
	Payload  string
	Set      map[string]json.RawMessage
	Without  *string
	Accepted bool
	Produced *bool
	Beyond   []string
}

// corpus holds the structs against what Rust says of payloads: what is accepted can be read, what an
// issuer may send is written again, and what a type can tell is refused.
func corpus(root, path string, empty func() any) {
	var file struct {
		Schemas  string
		Payloads map[string]map[string]json.RawMessage
		Entries  []entry
	}
	read(path, &file)
	var lock any
	read(filepath.Join(root, file.Schemas, "claims.lock.json"), &lock)
	claims := map[string]map[string]any{}
	collect(lock, claims)
	for _, entry := range file.Entries {
		members := map[string]json.RawMessage{}
		for name, value := range file.Payloads[entry.Payload] {
			members[name] = value
		}
		for name, value := range entry.Set {
			members[name] = value
		}
		if entry.Without != nil {
			delete(members, *entry.Without)
		}
		payload, _ := json.Marshal(members)
		err := json.Unmarshal(payload, empty())
		if entry.Accepted || entry.Beyond != nil {
			check(err == nil, "%s: accepted, but %v: %s", path, err, payload)
		} else if entry.shows(claims) {
			check(err != nil, "%s: refused, but read: %s", path, payload)
		}
		if entry.Produced != nil && *entry.Produced && !entry.isFar(claims) {
			written, err := rewritten(payload, empty)
			check(err == nil, "%s: %v: %s", path, err, payload)
			check(same(payload, written), "%s: %s\nis written %s", path, payload, written)
		}
	}
}

// collect finds every claim that a lock file declares.
func collect(value any, claims map[string]map[string]any) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			collect(item, claims)
		}
	case map[string]any:
		if name, isClaim := value["claim"].(string); isClaim {
			claims[name] = value
		}
		for _, member := range value {
			collect(member, claims)
		}
	}
}

// shows tells whether a struct has to notice what is wrong: a required claim is missing, or its value is
// none of its type. The rules of validators it does not know, nor those of a Rust type that holds fewer
// dates.
func (e entry) shows(claims map[string]map[string]any) bool {
	if e.Without != nil {
		presence, given := claims[*e.Without]["presence"]
		return !given || presence == "nullable"
	}
	for name := range e.Set {
		claim, known := claims[name]
		declared, _ := json.Marshal(claim)
		if !known || claim["written"] != nil || vague.Match(declared) {
			return false
		}
	}
	return e.Set != nil
}

// vague is found in what is told of claims whose types hold more than Rust takes.
var vague = regexp.MustCompile(`"(validators|unknown|any|union|one_of)"`)

// isFar tells whether a date is set that no time.Time can be.
func (e entry) isFar(claims map[string]map[string]any) bool {
	for name, value := range e.Set {
		if claims[name]["shape"] == "numeric_date" && len(value) > 18 {
			return true
		}
	}
	return false
}
