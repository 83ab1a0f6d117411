//! Claims of this project.

use std::borrow::Cow;

use claims_core::{Audience, Claims, NumericDate, OneOrMany};

#[derive(Debug, Clone, Claims)]
pub struct Owned {
    #[claim(registered)]
    pub iss: Option<String>,
    #[claim(registered)]
    pub sub: Option<String>,
    #[claim(registered)]
    pub aud: Option<Audience>,
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    #[claim(registered)]
    pub nbf: Option<NumericDate>,
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    #[claim(registered)]
    pub jti: Option<String>,
    pub imp_uid: Option<String>,
    pub imp_email: Option<String>,
    pub token_type: String,
    pub uid: String,
    #[claim(registered)]
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub display_name: Option<String>,
    pub org_id: Option<String>,
    pub org_slug: Option<String>,
    pub org_name: Option<String>,
    #[claim(registered)]
    pub roles: Vec<String>,
    pub permissions: Vec<String>,
    pub session_id: Option<String>,
    pub remember_me: Option<bool>,
    pub auth_provider: Option<String>,
    pub tv: Option<u64>,
    pub app_id: Option<String>,
    pub app_code: Option<String>,
}

#[derive(Debug, Clone, Claims)]
pub struct Borrowed<'a> {
    #[claim(registered)]
    pub iss: Option<&'a str>,
    #[claim(registered)]
    pub sub: Option<&'a str>,
    #[claim(registered)]
    pub aud: Option<OneOrMany<&'a str>>,
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    #[claim(registered)]
    pub nbf: Option<NumericDate>,
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    #[claim(registered)]
    pub jti: Option<&'a str>,
    pub imp_uid: Option<&'a str>,
    pub imp_email: Option<&'a str>,
    pub token_type: &'a str,
    pub uid: &'a str,
    #[claim(registered)]
    pub email: &'a str,
    pub first_name: Option<&'a str>,
    pub last_name: Option<&'a str>,
    pub display_name: Option<&'a str>,
    pub org_id: Option<&'a str>,
    pub org_slug: Option<&'a str>,
    pub org_name: Option<&'a str>,
    #[claim(registered)]
    pub roles: Vec<&'a str>,
    pub permissions: Vec<&'a str>,
    pub session_id: Option<&'a str>,
    pub remember_me: Option<bool>,
    pub auth_provider: Option<&'a str>,
    pub tv: Option<u64>,
    pub app_id: Option<&'a str>,
    pub app_code: Option<&'a str>,
}

#[derive(Debug, Clone, Claims)]
pub struct BorrowedUnlessEscaped<'a> {
    #[claim(registered)]
    pub iss: Option<Cow<'a, str>>,
    #[claim(registered)]
    pub sub: Option<Cow<'a, str>>,
    #[claim(registered)]
    pub aud: Option<OneOrMany<Cow<'a, str>>>,
    #[claim(registered)]
    pub exp: Option<NumericDate>,
    #[claim(registered)]
    pub nbf: Option<NumericDate>,
    #[claim(registered)]
    pub iat: Option<NumericDate>,
    #[claim(registered)]
    pub jti: Option<Cow<'a, str>>,
    pub imp_uid: Option<Cow<'a, str>>,
    pub imp_email: Option<Cow<'a, str>>,
    pub token_type: Cow<'a, str>,
    pub uid: Cow<'a, str>,
    #[claim(registered)]
    pub email: Cow<'a, str>,
    pub first_name: Option<Cow<'a, str>>,
    pub last_name: Option<Cow<'a, str>>,
    pub display_name: Option<Cow<'a, str>>,
    pub org_id: Option<Cow<'a, str>>,
    pub org_slug: Option<Cow<'a, str>>,
    pub org_name: Option<Cow<'a, str>>,
    #[claim(registered)]
    pub roles: Vec<Cow<'a, str>>,
    pub permissions: Vec<Cow<'a, str>>,
    pub session_id: Option<Cow<'a, str>>,
    pub remember_me: Option<bool>,
    pub auth_provider: Option<Cow<'a, str>>,
    pub tv: Option<u64>,
    pub app_id: Option<Cow<'a, str>>,
    pub app_code: Option<Cow<'a, str>>,
}
