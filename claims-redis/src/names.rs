//! The keys that Redis holds.

use std::sync::Arc;

use claims_core::online::{ReplayKey, RevocationKey, VersionKey};

/// The names of all keys of a store.
#[derive(Debug, Clone)]
pub(crate) struct Names {
    prefix: Arc<str>,
}

impl Names {
    pub(crate) fn new(prefix: &str) -> Self {
        Self {
            prefix: Arc::from(prefix),
        }
    }

    pub(crate) fn used(&self, key: &ReplayKey) -> String {
        format!("{}used:{key}", self.prefix)
    }

    pub(crate) fn version(&self, key: &VersionKey) -> String {
        format!("{}version:{key}", self.prefix)
    }

    pub(crate) fn revoked(&self, key: &RevocationKey) -> String {
        format!("{}revoked:{key}", self.prefix)
    }

    /// The key whose loss tells that the others are lost as well.
    pub(crate) fn marker(&self) -> String {
        format!("{}since", self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_each_kind_have_a_name_of_their_own() {
        let names = Names::new("shop:");
        let version = VersionKey::named(None, "tv", "uid", 42);
        let revoked = RevocationKey::session(None, "a");
        assert_eq!(names.version(&version), format!("shop:version:{version}"));
        assert_eq!(names.revoked(&revoked), format!("shop:revoked:{revoked}"));
        assert_eq!(names.marker(), "shop:since");
    }
}
