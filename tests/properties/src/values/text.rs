//! Any Unicode text.

use proptest::{collection::vec, prelude::*, sample::select};

/// What a program stumbles over: escapes, ends of planes, names with a meaning, and length.
const TROUBLE: &[&str] = &[
    "",
    " ",
    "\0",
    "\"",
    "\\",
    "/",
    "\\u0000",
    "\u{7f}",
    "\u{80}",
    "\u{2028}",
    "\u{202e}",
    "\u{d7ff}",
    "\u{e000}",
    "\u{feff}",
    "\u{ffff}",
    "\u{10000}",
    "\u{10ffff}",
    "e\u{301}",
    "exp",
    "null",
    "{}",
    "~",
    "*",
    "\r\n\t\u{8}\u{c}",
];

/// Any text: short and long, empty, with control characters and beyond the basic plane.
pub fn text() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[a-zA-Z0-9:/._-]{0,12}",
        4 => "\\PC{0,12}",
        2 => vec(any::<char>(), 0..12).prop_map(String::from_iter),
        2 => select(TROUBLE).prop_map(str::to_owned),
        // Longer than what a report shows of a value, and than any buffer for escapes.
        1 => (select(TROUBLE), 1..600_usize).prop_map(|(text, times)| text.repeat(times)),
    ]
    .boxed()
}

/// An e-mail address that `format = "email"` accepts: a local part of RFC 5321, and a domain of letters and digits.
pub fn email() -> BoxedStrategy<String> {
    "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,8}(\\.[a-z0-9+]{1,4}){0,2}@[a-z0-9]{1,8}(\\.[a-z]{2,6}){1,2}"
        .boxed()
}
