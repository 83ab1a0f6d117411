//! Where in a token a claim stands.

use std::fmt::{self, Write as _};

use crate::report::Quoted;

/// Where in a token a claim stands: `exp`, `user.id`, `seats[].row`, `by_room.*.row`.
///
/// A name with other characters than letters, digits, `_`, `-` and `:` stands in quotes. What only one
/// variant of an enum has is marked with the variant's value and a slash, `access/uid`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimPath(String);

impl ClaimPath {
    /// The path as text, the same for the same place.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What [`as_str`](Self::as_str) gave.
    pub(super) fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// A claim of the set that stands here.
    pub(super) fn claim(&self, name: &str) -> Self {
        let mut path = self.separated();
        path.push_name(name);
        path
    }

    /// Any element of the array here.
    pub(super) fn element(&self) -> Self {
        Self(format!("{}[]", self.0))
    }

    /// Any member of the object here.
    pub(super) fn member(&self) -> Self {
        let mut path = self.separated();
        path.0.push('*');
        path
    }

    /// The variant of that value.
    pub(super) fn variant(&self, value: &str) -> Self {
        let mut path = self.separated();
        path.push_name(value);
        path.0.push('/');
        path
    }

    fn separated(&self) -> Self {
        let mut path = self.clone();
        if !path.0.is_empty() && !path.0.ends_with('/') {
            path.0.push('.');
        }
        path
    }

    fn push_name(&mut self, name: &str) {
        let plain = |character: char| character.is_alphanumeric() || "_-:".contains(character);
        if !name.is_empty() && name.chars().all(plain) {
            self.0.push_str(name);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(self.0, "{}", Quoted(name));
        }
    }
}

impl fmt::Display for ClaimPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::ClaimPath;

    #[test]
    fn every_step_can_be_told_apart() {
        let root = ClaimPath::default();
        let cases = [
            (root.claim("exp"), "exp"),
            (root.claim("user").claim("id"), "user.id"),
            (root.claim("user.id"), r#""user.id""#),
            (root.claim("a\"b"), r#""a\"b""#),
            (root.claim(""), r#""""#),
            (
                root.claim("https://a.example/b"),
                r#""https://a.example/b""#,
            ),
            (root.claim("seats").element().claim("row"), "seats[].row"),
            (root.claim("seats[]").claim("row"), r#""seats[]".row"#),
            (root.claim("rooms").member().claim("row"), "rooms.*.row"),
            (root.variant("access").claim("uid"), "access/uid"),
            (
                root.claim("card").variant("visa").claim("no"),
                "card.visa/no",
            ),
        ];
        for (path, text) in cases {
            assert_eq!(path.as_str(), text);
            assert_eq!(path.to_string(), text);
        }
    }
}
