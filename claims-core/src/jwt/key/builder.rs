//! Puts a set of keys together.

use super::{CheckedKey, KeySet, VerifyingKey};
use crate::{error::SetupError, jwt::backend::Backend, policy::ConfigError};

/// Puts a [`KeySet`] together.
#[derive(Debug, Clone, Default)]
#[must_use = "nothing is checked before `build`"]
pub struct KeySetBuilder {
    keys: Vec<VerifyingKey>,
    checked: Vec<CheckedKey>,
}

impl KeySetBuilder {
    /// Adds a key.
    pub fn key(mut self, key: VerifyingKey) -> Self {
        self.keys.push(key);
        self
    }

    /// Adds every key of another set.
    pub fn keys(mut self, keys: &KeySet) -> Self {
        self.checked.extend_from_slice(keys.keys());
        self
    }

    /// Checks every key.
    ///
    /// # Errors
    ///
    /// If there is no key, one must not be used as configured, or there is no cryptographic
    /// backend.
    pub fn build(self) -> Result<KeySet, ConfigError> {
        let backend = Backend::chosen().ok_or(SetupError::NoBackend)?;
        let mut checked = self.checked;
        for key in self.keys {
            let key_id = key.name();
            let key = key
                .prepare(backend)
                .map_err(|defect| SetupError::Key { key_id, defect })?;
            checked.push(key);
        }
        Ok(KeySet::new(checked)?)
    }
}
