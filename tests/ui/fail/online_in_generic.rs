//! What a check needs is looked for in the argument of a generic set.

use claims_core::{Claims, assert_claims, sets};

#[derive(Claims)]
struct Link<T> {
    #[claim(registered, single_use)]
    jti: String,
    #[claim(flatten)]
    content: T,
}

#[derive(Claims)]
struct Versioned<T> {
    #[claim(version_of = "uid")]
    tv: u64,
    #[claim(flatten)]
    content: T,
}

#[derive(Claims)]
struct Holding<T> {
    #[claim(flatten)]
    content: T,
    inside: Versioned<User>,
}

#[derive(Claims)]
struct User {
    uid: u64,
}

assert_claims!(Link<sets::OidcEmail>);
assert_claims!(Versioned<sets::Core>);
assert_claims!(Holding<User>);

fn main() {
    let _ = <Versioned<User>>::SCHEMA;
}
