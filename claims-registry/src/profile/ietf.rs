//! JSON Web Tokens as such, security events, caller identities and attestations (IETF).

use super::{Profile, ProfileType, claim, rule};

#[rustfmt::skip]
pub(super) const PROFILES: &[Profile] = &[
    Profile {
        id: "jwt",
        title: "Plain JWT",
        spec: "RFC 7519",
        typ: ProfileType::recommended("JWT", "RFC 7519, 5.1"),
        carries_no_expiry: false,
        required: &[],
        conditional: &[],
        recommended: &[],
        optional: &[
            claim("iss", "RFC 7519, 4.1.1-4.1.7").may(),
            claim("sub", "RFC 7519, 4.1.1-4.1.7").may(),
            claim("aud", "RFC 7519, 4.1.1-4.1.7").may(),
            claim("exp", "RFC 7519, 4.1.1-4.1.7").may(),
            claim("nbf", "RFC 7519, 4.1.1-4.1.7").may(),
            claim("iat", "RFC 7519, 4.1.1-4.1.7").may(),
            claim("jti", "RFC 7519, 4.1.1-4.1.7").may(),
        ],
        forbidden: &[],
        rules: &[
            rule("Claim names must be unique; reject duplicates or keep only the last", "RFC 7519, 4"),
            rule("Claims set must be a UTF-8 JSON object", "RFC 7519, 7.2 step 10"),
            rule("Unknown claims must be ignored unless the application says otherwise", "RFC 7519, 4"),
            rule("If aud is present and does not name the recipient, reject", "RFC 7519, 4.1.3"),
            rule("now < exp; now >= nbf; leeway of at most a few minutes", "RFC 7519, 4.1.4-4.1.5"),
            rule("cty JWT required for a nested JWT, otherwise not recommended", "RFC 7519, 5.2"),
            rule("Claims copied into a JWE header should equal the payload values", "RFC 7519, 5.3"),
        ],
    },
    Profile {
        id: "set",
        title: "Security Event Token",
        spec: "RFC 8417",
        typ: ProfileType::recommended("secevent+jwt", "RFC 8417, 2.3"),
        carries_no_expiry: true,
        required: &[
            claim("iss", "RFC 8417, 2.2"),
            claim("iat", "RFC 8417, 2.2"),
            claim("jti", "RFC 8417, 2.2"),
            claim("events", "RFC 8417, 2.2"),
        ],
        conditional: &[],
        recommended: &[
            claim("aud", "RFC 8417, 2.2").should(),
        ],
        optional: &[
            claim("sub", "RFC 8417, 2.2").may(),
            claim("txn", "RFC 8417, 2.2").may(),
            claim("toe", "RFC 8417, 2.2").may(),
        ],
        forbidden: &[
            claim("exp", "RFC 8417, 2.2").should(),
        ],
        rules: &[
            rule("events is an object of URI to object, at least one event, no duplicates, one logical event", "RFC 8417, 2.2"),
            rule("toe is NumericDate, txn a string", "RFC 8417, 2.2"),
        ],
    },
    Profile {
        id: "passport",
        title: "PASSporT (STIR)",
        spec: "RFC 8225",
        typ: ProfileType::required("passport", "RFC 8225, 4.1"),
        carries_no_expiry: true,
        required: &[
            claim("iat", "RFC 8225, 5.1.1 and 5.2.1"),
            claim("orig", "RFC 8225, 5.1.1 and 5.2.1"),
            claim("dest", "RFC 8225, 5.1.1 and 5.2.1"),
        ],
        conditional: &[
            claim("attest", "RFC 8588, 4 and 6").when("header ppt is shaken"),
            claim("origid", "RFC 8588, 5").when("header ppt is shaken"),
            claim("rph", "RFC 8443, 3").when("header ppt is rph"),
            claim("div", "RFC 8946, 3").when("header ppt is div or div-o"),
            claim("opt", "RFC 8946, 5").when("header ppt is div-o"),
            claim("rcd", "RFC 9795").or("crn").when("header ppt is rcd"),
            claim("msgi", "RFC 9475").when("header ppt is msg"),
        ],
        recommended: &[],
        optional: &[
            claim("mky", "RFC 8225, 5.2.2").may(),
        ],
        forbidden: &[],
        rules: &[
            rule("exactly one identity in orig (tn or uri), at least one in dest, whose members are arrays", "RFC 8225, 5.2.1"),
            rule("unsupported ppt must fail validation", "RFC 8225, 8.1"),
            rule("header and payload serialised with sorted keys and no whitespace", "RFC 8225, 9"),
            rule("sph only with rph, value psap-callback", "RFC 9027, 4"),
            rule("alg: ES256 must be supported", "RFC 8225, 4.1"),
            rule("header needs typ, alg, x5u", "RFC 8225, 4.1"),
        ],
    },
    Profile {
        id: "eat_jwt",
        title: "Entity attestation token (JSON)",
        spec: "RFC 9711; media type RFC 9782",
        typ: ProfileType::recommended("eat+jwt", "RFC 9782"),
        carries_no_expiry: false,
        required: &[],
        conditional: &[
            claim("eat_nonce", "RFC 9711, 4.1 and profile").when("freshness by nonce is used by the profile"),
            claim("eat_profile", "RFC 9711, 6").when("profile wants to be named"),
        ],
        recommended: &[],
        optional: &[],
        forbidden: &[],
        rules: &[
            rule("no claim is mandatory in the base spec; unknown claims ignored unless the profile says otherwise", "RFC 9711, 4"),
            rule("JSON forms use text enums where CBOR uses integers (dbgstat, intuse, measres)", "RFC 9711 CDDL"),
        ],
    },
];
