//! What the online checks of a claim need of the claims around it, found out while the program compiles.
//!
//! As with names that are declared twice, the derive sees one type at a time, and embedded sets are
//! known to const evaluation alone.

mod expires;
mod offline;
#[cfg(feature = "online")]
mod only_version;
mod versioned;

#[cfg(test)]
mod tests;

pub use expires::assert_expires;
pub use offline::{assert_extra_offline, assert_offline};
pub use versioned::assert_versioned;

#[cfg(feature = "online")]
pub(crate) use only_version::only_version;

use super::{Presence, collision::Found, message::Message};

/// `` `Token.uid` is optional ``, if the claim is not there in every token.
const fn absent(message: Message, found: Found) -> Option<Message> {
    let words = match found.claim.presence {
        Presence::Required => return None,
        Presence::Optional => "` is optional",
        Presence::Nullable => "` may be null",
        Presence::Default => "` has a default",
    };
    let message = message.text("`").claim(found.owner, found.claim);
    Some(message.text(words))
}
