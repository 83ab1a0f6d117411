//! What was expected and what was there.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer};

use super::{
    TimeLimit,
    escape::{Escaped, Quoted, cut},
};

/// How many members of a list that a token sent are kept.
const LISTED: usize = 8;

/// What a rule expected, or what the token has: a JSON value or words about one.
///
/// Control and bidirectional characters of texts are escaped wherever a detail is shown or
/// serialized; the fields here hold them as they are.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Detail {
    /// Words about a value, such as "a NumericDate" or "a string".
    Words(Cow<'static, str>),
    /// A limit in time, shown and serialized in words.
    Time(TimeLimit),
    /// A string of the token or of the policy.
    Text(Cow<'static, str>),
    /// A number of the token or of the policy.
    Number(f64),
    /// An integer.
    Integer(i128),
    /// A boolean.
    Boolean(bool),
    /// Several values.
    List(Vec<Detail>),
}

impl Detail {
    /// A value of a token, no longer than what is worth showing.
    #[inline]
    pub(super) fn cut(self) -> Self {
        match self {
            Self::Words(Cow::Owned(words)) => Self::Words(cut(words.into())),
            Self::Text(text) => Self::Text(cut(text)),
            Self::List(list) => Self::first_of(list.into_iter(), |member| member),
            other => other,
        }
    }

    /// The first values of a list that a token sent, each cut. The others are counted and never
    /// made.
    pub(super) fn first_of<T>(
        mut members: impl Iterator<Item = T>,
        detail: impl Fn(T) -> Self,
    ) -> Self {
        let first = members.by_ref().take(LISTED);
        let mut list: Vec<_> = first.map(|member| detail(member).cut()).collect();
        let more = members.count();
        if more > 0 {
            list.push(Self::Words(format!("and {more} more").into()));
        }
        Self::List(list)
    }
}

impl fmt::Display for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => Escaped(words).fmt(f),
            Self::Time(limit) => limit.fmt(f),
            Self::Text(text) => Quoted(text).fmt(f),
            // Written out, the largest number has 309 digits.
            Self::Number(number) if number.abs() >= 1e21 => write!(f, "{number:e}"),
            Self::Number(number) => number.fmt(f),
            Self::Integer(integer) => integer.fmt(f),
            Self::Boolean(boolean) => boolean.fmt(f),
            Self::List(list) if list.is_empty() => f.write_str("an empty list"),
            Self::List(list) => {
                for (index, detail) in list.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    detail.fmt(f)?;
                }
                Ok(())
            }
        }
    }
}

impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Words(text) | Self::Text(text) => serializer.collect_str(&Escaped(text)),
            Self::Time(limit) => serializer.collect_str(limit),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Integer(integer) => serialize_integer(*integer, serializer),
            Self::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Self::List(list) => list.serialize(serializer),
        }
    }
}

/// Not every format has integers of 128 bits.
#[allow(clippy::cast_precision_loss)] // Beyond 64 bits, JSON readers round as well.
fn serialize_integer<S: Serializer>(integer: i128, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(integer) = i64::try_from(integer) {
        serializer.serialize_i64(integer)
    } else if let Ok(integer) = u64::try_from(integer) {
        serializer.serialize_u64(integer)
    } else {
        serializer.serialize_f64(integer as f64)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn shown_and_serialized() {
        let list = Detail::List(vec![Detail::Text("a\u{202e}".into()), Detail::Integer(5)]);
        assert_eq!(list.to_string(), r#""a\u{202e}", 5"#);
        assert_eq!(serde_json::to_string(&list).unwrap(), r#"["a\\u{202e}",5]"#);
        assert_eq!(Detail::Number(1e300).to_string(), "1e300");
        assert_eq!(Detail::Number(0.5).to_string(), "0.5");
        assert_eq!(Detail::List(Vec::new()).to_string(), "an empty list");
        let beyond = serde_json::to_value(Detail::Integer(1 << 64)).unwrap();
        assert_eq!(beyond.as_f64(), Some(18_446_744_073_709_551_616.0));
    }

    #[test]
    fn of_a_long_list_only_the_first_become_details() {
        let made = Cell::new(0);
        let list = Detail::first_of(0..10_000, |number| {
            made.set(made.get() + 1);
            Detail::Integer(number)
        });
        assert_eq!(list.to_string(), "0, 1, 2, 3, 4, 5, 6, 7, and 9992 more");
        assert_eq!(made.get(), 8);
    }

    #[test]
    fn long_lists_are_cut() {
        let list = Detail::List(vec![Detail::Boolean(true); 10]).cut();
        assert!(list.to_string().ends_with("true, and 2 more"));
        let Detail::List(members) = list else {
            panic!("still a list")
        };
        assert_eq!(members.len(), 9);
    }
}
