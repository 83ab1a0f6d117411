//! A private name differs from a registered one only in case.

use claims_core::Claims;

#[derive(Claims)]
#[allow(non_snake_case)]
struct Exact {
    Exp: u64,
}

#[derive(Claims)]
#[claims(rename_all = "camelCase")]
struct Cased {
    s_i_d: String,
}

#[derive(Claims)]
struct Folded {
    // Case folding of Unicode makes the first letter an `s`.
    #[claim(rename = "\u{17f}ub")]
    user: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Exact>();
    claims_set::<Cased>();
    claims_set::<Folded>();
}
