//! What was expected and what was there.

use std::borrow::Cow;

/// What a rule expected, or what the token has: a JSON value or words about one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Detail {
    /// Words about a value, such as "a NumericDate" or "a string".
    Words(Cow<'static, str>),
    /// A string of the token or of the policy.
    Text(Cow<'static, str>),
    /// A number of the token or of the policy.
    Number(f64),
    /// An integer.
    Integer(i128),
    /// A boolean.
    Boolean(bool),
    /// Several acceptable values.
    List(Vec<Detail>),
}
