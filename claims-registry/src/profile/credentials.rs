//! Verifiable credentials and their status (IETF).

use super::{Profile, ProfileType, claim, rule};

#[rustfmt::skip]
pub(super) const PROFILES: &[Profile] = &[
    Profile {
        id: "sd_jwt_vc",
        title: "SD-JWT verifiable credential",
        spec: "draft-ietf-oauth-sd-jwt-vc (2026-08-21)",
        typ: ProfileType::required("dc+sd-jwt", "draft-ietf-oauth-sd-jwt-vc, JOSE Header"),
        carries_no_expiry: false,
        required: &[
            claim("vct", "draft-ietf-oauth-sd-jwt-vc, Registered JWT Claims"),
        ],
        conditional: &[
            claim("cnf", "draft-ietf-oauth-sd-jwt-vc").when("key binding is to be supported"),
        ],
        recommended: &[],
        optional: &[
            claim("iss", "draft-ietf-oauth-sd-jwt-vc").may(),
            claim("nbf", "draft-ietf-oauth-sd-jwt-vc").may(),
            claim("exp", "draft-ietf-oauth-sd-jwt-vc").may(),
            claim("iat", "draft-ietf-oauth-sd-jwt-vc").may(),
            claim("sub", "draft-ietf-oauth-sd-jwt-vc").may(),
            claim("status", "draft-ietf-oauth-sd-jwt-vc").may(),
            claim("vct#integrity", "draft-ietf-oauth-sd-jwt-vc").may(),
            claim("aka_vcts", "draft-ietf-oauth-sd-jwt-vc").may(),
        ],
        forbidden: &[
            claim("_sd", "draft-ietf-oauth-sd-jwt-vc").when("nothing is selectively disclosable"),
        ],
        rules: &[
            rule("iss, nbf, exp, cnf, vct, vct#integrity, aka_vcts, status must never be inside disclosures; sub and iat may", "draft-ietf-oauth-sd-jwt-vc"),
            rule("_sd_alg only at top level; _sd and ... only as digest carriers", "RFC 9901, 4.1"),
        ],
    },
    Profile {
        id: "kb_jwt",
        title: "SD-JWT key binding JWT",
        spec: "RFC 9901, 4.3",
        typ: ProfileType::required("kb+jwt", "RFC 9901, 4.3"),
        carries_no_expiry: true,
        required: &[
            claim("iat", "RFC 9901, 4.3"),
            claim("aud", "RFC 9901, 4.3"),
            claim("nonce", "RFC 9901, 4.3"),
            claim("sd_hash", "RFC 9901, 4.3"),
        ],
        conditional: &[],
        recommended: &[],
        optional: &[],
        forbidden: &[],
        rules: &[
            rule("aud must be one string here, not an array; nonce a string", "RFC 9901, 4.3"),
            rule("alg: none forbidden", "RFC 9901, 4.3"),
        ],
    },
    Profile {
        id: "status_list_token",
        title: "Token status list token",
        spec: "draft-ietf-oauth-status-list-21 (RFC Editor queue)",
        typ: ProfileType::required("statuslist+jwt", "draft-ietf-oauth-status-list, 5.1"),
        carries_no_expiry: false,
        required: &[
            claim("sub", "draft-ietf-oauth-status-list, 5.1"),
            claim("iat", "draft-ietf-oauth-status-list, 5.1"),
            claim("status_list", "draft-ietf-oauth-status-list, 5.1"),
        ],
        conditional: &[],
        recommended: &[
            claim("exp", "draft-ietf-oauth-status-list, 5.1").should(),
            claim("ttl", "draft-ietf-oauth-status-list, 5.1").should(),
        ],
        optional: &[],
        forbidden: &[],
        rules: &[
            rule("sub equals the uri in the referenced token", "draft-ietf-oauth-status-list, 5.1 and 8.3"),
            rule("status_list.bits in 1,2,4,8 and lst base64url; ttl a positive number", "draft-ietf-oauth-status-list, 4.2 and 5.1"),
        ],
    },
    Profile {
        id: "status_referenced_token",
        title: "Token that points at a status list",
        spec: "draft-ietf-oauth-status-list-21",
        typ: ProfileType::inherited("draft-ietf-oauth-status-list, 6.2"),
        carries_no_expiry: false,
        required: &[
            claim("status", "draft-ietf-oauth-status-list, 6.2"),
        ],
        conditional: &[],
        recommended: &[],
        optional: &[],
        forbidden: &[],
        rules: &[
            rule("status.status_list needs idx (non-negative integer) and uri", "draft-ietf-oauth-status-list, 6.2"),
        ],
    },
];
