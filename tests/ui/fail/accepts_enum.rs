//! Every variant of a producer counts; a consumer's variants need a tag that is settled.

use claims_core::{Claims, assert_accepts};

#[derive(Claims)]
struct User {
    tenant_id: String,
}

#[derive(Claims)]
struct Service {
    client: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token {
    #[claims(value = "user")]
    User(User),
    #[claims(value = "service")]
    Service(Service),
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum OnlyUsers {
    #[claims(value = "user")]
    User(Service),
}

#[derive(Claims)]
struct Legacy {
    token_type: String,
    tenant_id: String,
}

// A struct reads what both variants have.
assert_accepts!(User, Token);
assert_accepts!(OnlyUsers, Token);
assert_accepts!(Token, Legacy);

fn main() {}
