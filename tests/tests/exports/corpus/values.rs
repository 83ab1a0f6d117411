//! Values of every JSON type.

/// Each of them is tried for every claim.
pub(crate) const OF_EVERY_TYPE: &[&str] = &[
    "null",
    "true",
    "\"\"",
    "\"text\"",
    "0",
    "-1",
    "1.5",
    // Integers, for JSON knows one kind of number (RFC 8259, section 6).
    "2.0",
    "1e2",
    // Beyond 8, 32 and 64 bits, and yet a binary64 number as it stands.
    "256",
    "4294967296",
    "18446744073709551616",
    "[]",
    "[\"text\"]",
    "[1]",
    "[null]",
    "[[]]",
    "{}",
    "{\"a\":1}",
];
