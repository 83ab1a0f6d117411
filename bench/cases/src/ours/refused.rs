//! Tokens that are refused.

use std::fmt::Debug;

use bench_measure::Cases;
use claims_core::{
    Claims, ClaimsOwned, FixedClock, NumericDate,
    jwt::Algorithm,
    policy::{WithoutContext, WithoutStores},
};

use super::{OWNED, verifier};
use crate::{
    payloads::{core, user},
    tokens,
};

const NOW: NumericDate = NumericDate::from_secs(1_790_000_000);

/// P1 and P2 with one thing wrong with them.
pub fn refused(cases: &mut Cases) {
    for (wrong, json) in core::refused() {
        refuse::<core::ours::Owned>(cases, core::NAME, wrong, &json);
    }
    for (wrong, json) in user::refused() {
        refuse::<user::ours::Owned>(cases, user::NAME, wrong, &json);
    }
}

fn refuse<T>(cases: &mut Cases, payload: &str, wrong: &str, json: &str)
where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores> + Debug + 'static,
{
    cases.add(format!("refused/{payload}/{wrong}"), OWNED, || {
        // What is said of an expired token depends on the time.
        let verifier = verifier::<T>(Algorithm::HS256, FixedClock(NOW));
        let token = tokens::sign(Algorithm::HS256, json);
        move || verifier.verify(&token).expect_err("the token is refused")
    });
}
