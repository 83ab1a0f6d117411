//! What a variant holds is known only where the enum is used.

use claims_core::{Claims, assert_claims};

#[derive(Claims)]
struct Access {
    token_type: String,
}

#[derive(Claims)]
struct Refresh {
    family: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token<T> {
    Some(T),
}

assert_claims!(Token<Refresh>, Token<Access>);

fn main() {}
