//! Lifetimes, types, constants and where clauses.
#![deny(warnings)]

use std::borrow::Cow;

use claims_core::Claims;

pub trait Tenant: serde::Serialize + serde::de::DeserializeOwned {}
impl Tenant for String {}

#[derive(Claims)]
pub struct Token<'a, T: Tenant, const N: usize = 1>
where
    T: Clone,
{
    pub name: &'a str,
    pub display: Cow<'a, str>,
    pub tenant: T,
    pub tenants: Vec<T>,
}

fn main() {
    let text = br#"{"name":"a","display":"b","tenant":"c","tenants":[]}"#;
    let token: Token<'_, String, 2> = serde_json::from_slice(text).unwrap();
    assert_eq!((token.name, &*token.display, &*token.tenant), ("a", "b", "c"));
}
