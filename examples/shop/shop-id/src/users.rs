//! Who may sign in.

use shop_claims::scopes::{ORDERS_READ, ORDERS_WRITE, REPORTS_READ};

/// A user of the demonstration.
pub(crate) struct User {
    pub(crate) name: &'static str,
    pub(crate) tenant_id: &'static str,
    pub(crate) scopes: &'static [&'static str],
}

/// One password for everybody, in clear: how passwords are kept is not what this example shows.
const DEMO_PASSWORD: &str = "demo";

static USERS: [User; 2] = [
    User {
        name: "ada",
        tenant_id: "acme",
        scopes: &[ORDERS_READ, ORDERS_WRITE, REPORTS_READ],
    },
    User {
        name: "bob",
        tenant_id: "acme",
        scopes: &[ORDERS_READ],
    },
];

pub(crate) fn find(name: &str, password: &str) -> Option<&'static User> {
    USERS
        .iter()
        .find(|user| user.name == name && password == DEMO_PASSWORD)
}
