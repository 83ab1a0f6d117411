// Answers every trial of the exchange file with golang-jwt.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

type exchange struct {
	Keys   string
	Seeds  map[string]expected
	Trials []trial
}

// expected is what a verifier is told about a claims set.
type expected struct {
	Issuer   string
	Audience string
	Required []string
}

type trial struct {
	Seed      string
	Algorithm string
	Key       string
	Jwt       string
	Sign      *order
}

type order struct {
	Alg    string
	Key    *string
	Claims json.RawMessage
}

type answer struct {
	Trial    int               `json:"trial"`
	Verified map[string]any    `json:"verified"`
	Signed   map[string]string `json:"signed"`
}

func main() {
	folder := os.Args[1]
	var exchange exchange
	text, err := os.ReadFile(filepath.Join(folder, "exchange.json"))
	check(err)
	check(json.Unmarshal(text, &exchange))
	file, err := os.Create(filepath.Join(folder, "golang-jwt.jsonl"))
	check(err)
	defer file.Close()

	key := func(name string) []byte {
		text, err := os.ReadFile(filepath.Join(exchange.Keys, name))
		check(err)
		return text
	}
	lines := json.NewEncoder(file)
	for number, trial := range exchange.Trials {
		answer := answer{Trial: number}
		expected := exchange.Seeds[trial.Seed]
		claims, err := verify(trial.Jwt, key(trial.Key), trial.Algorithm, trial.Seed, expected)
		if err == nil {
			answer.Verified = map[string]any{"accepted": claims}
		} else {
			answer.Verified = map[string]any{"refused": reason(err)}
		}
		if order := trial.Sign; order != nil {
			var secret []byte
			if order.Key != nil {
				secret = key(*order.Key)
			}
			jwt, err := sign(order.Claims, secret, order.Alg)
			if err == nil {
				answer.Signed = map[string]string{"jwt": jwt}
			} else {
				answer.Signed = map[string]string{"refused": reason(err)}
			}
		}
		check(lines.Encode(answer))
	}
}

// check ends the program where it cannot go on.
func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
