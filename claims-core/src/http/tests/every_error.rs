//! One of every error that a token can be refused with, with texts that must not get out.

use std::{collections::HashSet, mem::discriminant};

use serde::ser::Error as _;

use crate::{
    error::{
        EncodeError, Error, HeaderError, KeyError, Malformed, MalformedReason, Segment, StoreError,
    },
    report::{Code, Detail, Report, Violation},
};

/// What a token may hold to get into a header, a log or a page.
pub(super) const HOSTILE: &str = "SECRET\r\nSet-Cookie: a=\"b\\\"; \u{202e}<script>\u{7f}é";

fn hostile() -> String {
    HOSTILE.to_owned()
}

const MALFORMED: Malformed = Malformed {
    reason: MalformedReason::Utf8,
    offset: 7,
};

/// The number of a variant; a new one does not compile before it stands here and below.
fn header_variant(error: &HeaderError) -> usize {
    match error {
        HeaderError::TooLong { .. } => 0,
        HeaderError::JsonSerialization => 1,
        HeaderError::Encrypted => 2,
        HeaderError::Segments { .. } => 3,
        HeaderError::EmptySegment(_) => 4,
        HeaderError::Encoding(_) => 5,
        HeaderError::Malformed(_) => 6,
        HeaderError::Duplicate(_) => 7,
        HeaderError::TooManyParameters { .. } => 8,
        HeaderError::WrongType { .. } => 9,
        HeaderError::MissingAlgorithm => 10,
        HeaderError::Unsecured => 11,
        HeaderError::UnknownAlgorithm(_) => 12,
        HeaderError::Critical => 13,
        HeaderError::UnencodedPayload => 14,
        HeaderError::Compressed => 15,
        HeaderError::Type { .. } => 16,
        HeaderError::OtherProfile { .. } => 17,
    }
}

fn header_errors() -> Vec<HeaderError> {
    vec![
        HeaderError::TooLong {
            length: 70_000,
            limit: 16_384,
        },
        HeaderError::JsonSerialization,
        HeaderError::Encrypted,
        HeaderError::Segments { found: 2 },
        HeaderError::EmptySegment(Segment::Header),
        HeaderError::EmptySegment(Segment::Signature),
        HeaderError::Encoding(Segment::Payload),
        HeaderError::Malformed(MALFORMED),
        HeaderError::Duplicate(hostile()),
        HeaderError::TooManyParameters { limit: 32 },
        HeaderError::WrongType {
            parameter: "kid",
            found: "a number",
        },
        HeaderError::MissingAlgorithm,
        HeaderError::Unsecured,
        HeaderError::UnknownAlgorithm(hostile()),
        HeaderError::Critical,
        HeaderError::UnencodedPayload,
        HeaderError::Compressed,
        HeaderError::Type {
            expected: hostile(),
            found: Some(hostile()),
        },
        HeaderError::Type {
            expected: hostile(),
            found: None,
        },
        HeaderError::OtherProfile {
            found: hostile(),
            other: "a",
            profile: "b",
        },
    ]
}

fn key_variant(error: &KeyError) -> usize {
    match error {
        KeyError::UnknownKeyId(_) => 0,
        KeyError::AlgorithmNotAllowed(_) => 1,
        KeyError::TooManyCandidates { .. } => 2,
        KeyError::Signing => 3,
    }
}

fn key_errors() -> Vec<KeyError> {
    vec![
        KeyError::UnknownKeyId(hostile()),
        KeyError::AlgorithmNotAllowed("HS256"),
        KeyError::TooManyCandidates { found: 9, limit: 4 },
        KeyError::Signing,
    ]
}

fn variant(error: &Error) -> usize {
    match error {
        Error::Malformed(_) => 0,
        Error::Header(_) => 1,
        Error::Key(_) => 2,
        Error::Signature => 3,
        Error::Claims(_) => 4,
        Error::Store(_) => 5,
        Error::Encode(_) => 6,
    }
}

/// A claim that breaks the rule, with hostile text wherever text can stand.
pub(super) fn hostile_violation(code: Code) -> Violation {
    Violation::new(hostile(), code)
        .with_expected(Detail::Text(hostile().into()))
        .with_actual(Detail::Text(hostile().into()))
        .custom(hostile(), hostile())
}

pub(super) fn report(codes: &[Code]) -> Report {
    let mut report = Report::default();
    for code in codes {
        report.push(hostile_violation(*code));
    }
    report
}

/// Every error, and each code in a report of its own.
pub(super) fn every_error() -> Vec<Error> {
    let mut errors = vec![
        MALFORMED.into(),
        Error::Signature,
        Error::Claims(Report::default()),
        Error::Claims(report(Code::ALL)),
        StoreError::new(hostile()).into(),
        Error::Encode(EncodeError::new(
            serde_json::Error::custom(hostile()),
            Some(hostile()),
        )),
    ];
    errors.extend(header_errors().into_iter().map(Error::from));
    errors.extend(key_errors().into_iter().map(Error::from));
    errors.extend(Code::ALL.iter().map(|code| Error::Claims(report(&[*code]))));
    errors
}

#[test]
fn none_is_left_out() {
    fn count<E>(errors: &[E], number: fn(&E) -> usize) -> (usize, usize) {
        let distinct: HashSet<_> = errors.iter().map(discriminant).collect();
        let highest = errors.iter().map(number).max().unwrap();
        (distinct.len(), highest + 1)
    }
    assert_eq!(count(&header_errors(), header_variant), (18, 18));
    assert_eq!(count(&key_errors(), key_variant), (4, 4));
    assert_eq!(count(&every_error(), variant), (7, 7));
}
