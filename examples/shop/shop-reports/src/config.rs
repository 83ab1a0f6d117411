//! What the environment says.

use std::env;

pub(crate) struct Config {
    /// Address to listen on.
    pub(crate) listen: String,
    /// Where shop-id is.
    pub(crate) id_url: String,
    /// Where shop-orders is.
    pub(crate) orders_url: String,
    /// What shop-id knows this service by.
    pub(crate) client_secret: String,
}

impl Config {
    pub(crate) fn from_env() -> Self {
        let or = |name, default: &str| env::var(name).unwrap_or_else(|_| default.to_owned());
        Self {
            listen: or("SHOP_LISTEN", "127.0.0.1:4002"),
            id_url: or("SHOP_ID_URL", "http://127.0.0.1:4000"),
            orders_url: or("SHOP_ORDERS_URL", "http://127.0.0.1:4001"),
            client_secret: or("SHOP_CLIENT_SECRET", "demo"),
        }
    }
}
