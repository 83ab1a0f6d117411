//! Tokens of OpenID Federation 1.0.

use super::{Profile, ProfileType, claim, rule};

#[rustfmt::skip]
pub(super) const PROFILES: &[Profile] = &[
    Profile {
        id: "federation_entity_statement",
        title: "OpenID Federation entity statement",
        spec: "OpenID Federation 1.0, 3",
        typ: ProfileType::required("entity-statement+jwt", "OpenID Federation 1.0, 3.1"),
        carries_no_expiry: false,
        required: &[
            claim("iss", "OpenID Federation 1.0, 3.1.1"),
            claim("sub", "OpenID Federation 1.0, 3.1.1"),
            claim("iat", "OpenID Federation 1.0, 3.1.1"),
            claim("exp", "OpenID Federation 1.0, 3.1.1"),
        ],
        conditional: &[
            claim("authority_hints", "OpenID Federation 1.0, 3.1.2").when("entity configuration of an entity with a superior"),
            claim("metadata", "OpenID Federation 1.0, 3.1.1").when("entity configuration of an entity with entity types in the federation"),
            claim("aud", "OpenID Federation 1.0, 3.1.4-3.1.5").when("explicit registration messages only; single value"),
            claim("trust_anchor", "OpenID Federation 1.0, 3.1.5 and 12.2.3").when("explicit registration response"),
            claim("jwks", "OpenID Federation 1.0, 3.1.1").when("always, except in an explicit registration response"),
        ],
        recommended: &[],
        optional: &[],
        forbidden: &[
            claim("authority_hints", "OpenID Federation 1.0, 3.1.2 and 3.2").when("subordinate statement, or trust anchor without superior"),
            claim("trust_anchor_hints", "OpenID Federation 1.0, 3.1.2").when("subordinate statement, or trust anchor without superior"),
            claim("metadata_policy", "OpenID Federation 1.0, 3.2").when("entity configuration"),
            claim("metadata_policy_crit", "OpenID Federation 1.0, 3.2").when("entity configuration"),
            claim("constraints", "OpenID Federation 1.0, 3.2").when("entity configuration"),
            claim("source_endpoint", "OpenID Federation 1.0, 3.2").when("entity configuration"),
            claim("trust_marks", "OpenID Federation 1.0, 3.2").when("subordinate statement"),
            claim("trust_mark_issuers", "OpenID Federation 1.0, 3.2").when("subordinate statement"),
            claim("trust_mark_owners", "OpenID Federation 1.0, 3.2").when("subordinate statement"),
            claim("aud", "OpenID Federation 1.0, 3.2").when("not an explicit registration message"),
        ],
        rules: &[
            rule("iss equal to sub makes it an entity configuration, else a subordinate statement", "OpenID Federation 1.0, 3.1.1"),
            rule("crit must be understood; hint arrays never empty", "OpenID Federation 1.0, 3.1"),
            rule("alg: none forbidden", "OpenID Federation 1.0, 3.1"),
            rule("header needs typ, alg, kid", "OpenID Federation 1.0, 3.1"),
            rule("header must not have trust_chain, peer_trust_chain", "OpenID Federation 1.0, 3.1"),
        ],
    },
    Profile {
        id: "federation_trust_mark",
        title: "OpenID Federation trust mark",
        spec: "OpenID Federation 1.0, 7",
        typ: ProfileType::required("trust-mark+jwt", "OpenID Federation 1.0, 7"),
        carries_no_expiry: false,
        required: &[
            claim("iss", "OpenID Federation 1.0, 7.1"),
            claim("sub", "OpenID Federation 1.0, 7.1"),
            claim("trust_mark_type", "OpenID Federation 1.0, 7.1"),
            claim("iat", "OpenID Federation 1.0, 7.1"),
        ],
        conditional: &[],
        recommended: &[],
        optional: &[
            claim("logo_uri", "OpenID Federation 1.0, 7.1").may(),
            claim("exp", "OpenID Federation 1.0, 7.1").may(),
            claim("ref", "OpenID Federation 1.0, 7.1").may(),
            claim("delegation", "OpenID Federation 1.0, 7.1").may(),
        ],
        forbidden: &[],
        rules: &[],
    },
    Profile {
        id: "federation_resolve_response",
        title: "OpenID Federation resolve response",
        spec: "OpenID Federation 1.0, 8.3.2",
        typ: ProfileType::required("resolve-response+jwt", "OpenID Federation 1.0, 8.3.2"),
        carries_no_expiry: false,
        required: &[
            claim("iss", "OpenID Federation 1.0, 8.3.2"),
            claim("sub", "OpenID Federation 1.0, 8.3.2"),
            claim("iat", "OpenID Federation 1.0, 8.3.2"),
            claim("exp", "OpenID Federation 1.0, 8.3.2"),
            claim("metadata", "OpenID Federation 1.0, 8.3.2"),
            claim("trust_chain", "OpenID Federation 1.0, 8.3.2"),
        ],
        conditional: &[
            claim("aud", "OpenID Federation 1.0, 8.3.2").when("requester authenticated (SHOULD only then)"),
        ],
        recommended: &[],
        optional: &[
            claim("trust_marks", "OpenID Federation 1.0, 8.3.2").may(),
        ],
        forbidden: &[],
        rules: &[
            rule("header needs kid", "OpenID Federation 1.0, 8.3.2"),
        ],
    },
];
