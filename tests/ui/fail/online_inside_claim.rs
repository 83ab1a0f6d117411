//! Checks about the token, in sets that stand inside its claims.

use std::collections::BTreeMap;

use claims_core::{Claims, sets};

#[derive(Claims)]
struct Session {
    #[claim(registered, revocable)]
    sid: String,
}

#[derive(Claims)]
struct Holder {
    #[claim(flatten)]
    session: Session,
    #[claim(flatten)]
    email: sets::OidcEmail,
}

#[derive(Claims)]
#[claims(tag = "kind")]
enum Kinds {
    Session(Session),
    Email(sets::OidcEmail),
}

#[derive(Claims)]
struct Token {
    one: Session,
    maybe: Option<Box<Session>>,
    many: Vec<Holder>,
    by_name: BTreeMap<String, Kinds>,
    #[claim(registered)]
    address: sets::Address,
    #[claim(extra)]
    rest: BTreeMap<String, Session>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
