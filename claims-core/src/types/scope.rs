//! OAuth scopes.

use std::{error::Error, fmt, str::FromStr};

use super::text::{read_unchecked, text_type};

/// OAuth scopes: words in one string, separated by spaces (`scope`; RFC 8693, section 4.2, and
/// RFC 6749, section 3.3).
///
/// Made by a program, it is checked. Read from a token, it is whatever string stands there: extra
/// spaces and repeated words do no harm, and [`iter`](Self::iter) passes over the spaces.
///
/// ```
/// use claims_core::Scope;
///
/// let scope: Scope = "orders:read orders:write".parse()?;
/// assert!(scope.contains("orders:read"));
/// assert!(!scope.contains("orders"));
/// assert!("orders:read, orders:write".parse::<Scope>().is_ok(), "a comma may be part of a word");
/// assert!("orders  billing".parse::<Scope>().is_err(), "one space, not two");
/// # Ok::<(), claims_core::types::InvalidScope>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope(String);

text_type!(Scope);
read_unchecked!(Scope);

impl Scope {
    /// Joins words with spaces.
    ///
    /// # Errors
    /// If there is no word, or one is empty or holds a character that RFC 6749, section 3.3, does
    /// not allow.
    pub fn from_words<I>(words: I) -> Result<Self, InvalidScope>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut scope = String::new();
        for (index, word) in words.into_iter().enumerate() {
            let word = word.as_ref();
            if let Some(found) = word
                .chars()
                .find(|character| !is_word_character(*character))
            {
                return Err(InvalidScope::Character(found));
            }
            if index > 0 {
                scope.push(' ');
            }
            scope.push_str(word);
        }
        scope.try_into()
    }

    /// Whether the word is one of the scopes; compared exactly.
    pub fn contains(&self, word: &str) -> bool {
        self.iter().any(|known| known == word)
    }

    /// The words, in the order of the string.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ').filter(|word| !word.is_empty())
    }
}

/// `%x21 / %x23-5B / %x5D-7E` of RFC 6749, section 3.3.
fn is_word_character(character: char) -> bool {
    matches!(character, '!' | '#'..='[' | ']'..='~')
}

/// Why a string is not a list of scopes (RFC 6749, section 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidScope {
    /// There is no word at all, or nothing between two spaces, or a space at either end.
    EmptyWord,
    /// A character that no word may hold: only printable ASCII without `"` and `\` may stand there.
    Character(char),
}

impl fmt::Display for InvalidScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyWord => {
                f.write_str("scopes must be words with exactly one space between two of them")?;
            }
            Self::Character(found) => {
                write!(
                    f,
                    "{found:?} cannot be part of a scope: use printable ASCII without `\"` and `\\`"
                )?;
            }
        }
        f.write_str(" (RFC 6749, section 3.3)")
    }
}

impl Error for InvalidScope {}

impl TryFrom<String> for Scope {
    type Error = InvalidScope;

    fn try_from(text: String) -> Result<Self, InvalidScope> {
        for word in text.split(' ') {
            if word.is_empty() {
                return Err(InvalidScope::EmptyWord);
            }
            if let Some(found) = word
                .chars()
                .find(|character| !is_word_character(*character))
            {
                return Err(InvalidScope::Character(found));
            }
        }
        Ok(Self(text))
    }
}

impl TryFrom<&str> for Scope {
    type Error = InvalidScope;

    fn try_from(text: &str) -> Result<Self, InvalidScope> {
        text.to_owned().try_into()
    }
}

impl FromStr for Scope {
    type Err = InvalidScope;

    fn from_str(text: &str) -> Result<Self, InvalidScope> {
        text.try_into()
    }
}

#[cfg(test)]
mod tests {
    use super::{InvalidScope, Scope};
    use crate::value::testing::{read, refused};

    #[test]
    fn words_are_found_whole() {
        let scope = Scope::try_from("orders:read orders:write").unwrap();
        assert!(scope.contains("orders:read"));
        assert!(!scope.contains("orders"));
        assert!(!scope.contains("Orders:read"));
        assert!(!scope.contains("orders:read orders:write"));
        assert!(!scope.contains(""));
    }

    #[test]
    fn made_by_a_program_it_is_checked() {
        for empty in ["", " ", " a", "a ", "a  b"] {
            assert_eq!(
                Scope::try_from(empty),
                Err(InvalidScope::EmptyWord),
                "{empty:?}"
            );
        }
        for (text, found) in [("a\"b", '"'), ("a\\b", '\\'), ("a\tb", '\t'), ("é", 'é')] {
            assert_eq!(Scope::try_from(text), Err(InvalidScope::Character(found)));
        }
        assert!(Scope::try_from("!#[]~ a,b").is_ok());
    }

    #[test]
    fn words_cannot_be_smuggled_in_by_joining() {
        assert_eq!(Scope::from_words(["a", "b"]).unwrap(), "a b");
        assert_eq!(
            Scope::from_words(["a b"]),
            Err(InvalidScope::Character(' '))
        );
        assert_eq!(Scope::from_words(["a", ""]), Err(InvalidScope::EmptyWord));
        assert_eq!(Scope::from_words([""; 0]), Err(InvalidScope::EmptyWord));
    }

    #[test]
    fn read_from_a_token_it_is_any_string() {
        let scope = read::<Scope>("\" a  b a \"").unwrap();
        assert_eq!(scope.iter().collect::<Vec<_>>(), ["a", "b", "a"]);
        assert_eq!(serde_json::to_string(&scope).unwrap(), "\" a  b a \"");
        assert_eq!(refused::<Scope>("[\"a\"]"), [":wrong_type"]);
    }

    #[test]
    fn errors_say_what_a_scope_is() {
        let said = |text: &str| Scope::try_from(text).unwrap_err().to_string();
        assert_eq!(
            said("a  b"),
            "scopes must be words with exactly one space between two of them (RFC 6749, section 3.3)"
        );
        assert!(said("a\"b").starts_with("'\"' cannot be part of a scope"));
    }
}
