//! Which services may call which.

use shop_claims::{
    names::{ID, ORDERS, REPORTS},
    scopes::{KEYS_ROTATE, ORDERS_READ_ALL},
};

/// A client that asks with credentials of its own (RFC 6749, section 4.4).
pub(crate) struct Client {
    pub(crate) id: &'static str,
    /// The service that its tokens are for.
    pub(crate) calls: &'static str,
    pub(crate) scopes: &'static [&'static str],
}

/// One secret for all of them, in clear: how secrets are kept is not what this example shows.
const DEMO_SECRET: &str = "demo";

static CLIENTS: [Client; 2] = [
    Client {
        id: REPORTS,
        calls: ORDERS,
        scopes: &[ORDERS_READ_ALL],
    },
    Client {
        id: "shop-operator",
        calls: ID,
        scopes: &[KEYS_ROTATE],
    },
];

pub(crate) fn find(id: &str, secret: &str) -> Option<&'static Client> {
    CLIENTS
        .iter()
        .find(|client| client.id == id && secret == DEMO_SECRET)
}
