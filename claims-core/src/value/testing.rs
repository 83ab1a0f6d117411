//! Reads a value from both sources, for tests of value types.

use std::fmt::Debug;

use super::ClaimValue;
use crate::{
    decode::{As, Plain},
    error::Malformed,
    reader::{
        JsonReader, Reader,
        tokens::{TokenReader, collect},
    },
    report::{Report, Violation},
};

/// The value, or what is wrong with it.
pub(crate) fn read<'de, T: ClaimValue<'de> + Debug + PartialEq>(
    text: &'de str,
) -> Result<T, Report> {
    both(text, As::<Plain, T>::read, As::<Plain, T>::read)
}

/// What is wrong with the value.
pub(crate) fn violations<'de, T: ClaimValue<'de> + Debug + PartialEq>(
    text: &'de str,
) -> Vec<Violation> {
    read::<T>(text)
        .expect_err("the value should be refused")
        .violations()
        .to_vec()
}

/// Path and code of each thing that is wrong with the value.
pub(crate) fn refused<'de, T: ClaimValue<'de> + Debug + PartialEq>(text: &'de str) -> Vec<String> {
    paths(&violations::<T>(text))
}

/// Path and code of each violation.
pub(crate) fn paths(violations: &[Violation]) -> Vec<String> {
    let path = |v: &Violation| format!("{}:{}", v.claim(), v.code().as_str());
    violations.iter().map(path).collect()
}

type Outcome<T> = Result<Option<T>, Malformed>;

/// Reads with both readers, which must agree.
pub(crate) fn both<'de, T: Debug + PartialEq>(
    text: &'de str,
    from_text: impl FnOnce(&mut JsonReader<'de>, &mut Report) -> Outcome<T>,
    from_tokens: impl FnOnce(&mut TokenReader<'de>, &mut Report) -> Outcome<T>,
) -> Result<T, Report> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let tokens = collect(&mut deserializer).expect("the text should be JSON");
    let mut reader = JsonReader::new(text.as_bytes()).expect("the text should be JSON");
    let first = outcome(&mut reader, from_text);
    reader.finish().expect("exactly one value should be read");
    let second = outcome(&mut TokenReader::new(tokens), from_tokens);
    assert_eq!(
        first, second,
        "{text} reads differently from text and from tokens"
    );
    first
}

fn outcome<'de, T, R: Reader<'de>>(
    reader: &mut R,
    read: impl FnOnce(&mut R, &mut Report) -> Outcome<T>,
) -> Result<T, Report> {
    let mut report = Report::default();
    match read(reader, &mut report).expect("the text should be JSON") {
        Some(value) => {
            assert!(
                report.is_empty(),
                "a value was read, and yet there is {report:?}"
            );
            Ok(value)
        }
        None => Err(report),
    }
}
