//! The recipients of a token.

use std::slice;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::OneOrMany;
use crate::{
    error::Malformed,
    reader::{JsonType, Reader},
    report::Report,
    schema::{HasShape, Shape},
    value::{ClaimValue, refuse},
};

/// Whom a token is meant for: one recipient, or several (`aud`; RFC 7519, section 4.1.3).
///
/// A single recipient may stand alone or in an array. Both mean the same and compare equal; what
/// was read is written again in the form it had.
///
/// ```
/// use claims_core::Audience;
///
/// let audience = Audience::from(["orders", "billing"]);
/// assert!(audience.contains("orders"));
/// assert_eq!(Audience::from("orders"), Audience::from(["orders"]));
/// assert_eq!(serde_json::to_string(&Audience::from("orders"))?, r#""orders""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Audience(OneOrMany<String>);

impl Audience {
    /// Whether this is one of the recipients; compared byte by byte, as RFC 7519 demands.
    pub fn contains(&self, recipient: &str) -> bool {
        self.iter().any(|known| known == recipient)
    }

    /// The recipients, in the order of the token.
    #[inline]
    pub fn as_slice(&self) -> &[String] {
        self.0.as_slice()
    }

    /// The recipients, in the order of the token.
    pub fn iter(&self) -> Iter<'_> {
        self.as_slice().iter().map(String::as_str)
    }

    /// How many recipients there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no recipient: an empty array.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The recipients as a vector.
    pub fn into_vec(self) -> Vec<String> {
        self.0.into_vec()
    }
}

/// The recipients of an [`Audience`].
type Iter<'a> = std::iter::Map<slice::Iter<'a, String>, fn(&'a String) -> &'a str>;

impl PartialEq for Audience {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Audience {}

impl std::hash::Hash for Audience {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

/// Whether this is the only recipient. To ask for one among several, use [`Audience::contains`].
impl PartialEq<str> for Audience {
    fn eq(&self, recipient: &str) -> bool {
        matches!(self.as_slice(), [only] if only == recipient)
    }
}

/// Whether this is the only recipient. To ask for one among several, use [`Audience::contains`].
impl PartialEq<&str> for Audience {
    fn eq(&self, recipient: &&str) -> bool {
        self == *recipient
    }
}

impl From<&str> for Audience {
    fn from(recipient: &str) -> Self {
        Self::from(recipient.to_owned())
    }
}

impl From<String> for Audience {
    fn from(recipient: String) -> Self {
        Self(OneOrMany::One(recipient))
    }
}

impl<S: Into<String>> From<Vec<S>> for Audience {
    fn from(recipients: Vec<S>) -> Self {
        recipients.into_iter().collect()
    }
}

impl<S: Into<String>, const N: usize> From<[S; N]> for Audience {
    fn from(recipients: [S; N]) -> Self {
        recipients.into_iter().collect()
    }
}

impl From<OneOrMany<String>> for Audience {
    fn from(recipients: OneOrMany<String>) -> Self {
        Self(recipients)
    }
}

impl From<Audience> for OneOrMany<String> {
    fn from(audience: Audience) -> Self {
        audience.0
    }
}

impl<S: Into<String>> FromIterator<S> for Audience {
    fn from_iter<I: IntoIterator<Item = S>>(recipients: I) -> Self {
        Self(recipients.into_iter().map(Into::into).collect())
    }
}

impl<'a> IntoIterator for &'a Audience {
    type Item = &'a str;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl<'de> ClaimValue<'de> for Audience {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        match reader.peek()? {
            JsonType::String | JsonType::Array => Ok(OneOrMany::read(reader, report)?.map(Self)),
            found => {
                refuse(reader, report, "a string or an array of strings", found)?;
                Ok(None)
            }
        }
    }
}

impl HasShape for Audience {
    const SHAPE: Shape<'static> = Shape::OneOrMany(&Shape::String);
}

/// In the form that it was read or built in.
impl Serialize for Audience {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Audience {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OneOrMany::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

    use super::Audience;
    use crate::value::testing::{read, refused};

    #[test]
    fn both_forms_are_read_and_written_as_they_were() {
        for text in ["\"a\"", "[\"a\"]", "[\"a\",\"b\",\"a\"]", "[]"] {
            let audience = read::<Audience>(text).unwrap();
            assert_eq!(serde_json::to_string(&audience).unwrap(), text);
            assert_eq!(serde_json::from_str::<Audience>(text).unwrap(), audience);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for other in ["1", "null", "true", "{}"] {
            assert_eq!(refused::<Audience>(other), [":wrong_type"], "{other}");
        }
        assert_eq!(refused::<Audience>("[\"a\", null]"), ["[1]:wrong_type"]);
        assert_eq!(refused::<Audience>("[[\"a\"]]"), ["[0]:wrong_type"]);
    }

    #[test]
    fn members_are_found_exactly() {
        let audience = Audience::from(["orders", "billing"]);
        assert!(audience.contains("billing"));
        assert!(!audience.contains("Billing"));
        assert!(!audience.contains("bill"));
        assert!(!Audience::from("orders billing").contains("orders"));
    }

    #[test]
    fn the_form_does_not_matter_for_equality_but_every_recipient_does() {
        assert_eq!(Audience::from("a"), Audience::from(vec!["a"]));
        assert_eq!(Audience::from("a"), "a");
        assert_ne!(Audience::from(["a", "b"]), "a");
        assert_ne!(Audience::from(["a", "b"]), Audience::from(["a"]));
    }

    #[test]
    fn recipients_are_handed_out_in_their_order() {
        let audience = Audience::from(["orders", "billing"]);
        assert!(!audience.is_empty() && Audience::from(Vec::<String>::new()).is_empty());
        assert_eq!(audience.into_vec(), ["orders", "billing"]);
        assert_eq!(Audience::from("orders").into_vec(), ["orders"]);
    }

    #[test]
    fn equal_audiences_have_one_hash() {
        let hash =
            |audience: Audience| BuildHasherDefault::<DefaultHasher>::default().hash_one(audience);
        assert_eq!(hash("a".into()), hash(["a"].into()));
        assert_ne!(hash("a".into()), hash("b".into()));
    }
}
