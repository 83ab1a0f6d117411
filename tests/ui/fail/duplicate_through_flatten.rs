//! Two embedded sets, or a field and an embedded set, have one name on the wire.

use claims_core::Claims;

#[derive(Claims)]
struct Base {
    #[claim(registered)]
    sub: String,
    tenant: String,
}

#[derive(Claims)]
struct Other {
    tenant: String,
}

#[derive(Claims)]
struct FieldFirst {
    tenant: String,
    #[claim(flatten)]
    base: Base,
}

#[derive(Claims)]
struct FieldLast {
    #[claim(flatten)]
    base: Base,
    #[claim(registered)]
    sub: String,
}

#[derive(Claims)]
struct TwoSets {
    #[claim(flatten)]
    base: Base,
    #[claim(flatten)]
    other: Other,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Base>();
    claims_set::<Other>();
    claims_set::<FieldFirst>();
    claims_set::<FieldLast>();
    claims_set::<TwoSets>();
}
