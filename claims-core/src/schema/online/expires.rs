//! A token for single use is remembered until it has expired.

use super::absent;
use crate::schema::{Schema, collision::named, message::Message};

/// Stops the build if tokens with the `single_use` claim at `index` may go without `exp`: a store would
/// have to remember them for good.
#[track_caller]
pub const fn assert_expires(schema: &'static Schema<'static>, index: usize) {
    let message = Message::new()
        .text("`")
        .claim(schema, &schema.claims[index])
        .text("` is for single use, and ");
    let message = match named(schema, "exp") {
        None => message
            .text("`")
            .text(schema.name)
            .text("` declares no `exp`\nhelp: a store remembers a used token until it has expired (RFC 7519, 4.1.4): ")
            .text("add `exp` with `#[claim(registered)]`, to this set or to one that it embeds"),
        Some(found) => match absent(message, found) {
            Some(message) => message.text(
                "\nhelp: a store remembers a used token until it has expired (RFC 7519, 4.1.4): \
                 write the type of `exp` without `Option`",
            ),
            None => return,
        },
    };
    panic!("{}", message.as_str());
}
