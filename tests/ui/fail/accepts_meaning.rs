//! A registered claim, and a private one that reuses its name.

use claims_core::{Claims, assert_accepts};

#[derive(Claims)]
struct AccessToken {
    #[claim(collides = "job titles")]
    roles: Vec<String>,
    #[claim(registered)]
    groups: Vec<String>,
}

#[derive(Claims)]
struct OrdersView {
    #[claim(registered)]
    roles: Vec<String>,
    #[claim(collides = "cost centres")]
    groups: Option<Vec<String>>,
}

assert_accepts!(OrdersView, AccessToken);

fn main() {}
