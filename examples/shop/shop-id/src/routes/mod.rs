//! What the service answers.

mod jwks;
mod login;
mod logout_all;
mod rotate;
mod token;

pub(crate) use jwks::jwks;
pub(crate) use login::login;
pub(crate) use logout_all::logout_all;
pub(crate) use rotate::rotate;
pub(crate) use token::token;
