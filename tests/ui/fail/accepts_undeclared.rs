//! What the consumer does not declare and does not want to see.

use std::collections::BTreeMap;

use claims_core::{Claims, assert_accepts};

#[derive(Claims)]
#[claims(typ = "at+jwt")]
struct AccessToken {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    nonce: Option<String>,
    tenant_id: String,
    trace: Option<bool>,
    #[claim(extra)]
    rest: BTreeMap<String, String>,
}

#[derive(Claims)]
#[claims(typ = "dpop+jwt", deny_unknown, forbid("nonce"))]
struct Strict {
    tenant_id: String,
    plan: Option<u8>,
}

#[derive(Claims)]
struct Collects {
    #[claim(extra)]
    numbers: BTreeMap<String, u64>,
}

assert_accepts!(Strict, AccessToken);
assert_accepts!(Collects, AccessToken);

fn main() {}
