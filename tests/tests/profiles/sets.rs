//! One claims set for each profile. It declares what the compiler insists on and nothing more: what
//! a profile demands beyond that holds for claims on the wire, declared or not.

use std::collections::BTreeMap;

use claims_core::{Audience, Claims, NumericDate};
use serde_json::Value;

type Object = BTreeMap<String, Value>;

macro_rules! sets {
    ($($id:literal $set:ident { $($claim:ident: $ty:ty,)* })*) => { $(
        #[derive(Debug, Claims)]
        #[claims(profile = $id)]
        #[allow(clippy::struct_field_names)] // Named by the registry.
        pub(crate) struct $set {
            $(#[claim(registered)] pub(crate) $claim: $ty,)*
        }
    )* };
}

sets! {
    "jwt" Plain {}
    "set" SecurityEvent {
        iss: String,
        iat: NumericDate,
        jti: String,
        events: Object,
    }
    "passport" Passport {
        iat: NumericDate,
        orig: Object,
        dest: Object,
    }
    "eat_jwt" Attestation {}
    "oauth_at_jwt" AccessToken {
        iss: String,
        exp: NumericDate,
        aud: Audience,
        sub: String,
        client_id: String,
        iat: NumericDate,
        jti: String,
    }
    "jwt_client_assertion" ClientAssertion {
        iss: String,
        sub: String,
        aud: Audience,
        exp: NumericDate,
    }
    "jwt_bearer_grant" BearerGrant {
        iss: String,
        sub: String,
        aud: Audience,
        exp: NumericDate,
    }
    "dpop_proof" DpopProof {
        jti: String,
        htm: String,
        htu: String,
        iat: NumericDate,
    }
    "jar_request_object" RequestObject {
        client_id: String,
    }
    "token_introspection_jwt" Introspection {
        iss: String,
        aud: Audience,
        iat: NumericDate,
        token_introspection: Object,
    }
    "client_attestation" ClientAttestation {
        sub: String,
        exp: NumericDate,
        cnf: Object,
    }
    "client_attestation_pop" AttestationProof {
        aud: Audience,
        jti: String,
        iat: NumericDate,
    }
    "kb_jwt" KeyBinding {
        iat: NumericDate,
        aud: Audience,
        nonce: String,
        sd_hash: String,
    }
    "status_list_token" StatusList {
        sub: String,
        iat: NumericDate,
        status_list: Object,
    }
    "status_referenced_token" Listed {
        status: Object,
    }
    "oidc_id_token" IdToken {
        iss: String,
        sub: String,
        aud: Audience,
        exp: NumericDate,
        iat: NumericDate,
    }
    "oidc_logout_token" LogoutToken {
        iss: String,
        aud: Audience,
        iat: NumericDate,
        exp: NumericDate,
        jti: String,
        events: Object,
    }
    "federation_entity_statement" EntityStatement {
        iss: String,
        sub: String,
        iat: NumericDate,
        exp: NumericDate,
    }
    "federation_trust_mark" TrustMark {
        iss: String,
        sub: String,
        trust_mark_type: String,
        iat: NumericDate,
    }
    "federation_resolve_response" ResolveResponse {
        iss: String,
        sub: String,
        iat: NumericDate,
        exp: NumericDate,
        metadata: Object,
        trust_chain: Vec<String>,
    }
}

/// `vct` is not in the registry.
#[derive(Debug, Claims)]
#[claims(profile = "sd_jwt_vc")]
pub(crate) struct Credential {
    pub(crate) vct: String,
}
