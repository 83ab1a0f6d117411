//! What the environment says.

use std::env;

pub(crate) struct Config {
    /// Address to listen on.
    pub(crate) listen: String,
}

impl Config {
    pub(crate) fn from_env() -> Self {
        Self {
            listen: env::var("SHOP_LISTEN").unwrap_or_else(|_| "127.0.0.1:4000".to_owned()),
        }
    }
}
