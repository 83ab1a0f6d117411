package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"reflect"
)

// same tells whether both are the same JSON. Numbers are compared by value, and a lone value is an array
// of one, as a reader of OneOrMany forgets which it was.
func same(a, b []byte) bool {
	left, leftErr := plain(a)
	right, rightErr := plain(b)
	return leftErr == nil && rightErr == nil && reflect.DeepEqual(left, right)
}

func plain(data []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	err := decoder.Decode(&value)
	return normal(value), err
}

func normal(value any) any {
	switch value := value.(type) {
	case json.Number:
		number, _ := new(big.Rat).SetString(value.String())
		return number.String()
	case []any:
		for index := range value {
			value[index] = normal(value[index])
		}
		if len(value) == 1 {
			return value[0]
		}
	case map[string]any:
		for name := range value {
			value[name] = normal(value[name])
		}
	}
	return value
}
