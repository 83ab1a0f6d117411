//! Types for the values of registered claims.

mod audience;
mod numeric_date;
mod one_or_many;
mod scope;
mod string_or_integer;
mod string_or_uri;
mod text;
mod token_id;
mod validators;

pub use audience::Audience;
pub(crate) use numeric_date::DATE_EXPECTED;
pub use numeric_date::{DateOutOfRange, NumericDate};
pub use one_or_many::OneOrMany;
pub use scope::{InvalidScope, Scope};
pub use string_or_integer::StringOrInteger;
pub use string_or_uri::{InvalidStringOrUri, StringOrUri};
#[cfg(feature = "random")]
pub use token_id::RandomError;
pub use token_id::TokenId;
