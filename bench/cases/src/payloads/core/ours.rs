//! Claims of this project.

use std::borrow::Cow;

use claims_core::{Audience, Claims, NumericDate, OneOrMany};

#[derive(Debug, Clone, Claims)]
pub struct Owned {
    #[claim(registered)]
    pub iss: String,
    #[claim(registered)]
    pub sub: String,
    #[claim(registered)]
    pub aud: Audience,
    #[claim(registered)]
    pub exp: NumericDate,
    #[claim(registered)]
    pub nbf: NumericDate,
    #[claim(registered)]
    pub iat: NumericDate,
    #[claim(registered)]
    pub jti: String,
}

#[derive(Debug, Clone, Claims)]
pub struct Borrowed<'a> {
    #[claim(registered)]
    pub iss: &'a str,
    #[claim(registered)]
    pub sub: &'a str,
    #[claim(registered)]
    pub aud: OneOrMany<&'a str>,
    #[claim(registered)]
    pub exp: NumericDate,
    #[claim(registered)]
    pub nbf: NumericDate,
    #[claim(registered)]
    pub iat: NumericDate,
    #[claim(registered)]
    pub jti: &'a str,
}

#[derive(Debug, Clone, Claims)]
pub struct BorrowedUnlessEscaped<'a> {
    #[claim(registered)]
    pub iss: Cow<'a, str>,
    #[claim(registered)]
    pub sub: Cow<'a, str>,
    #[claim(registered)]
    pub aud: OneOrMany<Cow<'a, str>>,
    #[claim(registered)]
    pub exp: NumericDate,
    #[claim(registered)]
    pub nbf: NumericDate,
    #[claim(registered)]
    pub iat: NumericDate,
    #[claim(registered)]
    pub jti: Cow<'a, str>,
}
