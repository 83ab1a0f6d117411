//! What the tokens say.

use std::time::Duration;

use claims_core::{Claims, NumericDate};

#[derive(Debug, Claims)]
pub(super) struct Message {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    exp: NumericDate,
    text: String,
}

pub(super) const ISSUER: &str = "https://id.example";

/// Claims that are good for a while.
pub(super) fn message(iss: &str) -> Message {
    Message {
        iss: iss.to_owned(),
        exp: NumericDate::now() + Duration::from_secs(24 * 60 * 60),
        text: "hello".to_owned(),
    }
}
