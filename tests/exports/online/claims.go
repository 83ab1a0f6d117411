// Code generated from the claims set DownloadLink. DO NOT EDIT.

// Package downloadlink holds the claims set DownloadLink.
package downloadlink

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

// A link that works once.
//
//   - Not declared, yet checked in every token: `iss`, `sub`, `aud`, `nbf`, `iat`.
//   - Further claims are ignored (RFC 7519, section 4).
type DownloadLink struct {
	// Unique identifier of this token.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.7
	//   - the token is accepted once
	//   - refused once it is revoked
	Jti string `json:"jti"`

	// Moment from which the token is no longer acceptable.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.4
	Exp NumericDate `json:"exp"`

	// Session in which the link was made.
	//
	// Required.
	//
	//   - registered: OpenID Connect Front-Channel Logout 1.0, 3
	//   - refused once it is revoked
	//   - 1 to 8 characters
	Sid string `json:"sid"`

	// Required.
	//
	//   - not negative
	UID uint64 `json:"uid"`

	// Required.
	//
	//   - not negative
	//   - not below the version that is current for `uid`
	//   - at least 1
	Tv uint64 `json:"tv"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *DownloadLink) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set DownloadLink
	r.required("jti", &set.Jti)
	r.required("exp", &set.Exp)
	r.required("sid", &set.Sid)
	r.required("uid", &set.UID)
	r.required("tv", &set.Tv)
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s DownloadLink) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.required("jti", s.Jti)
	w.required("exp", s.Exp)
	w.required("sid", s.Sid)
	w.required("uid", s.UID)
	w.required("tv", s.Tv)
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
