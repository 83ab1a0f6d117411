// Code generated from the claims set Everything. DO NOT EDIT.

// Package everything holds the claims set Everything.
package everything

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

// Some of everything: each kind of value, presence and validator.
//
// With a second paragraph, an <angle> bracket, a `|` bar and a */ comment end.
//
//   - The JOSE header carries the `typ` `everything+jwt` (RFC 7519, section 5.1).
//   - Embeds `OidcEmail`: Claims of a scope.
//   - The set as a whole is checked by `whole`.
//   - Must not carry `nonce`.
//   - Not declared, yet checked in every token: `sub`, `nbf`, `jti`.
//   - Further claims are ignored (RFC 7519, section 4).
type Everything struct {
	// Principal that issued the token.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.1
	Iss string `json:"iss"`

	// Recipients the token is meant for.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.3
	Aud OneOrMany[string] `json:"aud"`

	// Moment from which the token is no longer acceptable.
	//
	// Required.
	//
	//   - registered: RFC 7519, 4.1.4
	Exp NumericDate `json:"exp"`

	// Moment the token was issued.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.6
	//   - always written as an integer
	Iat *NumericDate `json:"iat,omitempty"`

	// Who made the token for whom.
	//
	// Optional.
	//
	//   - registered: RFC 8693, 4.2
	//   - contains `"read"`
	Scope *string `json:"scope,omitempty"`

	// Roles of the user.
	//
	// Optional.
	//
	//   - registered: RFC 9068, 2.2.3.1; RFC 7643, 4.1.2
	Roles []string `json:"roles,omitempty"`

	// Proof-of-possession key confirmation.
	//
	// Optional.
	//
	//   - registered: RFC 7800, 3.1
	Cnf map[string]json.RawMessage `json:"cnf,omitempty"`

	// E-mail address the person prefers; not unique.
	//
	// Optional.
	//
	//   - registered: OpenID Connect Core 1.0, 5.1
	//   - from `OidcEmail`
	Email *string `json:"email,omitempty"`

	// Whether the address was verified.
	//
	// Optional.
	//
	//   - registered: OpenID Connect Core 1.0, 5.1
	//   - from `OidcEmail`
	EmailVerified *bool `json:"email_verified,omitempty"`

	// Required.
	//
	//   - equals `"1.0"`
	Version string `json:"version"`

	// Required.
	//
	//   - one of `"free"`, `"pro"`
	Plan string `json:"plan"`

	// Optional.
	//
	//   - one of `1`, `2`, `3`
	Level *uint8 `json:"level,omitempty"`

	// Required.
	//
	//   - equals `true`
	Active bool `json:"active"`

	// Required.
	//
	//   - 1 to 64 characters
	//   - matches `[a-z][a-z0-9-]*`
	TenantID string `json:"tenant_id"`

	// Required.
	//
	//   - at least -5 and below 5
	Offset int16 `json:"offset"`

	// Optional.
	//
	//   - 0.5 to 1.5
	Ratio *float64 `json:"ratio,omitempty"`

	// Required.
	//
	//   - contains `"doc:read"`
	//   - at most 8 items
	Permissions []string `json:"permissions"`

	// Required.
	//
	//   - not empty
	Labels map[string]uint32 `json:"labels"`

	// Optional.
	//
	//   - a URI (RFC 3986)
	Callback *string `json:"callback,omitempty"`

	// Optional.
	//
	//   - an e-mail address (RFC 5322)
	Contact *string `json:"contact,omitempty"`

	// Optional.
	//
	//   - sensitive: the value is not to be shown
	//   - a UUID (RFC 9562)
	Device *string `json:"device,omitempty"`

	// Optional.
	//
	//   - a date, `YYYY-MM-DD` (RFC 3339)
	Day *string `json:"day,omitempty"`

	// Optional.
	//
	//   - a URI if it holds a colon (RFC 7519, section 2)
	Party *string `json:"party,omitempty"`

	// Optional.
	//
	//   - not negative
	//   - the token ends that many milliseconds after `iat`
	TimeOut *uint64 `json:"time_out,omitempty"`

	// Always there, `null` if there is none.
	//
	// Required, may be `null`.
	//
	//   - at least 2 characters
	PetName *string `json:"pet_name"`

	// Optional, has a default.
	//
	//   - absent stands for the default
	//   - 0 to 255
	Retries *uint8 `json:"retries,omitempty"`

	// Optional.
	//
	//   - checked by `plain`
	WithDot *string `json:"with.dot,omitempty"`

	// Optional.
	KebabCase *bool `json:"kebab-case,omitempty"`

	// Optional.
	Type *string `json:"type,omitempty"`

	// Optional.
	//
	//   - reuses a registered name: sessions of our own, older than the registration
	//   - 0 to 4294967295
	Sid *uint32 `json:"sid,omitempty"`

	// No longer sent.
	//
	// Optional.
	//
	// Deprecated: use `plan`
	Tier *string `json:"tier,omitempty"`

	// Optional.
	Date *NumericDate `json:"date,omitempty"`

	// Optional.
	Many OneOrMany[string] `json:"many,omitempty"`

	// Optional.
	//
	//   - the value is a string or an integer
	Mixed json.RawMessage `json:"mixed,omitempty"`

	// Optional.
	Matrix [][]int32 `json:"matrix,omitempty"`

	// Optional.
	Holes []*bool `json:"holes,omitempty"`

	// Optional.
	Unique []uint64 `json:"unique,omitempty"`

	// Optional.
	//
	//   - the value is any value
	Anything json.RawMessage `json:"anything,omitempty"`

	// The device that the user sits at.
	//
	// Required.
	Seat Seat `json:"seat"`

	// Optional.
	Seats []Seat `json:"seats,omitempty"`

	// Optional.
	ByRoom map[string]Seat `json:"by_room,omitempty"`

	// Optional.
	//
	//   - the value is a value of a type not described here
	Host json.RawMessage `json:"host,omitempty"`

	// Optional.
	Gateway *string `json:"gateway,omitempty"`

	// Optional.
	Color *string `json:"color,omitempty"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *Everything) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set Everything
	r.required("iss", &set.Iss)
	r.required("aud", &set.Aud)
	r.required("exp", &set.Exp)
	r.optional("iat", &set.Iat)
	r.optional("scope", &set.Scope)
	r.optional("roles", &set.Roles)
	r.optional("cnf", &set.Cnf)
	r.optional("email", &set.Email)
	r.optional("email_verified", &set.EmailVerified)
	r.required("version", &set.Version)
	r.required("plan", &set.Plan)
	r.optionalOrNull("level", &set.Level)
	r.required("active", &set.Active)
	r.required("tenant_id", &set.TenantID)
	r.required("offset", &set.Offset)
	r.optionalOrNull("ratio", &set.Ratio)
	r.required("permissions", &set.Permissions)
	r.required("labels", &set.Labels)
	r.optionalOrNull("callback", &set.Callback)
	r.optionalOrNull("contact", &set.Contact)
	r.optionalOrNull("device", &set.Device)
	r.optionalOrNull("day", &set.Day)
	r.optionalOrNull("party", &set.Party)
	r.optionalOrNull("time_out", &set.TimeOut)
	r.nullable("pet_name", &set.PetName)
	r.optional("retries", &set.Retries)
	r.optionalOrNull("with.dot", &set.WithDot)
	r.optionalOrNull("kebab-case", &set.KebabCase)
	r.optionalOrNull("type", &set.Type)
	r.optionalOrNull("sid", &set.Sid)
	r.optionalOrNull("tier", &set.Tier)
	r.optionalOrNull("date", &set.Date)
	r.optionalOrNull("many", &set.Many)
	r.optionalOrNull("mixed", &set.Mixed)
	r.optionalOrNull("matrix", &set.Matrix)
	r.optionalOrNull("holes", &set.Holes)
	r.optionalOrNull("unique", &set.Unique)
	r.optionalOrNull("anything", &set.Anything)
	r.required("seat", &set.Seat)
	r.optionalOrNull("seats", &set.Seats)
	r.optionalOrNull("by_room", &set.ByRoom)
	r.optionalOrNull("host", &set.Host)
	r.optionalOrNull("gateway", &set.Gateway)
	r.optionalOrNull("color", &set.Color)
	r.forbidden("nonce")
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s Everything) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.required("iss", s.Iss)
	w.required("aud", s.Aud)
	w.required("exp", s.Exp)
	if s.Iat != nil {
		w.write("iat", s.Iat)
	}
	if s.Scope != nil {
		w.write("scope", s.Scope)
	}
	if s.Roles != nil {
		w.write("roles", s.Roles)
	}
	if s.Cnf != nil {
		w.write("cnf", s.Cnf)
	}
	if s.Email != nil {
		w.write("email", s.Email)
	}
	if s.EmailVerified != nil {
		w.write("email_verified", s.EmailVerified)
	}
	w.required("version", s.Version)
	w.required("plan", s.Plan)
	if s.Level != nil {
		w.write("level", s.Level)
	}
	w.required("active", s.Active)
	w.required("tenant_id", s.TenantID)
	w.required("offset", s.Offset)
	if s.Ratio != nil {
		w.write("ratio", s.Ratio)
	}
	w.required("permissions", s.Permissions)
	w.required("labels", s.Labels)
	if s.Callback != nil {
		w.write("callback", s.Callback)
	}
	if s.Contact != nil {
		w.write("contact", s.Contact)
	}
	if s.Device != nil {
		w.write("device", s.Device)
	}
	if s.Day != nil {
		w.write("day", s.Day)
	}
	if s.Party != nil {
		w.write("party", s.Party)
	}
	if s.TimeOut != nil {
		w.write("time_out", s.TimeOut)
	}
	w.write("pet_name", s.PetName)
	if s.Retries != nil {
		w.write("retries", s.Retries)
	}
	if s.WithDot != nil {
		w.write("with.dot", s.WithDot)
	}
	if s.KebabCase != nil {
		w.write("kebab-case", s.KebabCase)
	}
	if s.Type != nil {
		w.write("type", s.Type)
	}
	if s.Sid != nil {
		w.write("sid", s.Sid)
	}
	if s.Tier != nil {
		w.write("tier", s.Tier)
	}
	if s.Date != nil {
		w.write("date", s.Date)
	}
	if s.Many != nil {
		w.write("many", s.Many)
	}
	if s.Mixed != nil {
		w.write("mixed", s.Mixed)
	}
	if s.Matrix != nil {
		w.write("matrix", s.Matrix)
	}
	if s.Holes != nil {
		w.write("holes", s.Holes)
	}
	if s.Unique != nil {
		w.write("unique", s.Unique)
	}
	if s.Anything != nil {
		w.write("anything", s.Anything)
	}
	w.required("seat", s.Seat)
	if s.Seats != nil {
		w.write("seats", s.Seats)
	}
	if s.ByRoom != nil {
		w.write("by_room", s.ByRoom)
	}
	if s.Host != nil {
		w.write("host", s.Host)
	}
	if s.Gateway != nil {
		w.write("gateway", s.Gateway)
	}
	if s.Color != nil {
		w.write("color", s.Color)
	}
	return w.finish()
}

// A place to sit.
//
//   - Further members are refused.
type Seat struct {
	// Number of the row, from the front.
	//
	// Required.
	//
	//   - 1 to 99
	Row uint8 `json:"row"`

	// Letter within the row.
	//
	// Optional.
	Letter *string `json:"letter,omitempty"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *Seat) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set Seat
	r.required("row", &set.Row)
	r.optionalOrNull("letter", &set.Letter)
	r.nothingElse()
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s Seat) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.required("row", s.Row)
	if s.Letter != nil {
		w.write("letter", s.Letter)
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

// required reads a member that has to be there and is not null.
func (r *reader) required(name string, target any) {
	if value, found := r.take(name); found {
		r.decode(name, value, target)
	} else {
		r.fail(name, errors.New("missing"))
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

// forbidden refuses members of these names.
func (r *reader) forbidden(names ...string) {
	for _, name := range names {
		if _, found := r.members[name]; found {
			r.fail(name, errors.New("must not be there"))
		}
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
