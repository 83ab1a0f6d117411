//! The token of `examples/fluid`, and the user in it.

pub use fluid::{TokenClaims, User};

use claims_core::registry::check_private_names;
use fluid::Resource;
use proptest::{
    collection::{btree_map, vec},
    prelude::*,
    sample::select,
};

use crate::{
    ClaimsSet,
    claims_set::{judged_alone, judged_with},
    values::{absent_or, few, json, mostly, text, window},
};

const CORE: [&str; 7] = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];

fn user() -> BoxedStrategy<User> {
    // `collides` lets names that are registered stand here, but for those of RFC 7519.
    let registered = select(&["name", "email", "roles"][..]).prop_map(str::to_owned);
    let name = prop_oneof![2 => registered, 3 => text()].prop_filter("taken", |name| {
        name != "id"
            && !CORE.contains(&&*name.to_ascii_lowercase())
            && (check_private_names([name]).is_ok()
                || ["name", "email", "roles"].contains(&&**name))
    });
    (text(), btree_map(name, json(), 0..4))
        .prop_map(|(id, details)| User { id, details })
        .boxed()
}

fn token(wild: bool) -> BoxedStrategy<TokenClaims> {
    let scopes = mostly(
        wild,
        few(text()).prop_filter("empty", |scopes| !scopes.is_empty()),
        Just(Vec::new()),
    );
    let version = prop_oneof![3 => Just("1.0".to_owned()), 1 => text()];
    (
        document(),
        scopes,
        document(),
        user(),
        window(),
        version,
        absent_or(text()),
    )
        .prop_map(
            |(document_id, scopes, tenant_id, user, [iat, _, exp], ver, jti)| TokenClaims {
                document_id,
                scopes,
                tenant_id,
                user,
                iat,
                exp,
                ver,
                jti,
            },
        )
        .boxed()
}

fn document() -> BoxedStrategy<String> {
    prop_oneof!["[ab]", text()].boxed()
}

impl ClaimsSet for TokenClaims {
    fn valid() -> BoxedStrategy<Self> {
        token(false)
    }

    fn any() -> BoxedStrategy<Self> {
        token(true)
    }

    fn fitting(&self) -> Resource {
        Resource {
            tenant_id: self.tenant_id.clone(),
            document_id: self.document_id.clone(),
            required_scopes: self.scopes.iter().take(2).cloned().collect(),
        }
    }

    fn contexts() -> BoxedStrategy<Resource> {
        (document(), document(), vec(text(), 0..3))
            .prop_map(|(tenant_id, document_id, required_scopes)| Resource {
                tenant_id,
                document_id,
                required_scopes,
            })
            .boxed()
    }

    judged_with!(Resource);
}

impl ClaimsSet for User {
    fn valid() -> BoxedStrategy<Self> {
        user()
    }

    fn any() -> BoxedStrategy<Self> {
        user()
    }

    judged_alone!();
}
