//! Generic sets are named with their arguments; their own checks come first.

use claims_core::{Claims, assert_accepts};

#[derive(Claims)]
struct Envelope<T> {
    #[claim(flatten)]
    content: T,
    trace: Option<String>,
}

#[derive(Claims)]
struct Order {
    order_id: u64,
}

#[derive(Claims)]
struct Bill {
    bill_id: u64,
    trace: String,
}

#[derive(Claims)]
struct View {
    trace: String,
    order_id: u32,
}

assert_accepts!(View, Envelope<Order>);
assert_accepts!(View, Envelope<Bill>);

fn main() {}
