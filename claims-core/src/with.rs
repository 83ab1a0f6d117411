//! Modules for `#[claim(with = ...)]`.

/// The type's own serde impls, for a foreign type in a registered claim:
/// `#[claim(registered, with = claims_core::with::serde)]` says that its JSON has the right kind.
pub mod serde {
    use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes the value as its type does.
    pub fn serialize<T: Serialize + ?Sized, S: Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    /// Reads the value as its type does.
    pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}
