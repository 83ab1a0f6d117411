//! Integers of a known width, by the names that Rust gives them.

/// Every named range, without `isize` and `usize`: they are the same on the wire.
const NAMED: &[(&str, i128, i128)] = &[
    ("i8", i8::MIN as i128, i8::MAX as i128),
    ("i16", i16::MIN as i128, i16::MAX as i128),
    ("i32", i32::MIN as i128, i32::MAX as i128),
    ("i64", i64::MIN as i128, i64::MAX as i128),
    ("u8", 0, u8::MAX as i128),
    ("u16", 0, u16::MAX as i128),
    ("u32", 0, u32::MAX as i128),
    ("u64", 0, u64::MAX as i128),
    // Any integer, as far as a schema can say it.
    ("integer", i128::MIN, i128::MAX),
];

/// The name of that range.
pub(super) fn name(min: i128, max: i128) -> Option<&'static str> {
    let found = NAMED.iter().find(|named| (named.1, named.2) == (min, max));
    found.map(|named| named.0)
}

/// The range of that name.
pub(super) fn range(name: &str) -> Option<(i128, i128)> {
    let found = NAMED.iter().find(|named| named.0 == name);
    found.map(|named| (named.1, named.2))
}
