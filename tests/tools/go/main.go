// Reads what Rust wrote with the generated structs, and writes it again.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"

	authshared "claims.example/check/generated/auth-shared"
	everything "claims.example/check/generated/everything"
	fluid "claims.example/check/generated/fluid"
	names "claims.example/check/generated/names"
	netsapiens "claims.example/check/generated/netsapiens"
	online "claims.example/check/generated/online"
	restricted "claims.example/check/generated/restricted-claims"
	tagged "claims.example/check/generated/tagged"
)

// sets makes an empty value of each set.
var sets = map[string]func() any{
	"auth-shared":       func() any { return new(authshared.TokenClaims) },
	"everything":        func() any { return new(everything.Everything) },
	"fluid":             func() any { return new(fluid.TokenClaims) },
	"netsapiens":        func() any { return new(netsapiens.JwtResponse) },
	"restricted-claims": func() any { return new(restricted.AccessToken) },
	"names":             func() any { return new(names.Names) },
	"online":            func() any { return new(online.DownloadLink) },
	"tagged":            func() any { return new(tagged.Tagged) },
}

var passed, failed int

func check(holds bool, format string, arguments ...any) {
	if holds {
		passed++
		return
	}
	failed++
	if failed <= 20 {
		fmt.Fprintf(os.Stderr, format+"\n", arguments...)
	}
}

func main() {
	exports := filepath.Join(os.Args[1], "tests", "exports")
	for name, empty := range sets {
		before := passed
		tokens(filepath.Join(exports, name, "tokens.json"), empty)
		check(passed > before, "%s: no tokens", name)
		if name == "names" {
			continue
		}
		before = passed
		corpus(os.Args[1], filepath.Join(exports, name, "corpus.json"), empty)
		check(passed > before, "%s: no payloads", name)
	}
	values(exports)
	rules()
	if failed > 0 {
		fmt.Fprintf(os.Stderr, "%d passed, %d FAILED\n", passed, failed)
		os.Exit(1)
	}
	fmt.Printf("%d passed\n", passed)
}

// read decodes a file of this repository.
func read(path string, target any) {
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, target)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, path, err)
		os.Exit(1)
	}
}

// rewritten is the payload after it was read and written.
func rewritten(payload []byte, empty func() any) ([]byte, error) {
	value := empty()
	if err := json.Unmarshal(payload, value); err != nil {
		return nil, err
	}
	written, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("cannot be written: %w", err)
	}
	again := empty()
	if err := json.Unmarshal(written, again); err != nil {
		return nil, fmt.Errorf("cannot be read again: %w", err)
	}
	if !reflect.DeepEqual(value, again) {
		return nil, fmt.Errorf("is another after it was read again")
	}
	return written, nil
}
