//! What the consumer requires, the producer leaves out, or writes as `null`: every claim at once.

use claims_core::{Claims, assert_accepts};

#[derive(Claims)]
struct AccessToken {
    #[claim(rename = "tenant_id")]
    tenant: Option<String>,
    #[claim(nullable)]
    plan: Option<String>,
}

#[derive(Claims)]
struct OrdersView {
    #[claim(registered)]
    sub: String,
    tenant_id: String,
    plan: String,
}

assert_accepts!(OrdersView, AccessToken);

fn main() {}
