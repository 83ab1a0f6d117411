//! The claims of P2, declared and written in other ways.

use bench_measure::Cases;
use claims_core::jwt::Algorithm;

use super::owned;
use crate::payloads::user;

/// Embedded sets, the place of an enum's tag, and the order of the claims.
pub fn shapes(cases: &mut Cases) {
    let algorithm = Algorithm::HS256;
    owned::<user::ours::Owned>(cases, "flatten", "claims flat", algorithm, user::JSON);
    owned::<user::embedded::Embedding>(cases, "flatten", "claims embedded", algorithm, user::JSON);

    let (first, last) = (user::tag_first(), user::tag_last());
    owned::<user::embedded::Token>(cases, "tag", "claims tag first", algorithm, &first);
    owned::<user::embedded::Token>(cases, "tag", "claims tag last", algorithm, &last);

    let other = user::other_order();
    owned::<user::ours::Owned>(
        cases,
        "order",
        "claims declared order",
        algorithm,
        user::JSON,
    );
    owned::<user::ours::Owned>(cases, "order", "claims other order", algorithm, &other);
}
