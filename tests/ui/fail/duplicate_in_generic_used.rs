//! Without `assert_claims!`, a collision shows up where the program first uses the type.

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

fn main() {
    assert!(Envelope::<Base>::SCHEMA.claims.is_empty());
}
