//! Types that fit registered claims.
#![deny(warnings)]

use std::{borrow::Cow, collections::BTreeSet, sync::Arc, time::SystemTime};

use claims_core::{Audience, Claims, NumericDate, OneOrMany, Scope};

#[derive(Claims)]
pub struct Token<'a> {
    #[claim(registered)]
    pub iss: &'a str,
    #[claim(registered)]
    pub sub: Cow<'a, str>,
    #[claim(registered)]
    pub aud: Audience,
    #[claim(registered)]
    pub exp: NumericDate,
    #[claim(registered)]
    pub nbf: Option<i64>,
    #[claim(registered)]
    pub iat: SystemTime,
    #[claim(registered)]
    pub jti: Arc<str>,
    #[claim(registered)]
    pub scope: Scope,
    #[claim(registered)]
    pub roles: Vec<String>,
    #[claim(registered)]
    pub email_verified: Option<bool>,
    #[claim(registered)]
    pub auth_time: Box<u64>,
}

#[derive(Claims)]
pub struct Audiences {
    #[claim(registered)]
    pub aud: OneOrMany<String>,
}

#[derive(Claims)]
pub struct ManyAudiences {
    #[claim(registered)]
    pub aud: Vec<String>,
}

#[derive(Claims)]
pub struct AudienceSet {
    #[claim(registered)]
    pub aud: Option<BTreeSet<String>>,
}

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct UserId(String);

claims_core::conforms!(UserId: string_or_uri);

#[derive(Claims)]
pub struct Own {
    #[claim(registered)]
    pub sub: UserId,
}

fn main() {}
