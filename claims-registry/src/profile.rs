//! Ids of profiles: named rule sets over claims.

/// A profile, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProfileId {
    /// Id, such as `oauth_at_jwt`.
    pub id: &'static str,
    /// The `typ` header value that the profile demands (RFC 7519, section 5.1); `None` where its
    /// specification demands none, or only recommends one.
    pub typ: Option<&'static str>,
}

/// Every profile, grouped by the body that wrote it.
#[rustfmt::skip]
pub const PROFILES: &[ProfileId] = &[
    // RFC 7519, 5.1 recommends `JWT`, and only if `typ` is used at all.
    ProfileId { id: "jwt", typ: None },
    // OpenID Connect Core, Back-Channel Logout 2.4 (`logout+jwt` is recommended), Federation 1.0.
    ProfileId { id: "oidc_id_token", typ: None },
    ProfileId { id: "oidc_logout_token", typ: None },
    ProfileId { id: "federation_entity_statement", typ: Some("entity-statement+jwt") },
    ProfileId { id: "federation_trust_mark", typ: Some("trust-mark+jwt") },
    ProfileId { id: "federation_resolve_response", typ: Some("resolve-response+jwt") },
    // RFC 9068, 2.1; RFC 7523; RFC 9449, 4.2; RFC 9101, 10.8; RFC 9701, 5.
    ProfileId { id: "oauth_at_jwt", typ: Some("at+jwt") },
    ProfileId { id: "jwt_client_assertion", typ: None },
    ProfileId { id: "jwt_bearer_grant", typ: None },
    ProfileId { id: "dpop_proof", typ: Some("dpop+jwt") },
    ProfileId { id: "jar_request_object", typ: None },
    ProfileId { id: "token_introspection_jwt", typ: Some("token-introspection+jwt") },
    ProfileId { id: "client_attestation", typ: Some("oauth-client-attestation+jwt") },
    ProfileId { id: "client_attestation_pop", typ: Some("oauth-client-attestation-pop+jwt") },
    ProfileId { id: "status_list_token", typ: Some("statuslist+jwt") },
    ProfileId { id: "status_referenced_token", typ: None },
    // RFC 8417, 2.3 (SHOULD); RFC 8225, 4.1; RFC 9711; SD-JWT VC; RFC 9901, 4.3.
    ProfileId { id: "set", typ: None },
    ProfileId { id: "passport", typ: Some("passport") },
    ProfileId { id: "eat_jwt", typ: None },
    ProfileId { id: "sd_jwt_vc", typ: Some("dc+sd-jwt") },
    ProfileId { id: "kb_jwt", typ: Some("kb+jwt") },
];

#[cfg(test)]
mod tests {
    use super::PROFILES;

    #[test]
    fn ids_are_distinct() {
        for (index, profile) in PROFILES.iter().enumerate() {
            let same = |other: &super::ProfileId| other.id == profile.id;
            assert!(!PROFILES.iter().skip(index + 1).any(same), "{}", profile.id);
        }
    }
}
