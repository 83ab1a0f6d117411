//! Where each rule of a profile is checked.

use claims_core::registry::PROFILES;

/// For every rule that is checked, wholly or in part: the profile, how the rule begins, and where.
/// What is not listed is not checked.
const CHECKED: &[(&str, &str, &str)] = &[
    (
        "jwt",
        "Claim names must be unique",
        "always: a name that comes twice is refused",
    ),
    ("jwt", "Claims set must be", "always"),
    (
        "jwt",
        "Unknown claims must be ignored",
        "always, unless the type says `deny_unknown`",
    ),
    (
        "jwt",
        "If aud is present",
        "always; `audience` says who the recipient is",
    ),
    ("jwt", "now < exp", "always; `leeway` is 5 minutes at most"),
    (
        "set",
        "events is an object",
        "always, but for \"one logical event\"",
    ),
    ("set", "toe is NumericDate", "always"),
    ("passport", "exactly one identity", "always"),
    ("passport", "sph only with rph", "always"),
    ("passport", "alg: ES256", "the key's algorithm decides"),
    (
        "eat_jwt",
        "no claim is mandatory",
        "always, unless the type says `deny_unknown`",
    ),
    (
        "oauth_at_jwt",
        "iss must match",
        "with `issuer` and `audience`, which a `Verifier` insists on",
    ),
    (
        "oauth_at_jwt",
        "alg: none",
        "always: unsecured tokens are never accepted",
    ),
    (
        "jwt_client_assertion",
        "sub must be the client_id",
        "with `subject`",
    ),
    (
        "jwt_client_assertion",
        "iss equals the client_id",
        "with `issuer`",
    ),
    (
        "jwt_client_assertion",
        "old: aud names",
        "with `audience`; further audiences are accepted",
    ),
    (
        "jwt_bearer_grant",
        "aud must identify",
        "with `audience`, which a `Verifier` insists on",
    ),
    (
        "dpop_proof",
        "htu without query",
        "its form always; equality with `http_uri` and `http_method`",
    ),
    (
        "dpop_proof",
        "ath is 43-character",
        "its form always; equality with `access_token_hash`",
    ),
    (
        "dpop_proof",
        "iat inside the server window",
        "with `max_token_age`; single use is not",
    ),
    ("dpop_proof", "alg:", "the key's algorithm decides"),
    (
        "token_introspection_jwt",
        "token_introspection.active is true or false",
        "always",
    ),
    (
        "token_introspection_jwt",
        "token_introspection.active=false",
        "always",
    ),
    (
        "token_introspection_jwt",
        "aud is the calling",
        "with `issuer` and `audience`, which a `Verifier` insists on",
    ),
    (
        "client_attestation",
        "sub is the client_id",
        "the form of `cnf` always; the client with `subject`",
    ),
    (
        "client_attestation_pop",
        "aud is one server",
        "that it is one always; which one with `audience`",
    ),
    (
        "client_attestation_pop",
        "alg:",
        "the key's algorithm decides",
    ),
    ("kb_jwt", "aud must be one string", "always"),
    (
        "kb_jwt",
        "alg: none",
        "always: unsecured tokens are never accepted",
    ),
    ("status_list_token", "sub equals the uri", "with `subject`"),
    ("status_list_token", "status_list.bits", "always"),
    (
        "status_referenced_token",
        "status.status_list needs",
        "always",
    ),
    (
        "oidc_id_token",
        "iss is an https URL",
        "its form always; equality with `issuer`",
    ),
    ("oidc_id_token", "sub at most 255", "always"),
    (
        "oidc_id_token",
        "aud must contain",
        "with `audience`; further audiences are accepted",
    ),
    (
        "oidc_id_token",
        "azp, when present",
        "with `authorized_party`, which lets this profile's tokens lack it",
    ),
    (
        "oidc_id_token",
        "now < exp",
        "always; old tokens with `max_token_age`",
    ),
    (
        "oidc_id_token",
        "acr is a string",
        "where the type declares them; `exp` and `iat` always",
    ),
    (
        "oidc_id_token",
        "claims without value",
        "where the type declares them",
    ),
    (
        "oidc_id_token",
        "x5u, x5c",
        "always: keys in headers are ignored",
    ),
    (
        "oidc_id_token",
        "alg: none",
        "always: unsecured tokens are never accepted",
    ),
    ("oidc_logout_token", "events holds", "always"),
    (
        "oidc_logout_token",
        "alg: none",
        "always: unsecured tokens are never accepted",
    ),
    (
        "federation_entity_statement",
        "iss equal to sub",
        "always: each of the two is refused with the claims of the other",
    ),
    (
        "federation_entity_statement",
        "crit must be",
        "hints always; `crit` is not",
    ),
    (
        "federation_entity_statement",
        "alg: none",
        "always: unsecured tokens are never accepted",
    ),
];

/// Where a rule is checked, in words; `no` if it is not.
pub(crate) fn checked(profile: &str, rule: &str) -> &'static str {
    let mut known = CHECKED.iter();
    let found = known.find(|(id, start, _)| *id == profile && rule.starts_with(start));
    found.map_or("no", |(.., place)| place)
}

#[test]
fn every_entry_is_about_a_rule() {
    for (id, start, _) in CHECKED {
        let profile = PROFILES.iter().find(|profile| profile.id == *id).unwrap();
        let rules = profile.rules.iter();
        let count = rules.filter(|rule| rule.rule.starts_with(start)).count();
        assert_eq!(count, 1, "{id}: {start}");
    }
}
