//! The checked model: what the expansion reads. Whatever was wrong has been reported by then, and
//! the model holds a neutral value in its place, so that the impls are emitted all the same.

use claims_registry::RegisteredClaim;
use proc_macro2::Span;
use syn::{Generics, Ident, Path, Type};

/// A type that derives `Claims`.
pub(crate) struct Set<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) docs: String,
    pub(crate) deprecated: Option<String>,
    /// Path of `claims_core`, absolute unless the user gave another.
    pub(crate) krate: Path,
    pub(crate) typ: Option<String>,
    pub(crate) profile: Option<Name>,
    /// Whether every field was understood, so that what the profile misses is really missing.
    pub(crate) is_complete: bool,
    pub(crate) context: Option<&'a Type>,
    /// Validators of the whole set, in the order they were written.
    pub(crate) validators: Vec<SetValidator<'a>>,
    pub(crate) forbidden: Vec<String>,
    pub(crate) deny_unknown: bool,
    pub(crate) direction: Direction,
    /// Where `schemars` was written, if it was.
    pub(crate) schemars: Option<Span>,
    pub(crate) body: Body<'a>,
}

/// Which impls are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Both,
    DecodeOnly,
    EncodeOnly,
}

pub(crate) enum Body<'a> {
    Struct(Vec<Field<'a>>),
    Enum {
        tag: Name,
        variants: Vec<Variant<'a>>,
    },
}

/// A validator of the whole set.
pub(crate) enum SetValidator<'a> {
    Function(&'a Path),
    FunctionWithContext(&'a Path),
}

/// A name as it stands on the wire, and where it was written.
#[derive(Clone)]
pub(crate) struct Name {
    pub(crate) value: String,
    pub(crate) span: Span,
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) value: Name,
    pub(crate) ty: &'a Type,
    pub(crate) docs: String,
}

pub(crate) struct Field<'a> {
    pub(crate) ident: &'a Ident,
    /// The type as written.
    pub(crate) ty: &'a Type,
    pub(crate) docs: String,
    pub(crate) deprecated: Option<String>,
    pub(crate) role: Role<'a>,
}

pub(crate) enum Role<'a> {
    Claim(Claim<'a>),
    /// `flatten`
    Embedded,
    /// `extra`, with the map's value type.
    Extra {
        value: &'a Type,
        collides: Option<String>,
    },
}

pub(crate) struct Claim<'a> {
    pub(crate) name: Name,
    /// The type of the value: what stands inside the `Option` of an optional claim.
    pub(crate) value: &'a Type,
    pub(crate) presence: Presence<'a>,
    pub(crate) registered: Option<&'static RegisteredClaim>,
    pub(crate) collides: Option<String>,
    pub(crate) validators: Vec<Validator<'a>>,
    pub(crate) sensitive: bool,
    pub(crate) with: Option<&'a Path>,
    /// A type that looks on the wire as the field does.
    pub(crate) schema: Option<&'a Type>,
}

pub(crate) enum Presence<'a> {
    Required,
    /// The field is an `Option`; absent (or `null`, for a private claim) is `None`.
    Optional,
    /// The field is an `Option`; `null` is `None`.
    Nullable,
    /// Absent is `Default::default()`, or what the function gives.
    Default(Option<&'a Path>),
}

pub(crate) enum Validator<'a> {
    Equals(Literal),
    OneOf(Vec<Literal>),
    Contains(Literal),
    Length {
        min: usize,
        max: Option<usize>,
        span: Span,
    },
    Range {
        min: Option<Literal>,
        max: Option<Literal>,
        max_exclusive: bool,
        span: Span,
    },
    NotEmpty {
        span: Span,
    },
    Pattern {
        regex: String,
        span: Span,
    },
    Format {
        format: Format,
        span: Span,
    },
    Lifetime(LifetimeUnit),
    Online(OnlineCheck),
    Function(&'a Path),
    FunctionWithContext(&'a Path),
}

/// A check against shared state.
pub(crate) enum OnlineCheck {
    SingleUse {
        span: Span,
    },
    /// With the wire name of the claim that it is the version of.
    VersionOf(Name),
    Revocable,
}

#[derive(Clone)]
pub(crate) struct Literal {
    pub(crate) value: LiteralValue,
    pub(crate) span: Span,
}

#[derive(Clone, PartialEq)]
pub(crate) enum LiteralValue {
    Text(String),
    Integer(i128),
    Float(f64),
    Boolean(bool),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Uri,
    Email,
    Uuid,
    Date,
    StringOrUri,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LifetimeUnit {
    Millis,
    Seconds,
}
