//! Tokens of OpenID Connect.

use super::{Profile, ProfileType, claim, rule};

#[rustfmt::skip]
pub(super) const PROFILES: &[Profile] = &[
    Profile {
        id: "oidc_id_token",
        title: "OpenID Connect ID Token",
        spec: "OpenID Connect Core 1.0, 2 and 3.1.3.7",
        typ: ProfileType::undefined("OpenID Connect Core 1.0, 2; RFC 9068, 2.1"),
        carries_no_expiry: false,
        required: &[
            claim("iss", "OpenID Connect Core 1.0, 2"),
            claim("sub", "OpenID Connect Core 1.0, 2"),
            claim("aud", "OpenID Connect Core 1.0, 2"),
            claim("exp", "OpenID Connect Core 1.0, 2"),
            claim("iat", "OpenID Connect Core 1.0, 2"),
        ],
        conditional: &[
            claim("nonce", "OpenID Connect Core 1.0, 2; 3.1.3.7 step 11").when("nonce was in the request"),
            claim("nonce", "OpenID Connect Core 1.0, 3.2.2.11").when("implicit flow: always"),
            claim("auth_time", "OpenID Connect Core 1.0, 2").when("max_age was sent or auth_time requested as essential"),
            claim("at_hash", "OpenID Connect Core 1.0, 3.2.2.10 and 3.3.2.11").when("issued from the authorization endpoint together with an access token (id_token token, code id_token token)"),
            claim("c_hash", "OpenID Connect Core 1.0, 3.3.2.11").when("issued from the authorization endpoint together with a code (code id_token, code id_token token)"),
            claim("sub_jwk", "OpenID Connect Core 1.0, 7.4").when("self-issued provider"),
        ],
        recommended: &[],
        optional: &[
            claim("acr", "OpenID Connect Core 1.0, 2").may(),
            claim("amr", "OpenID Connect Core 1.0, 2").may(),
            claim("azp", "OpenID Connect Core 1.0, 2").may(),
        ],
        forbidden: &[
            claim("at_hash", "OpenID Connect Core 1.0, 3.2.2.10").when("implicit response_type id_token without access token"),
        ],
        rules: &[
            rule("iss is an https URL without query or fragment and must match the provider exactly", "OpenID Connect Core 1.0, 2; 3.1.3.7"),
            rule("sub at most 255 ASCII characters", "OpenID Connect Core 1.0, 2"),
            rule("aud must contain the client_id; reject untrusted extra audiences", "OpenID Connect Core 1.0, 3.1.3.7"),
            rule("azp, when present, should equal own client_id (now tied to extensions)", "OpenID Connect Core 1.0, 3.1.3.7"),
            rule("now < exp; iat may be used to reject old tokens", "OpenID Connect Core 1.0, 3.1.3.7"),
            rule("acr is a string, amr an array of strings, auth_time/exp/iat numbers", "OpenID Connect Core 1.0, 2"),
            rule("claims without value are omitted, not null", "OpenID Connect Core 1.0, 2"),
            rule("x5u, x5c, jku, jwk headers should not be used", "OpenID Connect Core 1.0, 2"),
            rule("alg: none forbidden unless no ID Token comes from the authorization endpoint and the client asked for none", "OpenID Connect Core 1.0, 2; RFC 9068, 2.1"),
        ],
    },
    Profile {
        id: "oidc_logout_token",
        title: "Back-channel logout token",
        spec: "OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6",
        typ: ProfileType::recommended("logout+jwt", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
        carries_no_expiry: false,
        required: &[
            claim("iss", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
            claim("aud", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
            claim("iat", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
            claim("exp", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
            claim("jti", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
            claim("events", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
        ],
        conditional: &[
            claim("sub", "OpenID Connect Back-Channel Logout 1.0, 2.4").or("sid").when("at least one of the two"),
        ],
        recommended: &[],
        optional: &[],
        forbidden: &[
            claim("nonce", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
        ],
        rules: &[
            rule("events holds http://schemas.openid.net/event/backchannel-logout with an object value, {} preferred", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
            rule("alg: none forbidden", "OpenID Connect Back-Channel Logout 1.0, 2.4"),
        ],
    },
];
