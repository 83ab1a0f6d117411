//! The embedded set is known only where the type is used.

use claims_core::Claims;

#[derive(Claims)]
struct Base {
    tenant: String,
}

#[derive(Claims)]
struct Envelope<T> {
    tenant: String,
    #[claim(flatten)]
    inner: T,
}

claims_core::assert_claims!(Envelope<Base>);

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Base>();
}
