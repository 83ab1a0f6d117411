//! A profile that somebody else's type is held to, and one of no such name.

use claims_core::{Claims, assert_profile, sets};

#[derive(Claims)]
#[claims(typ = "at+jwt")]
struct Assertion {
    #[claim(flatten)]
    core: sets::Core,
}

assert_profile!(Assertion, "jwt_bearer_grant");
assert_profile!(sets::Core, "dpop_proof");
assert_profile!(sets::Core, "oauth_jwt_at");

fn main() {}
