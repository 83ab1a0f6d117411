//! Two services call their sets by one name.

use claims_core::{Claims, assert_accepts};

mod issuer {
    #[derive(super::Claims)]
    pub struct AccessToken {
        tenant_id: Option<String>,
        plan: String,
    }
}

#[derive(Claims)]
struct AccessToken {
    sub_tenant: String,
    tenant_id: String,
    #[claim(one_of("free", "pro"))]
    plan: String,
}

assert_accepts!(AccessToken, issuer::AccessToken);

fn main() {}
