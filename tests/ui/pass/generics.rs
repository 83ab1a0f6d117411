//! Lifetimes, types, constants and where clauses.
#![deny(warnings)]

use std::borrow::Cow;

use claims_core::Claims;

pub trait Tenant: serde::Serialize {}
impl Tenant for String {}

#[derive(Claims)]
pub struct Token<'a, T: Tenant + serde::de::DeserializeOwned, const N: usize = 1>
where
    T: Clone,
{
    pub label: &'a str,
    pub display: Cow<'a, str>,
    pub tenant: T,
    pub tenants: Vec<T>,
}

fn main() {
    let text = br#"{"label":"a","display":"b","tenant":"c","tenants":[]}"#;
    let token: Token<'_, String, 2> = serde_json::from_slice(text).unwrap();
    assert_eq!((token.label, &*token.display, &*token.tenant), ("a", "b", "c"));
}
