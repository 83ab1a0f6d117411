//! Tokens that are refused.

use std::fmt::Debug;

use bench_measure::Cases;
use claims_core::{
    Claims, ClaimsOwned, FixedClock, NumericDate, jwt::Algorithm, policy::WithoutContext,
};

use super::{OWNED, verifier};
use crate::{payloads::user, tokens};

const NOW: NumericDate = NumericDate::from_secs(1_790_000_000);

/// P2 with one thing wrong with it.
pub fn refused(cases: &mut Cases) {
    for (wrong, payload) in user::refused() {
        refuse::<user::ours::Owned>(cases, wrong, &payload);
    }
}

fn refuse<T>(cases: &mut Cases, wrong: &str, payload: &str)
where
    T: ClaimsOwned + Claims<Context: WithoutContext> + Debug + 'static,
{
    cases.add(format!("refused/{wrong}"), OWNED, || {
        // What is said of an expired token depends on the time.
        let verifier = verifier::<T>(Algorithm::HS256, FixedClock(NOW));
        let token = tokens::sign(Algorithm::HS256, payload);
        move || verifier.verify(&token).expect_err("the token is refused")
    });
}
