//! The token of `examples/restricted-claims`.

pub use restricted_claims::AccessToken;

use claims_core::TokenId;
use proptest::{
    collection::{btree_map, vec},
    prelude::*,
};
use restricted_claims::Constant;

use crate::{
    ClaimsSet,
    claims_set::judged_alone,
    values::{audience, member_names, readable_float, text, window},
};

fn constant() -> BoxedStrategy<Constant> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Constant::Boolean),
        any::<i64>().prop_map(Constant::Integer),
        readable_float().prop_map(Constant::Number),
        text().prop_map(Constant::Text),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| vec(inner, 0..4).prop_map(Constant::List))
        .boxed()
}

fn token() -> BoxedStrategy<AccessToken> {
    let issuer = prop_oneof![Just("https://id.example".to_owned()), text()];
    let custom = btree_map(member_names(&["session"]), constant(), 0..5);
    (
        issuer,
        text(),
        audience(),
        window(),
        text(),
        text(),
        text(),
        custom,
    )
        .prop_map(
            |(iss, sub, aud, [iat, _, exp], jti, client_id, session, custom)| AccessToken {
                iss,
                sub,
                aud,
                exp,
                iat,
                jti: TokenId::from(jti),
                client_id,
                session,
                custom,
            },
        )
        .boxed()
}

impl ClaimsSet for AccessToken {
    fn valid() -> BoxedStrategy<Self> {
        token()
    }

    fn any() -> BoxedStrategy<Self> {
        token()
    }

    judged_alone!();
}
