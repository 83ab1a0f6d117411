// Code generated from the claims set JwtResponse. DO NOT EDIT.

// Package jwtresponse holds the claims set JwtResponse.
package jwtresponse

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Access token of the platform's API.
//
//   - The set as a whole is checked by `ends`.
//   - Not declared, yet checked in every token: `nbf`.
//   - Further claims are ignored (RFC 7519, section 4).
type JwtResponse struct {
	// Recipients the token is meant for. An API that finds others here, and not itself, refuses it.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.3
	//   - contains `"ns-api"`
	Aud OneOrMany[string] `json:"aud,omitempty"`

	// Moment from which the token is no longer acceptable.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.4
	Exp *NumericDate `json:"exp,omitempty"`

	// Moment the token was issued; `time_out` counts from here.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.6
	Iat *NumericDate `json:"iat,omitempty"`

	// Server that issued the token.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.1
	//   - equals `"https://core.example"`
	Iss *string `json:"iss,omitempty"`

	// Identifies this one token, so that a replay can be noticed.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.7
	Jti *string `json:"jti,omitempty"`

	// Whom the token is about.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.2
	Sub *string `json:"sub,omitempty"`

	// How long the token is valid after it was issued, in milliseconds.
	//
	// Optional.
	//
	//   - not negative
	//   - the token ends that many milliseconds after `iat`
	TimeOut *uint64 `json:"time_out,omitempty"`

	// Organization that the token is limited to: its name, `~` for the caller's own, `*` for all.
	//
	// Optional.
	Domain *string `json:"domain,omitempty"`

	// Reseller that the token is limited to.
	//
	// Optional.
	Territory *string `json:"territory,omitempty"`

	// User that the token is limited to.
	//
	// Optional.
	User *string `json:"user,omitempty"`

	// E-mail address of the user; `null` if none is known.
	//
	// Required, may be `null`.
	//
	//   - an e-mail address (RFC 5322)
	UserEmail *string `json:"user_email"`

	// What the user may do, such as `Office Manager`; `null` if nothing is set.
	//
	// Required, may be `null`.
	UserScope *string `json:"user_scope"`

	// First and last name of the user; `null` if neither is known.
	//
	// Required, may be `null`.
	DisplayName *string `json:"display_name"`

	// Version of the API that issued the token.
	//
	// Optional.
	Apiversion *string `json:"apiversion,omitempty"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *JwtResponse) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set JwtResponse
	r.optional("aud", &set.Aud)
	r.optional("exp", &set.Exp)
	r.optional("iat", &set.Iat)
	r.optional("iss", &set.Iss)
	r.optional("jti", &set.Jti)
	r.optional("sub", &set.Sub)
	r.optionalOrNull("time_out", &set.TimeOut)
	r.optionalOrNull("domain", &set.Domain)
	r.optionalOrNull("territory", &set.Territory)
	r.optionalOrNull("user", &set.User)
	r.nullable("user_email", &set.UserEmail)
	r.nullable("user_scope", &set.UserScope)
	r.nullable("display_name", &set.DisplayName)
	r.optionalOrNull("apiversion", &set.Apiversion)
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s JwtResponse) MarshalJSON() ([]byte, error) {
	w := new(writer)
	if s.Aud != nil {
		w.write("aud", s.Aud)
	}
	if s.Exp != nil {
		w.write("exp", s.Exp)
	}
	if s.Iat != nil {
		w.write("iat", s.Iat)
	}
	if s.Iss != nil {
		w.write("iss", s.Iss)
	}
	if s.Jti != nil {
		w.write("jti", s.Jti)
	}
	if s.Sub != nil {
		w.write("sub", s.Sub)
	}
	if s.TimeOut != nil {
		w.write("time_out", s.TimeOut)
	}
	if s.Domain != nil {
		w.write("domain", s.Domain)
	}
	if s.Territory != nil {
		w.write("territory", s.Territory)
	}
	if s.User != nil {
		w.write("user", s.User)
	}
	w.write("user_email", s.UserEmail)
	w.write("user_scope", s.UserScope)
	w.write("display_name", s.DisplayName)
	if s.Apiversion != nil {
		w.write("apiversion", s.Apiversion)
	}
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

// optional reads a member that may be absent and is not null.
func (r *reader) optional(name string, target any) {
	if value, found := r.take(name); found {
		r.decode(name, value, target)
	}
}

// optionalOrNull reads a member that is absent if it is null.
func (r *reader) optionalOrNull(name string, target any) {
	if value, found := r.take(name); found && string(value) != "null" {
		r.decode(name, value, target)
	}
}

// nullable reads a member that has to be there and may be null.
func (r *reader) nullable(name string, target any) {
	value, found := r.take(name)
	if !found {
		r.fail(name, errors.New("missing"))
	} else if raw, isRaw := target.(*json.RawMessage); isRaw {
		*raw = value
	} else if string(value) != "null" {
		r.decode(name, value, target)
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
