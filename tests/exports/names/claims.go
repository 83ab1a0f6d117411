// Code generated from the claims set Names. DO NOT EDIT.

// Package names holds the claims set Names.
package names

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// Names and docs that other languages stumble over.
//
// A heading:
//
// A `*/` and “a ` b“, ”quotes” and a link (https://example.com/a), and one inside.
//
// [reference] : https://example.com/b.
//
// Looks like a heading.
//
//   - an item
//   - another one, which is long enough to be broken into two lines wherever a comment has less room
//     than it takes
//
// @param nothing.
//
//	  indented
//
//	less
//
// Besides:
//
//   - Not declared, yet checked in every token: `iss`, `sub`, `exp`, `nbf`, `iat`, `jti`.
//   - Further claims are refused, except the core claims (RFC 7519, section 4.1).
type Names struct {
	// Written as an array, whatever was read.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.3
	//   - always written as an array of strings
	Aud OneOrMany[string] `json:"aud"`

	// Required.
	UserID string `json:"user_id"`

	// Required.
	UserID2 string `json:"userId"`

	// Optional.
	USERID *string `json:"USER_ID,omitempty"`

	// Optional.
	//
	//   - 0 to 255
	Claim1st *uint8 `json:"1st,omitempty"`

	// Optional.
	ABCDEF *bool `json:"-"`

	// Optional.
	Claim *bool `json:"-,omitempty"`

	// Optional.
	GrE *float64 `json:"größe,omitempty"`

	// Optional.
	MarshalJSON2 *bool `json:"marshal_json,omitempty"`

	// Optional.
	Constructor *bool `json:"constructor,omitempty"`

	// Optional.
	Proto *bool `json:"__proto__,omitempty"`

	// Optional.
	New *bool `json:"new,omitempty"`

	// Optional.
	Readonly *bool `json:"readonly,omitempty"`

	// Required.
	Small []uint16 `json:"small"`

	// Required.
	Wide *big.Int `json:"wide"`

	// Ends in a� backslash.
	//
	// Optional.
	Back *bool `json:"back\\,omitempty"`

	// Optional.
	Claim2 *bool `json:" ,omitempty"`

	// Optional.
	Turned *bool `json:"turned\u202e\u007f,omitempty"`

	// Optional.
	Number *Número `json:"number,omitempty"`

	// Optional.
	Example *Set例 `json:"example,omitempty"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *Names) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set Names
	r.required("aud", &set.Aud)
	r.required("user_id", &set.UserID)
	r.required("userId", &set.UserID2)
	r.optionalOrNull("USER_ID", &set.USERID)
	r.optionalOrNull("1st", &set.Claim1st)
	r.optionalOrNull("a\"b\\c`d,e/f", &set.ABCDEF)
	r.optionalOrNull("-", &set.Claim)
	r.optionalOrNull("größe", &set.GrE)
	r.optionalOrNull("marshal_json", &set.MarshalJSON2)
	r.optionalOrNull("constructor", &set.Constructor)
	r.optionalOrNull("__proto__", &set.Proto)
	r.optionalOrNull("new", &set.New)
	r.optionalOrNull("readonly", &set.Readonly)
	r.required("small", &set.Small)
	r.required("wide", &set.Wide)
	r.optionalOrNull("back\\", &set.Back)
	r.optionalOrNull(" ", &set.Claim2)
	r.optionalOrNull("turned\u202e\u007f", &set.Turned)
	r.optionalOrNull("number", &set.Number)
	r.optionalOrNull("example", &set.Example)
	r.nothingElse("iss", "sub", "aud", "exp", "nbf", "iat", "jti")
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s Names) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.required("aud", many(s.Aud))
	w.required("user_id", s.UserID)
	w.required("userId", s.UserID2)
	if s.USERID != nil {
		w.write("USER_ID", s.USERID)
	}
	if s.Claim1st != nil {
		w.write("1st", s.Claim1st)
	}
	if s.ABCDEF != nil {
		w.write("a\"b\\c`d,e/f", s.ABCDEF)
	}
	if s.Claim != nil {
		w.write("-", s.Claim)
	}
	if s.GrE != nil {
		w.write("größe", s.GrE)
	}
	if s.MarshalJSON2 != nil {
		w.write("marshal_json", s.MarshalJSON2)
	}
	if s.Constructor != nil {
		w.write("constructor", s.Constructor)
	}
	if s.Proto != nil {
		w.write("__proto__", s.Proto)
	}
	if s.New != nil {
		w.write("new", s.New)
	}
	if s.Readonly != nil {
		w.write("readonly", s.Readonly)
	}
	w.required("small", s.Small)
	w.required("wide", s.Wide)
	if s.Back != nil {
		w.write("back\\", s.Back)
	}
	if s.Claim2 != nil {
		w.write(" ", s.Claim2)
	}
	if s.Turned != nil {
		w.write("turned\u202e\u007f", s.Turned)
	}
	if s.Number != nil {
		w.write("number", s.Number)
	}
	if s.Example != nil {
		w.write("example", s.Example)
	}
	return w.finish()
}

// A set with a letter beyond ASCII in its name.
type Número struct {
	// Required.
	Digits string `json:"digits"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *Número) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set Número
	r.required("digits", &set.Digits)
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s Número) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.required("digits", s.Digits)
	return w.finish()
}

// A set whose name has no upper case.
type Set例 struct {
	// Required.
	Text string `json:"text"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *Set例) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set Set例
	r.required("text", &set.Text)
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s Set例) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.required("text", s.Text)
	return w.finish()
}

// OneOrMany is one value, or an array of them.
type OneOrMany[T any] []T

// UnmarshalJSON reads either form.
func (m *OneOrMany[T]) UnmarshalJSON(data []byte) error {
	var many []T
	if len(data) > 0 && data[0] == '[' {
		if err := decode(data, &many); err != nil {
			return err
		}
	} else {
		var one T
		if err := decode(data, &one); err != nil {
			return err
		}
		many = []T{one}
	}
	*m = many
	return nil
}

// MarshalJSON writes a single value as it is.
func (m OneOrMany[T]) MarshalJSON() ([]byte, error) {
	switch len(m) {
	case 0:
		return []byte("[]"), nil
	case 1:
		return json.Marshal(m[0])
	default:
		return json.Marshal([]T(m))
	}
}

// many is written as an array, even if there is one value.
func many[T any](values OneOrMany[T]) []T {
	return values
}

// reader takes the members of an object by their exact names, one after the other.
type reader struct {
	members map[string]json.RawMessage
	twice   map[string]bool
	err     error
}

func newReader(data []byte) *reader {
	r := &reader{members: map[string]json.RawMessage{}, twice: map[string]bool{}}
	decoder := json.NewDecoder(bytes.NewReader(data))
	if start, err := decoder.Token(); err != nil || start != json.Delim('{') {
		r.err = errors.New("not an object")
		return r
	}
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			r.err = err
			return r
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			r.err = err
			return r
		}
		name, _ := token.(string)
		if _, known := r.members[name]; known {
			r.twice[name] = true
		}
		r.members[name] = value
	}
	return r
}

func (r *reader) take(name string) (value json.RawMessage, found bool) {
	value, found = r.members[name]
	if r.twice[name] {
		r.fail(name, errors.New("comes twice"))
	}
	delete(r.members, name)
	return value, found
}

// fail keeps the first failure.
func (r *reader) fail(name string, err error) {
	if r.err == nil {
		r.err = fmt.Errorf("%s: %w", name, err)
	}
}

// required reads a member that has to be there and is not null.
func (r *reader) required(name string, target any) {
	if value, found := r.take(name); found {
		r.decode(name, value, target)
	} else {
		r.fail(name, errors.New("missing"))
	}
}

// optionalOrNull reads a member that is absent if it is null.
func (r *reader) optionalOrNull(name string, target any) {
	if value, found := r.take(name); found && string(value) != "null" {
		r.decode(name, value, target)
	}
}

// nothingElse refuses the members that are left, other than these.
func (r *reader) nothingElse(known ...string) {
	for _, name := range known {
		delete(r.members, name)
	}
	left := make([]string, 0, len(r.members))
	for name := range r.members {
		left = append(left, name)
	}
	sort.Strings(left)
	for _, name := range left {
		r.fail(name, errors.New("unknown"))
	}
}

func (r *reader) decode(name string, value json.RawMessage, target any) {
	if string(value) == "null" {
		r.fail(name, errors.New("null is not a value"))
	} else if err := decode(value, target); err != nil {
		r.fail(name, err)
	}
}

// decode is json.Unmarshal for values in which null stands only where the type has room for it, and an
// integer may be written with a fraction of zeros or an exponent.
func decode(value json.RawMessage, target any) error {
	if holdsNull(value, reflect.TypeOf(target).Elem()) {
		return errors.New("null is not a value")
	}
	err := json.Unmarshal(value, target)
	var mismatch *json.UnmarshalTypeError
	if errors.As(err, &mismatch) && strings.HasPrefix(mismatch.Value, "number") {
		return json.Unmarshal(wholeNumbers.ReplaceAllFunc(value, plain), target)
	}
	return err
}

var (
	raw          = reflect.TypeOf(json.RawMessage{})
	unmarshaler  = reflect.TypeOf((*json.Unmarshaler)(nil)).Elem()
	wholeNumbers = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?`)
)

// holdsNull tells whether null stands where json.Unmarshal would leave a zero value.
func holdsNull(value json.RawMessage, kind reflect.Type) bool {
	if kind == raw {
		return false
	}
	if string(value) == "null" {
		return kind.Kind() != reflect.Pointer
	}
	if kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	if reflect.PointerTo(kind).Implements(unmarshaler) {
		return false
	}
	var items []json.RawMessage
	switch kind.Kind() {
	case reflect.Slice:
		if json.Unmarshal(value, &items) != nil {
			return false
		}
	case reflect.Map:
		var members map[string]json.RawMessage
		if json.Unmarshal(value, &members) != nil {
			return false
		}
		for _, member := range members {
			items = append(items, member)
		}
	}
	for _, item := range items {
		if holdsNull(item, kind.Elem()) {
			return true
		}
	}
	return false
}

// plain writes 4.0 and 4e0 as 4, and leaves everything else as it is.
func plain(token []byte) []byte {
	number, err := strconv.ParseFloat(string(token), 64)
	if err != nil || number != math.Trunc(number) || math.Abs(number) > 1<<64 || !bytes.ContainsAny(token, ".eE") {
		return token
	}
	// Without the sign of a negative zero, which is no unsigned integer.
	return strconv.AppendFloat(nil, number+0, 'f', 0, 64)
}

// writer writes the members of an object one after the other.
type writer struct {
	buffer bytes.Buffer
	err    error
}

func (w *writer) write(name string, value any) {
	encoded, err := json.Marshal(value)
	if err != nil {
		w.fail(name, err)
		return
	}
	key, err := json.Marshal(name)
	if err != nil {
		w.fail(name, err)
		return
	}
	if w.buffer.Len() > 0 {
		w.buffer.WriteByte(',')
	}
	w.buffer.Write(key)
	w.buffer.WriteByte(':')
	w.buffer.Write(encoded)
}

// fail keeps the first failure.
func (w *writer) fail(name string, err error) {
	if w.err == nil {
		w.err = fmt.Errorf("%s: %w", name, err)
	}
}

func (w *writer) finish() ([]byte, error) {
	if w.err != nil {
		return nil, w.err
	}
	return append(append([]byte{'{'}, w.buffer.Bytes()...), '}'), nil
}

// required writes a member that is not null: a nil slice or map is an empty one.
func (w *writer) required(name string, value any) {
	if raw, isRaw := value.(json.RawMessage); isRaw && raw == nil {
		w.fail(name, errors.New("missing"))
		return
	}
	switch kind := reflect.ValueOf(value); kind.Kind() {
	case reflect.Pointer:
		if kind.IsNil() {
			w.fail(name, errors.New("missing"))
			return
		}
	case reflect.Slice:
		if kind.IsNil() {
			value = []struct{}{}
		}
	case reflect.Map:
		if kind.IsNil() {
			value = struct{}{}
		}
	}
	w.write(name, value)
}
