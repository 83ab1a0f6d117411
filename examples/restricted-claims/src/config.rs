//! The configuration file.

use std::{error::Error, fmt, fs, io, path::Path};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{MapAccess, Visitor},
};

/// What an administrator can set.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `iss` of every token.
    pub issuer: String,
    /// `aud` of every token.
    pub audience: Vec<String>,
    /// How long a token is good for, in seconds.
    pub lifetime_seconds: u64,
    /// Names and values of custom claims. A name that a JSON file gives twice is here twice.
    #[serde(default, deserialize_with = "pairs")]
    pub claims: Vec<(String, CustomClaim)>,
}

/// The value of a custom claim.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(
    untagged,
    expecting = "expected a string, a number, a boolean, a list of these, or a table with `template`"
)]
pub enum CustomClaim {
    /// The same in every token.
    Constant(Constant),
    /// Filled in for every login.
    Template {
        /// Text with placeholders; see [`Template`](crate::Template).
        template: String,
    },
}

/// A value that is the same in every token.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Constant {
    /// `true` or `false`.
    Boolean(bool),
    /// A number without fraction.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(String),
    /// Several values.
    List(Vec<Constant>),
}

impl Config {
    /// Reads a file: JSON if it is called `.json`, else TOML.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or is not what its name says.
    pub fn read(path: &Path) -> Result<Self, ConfigFileError> {
        let text = fs::read_to_string(path).map_err(ConfigFileError::Read)?;
        let is_json = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        if is_json {
            Self::from_json(&text)
        } else {
            Self::from_toml(&text)
        }
    }

    /// Reads the text of a JSON file.
    ///
    /// # Errors
    ///
    /// When the text is not JSON, or lacks a setting.
    pub fn from_json(text: &str) -> Result<Self, ConfigFileError> {
        serde_json::from_str(text).map_err(ConfigFileError::Json)
    }

    /// Reads the text of a TOML file.
    ///
    /// # Errors
    ///
    /// When the text is not TOML (which forbids one key twice), or lacks a setting.
    pub fn from_toml(text: &str) -> Result<Self, ConfigFileError> {
        toml::from_str(text).map_err(ConfigFileError::Toml)
    }
}

/// Reads a table without losing a key that comes twice.
fn pairs<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(String, CustomClaim)>, D::Error> {
    struct Pairs;

    impl<'de> Visitor<'de> for Pairs {
        type Value = Vec<(String, CustomClaim)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a table of claims")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut claims = Vec::new();
            while let Some(claim) = map.next_entry()? {
                claims.push(claim);
            }
            Ok(claims)
        }
    }

    deserializer.deserialize_map(Pairs)
}

/// Why a configuration file could not be read.
#[derive(Debug)]
pub enum ConfigFileError {
    /// The file itself.
    Read(io::Error),
    /// Its text is not the JSON that was expected.
    Json(serde_json::Error),
    /// Its text is not the TOML that was expected.
    Toml(toml::de::Error),
}

impl fmt::Display for ConfigFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Json(error) => error.fmt(f),
            Self::Toml(error) => error.fmt(f),
        }
    }
}

impl Error for ConfigFileError {}
