//! What the environment says.

use std::{env, path::PathBuf};

pub(crate) struct Config {
    /// Address to listen on.
    pub(crate) listen: String,
    /// Where shop-id is.
    pub(crate) id_url: String,
    /// The file that the services share.
    pub(crate) store: PathBuf,
}

impl Config {
    pub(crate) fn from_env() -> Self {
        let or = |name, default: &str| env::var(name).unwrap_or_else(|_| default.to_owned());
        Self {
            listen: or("SHOP_LISTEN", "127.0.0.1:4001"),
            id_url: or("SHOP_ID_URL", "http://127.0.0.1:4000"),
            store: env::var_os("SHOP_STORE")
                .map_or_else(|| env::temp_dir().join("shop.sqlite"), PathBuf::from),
        }
    }
}
