package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/golang-jwt/jwt/v4"
)

// errClaims is that of claims that the program itself looks at.
var errClaims = errors.New("claims")

// verify accepts one algorithm, and asks for the audience and the issuer itself: version 4 has no option for
// them, and its documentation has them compared after parsing.
func verify(token string, key []byte, algorithm, seed string, expected expected) (jwt.Claims, error) {
	claims := newClaims[seed]()
	parser := jwt.NewParser(jwt.WithValidMethods([]string{algorithm}))
	_, err := parser.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) {
		return verifyingKey(key, algorithm)
	})
	if err != nil {
		return nil, err
	}
	registered := claims.registered()
	if expected.Issuer != "" && !registered.VerifyIssuer(expected.Issuer, true) {
		return nil, fmt.Errorf("%w: iss", errClaims)
	}
	if expected.Audience != "" && !registered.VerifyAudience(expected.Audience, true) {
		return nil, fmt.Errorf("%w: aud", errClaims)
	}
	// What a struct was filled with: a claim that was not there is left out again.
	written, err := json.Marshal(claims)
	if err != nil {
		return nil, err
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(written, &members); err != nil {
		return nil, err
	}
	for _, name := range expected.Required {
		if _, ok := members[name]; !ok {
			return nil, fmt.Errorf("%w: %s", errClaims, name)
		}
	}
	return claims, nil
}

func sign(text []byte, key []byte, alg string) (string, error) {
	claims := jwt.MapClaims{}
	// Numbers as they are written: a float64 would be written in another way.
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&claims); err != nil {
		return "", err
	}
	token := jwt.NewWithClaims(jwt.GetSigningMethod(alg), claims)
	signing, err := signingKey(key, alg)
	if err != nil {
		return "", err
	}
	return token.SignedString(signing)
}

func verifyingKey(key []byte, alg string) (any, error) {
	switch alg[:2] {
	case "HS":
		return key, nil
	case "ES":
		return jwt.ParseECPublicKeyFromPEM(key)
	case "Ed":
		return jwt.ParseEdPublicKeyFromPEM(key)
	default:
		return jwt.ParseRSAPublicKeyFromPEM(key)
	}
}

func signingKey(key []byte, alg string) (any, error) {
	switch alg[:2] {
	case "no":
		return jwt.UnsafeAllowNoneSignatureType, nil
	case "HS":
		return key, nil
	case "ES":
		return jwt.ParseECPrivateKeyFromPEM(key)
	case "Ed":
		return jwt.ParseEdPrivateKeyFromPEM(key)
	default:
		return jwt.ParseRSAPrivateKeyFromPEM(key)
	}
}

// reason names what a token was refused for: an error of the library, or the claim that the program misses.
func reason(err error) string {
	for name, known := range map[string]error{
		"ErrTokenMalformed":        jwt.ErrTokenMalformed,
		"ErrTokenUnverifiable":     jwt.ErrTokenUnverifiable,
		"ErrTokenSignatureInvalid": jwt.ErrTokenSignatureInvalid,
		"ErrTokenExpired":          jwt.ErrTokenExpired,
		"ErrTokenUsedBeforeIssued": jwt.ErrTokenUsedBeforeIssued,
		"ErrTokenNotValidYet":      jwt.ErrTokenNotValidYet,
	} {
		if errors.Is(err, known) {
			return name
		}
	}
	return err.Error()
}
