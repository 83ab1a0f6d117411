//! A claim of an own type, read and written through its serde impls.

use std::fmt;

use claims_core::schema::{HasShape, Shape};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

/// Organization that a token is limited to.
///
/// ```
/// use netsapiens::Domain;
///
/// let domain: Domain = serde_json::from_str(r#""acme.example""#)?;
/// assert!(domain.covers("acme.example", "caller.example"));
/// assert!(!domain.covers("other.example", "caller.example"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Domain {
    /// `~`: the caller's own.
    Own,
    /// `*`: every one.
    All,
    /// The organization of that name, which is neither empty nor one of the two above.
    Named(String),
}

const OWN: &str = "~";
const ALL: &str = "*";

impl Domain {
    /// Whether the token reaches the domain `requested` when a caller at home in `own` holds it.
    #[must_use]
    pub fn covers(&self, requested: &str, own: &str) -> bool {
        match self {
            Self::Own => requested == own,
            Self::All => true,
            Self::Named(name) => requested == name,
        }
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Own => OWN,
            Self::All => ALL,
            Self::Named(name) => name,
        })
    }
}

impl Serialize for Domain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A customer who calls an organization `*` must not get a token for all of them.
        if let Self::Named(name) = self
            && (name.is_empty() || name == OWN || name == ALL)
        {
            return Err(ser::Error::custom(
                "a domain with the name ``, `~` or `*` would be read as another",
            ));
        }
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Domain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "" => Err(de::Error::custom("the name of a domain is empty")),
            OWN => Ok(Self::Own),
            ALL => Ok(Self::All),
            _ => Ok(Self::Named(text)),
        }
    }
}

/// The serde impls do not tell that the JSON is a string. With this, the schema of a set does.
impl HasShape for Domain {
    const SHAPE: Shape<'static> = Shape::String;
}
