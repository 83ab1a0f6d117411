//! Validators that do not follow from those of the producer.

use claims_core::{Claims, Invalid, assert_accepts};

fn even(shard: &u8) -> Result<(), Invalid> {
    if shard % 2 == 0 { Ok(()) } else { Err(Invalid::new("odd", "is odd")) }
}

#[derive(Claims)]
struct AccessToken {
    #[claim(len(..=100))]
    tenant_id: String,
    #[claim(range(0.0..=1.0))]
    share: f64,
    plan: String,
    shard: u8,
}

#[derive(Claims)]
struct OrdersView {
    #[claim(len(1..=64))]
    tenant_id: String,
    #[claim(range(0.0..1.0))]
    share: f64,
    #[claim(one_of("free", "pro"))]
    plan: String,
    #[claim(validate = even)]
    shard: u8,
}

assert_accepts!(OrdersView, AccessToken);

fn main() {}
