//! What stands for a type parameter has to describe itself.

use claims_core::Claims;
use schemars::schema_for;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Opaque(u8);

#[derive(Claims)]
struct Inner {
    label: String,
}

#[derive(Claims)]
#[claims(schemars)]
struct Value<T> {
    content: T,
}

#[derive(Claims)]
#[claims(schemars)]
struct Envelope<S> {
    #[claim(flatten)]
    content: S,
}

fn main() {
    // Sets all the same.
    let _ = Value::<Opaque>::SCHEMA;
    let _ = Envelope::<Inner>::SCHEMA;
    let _ = schema_for!(Value<Opaque>);
    let _ = schema_for!(Envelope<Inner>);
}
