//! The token of `examples/netsapiens`.

pub use netsapiens::JwtResponse;

use claims_core::Audience;
use netsapiens::Domain;
use proptest::prelude::*;

use crate::{
    ClaimsSet,
    claims_set::judged_alone,
    values::{absent_or, audience, email, few, mostly, text, window},
};

fn token(wild: bool) -> BoxedStrategy<JwtResponse> {
    let ours = few(text()).prop_map(|mut others| {
        others.push("ns-api".to_owned());
        Audience::from(others)
    });
    let ours = prop_oneof![ours, Just(Audience::from("ns-api"))];
    let issuer = mostly(wild, Just("https://core.example".to_owned()), text());
    let who = (
        absent_or(mostly(wild, ours, audience())),
        absent_or(issuer),
        absent_or(text()),
        absent_or(text()),
    );
    let limits = (
        absent_or(domain()),
        absent_or(text()),
        absent_or(text()),
        absent_or(text()),
    );
    let user = (
        absent_or(mostly(wild, email(), text())),
        absent_or(text()),
        absent_or(text()),
    );
    let time_out = prop_oneof![4 => 0..400_000_u64, 1 => any::<u64>()];
    // One of `exp` and `time_out` has to be there.
    let ends = mostly(
        wild,
        (any::<bool>(), any::<bool>()).prop_filter("endless", |(exp, lifetime)| *exp || *lifetime),
        Just((false, false)),
    );
    (who, window(), any::<bool>(), ends, time_out, limits, user)
        .prop_map(
            move |(
                who,
                [iat, _, exp],
                has_iat,
                (has_exp, has_time_out),
                time_out,
                limits,
                user,
            )| {
                JwtResponse {
                    aud: who.0,
                    exp: has_exp.then_some(exp),
                    // A lifetime counts from it.
                    iat: (has_iat || has_time_out && !wild).then_some(iat),
                    iss: who.1,
                    jti: who.2,
                    sub: who.3,
                    time_out: has_time_out.then_some(time_out),
                    domain: limits.0,
                    territory: limits.1,
                    user: limits.2,
                    user_email: user.0,
                    user_scope: user.1,
                    display_name: user.2,
                    apiversion: limits.3,
                }
            },
        )
        .boxed()
}

fn domain() -> BoxedStrategy<Domain> {
    let named = text().prop_filter("another domain", |name| !["", "~", "*"].contains(&&**name));
    prop_oneof![
        Just(Domain::Own),
        Just(Domain::All),
        named.prop_map(Domain::Named)
    ]
    .boxed()
}

impl ClaimsSet for JwtResponse {
    fn valid() -> BoxedStrategy<Self> {
        token(false)
    }

    fn any() -> BoxedStrategy<Self> {
        token(true)
    }

    judged_alone!();
}
