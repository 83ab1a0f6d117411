//! Payloads that grow.

use bench_measure::Cases;
use claims_core::jwt::Algorithm;

use super::{BORROWED, OWNED, decode::borrowed, owned};
use crate::payloads::growing::{
    array,
    claims::{Claims10, Claims50, Claims200},
};

/// Claims and lengths of arrays, ten of them and more.
pub fn growth(cases: &mut Cases) {
    let algorithm = Algorithm::HS256;
    owned::<Claims10>(
        cases,
        "growth-claims/10",
        OWNED,
        algorithm,
        &Claims10::json(),
    );
    owned::<Claims50>(
        cases,
        "growth-claims/50",
        OWNED,
        algorithm,
        &Claims50::json(),
    );
    owned::<Claims200>(
        cases,
        "growth-claims/200",
        OWNED,
        algorithm,
        &Claims200::json(),
    );
    for length in array::LENGTHS {
        let comparison = format!("growth-array/{length}");
        let json = array::json(length);
        owned::<array::Owned>(cases, &comparison, OWNED, algorithm, &json);
        borrowed!(
            cases,
            &comparison,
            BORROWED,
            algorithm,
            &json,
            array::Borrowed<'_>
        );
    }
}
