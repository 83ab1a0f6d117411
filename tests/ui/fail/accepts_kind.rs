//! Another JSON type, or a wider one.

use std::net::IpAddr;

use claims_core::{Audience, Claims, NumericDate, OneOrMany, assert_accepts};

#[derive(Claims)]
struct AccessToken {
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    exp: NumericDate,
    shard: u16,
    level: String,
    tenants: OneOrMany<String>,
    client_address: IpAddr,
}

#[derive(Claims)]
struct OrdersView {
    #[claim(registered)]
    aud: Vec<String>,
    #[claim(registered)]
    exp: u64,
    shard: u8,
    level: u8,
    tenants: Vec<String>,
    client_address: String,
}

assert_accepts!(OrdersView, AccessToken);

fn main() {}
