package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"path/filepath"
	"strings"
	"time"

	authshared "claims.example/check/generated/auth-shared"
	everything "claims.example/check/generated/everything"
	fluid "claims.example/check/generated/fluid"
	restricted "claims.example/check/generated/restricted-claims"
	tagged "claims.example/check/generated/tagged"
)

// key is that of tests/tests/exports/tokens.rs.
const key = "the key of the exported examples"

// verified is the payload of a token, if its signature is ours.
func verified(token string) ([]byte, bool) {
	end := strings.LastIndexByte(token, '.')
	start := strings.IndexByte(token, '.')
	if end <= start {
		return nil, false
	}
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(token[:end]))
	signature, err := base64.RawURLEncoding.DecodeString(token[end+1:])
	if err != nil || !hmac.Equal(signature, mac.Sum(nil)) {
		return nil, false
	}
	payload, err := base64.RawURLEncoding.DecodeString(token[start+1 : end])
	return payload, err == nil
}

func tokens(path string, empty func() any) {
	var tokens []string
	read(path, &tokens)
	for _, token := range tokens {
		payload, ours := verified(token)
		check(ours, "%s: not our signature", path)
		written, err := rewritten(payload, empty)
		check(err == nil, "%s: %s: %v", path, payload, err)
		check(same(payload, written), "%s: %s\nis written %s", path, payload, written)
	}
}

// token reads one token of a set.
func token(exports, set string, index int, target any) {
	var tokens []string
	read(filepath.Join(exports, set, "tokens.json"), &tokens)
	payload, _ := verified(tokens[index])
	err := json.Unmarshal(payload, target)
	check(err == nil, "%s: %v", set, err)
}

// values compares some claims of each token with what Rust wrote.
func values(exports string) {
	var user, service authshared.TokenClaims
	token(exports, "auth-shared", 0, &user)
	token(exports, "auth-shared", 1, &service)
	check(user.User != nil && user.Service == nil, "not a user")
	check(service.Service != nil && service.User == nil, "not a service")
	check(*user.User.Tv == 9007199254740993, "an integer lost its last digit")
	check(len(user.User.Aud) == 2 && len(service.Service.Aud) == 1, "both forms of aud")
	check(user.User.Nbf.Equal(time.Unix(1789999999, 500000000)), "a date lost its fraction")
	check(user.User.Permissions != nil && len(user.User.Permissions) == 0, "an empty array is no nil")
	check(*user.User.RememberMe == false && user.User.OrgID == nil, "false is not absent")

	var document fluid.TokenClaims
	token(exports, "fluid", 0, &document)
	check(document.User.ID == "ada" && len(document.User.Details) == 2, "the members of a user")
	details := string(document.User.Details["additionalDetails"])
	check(details == `{"floor":18446744073709551615}`, "a further member is kept as it is: %s", details)

	var access restricted.AccessToken
	token(exports, "restricted-claims", 0, &access)
	check(len(access.Custom) == 2 && string(access.Custom["beta"]) == "true", "the further claims")

	var all everything.Everything
	token(exports, "everything", 0, &all)
	check(all.PetName == nil && *all.Retries == 0 && all.Tier == nil, "null, zero and absent")
	check(all.Unique[0] == 18446744073709551615, "the largest integer")
	check(*all.Holes[0] && all.Holes[1] == nil, "null inside an array")
	check(all.ByRoom["hall"].Row == 2 && *all.Seats[0].Letter == "a", "nested sets")
	check(*all.WithDot == "<&>" && string(all.Mixed) == "7", "text and a number")

	var machine tagged.Tagged
	token(exports, "tagged", 1, &machine)
	check(machine.Machine.Serial == 18446744073709551615, "the serial number")
	check(machine.Machine.Rest["rack"] == 4294967295, "a further claim")
}
