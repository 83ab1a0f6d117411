//! `flatten` takes no other attribute.

use claims_core::Claims;

#[derive(Claims)]
struct Base {
    tenant: String,
}

#[derive(Claims)]
struct Renamed {
    #[claim(flatten, rename = "base", sensitive)]
    base: Base,
}

#[derive(Claims)]
struct Registered {
    #[claim(registered, flatten)]
    base: Base,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Base>();
    claims_set::<Renamed>();
    claims_set::<Registered>();
}
