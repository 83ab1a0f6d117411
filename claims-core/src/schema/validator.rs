//! Validators as data.

/// A rule that the value of a claim has to meet.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Validator<'a> {
    /// The value is this one.
    Equals(Literal<'a>),
    /// The value is one of these.
    OneOf(&'a [Literal<'a>]),
    /// The array (or the space-delimited string) has this member.
    Contains(Literal<'a>),
    /// Length: Unicode code points of a string, members of an array or object. Both ends count.
    Length {
        /// The shortest length allowed.
        min: usize,
        /// The longest length allowed; `None` is unlimited.
        max: Option<usize>,
    },
    /// The number lies in a range.
    Range(Bounds<'a>),
    /// Neither an empty string nor an empty array or object.
    NotEmpty,
    /// The whole string matches this regular expression.
    Pattern(&'a str),
    /// The content of the string has a well-known form.
    Format(Format),
    /// The token ends this long after `iat`.
    Lifetime(LifetimeUnit),
    /// A check against shared state, which a verifier makes last.
    Online(OnlineCheck<'a>),
    /// A function, by its path as written.
    Function(&'a str),
    /// A function that sees the context too, by its path as written.
    FunctionWithContext(&'a str),
}

/// A check that the token alone does not decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OnlineCheck<'a> {
    /// The token is accepted once.
    SingleUse,
    /// The counter is not below the one that is current for the claim of this name.
    VersionOf(&'a str),
    /// The value has not been revoked.
    Revocable,
}

/// A constant in a declaration.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Literal<'a> {
    /// A string.
    Text(&'a str),
    /// A number without fraction.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
}

/// A range of numbers; an end that is absent is unlimited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds<'a> {
    /// Smallest value, itself allowed.
    pub min: Option<Literal<'a>>,
    /// Largest value.
    pub max: Option<Literal<'a>>,
    /// Whether `max` itself is outside (`0..10`).
    pub max_exclusive: bool,
}

/// Well-known forms of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// An absolute URI (RFC 3986).
    Uri,
    /// An addr-spec (RFC 5322).
    Email,
    /// A UUID in its textual form (RFC 9562).
    Uuid,
    /// A full-date (RFC 3339).
    Date,
    /// A string that is a URI if it holds a colon (RFC 7519, section 2).
    StringOrUri,
}

/// Unit of a `lifetime` claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LifetimeUnit {
    /// Milliseconds.
    Millis,
    /// Seconds.
    Seconds,
}
