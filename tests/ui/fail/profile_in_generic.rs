//! Whether a generic set follows its profile is known where it is used.

use claims_core::{Audience, Claims, assert_claims, sets};

#[derive(Claims)]
#[claims(profile = "jwt_bearer_grant")]
struct Grant<T> {
    #[claim(registered)]
    iss: String,
    #[claim(flatten)]
    rest: T,
}

#[derive(Claims)]
struct Rest {
    #[claim(registered)]
    sub: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    exp: u64,
}

assert_claims!(Grant<Rest>);
assert_claims!(Grant<sets::OidcEmail>);

fn main() {}
