//! What a payload deserves, worked out without the library: from `serde_json` and by hand.

mod balance;
mod base64url;
mod decimal;
mod declared;
mod email;
mod faults;
mod header;
mod json;
mod number;
mod rules;

pub use balance::{is_balanced, is_nested};
pub use base64url::base64url;
pub use decimal::Decimal;
pub use declared::{Claim, Content, Presence, declared, list_of_texts, value};
pub use email::is_email;
pub use faults::{Faults, Outcome};
pub use header::{algorithm, holds};
pub use json::{Member, first, is_json_object, members, text, text_list, type_of};
pub use number::{Span, Wire, integer, seconds};
pub use rules::{Audiences, Rules};
