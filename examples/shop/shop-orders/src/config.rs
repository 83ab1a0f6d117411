//! What the environment says.

use std::env;

pub(crate) struct Config {
    /// Address to listen on.
    pub(crate) listen: String,
    /// Where shop-id is.
    pub(crate) id_url: String,
}

impl Config {
    pub(crate) fn from_env() -> Self {
        let or = |name, default: &str| env::var(name).unwrap_or_else(|_| default.to_owned());
        Self {
            listen: or("SHOP_LISTEN", "127.0.0.1:4001"),
            id_url: or("SHOP_ID_URL", "http://127.0.0.1:4000"),
        }
    }
}
