//! Claims of this project.

use std::borrow::Cow;

use claims_core::{Claims, NumericDate};

#[derive(Debug, Clone, Claims)]
#[claims(rename_all = "camelCase")]
pub struct Owned {
    pub document_id: String,
    pub scopes: Vec<String>,
    pub tenant_id: String,
    pub user: OwnedUser,
    #[claim(registered)]
    pub iat: NumericDate,
    #[claim(registered)]
    pub exp: NumericDate,
    pub ver: String,
    #[claim(registered)]
    pub jti: Option<String>,
}

#[derive(Debug, Clone, Claims)]
pub struct OwnedUser {
    pub id: String,
    #[claim(collides = "a member of the user, no claim of the token")]
    pub name: String,
    #[claim(collides = "a member of the user, no claim of the token")]
    pub email: String,
}

#[derive(Debug, Clone, Claims)]
#[claims(rename_all = "camelCase")]
pub struct Borrowed<'a> {
    pub document_id: &'a str,
    pub scopes: Vec<&'a str>,
    pub tenant_id: &'a str,
    pub user: BorrowedUser<'a>,
    #[claim(registered)]
    pub iat: NumericDate,
    #[claim(registered)]
    pub exp: NumericDate,
    pub ver: &'a str,
    #[claim(registered)]
    pub jti: Option<&'a str>,
}

#[derive(Debug, Clone, Claims)]
pub struct BorrowedUser<'a> {
    pub id: &'a str,
    #[claim(collides = "a member of the user, no claim of the token")]
    pub name: &'a str,
    #[claim(collides = "a member of the user, no claim of the token")]
    pub email: &'a str,
}

#[derive(Debug, Clone, Claims)]
#[claims(rename_all = "camelCase")]
pub struct BorrowedUnlessEscaped<'a> {
    pub document_id: Cow<'a, str>,
    pub scopes: Vec<Cow<'a, str>>,
    pub tenant_id: Cow<'a, str>,
    pub user: BorrowedUnlessEscapedUser<'a>,
    #[claim(registered)]
    pub iat: NumericDate,
    #[claim(registered)]
    pub exp: NumericDate,
    pub ver: Cow<'a, str>,
    #[claim(registered)]
    pub jti: Option<Cow<'a, str>>,
}

#[derive(Debug, Clone, Claims)]
pub struct BorrowedUnlessEscapedUser<'a> {
    pub id: Cow<'a, str>,
    #[claim(collides = "a member of the user, no claim of the token")]
    pub name: Cow<'a, str>,
    #[claim(collides = "a member of the user, no claim of the token")]
    pub email: Cow<'a, str>,
}
