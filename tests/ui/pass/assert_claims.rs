//! The checks of every kind of set can be asked for.
#![deny(warnings)]

use claims_core::{Claims, assert_claims, sets};

#[derive(Claims)]
pub struct Envelope<T> {
    #[claim(flatten)]
    pub content: T,
    pub trace: Option<String>,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
pub enum Either<A, B> {
    First(A),
    Second(Box<B>),
}

#[derive(Claims)]
pub struct View<'a> {
    pub label: &'a str,
    #[claim(flatten)]
    pub core: sets::Core,
}

assert_claims!(View<'_>, Envelope<sets::Core>, Envelope<Session>);
assert_claims!(Either<sets::Core, sets::OidcEmail>, Either<Envelope<sets::Core>, sets::Core>);

#[derive(Claims)]
pub struct Session {
    #[claim(flatten)]
    pub core: sets::Core,
}

fn main() {}
