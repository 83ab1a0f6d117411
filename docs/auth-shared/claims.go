// Code generated from the claims set TokenClaims. DO NOT EDIT.

// Package tokenclaims holds the claims set TokenClaims.
package tokenclaims

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

// A token of the platform.
//
// One of the fields is set.
type TokenClaims struct {
	// Of a person.
	//
	// The claim `token_type` is `"access"`.
	User *UserClaims `json:"-"`

	// Of a machine.
	//
	// The claim `token_type` is `"service"`.
	Service *ServiceClaims `json:"-"`
}

// UnmarshalJSON reads the variant that the tag names.
func (s *TokenClaims) UnmarshalJSON(data []byte) error {
	tag, err := tagOf(data, "token_type")
	if err != nil {
		return err
	}
	var set TokenClaims
	switch tag {
	case "access":
		set.User = new(UserClaims)
		err = json.Unmarshal(data, set.User)
	case "service":
		set.Service = new(ServiceClaims)
		err = json.Unmarshal(data, set.Service)
	default:
		err = unknownVariant("token_type", tag)
	}
	if err != nil {
		return err
	}
	*s = set
	return nil
}

// MarshalJSON writes the variant that is set.
func (s TokenClaims) MarshalJSON() ([]byte, error) {
	return oneVariant(s.User, s.Service)
}

// Access token of a person, issued at login, refresh and single sign-on.
//
//   - The claim `token_type` is `"access"`.
//   - Embeds `TokenBase`: What every token of the platform carries.
//   - The set as a whole is checked by `app_is_complete`.
//   - The set as a whole is checked by `app_is_ours` against the request.
//   - Further claims are ignored (RFC 7519, section 4).
type UserClaims struct {
	// Who issued the token.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.1
	//   - from `TokenBase`
	Iss *string `json:"iss,omitempty"`

	// Whom the token is about.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.2
	//   - from `TokenBase`
	Sub *string `json:"sub,omitempty"`

	// Services that may accept the token.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.3
	//   - from `TokenBase`
	Aud OneOrMany[string] `json:"aud,omitempty"`

	// When the token ends.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.4
	//   - from `TokenBase`
	Exp *NumericDate `json:"exp,omitempty"`

	// When the token starts to be good.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.5
	//   - from `TokenBase`
	Nbf *NumericDate `json:"nbf,omitempty"`

	// When the token was issued.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.6
	//   - from `TokenBase`
	Iat *NumericDate `json:"iat,omitempty"`

	// Identifies this one token.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.7
	//   - from `TokenBase`
	Jti *string `json:"jti,omitempty"`

	// User id of the administrator who acts as somebody else.
	//
	// Optional.
	//
	//   - from `TokenBase`
	ImpUID *string `json:"imp_uid,omitempty"`

	// E-mail address of the administrator who acts as somebody else.
	//
	// Optional.
	//
	//   - from `TokenBase`
	//   - an e-mail address (RFC 5322)
	ImpEmail *string `json:"imp_email,omitempty"`

	// User id.
	//
	// Required.
	//
	//   - not empty
	UID string `json:"uid"`

	// E-mail address of the user.
	//
	// Required.
	//
	//   - registered: OpenID Connect Core 1.0, 5.1
	Email string `json:"email"`

	// First name.
	//
	// Optional.
	FirstName *string `json:"first_name,omitempty"`

	// Last name.
	//
	// Optional.
	LastName *string `json:"last_name,omitempty"`

	// Name to show.
	//
	// Optional.
	DisplayName *string `json:"display_name,omitempty"`

	// Organization the user works in; absent after a login without one.
	//
	// Optional.
	OrgID *string `json:"org_id,omitempty"`

	// Short name of that organization, as it stands in URLs.
	//
	// Optional.
	OrgSlug *string `json:"org_slug,omitempty"`

	// Full name of that organization.
	//
	// Optional.
	OrgName *string `json:"org_name,omitempty"`

	// Roles of the user.
	//
	// Required.
	//
	//   - registered: RFC 9068, 2.2.3.1; RFC 7643, 4.1.2
	Roles []string `json:"roles"`

	// What the user may do.
	//
	// Required.
	Permissions []string `json:"permissions"`

	// Session that the token belongs to.
	//
	// Optional.
	SessionID *string `json:"session_id,omitempty"`

	// Whether the user asked to stay signed in.
	//
	// Optional.
	RememberMe *bool `json:"remember_me,omitempty"`

	// How the user signed in, such as `password` or `google`.
	//
	// Optional.
	AuthProvider *string `json:"auth_provider,omitempty"`

	// Counter of the user's token versions when this one was issued. A logout everywhere or a change
	// of roles counts it up.
	//
	// Optional.
	//
	//   - not negative
	Tv *uint64 `json:"tv,omitempty"`

	// App the token is good for: its id.
	//
	// Optional.
	AppID *string `json:"app_id,omitempty"`

	// App the token is good for: its code. Absent, like the id, after a login without an app.
	//
	// Optional.
	AppCode *string `json:"app_code,omitempty"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *UserClaims) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set UserClaims
	r.tag("token_type", "access")
	r.optional("iss", &set.Iss)
	r.optional("sub", &set.Sub)
	r.optional("aud", &set.Aud)
	r.optional("exp", &set.Exp)
	r.optional("nbf", &set.Nbf)
	r.optional("iat", &set.Iat)
	r.optional("jti", &set.Jti)
	r.optionalOrNull("imp_uid", &set.ImpUID)
	r.optionalOrNull("imp_email", &set.ImpEmail)
	r.required("uid", &set.UID)
	r.required("email", &set.Email)
	r.optionalOrNull("first_name", &set.FirstName)
	r.optionalOrNull("last_name", &set.LastName)
	r.optionalOrNull("display_name", &set.DisplayName)
	r.optionalOrNull("org_id", &set.OrgID)
	r.optionalOrNull("org_slug", &set.OrgSlug)
	r.optionalOrNull("org_name", &set.OrgName)
	r.required("roles", &set.Roles)
	r.required("permissions", &set.Permissions)
	r.optionalOrNull("session_id", &set.SessionID)
	r.optionalOrNull("remember_me", &set.RememberMe)
	r.optionalOrNull("auth_provider", &set.AuthProvider)
	r.optionalOrNull("tv", &set.Tv)
	r.optionalOrNull("app_id", &set.AppID)
	r.optionalOrNull("app_code", &set.AppCode)
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s UserClaims) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.write("token_type", "access")
	if s.Iss != nil {
		w.write("iss", s.Iss)
	}
	if s.Sub != nil {
		w.write("sub", s.Sub)
	}
	if s.Aud != nil {
		w.write("aud", s.Aud)
	}
	if s.Exp != nil {
		w.write("exp", s.Exp)
	}
	if s.Nbf != nil {
		w.write("nbf", s.Nbf)
	}
	if s.Iat != nil {
		w.write("iat", s.Iat)
	}
	if s.Jti != nil {
		w.write("jti", s.Jti)
	}
	if s.ImpUID != nil {
		w.write("imp_uid", s.ImpUID)
	}
	if s.ImpEmail != nil {
		w.write("imp_email", s.ImpEmail)
	}
	w.required("uid", s.UID)
	w.required("email", s.Email)
	if s.FirstName != nil {
		w.write("first_name", s.FirstName)
	}
	if s.LastName != nil {
		w.write("last_name", s.LastName)
	}
	if s.DisplayName != nil {
		w.write("display_name", s.DisplayName)
	}
	if s.OrgID != nil {
		w.write("org_id", s.OrgID)
	}
	if s.OrgSlug != nil {
		w.write("org_slug", s.OrgSlug)
	}
	if s.OrgName != nil {
		w.write("org_name", s.OrgName)
	}
	w.required("roles", s.Roles)
	w.required("permissions", s.Permissions)
	if s.SessionID != nil {
		w.write("session_id", s.SessionID)
	}
	if s.RememberMe != nil {
		w.write("remember_me", s.RememberMe)
	}
	if s.AuthProvider != nil {
		w.write("auth_provider", s.AuthProvider)
	}
	if s.Tv != nil {
		w.write("tv", s.Tv)
	}
	if s.AppID != nil {
		w.write("app_id", s.AppID)
	}
	if s.AppCode != nil {
		w.write("app_code", s.AppCode)
	}
	return w.finish()
}

// Access token of a service that calls another one on nobody's behalf.
//
// It names no user and no app. One that does was put together by mistake: refused, before any code
// that looks for `uid` first takes the service for a user.
//
//   - The claim `token_type` is `"service"`.
//   - Embeds `TokenBase`: What every token of the platform carries.
//   - Must not carry `uid`, `app_id`, `app_code`.
//   - Further claims are ignored (RFC 7519, section 4).
type ServiceClaims struct {
	// Who issued the token.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.1
	//   - from `TokenBase`
	Iss *string `json:"iss,omitempty"`

	// Whom the token is about.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.2
	//   - from `TokenBase`
	Sub *string `json:"sub,omitempty"`

	// Services that may accept the token.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.3
	//   - from `TokenBase`
	Aud OneOrMany[string] `json:"aud,omitempty"`

	// When the token ends.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.4
	//   - from `TokenBase`
	Exp *NumericDate `json:"exp,omitempty"`

	// When the token starts to be good.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.5
	//   - from `TokenBase`
	Nbf *NumericDate `json:"nbf,omitempty"`

	// When the token was issued.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.6
	//   - from `TokenBase`
	Iat *NumericDate `json:"iat,omitempty"`

	// Identifies this one token.
	//
	// Optional.
	//
	//   - registered: RFC 7519, 4.1.7
	//   - from `TokenBase`
	Jti *string `json:"jti,omitempty"`

	// User id of the administrator who acts as somebody else.
	//
	// Optional.
	//
	//   - from `TokenBase`
	ImpUID *string `json:"imp_uid,omitempty"`

	// E-mail address of the administrator who acts as somebody else.
	//
	// Optional.
	//
	//   - from `TokenBase`
	//   - an e-mail address (RFC 5322)
	ImpEmail *string `json:"imp_email,omitempty"`

	// OAuth client that the service is.
	//
	// Required.
	//
	//   - registered: RFC 8693, 4.3
	ClientID string `json:"client_id"`

	// Name of the service, for people.
	//
	// Required.
	ServiceName string `json:"service_name"`

	// What the service may do.
	//
	// Required.
	Scopes []string `json:"scopes"`
}

// UnmarshalJSON reads the set from a JSON object. Names match exactly: "EXP" is not "exp".
func (s *ServiceClaims) UnmarshalJSON(data []byte) error {
	r := newReader(data)
	var set ServiceClaims
	r.tag("token_type", "service")
	r.optional("iss", &set.Iss)
	r.optional("sub", &set.Sub)
	r.optional("aud", &set.Aud)
	r.optional("exp", &set.Exp)
	r.optional("nbf", &set.Nbf)
	r.optional("iat", &set.Iat)
	r.optional("jti", &set.Jti)
	r.optionalOrNull("imp_uid", &set.ImpUID)
	r.optionalOrNull("imp_email", &set.ImpEmail)
	r.required("client_id", &set.ClientID)
	r.required("service_name", &set.ServiceName)
	r.required("scopes", &set.Scopes)
	r.forbidden("uid", "app_id", "app_code")
	if r.err != nil {
		return r.err
	}
	*s = set
	return nil
}

// MarshalJSON writes the set as a JSON object.
func (s ServiceClaims) MarshalJSON() ([]byte, error) {
	w := new(writer)
	w.write("token_type", "service")
	if s.Iss != nil {
		w.write("iss", s.Iss)
	}
	if s.Sub != nil {
		w.write("sub", s.Sub)
	}
	if s.Aud != nil {
		w.write("aud", s.Aud)
	}
	if s.Exp != nil {
		w.write("exp", s.Exp)
	}
	if s.Nbf != nil {
		w.write("nbf", s.Nbf)
	}
	if s.Iat != nil {
		w.write("iat", s.Iat)
	}
	if s.Jti != nil {
		w.write("jti", s.Jti)
	}
	if s.ImpUID != nil {
		w.write("imp_uid", s.ImpUID)
	}
	if s.ImpEmail != nil {
		w.write("imp_email", s.ImpEmail)
	}
	w.required("client_id", s.ClientID)
	w.required("service_name", s.ServiceName)
	w.required("scopes", s.Scopes)
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

// forbidden refuses members of these names.
func (r *reader) forbidden(names ...string) {
	for _, name := range names {
		if _, found := r.members[name]; found {
			r.fail(name, errors.New("must not be there"))
		}
	}
}

// tag reads the member that tells variants apart.
func (r *reader) tag(name, expected string) {
	var value string
	r.required(name, &value)
	if r.err == nil && value != expected {
		r.fail(name, fmt.Errorf("expected %q", expected))
	}
}

// tagOf looks at the member that tells variants apart.
func tagOf(data []byte, name string) (string, error) {
	r := newReader(data)
	var value string
	r.required(name, &value)
	return value, r.err
}

func unknownVariant(name, tag string) error {
	return fmt.Errorf("%s: no variant is called %q", name, tag)
}

// oneVariant writes the only pointer that is not nil.
func oneVariant(variants ...json.Marshaler) ([]byte, error) {
	var only json.Marshaler
	for _, variant := range variants {
		if reflect.ValueOf(variant).IsNil() {
			continue
		}
		if only != nil {
			return nil, errors.New("more than one variant is set")
		}
		only = variant
	}
	if only == nil {
		return nil, errors.New("no variant is set")
	}
	return json.Marshal(only)
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
