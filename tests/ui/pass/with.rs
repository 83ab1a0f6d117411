//! Functions for a foreign type.
#![deny(warnings)]

use claims_core::Claims;

pub struct Key(u32);

mod hex {
    use super::Key;

    pub fn serialize<S: serde::Serializer>(key: &Key, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format!("{:x}", key.0))
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        let text: String = serde::Deserialize::deserialize(deserializer)?;
        u32::from_str_radix(&text, 16).map(Key).map_err(serde::de::Error::custom)
    }
}

#[derive(Claims)]
pub struct Token {
    #[claim(with = hex)]
    pub key: Key,
    #[claim(with = hex)]
    pub other: Option<Key>,
}

fn main() {
    let token: Token = serde_json::from_str(r#"{"key":"ff"}"#).unwrap();
    assert_eq!(serde_json::to_string(&token).unwrap(), r#"{"key":"ff"}"#);
}
