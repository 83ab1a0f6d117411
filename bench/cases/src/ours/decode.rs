//! Tokens that are accepted.

use std::time::Duration;

use bench_measure::Cases;
use claims_core::{
    Claims, ClaimsOwned, Clock, Error, Policy, SystemClock, Verifier,
    jwt::{Algorithm, VerifierBuilder},
    policy::{WithoutContext, WithoutStores},
};
use serde::Serialize;
use serde_json::to_value;

use crate::{
    AUDIENCE, ISSUER, LEEWAY_SECONDS, keys,
    payloads::{core, document, user},
    tokens,
};

/// Names of the contenders that are this project, by what the strings of the claims are.
pub const OWNED: &str = "claims `String`";
pub const BORROWED: &str = "claims `&str`";
pub const COW: &str = "claims `Cow`";

/// Room for the arrays that grow.
const LONGEST_TOKEN: usize = 1 << 20;

/// A verifier that checks what every contender checks: `exp`, `nbf`, `iss` and `aud`.
pub fn verifier<T: Claims>(algorithm: Algorithm, clock: impl Clock + 'static) -> Verifier<T> {
    let builder = builder(algorithm, clock);
    builder.build().expect("the verifier is sound")
}

/// The same, not yet built.
pub(super) fn builder<T: Claims>(
    algorithm: Algorithm,
    clock: impl Clock + 'static,
) -> VerifierBuilder<T> {
    let leeway = Duration::from_secs(LEEWAY_SECONDS);
    let policy = Policy::builder().leeway(leeway).clock(clock);
    let policy = if T::SCHEMA.find("iss").is_some() {
        policy.issuer(ISSUER).audience(AUDIENCE)
    } else {
        policy
    };
    Verifier::builder()
        .key(algorithm, keys::decoding(algorithm))
        .max_token_len(LONGEST_TOKEN)
        .policy(policy.build().expect("the policy is sound"))
}

/// Adds a case that verifies claims that own what they hold.
pub fn owned<T>(
    cases: &mut Cases,
    comparison: impl Into<String>,
    contender: impl Into<String>,
    algorithm: Algorithm,
    payload: &str,
) where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores> + Serialize + 'static,
{
    cases.add(comparison, contender, || {
        let verifier = verifier::<T>(algorithm, SystemClock);
        let token = tokens::sign(algorithm, payload);
        let tampered = verifier.verify(&tokens::tampered(&token));
        assert!(matches!(tampered, Err(Error::Signature)));
        let verify = move || {
            let claims = verifier.verify(&token).expect("the token is good");
            claims.into_inner()
        };
        assert_eq!(
            to_value(verify()).expect("it is written"),
            tokens::expected(payload)
        );
        verify
    });
}

/// Adds a case that verifies claims that borrow from a buffer, which is kept from token to token.
///
/// No function, as none can say of its `Claims<'_>` that a longer lifetime does for a shorter one.
macro_rules! borrowed {
    ($cases:expr, $comparison:expr, $contender:expr, $algorithm:expr, $payload:expr, $Claims:ty) => {
        $cases.add($comparison, $contender, || {
            let verifier = $crate::ours::verifier::<$Claims>($algorithm, claims_core::SystemClock);
            let token = $crate::tokens::sign($algorithm, $payload);
            let mut buffer = Vec::new();
            let claims = verifier
                .verify_in(&token, &mut buffer)
                .expect("the token is good");
            assert_eq!(
                serde_json::to_value(claims.claims()).expect("it is written"),
                $crate::tokens::expected($payload)
            );
            move || {
                let claims = verifier
                    .verify_in(&token, &mut buffer)
                    .expect("the token is good");
                std::hint::black_box(claims.into_inner());
            }
        });
    };
}

pub(super) use borrowed;

/// Everything but the signature check, which is left out where instructions are counted.
pub fn claims_layer(cases: &mut Cases) {
    forms(cases, "claims-layer", Algorithm::HS256);
}

/// Whole verification, with each algorithm.
pub fn verify(cases: &mut Cases) {
    for (name, algorithm) in keys::ALGORITHMS {
        forms(cases, &format!("verify/{name}"), algorithm);
    }
}

/// Each payload, in each form that its claims can be declared in.
fn forms(cases: &mut Cases, part: &str, algorithm: Algorithm) {
    let comparison = format!("{part}/{}", core::NAME);
    owned::<core::ours::Owned>(cases, &comparison, OWNED, algorithm, core::JSON);
    borrowed!(
        cases,
        &comparison,
        BORROWED,
        algorithm,
        core::JSON,
        core::ours::Borrowed<'_>
    );
    borrowed!(
        cases,
        &comparison,
        COW,
        algorithm,
        core::JSON,
        core::ours::BorrowedUnlessEscaped<'_>
    );

    let comparison = format!("{part}/{}", user::NAME);
    owned::<user::ours::Owned>(cases, &comparison, OWNED, algorithm, user::JSON);
    borrowed!(
        cases,
        &comparison,
        BORROWED,
        algorithm,
        user::JSON,
        user::ours::Borrowed<'_>
    );
    borrowed!(
        cases,
        &comparison,
        COW,
        algorithm,
        user::JSON,
        user::ours::BorrowedUnlessEscaped<'_>
    );

    let comparison = format!("{part}/{}", document::NAME);
    owned::<document::ours::Owned>(cases, &comparison, OWNED, algorithm, document::JSON);
    borrowed!(
        cases,
        &comparison,
        BORROWED,
        algorithm,
        document::JSON,
        document::ours::Borrowed<'_>
    );
    borrowed!(
        cases,
        &comparison,
        COW,
        algorithm,
        document::JSON,
        document::ours::BorrowedUnlessEscaped<'_>
    );
}
