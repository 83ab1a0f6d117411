//! Generated code in a crate that makes it hard: there is no prelude, `claims_core` goes by another
//! name, the standard names mean something else, and every lint is an error.
//!
//! That this compiles is the test. It breaks as soon as an expansion says `Some` instead of naming
//! the item by its path, or writes a line that some lint objects to.

#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    single_use_lifetimes
)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery)]
#![deny(
    clippy::indexing_slicing,
    clippy::wildcard_imports,
    clippy::absolute_paths
)]
#![allow(clippy::module_name_repetitions)]

extern crate std;

mod shadows;

use ::renamed::{Audience, Claims, Invalid, NumericDate};
use ::std::{
    borrow::Cow, clone::Clone, collections::BTreeMap, option::Option, result::Result,
    string::String, vec::Vec,
};

/// A set with one of everything.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed, rename_all = "camelCase", typ = "at+jwt", forbid("nonce"))]
#[claims(context = Request, validate = whole, validate_with = whole_in_context)]
pub struct Everything {
    /// The issuer.
    #[claim(registered)]
    pub iss: String,
    /// The audience.
    #[claim(registered)]
    pub aud: Option<Audience>,
    /// The end.
    #[claim(registered = "exp")]
    pub report: NumericDate,
    /// Names that the expansion uses itself.
    #[claim(len(1..=64), validate = text, validate_with = text_in_context)]
    pub partial: String,
    /// Another one.
    #[claim(nullable, one_of("a", "b"))]
    pub context: Option<String>,
    /// Another one.
    #[claim(default, range(0..=9))]
    pub reader: u8,
    /// Another one.
    #[claim(contains = "read", not_empty)]
    pub value: Vec<String>,
    /// A raw identifier.
    #[claim(pattern = "[a-z]+", format = "string_or_uri")]
    pub r#type: Option<String>,
    /// A number of seconds.
    #[claim(lifetime(seconds))]
    pub session: Option<u32>,
    /// Never shown.
    #[claim(sensitive, rename = "https://example.com/secret")]
    pub claim: Option<String>,
    /// A type that serde alone can read.
    #[claim(with = ::renamed::with::serde)]
    pub slot: Option<BTreeMap<String, u8>>,
    /// Out of use.
    #[deprecated(note = "gone")]
    pub slot0: Option<String>,
    /// Text that never borrows.
    pub fixed: Option<Cow<'static, str>>,
    /// An embedded set.
    #[claim(flatten)]
    pub embedded: Embedded,
    /// Whatever else there is.
    #[claim(extra)]
    pub extra: BTreeMap<String, String>,
}

/// An embedded set.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed)]
pub struct Embedded {
    /// A claim.
    pub trace: Option<String>,
}

/// A set that borrows.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed)]
pub struct Borrowed<'a> {
    /// The subject.
    #[claim(registered)]
    pub sub: &'a str,
    /// A name.
    pub display_name: Cow<'a, str>,
}

/// A generic set with a where clause, a lifetime and a const parameter.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed)]
pub struct Generic<'a, T, const N: usize>
where
    T: Clone,
{
    /// A claim of any type.
    pub first: T,
    /// Several.
    pub more: Vec<T>,
    /// A borrowed one.
    pub text: Cow<'a, str>,
    /// Not too many.
    #[claim(len(..=8))]
    pub last: Option<Vec<T>>,
}

/// A set with online checks.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed)]
pub struct Online<'a, const N: usize> {
    /// The id of the token.
    #[claim(registered, single_use, revocable)]
    pub jti: &'a str,
    /// The end.
    #[claim(registered)]
    pub exp: NumericDate,
    /// Whose version it is.
    pub uid: u64,
    /// The version.
    #[claim(version_of = "uid")]
    pub version: u64,
}

/// A set that has them from others.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed)]
pub struct Around<'a, T, const N: usize> {
    /// With a parameter.
    #[claim(flatten)]
    pub online: Online<'a, N>,
    /// With a lifetime alone.
    #[claim(flatten)]
    pub borrowed: Borrowed<'a>,
    /// With neither.
    #[claim(flatten)]
    pub embedded: Embedded,
    /// Of any type.
    #[claim(flatten)]
    pub content: T,
}

/// A tagged enum.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed, tag = "token_type", rename_all = "snake_case")]
pub enum Token {
    /// One kind.
    Service(Embedded),
    /// Another kind.
    #[claims(value = "user")]
    Person(Named),
}

/// The other kind's claims.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed)]
pub struct Named {
    /// A name.
    pub display_name: String,
}

/// A set that schemars describes, with a tuple that nothing else does.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed, schemars)]
pub struct Described<'a, T, const N: usize> {
    /// A borrowed claim.
    #[claim(registered)]
    pub sub: &'a str,
    /// A registered claim of any type.
    #[claim(registered)]
    pub cnf: Option<BTreeMap<String, String>>,
    /// Claims of any type.
    pub types: Vec<T>,
    /// A tuple.
    pub generator: Option<(u8, bool)>,
    /// Another set.
    pub schema: Option<Named>,
    /// An embedded set.
    #[claim(flatten)]
    pub embedded: Embedded,
    /// Whatever else there is.
    #[claim(extra)]
    pub extra: BTreeMap<String, T>,
}

/// A tagged enum that schemars describes.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed, tag = "token_type", schemars)]
pub enum DescribedToken {
    /// One kind.
    Service(Embedded),
}

/// Only read.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed, decode_only, deny_unknown)]
pub struct Read {
    /// A claim.
    pub tenant_id: String,
}

/// Only written.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed, encode_only)]
pub struct Written {
    /// A claim.
    pub tenant_id: String,
}

/// Nothing of its own.
#[derive(Debug, Clone, Claims)]
#[claims(crate = ::renamed)]
pub struct Empty {}

/// What the validators need.
#[derive(Debug)]
pub struct Request {
    /// The tenant.
    pub tenant: String,
}

type Judgement = Result<(), Invalid>;

fn whole(set: &Everything) -> Judgement {
    text(&set.partial)
}

fn whole_in_context(set: &Everything, request: &Request) -> Judgement {
    text_in_context(&set.partial, request)
}

fn text(text: &str) -> Judgement {
    if text.is_empty() {
        Result::Err(Invalid::new("empty", "is empty"))
    } else {
        Result::Ok(())
    }
}

fn text_in_context(text: &str, request: &Request) -> Judgement {
    if text == request.tenant {
        Result::Ok(())
    } else {
        Result::Err(Invalid::new("tenant", "is another tenant"))
    }
}
