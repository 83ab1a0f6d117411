//! `validate_with` without a context.

use claims_core::Claims;

use claims_core::Invalid;

fn check_set(_: &OnType, _: &u8) -> Result<(), Invalid> {
    Ok(())
}

fn check_field(_: &str, _: &u8) -> Result<(), Invalid> {
    Ok(())
}

#[derive(Claims)]
#[claims(validate_with = check_set)]
struct OnType {}

#[derive(Claims)]
struct OnField {
    #[claim(validate_with = check_field)]
    tenant: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<OnType>();
    claims_set::<OnField>();
}
