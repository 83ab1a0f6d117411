//! Descriptions hold to the characters of RFC 6750, and to fixed sentences.

use super::every_error::{HOSTILE, every_error, report};
use crate::{
    error::{Error, HeaderError, KeyError, Segment},
    http::{BearerError, Refusal, require_scopes},
    report::Code,
};

/// `%x20-21 / %x23-5B / %x5D-7E` of RFC 6750, section 3.
fn is_allowed(byte: u8) -> bool {
    matches!(byte, 0x20..=0x21 | 0x23..=0x5b | 0x5d..=0x7e)
}

fn every_refusal() -> Vec<Refusal> {
    let mut refusals: Vec<Refusal> = every_error().into_iter().map(Refusal::from).collect();
    refusals.extend(
        [
            BearerError::Missing,
            BearerError::OtherScheme,
            BearerError::Repeated,
            BearerError::Empty,
            BearerError::Malformed,
        ]
        .map(Refusal::from),
    );
    let nothing: &[&str] = &[];
    refusals.push(require_scopes(nothing, ["orders:read"]).unwrap_err());
    refusals.push(require_scopes(nothing, [HOSTILE]).unwrap_err());
    refusals
}

#[test]
fn only_the_characters_that_are_allowed() {
    for refusal in every_refusal() {
        let description = refusal.description();
        assert!(!description.is_empty(), "{refusal:?}");
        assert!(description.bytes().all(is_allowed), "{description:?}");
    }
}

#[test]
fn a_challenge_has_three_quoted_strings_at_most_and_nothing_between_them() {
    for refusal in every_refusal() {
        let Some(challenge) = refusal.challenge() else {
            assert!(refusal.status().is_server_error(), "{refusal:?}");
            continue;
        };
        let challenge = challenge.to_str().unwrap();
        assert!(
            challenge
                .bytes()
                .all(|byte| byte == b'"' || is_allowed(byte)),
            "{challenge}"
        );
        let parts: Vec<_> = challenge.split('"').collect();
        let outside: Vec<_> = parts.iter().step_by(2).copied().collect();
        let expected: &[&[&str]] = &[
            &["Bearer"],
            &["Bearer error=", ", error_description=", ""],
            &["Bearer error=", ", error_description=", ", scope=", ""],
        ];
        assert!(expected.contains(&outside.as_slice()), "{challenge}");
    }
}

#[test]
fn nothing_of_a_token_gets_into_an_answer() {
    for refusal in every_refusal() {
        let response = refusal.problem_response();
        let challenge = format!("{:?}", refusal.challenge());
        let body = String::from_utf8(response.into_body()).unwrap();
        for part in ["SECRET", "Cookie", "<script", "\\u202e", "\u{202e}", "é"] {
            assert!(!challenge.contains(part), "{challenge}");
            assert!(!body.contains(part), "{body}");
        }
    }
}

/// The test above proves something: the same errors do hold what it looks for.
#[test]
fn the_log_has_what_the_answer_leaves_out() {
    for code in Code::ALL {
        let refusal = Refusal::from(Error::Claims(report(&[*code])));
        assert!(refusal.to_string().contains("SECRET"), "{code:?}");
    }
}

#[test]
fn several_broken_rules_are_told_at_once() {
    let description = |codes: &[Code]| Refusal::from(Error::Claims(report(codes))).description();
    assert_eq!(description(&[Code::Expired]), "the token has expired");
    assert_eq!(
        description(&[Code::Expired, Code::Audience, Code::Length, Code::Range]),
        "the token has expired; the token is for another audience; \
         the value of a claim is not accepted"
    );
    assert_eq!(
        description(&[Code::Expired, Code::Audience, Code::Missing, Code::Revoked]),
        "the token has expired; the token is for another audience; a claim is missing; and more"
    );
}

#[test]
fn what_is_wrong_with_header_or_key_is_told_in_a_fixed_sentence() {
    let said = |error: &Error| Refusal::from(error.clone()).description().into_owned();
    let header = |error| said(&Error::Header(error));
    assert_eq!(
        header(HeaderError::TooLong {
            length: 9,
            limit: 8
        }),
        "the token is too long"
    );
    assert_eq!(header(HeaderError::Unsecured), "the token is not signed");
    assert_eq!(
        header(HeaderError::EmptySegment(Segment::Signature)),
        "the token is not signed"
    );
    assert_eq!(
        header(HeaderError::EmptySegment(Segment::Payload)),
        "a part of the token is empty"
    );
    assert_eq!(
        header(HeaderError::Critical),
        "the token needs an extension that is not understood here"
    );
    assert_eq!(
        said(&Error::Key(KeyError::UnknownKeyId(HOSTILE.to_owned()))),
        "the key of the token is not known"
    );
    assert_eq!(
        said(&Error::Key(KeyError::AlgorithmNotAllowed("HS256"))),
        "the algorithm of the token is not accepted"
    );
}
