//! The same where the names of the standard library are taken.

#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    non_camel_case_types,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::absolute_paths
)]

use ::renamed::Claims;

pub struct Some;
pub struct None;
pub struct Ok;
pub struct Err;
pub struct Option;
pub struct Result;
pub struct Default;
pub struct Cow;
pub struct String;
pub struct str;
pub struct Reader;
pub struct Report;
pub struct Schema;
pub struct Slot;
pub trait Serialize {}
pub trait Deserialize {}
mod core {}
mod std {}
mod serde {}
mod claims_core {}

#[derive(Claims)]
#[claims(crate = ::renamed)]
pub struct Shadowed {
    #[claim(registered)]
    pub iss: ::std::string::String,
    #[claim(registered)]
    pub exp: ::renamed::NumericDate,
    #[claim(len(1..), validate = check)]
    pub tenant_id: ::std::option::Option<::std::string::String>,
}

fn check(_: &::std::primitive::str) -> ::std::result::Result<(), ::renamed::Invalid> {
    ::std::result::Result::Ok(())
}
