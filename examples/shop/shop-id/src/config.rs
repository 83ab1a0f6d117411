//! What the environment says.

use std::{env, path::PathBuf};

pub(crate) struct Config {
    /// Address to listen on.
    pub(crate) listen: String,
    /// The file that the services share.
    pub(crate) store: PathBuf,
}

impl Config {
    pub(crate) fn from_env() -> Self {
        Self {
            listen: env::var("SHOP_LISTEN").unwrap_or_else(|_| "127.0.0.1:4000".to_owned()),
            store: env::var_os("SHOP_STORE")
                .map_or_else(|| env::temp_dir().join("shop.sqlite"), PathBuf::from),
        }
    }
}
