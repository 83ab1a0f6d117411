// Code generated from the claims set AccessToken. DO NOT EDIT.

// Package accesstoken holds the claims set AccessToken.
package accesstoken

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
)

// Access token: the claims that the server is written for, and those of its configuration.
//
//   - Not declared, yet checked in every token: `nbf`.
//   - Further claims are kept in `custom`.
//   - They are never written under a registered name.
type AccessToken struct {
	// The server.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.1
	Iss string `json:"iss"`

	// The user.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.2
	Sub string `json:"sub"`

	// The services that the token is meant for.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.3
	Aud OneOrMany[string] `json:"aud"`

	// When the token ends.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.4
	Exp NumericDate `json:"exp"`

	// When the token was issued.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.6
	Iat NumericDate `json:"iat"`

	// Identifies this one token.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.7
	Jti string `json:"jti"`

	// The application that the user signed in to.
	//
	// Required.
	//
	//   - registered: RFC 8693, 4.3
	ClientID string `json:"client_id"`

	// The session that the token belongs to. The server's own: configuration cannot set it.
	//
	// Required.
	Session string `json:"session"`

	// Everything else that the object holds; each value is a value of a type not described here.
	Custom map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *AccessToken) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set AccessToken
	r.required("iss", &set.Iss)
	r.required("sub", &set.Sub)
	r.required("aud", &set.Aud)
	r.required("exp", &set.Exp)
	r.required("iat", &set.Iat)
	r.required("jti", &set.Jti)
	r.required("client_id", &set.ClientID)
	r.required("session", &set.Session)
	set.Custom = rest[json.RawMessage](r)
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s AccessToken) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.required("iss", s.Iss)
	w.required("sub", s.Sub)
	w.required("aud", s.Aud)
	w.required("exp", s.Exp)
	w.required("iat", s.Iat)
	w.required("jti", s.Jti)
	w.required("client_id", s.ClientID)
	w.required("session", s.Session)
	writeRest(w, s.Custom, "iss", "sub", "aud", "exp", "iat", "jti", "client_id", "session", "nbf")
	return w.finish()
}

// NumericDate is a moment as a JSON number: the seconds since 1970-01-01T00:00:00Z, which may have a
// fraction (RFC 7519, section 2).
type NumericDate struct {
	time.Time
}

// UnmarshalJSON reads any JSON number. A moment too far away for a [time.Time] is one that is further
// away than anything.
func (d *NumericDate) UnmarshalJSON(data []byte) error {
	const far = 1 << 61
	var seconds float64
	if err := json.Unmarshal(data, &seconds); err != nil {
		return err
	}
	whole, err := strconv.ParseInt(string(data), 10, 64)
	var fraction float64
	if err != nil {
		floor := math.Floor(seconds)
		fraction = seconds - floor
		whole = int64(math.Max(-far, math.Min(far, floor)))
	}
	if whole > far {
		whole = far
	} else if whole < -far {
		whole = -far
	}
	d.Time = time.Unix(whole, int64(math.Round(fraction*1e9))).UTC()
	return nil
}

// MarshalJSON writes an integer, unless there is a fraction.
func (d NumericDate) MarshalJSON() ([]byte, error) {
	if d.Nanosecond() == 0 {
		return strconv.AppendInt(nil, d.Unix(), 10), nil
	}
	return json.Marshal(float64(d.Unix()) + float64(d.Nanosecond())/1e9)
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

// rest reads the members that are left.
func rest[T any](r *reader) map[string]T {
	left := make([]string, 0, len(r.members))
	for name := range r.members {
		left = append(left, name)
	}
	sort.Strings(left)
	members := make(map[string]T, len(left))
	for _, name := range left {
		if r.twice[name] {
			r.fail(name, errors.New("comes twice"))
		}
		var member T
		if err := decode(r.members[name], &member); err != nil {
			r.fail(name, err)
		}
		members[name] = member
	}
	return members
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

// writeRest writes further members, which must not have one of the reserved names.
func writeRest[T any](w *writer, members map[string]T, reserved ...string) {
	for _, name := range reserved {
		if _, found := members[name]; found {
			w.fail(name, errors.New("must not be among the further members"))
		}
	}
	names := make([]string, 0, len(members))
	for name := range members {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		w.write(name, members[name])
	}
}
